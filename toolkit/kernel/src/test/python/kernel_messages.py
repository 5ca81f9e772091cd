"""Talks to the kernel over real sockets with Debian's jupyter_client; one function per claim.

Usage: kernel_messages.py KERNELS_FOLDER [NAME ...]   (KERNELS_FOLDER holds the folder `loupe` with its kernel.json)
Prints one line per claim and the figures; ends with status 1 when a claim does not hold.
"""
import os
import queue
import sys
import time
import traceback

from jupyter_client.blocking import BlockingKernelClient
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager
from jupyter_client.utils import run_sync

TIMEOUT = 60


def receive(channel, timeout):
    """The next message of a channel; raises queue.Empty when there is none in time."""
    return run_sync(channel.get_msg)(timeout=max(0.01, timeout))


class Kernel:
    """A kernel process and a client of it."""

    def __init__(self, folder, name="loupe"):
        """Of a folder of kernels; of those that Jupyter finds by itself when the folder is None."""
        specs = {"kernel_spec_manager": KernelSpecManager(kernel_dirs=[folder])} if folder else {}
        self.manager = KernelManager(kernel_name=name, **specs)
        self.launched = time.time()
        # The kernel's own output goes to a file: a killed driver must not leave a pipe open.
        log = open(os.environ.get("KERNEL_LOG", os.devnull), "ab")
        self.manager.start_kernel(stdout=log, stderr=log)
        self.client = BlockingKernelClient()
        self.client.load_connection_info(self.manager.get_connection_info())
        self.client.start_channels()

    def request(self, channel, kind, content):
        message = self.client.session.msg(kind, content)
        channel.send(message)
        return message["header"]["msg_id"]

    def reply(self, channel, ident, timeout=TIMEOUT):
        deadline = time.time() + timeout
        while True:
            message = receive(channel, deadline - time.time())
            if message["parent_header"].get("msg_id") == ident:
                return message

    def published(self, ident, timeout=TIMEOUT):
        """All iopub messages of a request, up to its idle."""
        messages, deadline = [], time.time() + timeout
        while True:
            message = receive(self.client.iopub_channel, deadline - time.time())
            if message["parent_header"].get("msg_id") != ident:
                continue
            messages.append(message)
            if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                return messages

    def run(self, code, timeout=TIMEOUT, **options):
        ident = self.client.execute(code, **options)
        reply = self.reply(self.client.shell_channel, ident, timeout)["content"]
        return reply, self.published(ident, timeout)

    def control(self, kind, content=None):
        ident = self.request(self.client.control_channel, kind, content or {})
        return self.reply(self.client.control_channel, ident)["content"]

    def shell(self, kind, content):
        ident = self.request(self.client.shell_channel, kind, content)
        return self.reply(self.client.shell_channel, ident)["content"]

    def stop(self):
        self.client.stop_channels()
        if self.manager.is_alive():
            self.manager.shutdown_kernel(now=True)


def texts(messages, name="stdout"):
    return "".join(m["content"]["text"] for m in messages if m["msg_type"] == "stream" and m["content"]["name"] == name)


def only(messages, kind):
    found = [m["content"] for m in messages if m["msg_type"] == kind]
    assert len(found) == 1, f"expected one {kind}, got {len(found)} in {[m['msg_type'] for m in messages]}"
    return found[0]


def same(found, expected):
    assert found == expected, f"expected {expected!r}, got {found!r}"


def kernel_info(k):
    info = k.shell("kernel_info_request", {})
    print(f"  figure: launch to kernel_info {time.time() - k.launched:.2f} s")
    same(info["status"], "ok")
    same(info["language_info"]["name"], "java")
    same(info["language_info"]["file_extension"], ".java")
    same(info["language_info"]["mimetype"], "text/x-java")
    same(k.control("kernel_info_request")["status"], "ok")


def result_and_streams(k):
    reply, published = k.run('System.out.println("out"); System.err.println("err"); 6 * 7')
    print(f"  figure: launch to first result {time.time() - k.launched:.2f} s")
    same((reply["status"], reply["execution_count"]), ("ok", 1))
    same([m["msg_type"] for m in published],
         ["status", "execute_input", "stream", "stream", "execute_result", "status"])
    same(only(published, "execute_result")["data"], {"text/plain": "42"})
    same((texts(published), texts(published, "stderr")), ("out\n", "err\n"))
    start = time.time()
    for _ in range(10):
        k.run("6 * 7")
    print(f"  figure: warm cell round trip {(time.time() - start) * 100:.0f} ms")
    start = time.time()
    for _ in range(20):
        k.run("")
    print(f"  figure: empty cell round trip {(time.time() - start) * 50:.1f} ms")


