"""Sends a kernel every request of the protocol and judges every message that comes back by its JSON Schema.

Usage: kernel_protocol.py KERNELS_FOLDER SCHEMAS   (SCHEMAS: messages-5.3.json)
"""
import copy
import json
import sys
import time

import jsonschema
from kernel_messages import Kernel, same
from wire import Front

SEEN = {}


class Protocol:
    """The schemas of whole messages, made from those of their contents."""

    def __init__(self, path):
        with open(path) as file:
            self.schemas = json.load(file)

    def check(self, message):
        """Raises ValidationError for a message that is not as documented."""
        kind = message["header"].get("msg_type")
        if kind not in self.schemas["messages"]:
            raise jsonschema.ValidationError(f"no message of type {kind} is documented for a kernel")
        whole = {
            "definitions": self.schemas["definitions"],
            "type": "object",
            "required": ["header", "parent_header", "metadata", "content"],
            "properties": {
                "header": {"$ref": "#/definitions/header"},
                "parent_header": {"$ref": "#/definitions/parent_header"},
                "metadata": {"type": "object"},
                "content": {"allOf": [{"type": "object"}, self.schemas["messages"][kind]]},
            },
        }
        jsonschema.Draft7Validator(whole).validate({k: v for k, v in message.items() if k != "buffers"})


def judged(protocol, messages):
    for message in messages:
        protocol.check(message)
        SEEN.setdefault(message["header"]["msg_type"], []).append(message)


def execute(code, **more):
    return {"code": code, "silent": False, "store_history": True, "user_expressions": {}, "allow_stdin": True,
            "stop_on_error": True, **more}


REQUESTS = [
    ("kernel_info_request", {}),
    ("connect_request", {}),
    ("comm_info_request", {}),
    ("comm_info_request", {"target_name": "jupyter.widget"}),
    ("execute_request", execute('System.out.print("o"); System.err.print("e"); show("s"); 6 * 7',
                                user_expressions={"good": "1 + 1", "bad": "nowhere", "worse": "1 / 0"})),
    ("execute_request", execute('var id = display("first"); updateDisplay(id, "second");')),
    ("execute_request", execute('throw new IllegalStateException("boom");')),
    ("execute_request", execute("int x = ;")),
    ("execute_request", execute("", silent=True)),
    ("execute_request", execute("1", silent=True)),
    ("execute_request", execute("2", store_history=False)),
    ("execute_request", {"code": "3"}),
    ("execute_request", {"code": 4}),
    ("execute_request", {}),
    ("inspect_request", {"code": "Math.max", "cursor_pos": 6, "detail_level": 0}),
    ("inspect_request", {"code": "Math.max", "cursor_pos": 6, "detail_level": 1}),
    ("inspect_request", {"code": "zzz", "cursor_pos": 1, "detail_level": 0}),
    ("inspect_request", {}),
    ("complete_request", {"code": "Math.ma", "cursor_pos": 7}),
    ("complete_request", {"code": "zzzz.", "cursor_pos": 99}),
    ("complete_request", {}),
    ("history_request", {"hist_access_type": "tail", "n": 3, "output": False, "raw": True}),
    ("history_request", {"hist_access_type": "tail", "n": 3, "output": True, "raw": False}),
    ("history_request", {"hist_access_type": "range", "session": 0, "start": 1, "stop": 3, "output": True, "raw": True}),
    ("history_request", {"hist_access_type": "range", "session": -1, "start": 1, "output": False, "raw": True}),
    ("history_request", {"hist_access_type": "search", "pattern": "*IllegalState*", "n": 5, "unique": True,
                         "output": False, "raw": True}),
    ("history_request", {}),
    ("is_complete_request", {"code": "1 + 1"}),
    ("is_complete_request", {"code": "if (true) {"}),
    ("is_complete_request", {"code": "int 7q = ;"}),
    ("is_complete_request", {}),
]
BOTH = {"kernel_info_request", "connect_request", "comm_info_request"}


def every_request_is_answered(protocol, front):
    for kind, content in REQUESTS:
        for channel in ("shell", "control") if kind in BOTH else ("shell",):
            reply, published = front.ask(channel, kind, content)
            same(reply["header"]["msg_type"], kind.replace("_request", "_reply"))
            judged(protocol, [reply, *published])
            states = [m["content"]["execution_state"] for m in published if m["header"]["msg_type"] == "status"]
            same(states, ["busy", "idle"])
            for message in published:
                same(message["parent_header"]["msg_id"], reply["parent_header"]["msg_id"])
                same(message["header"]["session"], reply["header"]["session"])
    reply, published = front.ask("control", "interrupt_request", {})
    judged(protocol, [reply, *published])
    reply, published = front.ask("control", "debug_request", {"type": "request", "seq": 7, "command": "debugInfo"})
    same((reply["content"]["success"], reply["content"]["request_seq"]), (False, 7))
    judged(protocol, [reply, *published])