def display_and_update(k):
    reply, published = k.run('System.out.print("before"); var id = display("<b>x</b>", "text/html"); System.out.print("after");\n'
                             'updateDisplay(id, "new"); show(3); display(4);')
    same([m["msg_type"] for m in published if m["msg_type"] not in ("status", "execute_input")],
         ["stream", "display_data", "stream", "update_display_data", "display_data", "display_data"])
    shown = [m["content"] for m in published if m["msg_type"] == "display_data"]
    same(shown[0]["data"], {"text/plain": "<b>x</b>", "text/html": "<b>x</b>"})
    update = only(published, "update_display_data")
    same(update["transient"], shown[0]["transient"])
    same(update["data"], {"text/plain": "new"})


def errors(k):
    k.run("int kept = 1;")
    reply, published = k.run('int before = 2;\nthrow new IllegalStateException("outer", new RuntimeException("inner"));')
    same((reply["status"], reply["ename"], reply["evalue"]), ("error", "java.lang.IllegalStateException", "outer"))
    error = only(published, "error")
    assert "line 2" in "".join(error["traceback"]) and "Caused by" in "".join(error["traceback"]), error
    reply, _ = k.run("int x = ;")
    same(reply["ename"], "CompileError")
    reply, _ = k.run("System.exit(0);")
    same(reply["ename"], "java.lang.UnsupportedOperationException")
    same(k.run("kept + before", store_history=False)[1][2]["content"]["data"]["text/plain"], "3")


def stop_on_error(k):
    c = k.client
    first = c.execute("Thread.sleep(700); throw new RuntimeException();")
    queued = [c.execute("int aborted = 1;"), c.execute("int aborted2 = 1;")]
    same(k.reply(c.shell_channel, first)["content"]["status"], "error")
    for ident in queued:
        same(k.reply(c.shell_channel, ident)["content"]["status"], "aborted")
        same([m["msg_type"] for m in k.published(ident)], ["status", "status"])
    same(k.run("1")[0]["status"], "ok")
    same(k.run("aborted")[0]["status"], "error")
    same(k.run("int next = 1;")[0]["status"], "ok")
    first = c.execute("Thread.sleep(300); throw new RuntimeException();", stop_on_error=False)
    second = c.execute("int runs = 5;")
    same(k.reply(c.shell_channel, first)["content"]["status"], "error")
    same(k.reply(c.shell_channel, second)["content"]["status"], "ok")


def silent_history_expressions(k):
    count = k.run("1")[0]["execution_count"]
    reply, published = k.run('System.out.print("unheard"); 5', silent=True)
    same((reply["execution_count"], [m["msg_type"] for m in published]), (count, ["status", "status"]))
    reply, published = k.run("5", store_history=False)
    same((reply["execution_count"], only(published, "execute_result")["data"]["text/plain"]), (count, "5"))
    reply, _ = k.run("int u = 3;", user_expressions={"good": "u + 1", "bad": "nothing"})
    same(reply["execution_count"], count + 1)
    same(reply["user_expressions"]["good"]["data"]["text/plain"], "4")
    same(reply["user_expressions"]["bad"]["status"], "error")
    history = k.shell("history_request", {"hist_access_type": "tail", "n": 1, "output": False, "raw": True})
    same((history["status"], history["history"]), ("ok", [[1, count + 1, "int u = 3;"]]))


def is_complete(k):
    cases = {"1 + 1": "complete", "if (true) {": "incomplete", "import = 7q;": "invalid", "int 7q = ;": "invalid"}
    for code, expected in cases.items():
        same((code, k.shell("is_complete_request", {"code": code})["status"]), (code, expected))


def complete_and_inspect(k):
    k.run('String word = "w";')
    code = '"\U0001F642"; word.toUpp'
    found = k.shell("complete_request", {"code": code, "cursor_pos": len(code)})
    same((found["cursor_start"], found["cursor_end"]), (len(code) - 5, len(code)))
    assert "toUpperCase(" in found["matches"], found
    types = found["metadata"]["_jupyter_types_experimental"]
    same([one["text"] for one in types], found["matches"])
    same({(one["type"], one["start"], one["end"]) for one in types}, {("function", len(code) - 5, len(code))})
    assert any("Locale" in one["signature"] for one in types), types
    found = k.shell("inspect_request", {"code": "conv2d(16, 5)", "cursor_pos": 3, "detail_level": 0})
    assert "Parameter filters" in found["data"]["text/plain"] and "<code>" in found["data"]["text/html"], found
    found = k.shell("inspect_request", {"code": "Math.max", "cursor_pos": 6, "detail_level": 0})
    assert found["found"] and "Math.max(int a, int b)" in found["data"]["text/plain"], found
    same(k.shell("inspect_request", {"code": "zzz", "cursor_pos": 1, "detail_level": 0})["found"], False)
    same(k.shell("comm_info_request", {}), {"status": "ok", "comms": {}})