def the_answers_are_right(front, ports):
    connect = front.ask("shell", "connect_request", {})[0]["content"]
    same({k: v for k, v in connect.items() if k != "status"}, {k: ports[k] for k in connect if k != "status"})
    history = [m["content"]["history"] for m in SEEN["history_reply"]]
    same(history[2][0][2], ['System.out.print("o"); System.err.print("e"); show("s"); 6 * 7', "42"])
    same((len(history[2]), history[3]), (2, []))
    same([row[2] for row in history[4]], ['throw new IllegalStateException("boom");'])
    same([len(rows) for rows in history[:2]], [3, 3])
    expressions = SEEN["execute_reply"][0]["content"]["user_expressions"]
    same({name: e["status"] for name, e in expressions.items()}, {"good": "ok", "bad": "error", "worse": "error"})
    same(expressions["worse"]["ename"], "java.lang.ArithmeticException")
    same([m["content"]["evalue"] for m in SEEN["execute_reply"][-2:]],
         ["code: expected a text, got number", "code: expected a text, got missing"])


def comms_are_refused(protocol, front):
    for channel in ("shell", "control"):
        ident = front.send(channel, "comm_open", {"comm_id": "c1", "target_name": "t", "data": {}})
        published = front.published(ident)
        judged(protocol, published)
        if channel == "shell":
            same([m["content"] for m in published if m["header"]["msg_type"] == "comm_close"],
                 [{"comm_id": "c1", "data": {}}])
    for kind in ("comm_msg", "comm_close", "never_heard_of"):
        judged(protocol, front.published(front.send("shell", kind, {"comm_id": "c1", "data": {}})))


def cells_ask(protocol, front):
    ident = front.send("shell", "execute_request", execute('input("name: ").length() + readPassword("p").length()'))
    for prompt, hidden in (("name: ", False), ("p", True)):
        question = front.receive("stdin")
        judged(protocol, [question])
        same(question["content"], {"prompt": prompt, "password": hidden})
        front.send("stdin", "input_reply", {"value": "\U0001F642abc", "status": "ok"}, parent=question["header"])
    judged(protocol, [front.reply("shell", ident), *(published := front.published(ident))])
    result = [m["content"]["data"]["text/plain"] for m in published if m["header"]["msg_type"] == "execute_result"]
    same(result, ["10"])


def queued_cells_are_aborted(protocol, front):
    """A front end keeps a window of cells under way; those sent before the failure's reply must not run."""
    front.ask("shell", "execute_request", execute("int ran = 0;"))
    failing = front.send("shell", "execute_request", execute("Thread.sleep(500); throw new RuntimeException();"))
    window = [front.send("shell", "execute_request", execute("ran++;")) for _ in range(30)]
    info = front.send("shell", "kernel_info_request", {})
    same(front.reply("shell", failing)["content"]["status"], "error")
    after = front.send("shell", "execute_request", execute("ran"))
    for ident in window:
        reply = front.reply("shell", ident)
        judged(protocol, [reply])
        same(reply["content"]["status"], "aborted")
    same(front.reply("shell", info)["content"]["status"], "ok")
    same(front.reply("shell", after)["content"]["status"], "ok")
    result = [m for m in front.published(after) if m["header"]["msg_type"] == "execute_result"]
    same(result[0]["content"]["data"]["text/plain"], "0")


def front_ends_share_the_kernel(protocol, front, other):
    front.ask("shell", "execute_request", execute("int shared = 0;"))
    sent = [(f, f.send("shell", "execute_request", execute("shared++;"))) for _ in range(20) for f in (front, other)]
    for f, ident in sent:
        reply = f.reply("shell", ident)
        judged(protocol, [reply])
        same(reply["content"]["status"], "ok")
    _, published = other.ask("shell", "execute_request", execute("shared"))
    same([m["content"]["data"]["text/plain"] for m in published if "data" in m["content"]], ["40"])


def odd_requests(protocol, front):
    big = "/*" + "x" * 1_000_000 + "*/ 5"
    start = time.time()
    reply, published = front.ask("shell", "execute_request", execute(big))
    print(f"  figure: a cell of 1 MB {time.time() - start:.1f} s")
    same(reply["content"]["status"], "ok")
    judged(protocol, [reply, *published])
    reply, _ = front.ask("shell", "execute_request", execute("1"), buffers=[b"\x00\xff" * 1000, b""],
                         metadata={"cellId": "c", "deletedCells": []})
    same(reply["content"]["status"], "ok")
    reply, _ = front.ask("shell", "kernel_info_request", {}, header={"subshell_id": None})
    same(reply["content"]["status"], "ok")
    for code in ('"\ud83d".length()', "\ud83d", '"\U0001F642".length()', 'System.out.print("\\ud83d"); "\\ude42"'):
        reply, published = front.ask("shell", "execute_request", execute(code))
        judged(protocol, [reply, *published])
    for cursor in (-5, 0, 1, 2, 10 ** 12, 1e300, None, "7", [1]):
        for kind in ("complete_request", "inspect_request"):
            reply, published = front.ask("shell", kind, {"code": '"\U0001F642".len', "cursor_pos": cursor})
            same(reply["content"]["status"], "ok")
            judged(protocol, [reply, *published])
    reply, _ = front.ask("shell", "complete_request", {"code": '"\U0001F642".len', "cursor_pos": 7})
    same([reply["content"][k] for k in ("matches", "cursor_start", "cursor_end")], [["length()"], 4, 7])


def long_output_ends(protocol, front):
    """100 MB of text: the page gets the first 10 million characters and is told so, and the cell goes on."""
    start = time.time()
    code = ('String line = "x".repeat(999); for (int i = 0; i < 100_000; i++) System.out.println(line);\n'
            'System.err.println("end");')
    reply, published = front.ask("shell", "execute_request", execute(code), timeout=120)
    judged(protocol, [reply, *published])
    text = "".join(m["content"]["text"] for m in published if m["header"]["msg_type"] == "stream")
    print(f"  figure: 100 MB printed: {len(text) / 1e6:.1f} MB published in {time.time() - start:.0f} s")
    same(reply["content"]["status"], "ok")
    assert 9.9e6 < len(text) < 10.1e6 and "the rest is not shown" in text[-200:], (len(text), text[-200:])


def shutdown(protocol, front, k):
    reply = front.reply("control", front.send("control", "shutdown_request", {"restart": True}))
    judged(protocol, [reply])
    same(reply["content"], {"status": "ok", "restart": True})
    deadline = time.time() + 10
    while k.manager.is_alive() and time.time() < deadline:
        time.sleep(0.05)
    assert not k.manager.is_alive(), "the process is still there"


def broken(value):
    """Copies of a JSON object that lack one field, or have one of another type."""
    for field in value:
        without = copy.deepcopy(value)
        del without[field]
        yield field, without
        wrong = copy.deepcopy(value)
        wrong[field] = 3.5 if not isinstance(value[field], (int, float)) or isinstance(value[field], bool) else "text"
        yield field, wrong


OPTIONAL = {"debugger", "help_links", "pygments_lexer", "codemirror_mode", "control_port", "message", "indent",
            "transient", "execution_count"}


def the_judge_can_refuse(protocol):
    """The control of all above: one of each message, broken in each field in turn, is refused."""
    refused = 0
    for kind, messages in SEEN.items():
        sample = messages[0]
        for part in ("header", "content"):
            for field, value in broken(sample[part]):
                if field in OPTIONAL and field not in value:
                    continue
                try:
                    protocol.check({**sample, part: value})
                except jsonschema.ValidationError:
                    refused += 1
                else:
                    raise AssertionError(f"a {kind} with a broken {field} passes: {value}")
    print(f"  figure: {refused} broken messages of {len(SEEN)} types refused")


def main():
    folder, schemas = sys.argv[1:3]
    protocol, k = Protocol(schemas), Kernel(folder)
    front, other = (Front(k.manager.get_connection_info()) for _ in range(2))
    try:
        front.ask("shell", "kernel_info_request", {})
        every_request_is_answered(protocol, front)
        the_answers_are_right(front, k.manager.get_connection_info())
        comms_are_refused(protocol, front)
        cells_ask(protocol, front)
        front_ends_share_the_kernel(protocol, front, other)
        queued_cells_are_aborted(protocol, front)
        odd_requests(protocol, front)
        long_output_ends(protocol, front)
        shutdown(protocol, front, k)
        the_judge_can_refuse(protocol)
        expected = set(protocol.schemas["messages"]) - {"clear_output"}
        same(expected - set(SEEN), set())
        print(f"protocol holds: {sum(map(len, SEEN.values()))} messages of {len(SEEN)} types")
    finally:
        front.close()
        other.close()
        k.stop()


if __name__ == "__main__":
    main()