def interrupts(k):
    k.run("long turns = 0; int safe = 9;")
    for code in ("while (true) turns++;",
                 "for (;;) { try { turns++; Thread.sleep(5); } catch (Throwable swallowed) {} }",
                 "IntStream.iterate(0, i -> i + 1).forEach(i -> turns++);"):
        ident = k.client.execute(code)
        time.sleep(0.7)
        start = time.time()
        same(k.control("interrupt_request")["status"], "ok")
        reply = k.reply(k.client.shell_channel, ident, 5)["content"]
        took = time.time() - start
        print(f"  figure: interrupt to reply {took * 1000:.0f} ms: {code}")
        assert took < 2, took
        same((reply["status"], reply["ename"]), ("error", "Interrupted"))
        k.published(ident)
        before = k.run("turns")[1][2]["content"]["data"]["text/plain"]
        assert int(before) > 0
        same(k.run("turns")[1][2]["content"]["data"]["text/plain"], before)
    same(k.run("safe")[1][2]["content"]["data"]["text/plain"], "9")


def wrong_signature_survives(k):
    session, key = k.client.session, k.client.session.key
    session.key = b"wrong"
    for channel in (k.client.shell_channel, k.client.control_channel):
        k.request(channel, "kernel_info_request", {})
    session.key = key
    k.client.shell_channel.socket.send_multipart([b"nonsense"])
    k.client.shell_channel.socket.send_multipart([b"<IDS|MSG>", b"", b"{", b"{}", b"{}", b"{}"])
    same(k.run("1 + 1")[0]["status"], "ok")
    same(k.control("kernel_info_request")["status"], "ok")


def bad_values_survive(k):
    k.run("class Bad { public String toString() { throw new StackOverflowError(); } }\n"
          "class Worse { public String toString() { throw new OutOfMemoryError(\"drawing\"); } }\n"
          "class Endless { public String toString() { while (true) {} } }")
    same(k.run("new Bad()")[0]["status"], "ok")
    same(k.run("new Worse()")[0]["evalue"], "drawing")
    ident = k.client.execute("new Endless()")
    time.sleep(0.7)
    k.control("interrupt_request")
    same(k.reply(k.client.shell_channel, ident, 5)["content"]["ename"], "Interrupted")
    k.published(ident)
    same(k.run("int deep(int n) { return deep(n + 1) + 1; }\ndeep(0)")[0]["ename"], "java.lang.StackOverflowError")
    same(k.run("byte[][] all = new byte[100_000][]; for (int i = 0; ; i++) all[i] = new byte[50_000_000];")[0]["ename"],
         "java.lang.OutOfMemoryError")
    k.run("all = null;")
    same(only(k.run("(Object) null")[1], "execute_result")["data"], {"text/plain": "null"})
    same(k.run("display(null)")[0]["status"], "ok")


def many_lines(k):
    start = time.time()
    reply, published = k.run('for (int i = 0; i < 5000; i++) System.out.println("line " + i);')
    took = time.time() - start
    streams = [m for m in published if m["msg_type"] == "stream"]
    print(f"  figure: 5000 println {took * 1000:.0f} ms in {len(streams)} messages")
    same(texts(published), "".join(f"line {i}\n" for i in range(5000)))
    assert len(streams) < 100


def flood(k):
    """An endless print can be stopped, and comes no faster than a notebook server takes it."""
    ident = k.client.execute('while (true) System.out.println("a line of some length, again and again and again");')
    time.sleep(4)
    start = time.time()
    k.control("interrupt_request")
    same(k.reply(k.client.shell_channel, ident, 5)["content"]["ename"], "Interrupted")
    published = k.published(ident)
    took, size = time.time() - start, len(texts(published))
    print(f"  figure: endless print: {size / 1e6:.1f} MB in 4 s; idle {took * 1000:.0f} ms after the interrupt")
    assert took < 3 and size < 6e6, (took, size)
    lines = set(texts(published).split("\n")[:-1])
    same(lines, {"a line of some length, again and again and again"})


def long_values_are_cut(k):
    _, published = k.run('"x".repeat(3_000_000)')
    text = only(published, "execute_result")["data"]["text/plain"]
    assert len(text) < 11_000 and "(3,000,000 characters in all)" in text, text[-100:]
    _, published = k.run('loupe.display.MimeBundle.text("x".repeat(3_000_000))')
    text = only(published, "execute_result")["data"]["text/plain"]
    assert len(text) < 101_000 and text.endswith("(3000000 characters in all)"), text[-100:]


def late_output(k):
    c = k.client
    ident = c.execute('new Thread(() -> { try { Thread.sleep(400); } catch (InterruptedException e) {}'
                      ' System.out.print("late"); show("late too"); }).start();')
    k.reply(c.shell_channel, ident)
    k.published(ident)
    late = [receive(c.iopub_channel, 5) for _ in range(2)]
    same([(m["msg_type"], m["parent_header"]["msg_id"]) for m in late], [("stream", ident), ("display_data", ident)])


def cells_ask(k):
    c = k.client

    def asked(code, **options):
        ident = c.execute(code, allow_stdin=True, **options)
        question = receive(c.stdin_channel, TIMEOUT)
        same((question["msg_type"], question["parent_header"]["msg_id"]), ("input_request", ident))
        return ident, question["content"]

    ident, content = asked('System.out.print("first"); String name = input("name: ");')
    same(content, {"prompt": "name: ", "password": False})
    same(texts([receive(c.iopub_channel, 5) for _ in range(3)]), "first")
    c.input("Grüße 🙂")
    same(k.reply(c.shell_channel, ident)["content"]["status"], "ok")
    k.published(ident)
    same(k.run("name")[1][2]["content"]["data"]["text/plain"], "Grüße 🙂")
    ident, content = asked("var lines = new Scanner(System.in); lines.nextLine() + lines.nextLine()")
    same(content, {"prompt": "", "password": False})
    c.input("one ä")
    receive(c.stdin_channel, TIMEOUT)
    c.input("two")
    same(only(k.published(ident), "execute_result")["data"]["text/plain"], "one ätwo")
    ident, content = asked('readPassword("secret").length()')
    same(content, {"prompt": "secret", "password": True})
    c.input("four")
    same(only(k.published(ident), "execute_result")["data"]["text/plain"], "4")
    ident, _ = asked('input("never")')
    start = time.time()
    k.control("interrupt_request")
    same(k.reply(c.shell_channel, ident, 5)["content"]["ename"], "Interrupted")
    print(f"  figure: interrupt of a waiting question {(time.time() - start) * 1000:.0f} ms")
    k.published(ident)
    c.input("late")
    time.sleep(0.2)
    ident, _ = asked('readLine()')
    c.input("fresh")
    same(only(k.published(ident), "execute_result")["data"]["text/plain"], "fresh")
    refused = k.run('input("x")', allow_stdin=False)[0]
    assert refused["evalue"].startswith("input: expected a front end that lets cells ask"), refused


def magics(k):
    start = time.time()
    reply, published = k.run("%maven org.apiguardian:apiguardian-api:1.1.2\nimport org.apiguardian.api.API;\n"
                             "API.Status.STABLE")
    same(reply["status"], "ok")
    assert "added apiguardian-api-1.1.2.jar" in texts(published), texts(published)
    same(only(published, "execute_result")["data"]["text/plain"], "STABLE")
    print(f"  figure: %maven of a jar in the local repository {time.time() - start:.2f} s")
    html = only(k.run("%%html\n<b>it's</b>")[1], "display_data")["data"]
    same(html, {"text/plain": "<b>it's</b>", "text/html": "<b>it's</b>"})
    reply = k.run("%tme 1 + 1")[0]
    same(reply["ename"], "MagicError")
    assert "%time" in reply["evalue"], reply
    same(k.shell("complete_request", {"code": "%addMavenR", "cursor_pos": 10})["matches"], ["%addMavenRepo"])
    same(k.shell("is_complete_request", {"code": "%%time\nif ("})["status"], "complete")


def shutdown(k):
    start = time.time()
    same(k.control("shutdown_request", {"restart": False}), {"status": "ok", "restart": False})
    while k.manager.is_alive() and time.time() - start < 10:
        time.sleep(0.05)
    assert not k.manager.is_alive(), "the process is still there"
    print(f"  figure: shutdown {time.time() - start:.2f} s")


CLAIMS = [kernel_info, result_and_streams, display_and_update, errors, stop_on_error, silent_history_expressions,
          is_complete, complete_and_inspect, interrupts, wrong_signature_survives, bad_values_survive, many_lines, flood,
          long_values_are_cut, late_output, cells_ask, magics, shutdown]


def main():
    wanted = sys.argv[2:]
    kernel, failed = Kernel(sys.argv[1]), 0
    try:
        for claim in CLAIMS:
            if wanted and claim.__name__ not in wanted:
                continue
            start = time.time()
            try:
                claim(kernel)
                print(f"ok {claim.__name__} ({time.time() - start:.1f} s)", flush=True)
            except Exception as fault:
                failed += 1
                reason = "no message came in time" if isinstance(fault, queue.Empty) else repr(fault)
                print(f"FAILED {claim.__name__}: {reason}", flush=True)
                traceback.print_exc()
    finally:
        kernel.stop()
    print("claims failed:", failed)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
