"""Sends a kernel messages that nobody may send: none of them runs code, and the next honest request is answered."""
import os
import random
import socket
import statistics
import time

from wire import Front

BATCH = 20
LONGEST_ANSWER = 1.0
# A short run is for what must not happen; how fast the answers come is judged by a long one.
FEWEST_JUDGED = 1000
CODE = "struck.incrementAndGet();"
# No interrupt_request: signed as it should be it stops the honest cell, and may.
REQUESTS = ["inspect_request", "complete_request", "history_request", "is_complete_request", "kernel_info_request",
            "connect_request", "comm_info_request", "comm_open", "comm_msg", "comm_close", "debug_request",
            "input_reply", "never_heard_of", "execute_reply", "status"]
EXECUTE = {"code": CODE, "silent": False}


def rubbish(rng, depth=0):
    """Any JSON value."""
    kinds = [None, True, -1, 10 ** 400, 1e308, -0.0, "", "\ud800", "\x00", "\U0001F642" * 9, "x" * 3000, CODE,
             rng.randrange(1 << 62)]
    if depth > 3 or rng.random() < 0.6:
        return rng.choice(kinds)
    if rng.random() < 0.5:
        return [rubbish(rng, depth + 1) for _ in range(rng.randrange(4))]
    return {rng.choice(["code", "data", "x", ""]): rubbish(rng, depth + 1) for _ in range(rng.randrange(4))}


def signed(front, parts):
    return [b"<IDS|MSG>", front.session.sign(parts), *parts]


def nested(rng):
    depth = rng.choice([50, 1500, 100_000])
    return b'{"code":' + b"[" * depth + b"]" * depth + b"}"


class Attacks:
    """One method for each kind of message; each gives its frames."""

    def __init__(self, front, recorded):
        self.front = front
        self.stranger = Front.stranger()
        self.recorded = recorded
        self.kinds = [getattr(self, name) for name in dir(self) if name.startswith("a_")]

    def header(self, rng, kind):
        return {"msg_id": str(rng.random()), "session": "s", "username": "u", "date": "d", "msg_type": kind, "version": "5.3"}

    def a_random_frames(self, rng):
        return [os.urandom(rng.randrange(200)) for _ in range(rng.randrange(1, 9))]

    def a_too_few_parts(self, rng):
        return [b"<IDS|MSG>"] + [b"{}"] * rng.randrange(5)

    def a_wrong_key(self, rng):
        kind = rng.choice(["execute_request", "shutdown_request", "interrupt_request"])
        return self.stranger.frames(kind, EXECUTE)[1]

    def a_wrong_signature(self, rng):
        frames = self.front.frames("execute_request", EXECUTE)[1]
        good = frames[1]
        frames[1] = rng.choice([b"", good[:-1], good.upper(), good[::-1], b"\xff" * 64, good + b"0", self.recorded[1]])
        return frames

    def a_changed_after_signing(self, rng):
        frames = self.front.frames("execute_request", {"code": "1"})[1]
        frames[5] = frames[5].replace(b"1", CODE.encode())
        return frames

    def a_replay(self, rng):
        return list(self.recorded)

    def a_broken_json(self, rng):
        parts = self.front.frames("execute_request", EXECUTE)[1][2:]
        which = rng.choice([0, 1, 2, 3])
        part = parts[which]
        # Without the last brace it is no JSON, wherever it is cut.
        parts[which] = rng.choice([part[:rng.randrange(len(part))], b"\xff\xfe" + part, b"[]", b"null", b"", part + b"}"])
        return signed(self.front, parts)

    def a_not_utf8(self, rng):
        parts = self.front.frames("execute_request", EXECUTE)[1][2:]
        parts[3] = b'{"code": "' + CODE.encode() + b' // \xc3\x28\xff"}'
        return signed(self.front, parts)

    def a_deep_json(self, rng):
        parts = self.front.frames("execute_request", EXECUTE)[1][2:]
        parts[rng.choice([0, 3])] = nested(rng)
        return signed(self.front, parts)

    def a_code_that_is_no_text(self, rng):
        code = rng.choice([None, 7, [CODE], {"code": CODE}, True, 1e308])
        return self.front.frames("execute_request", {"code": code, "silent": rubbish(rng)})[1]

    def a_header_of_wrong_types(self, rng):
        field = rng.choice(["msg_id", "msg_type"])
        return self.front.frames("execute_request", EXECUTE, header={field: rng.choice([None, 7, [], {}, ""])})[1]

    def a_rubbish_content(self, rng):
        fields = ["code", "cursor_pos", "detail_level", "hist_access_type", "n", "start", "stop", "pattern", "output",
                  "session", "comm_id", "target_name", "data", "value", "seq", "command", "unique"]
        content = {field: rubbish(rng) for field in rng.sample(fields, rng.randrange(len(fields)))}
        header = {"session": rubbish(rng), "username": rubbish(rng), "date": rubbish(rng), "version": rubbish(rng)}
        return self.front.frames(rng.choice(REQUESTS), content, header=header)[1]

    def a_huge_count(self, rng):
        huge = rng.choice([10 ** 18, -10 ** 18, 10 ** 300, 1e300, 2 ** 31, -2 ** 31])
        kind, content = rng.choice([
            ("history_request", {"hist_access_type": "tail", "n": huge}),
            ("history_request", {"hist_access_type": "range", "start": huge, "stop": -huge}),
            ("history_request", {"hist_access_type": "search", "pattern": "*a" * 2000, "n": huge}),
            ("complete_request", {"code": "Math.", "cursor_pos": huge}),
            ("inspect_request", {"code": "Math", "cursor_pos": huge, "detail_level": huge})])
        return self.front.frames(kind, content)[1]

    def a_large_frame(self, rng):
        return [b"<IDS|MSG>", b"0" * 64, os.urandom(200_000), b"{}", b"{}", b"{}"]


def knock(connection, rng):
    """Bytes that are not even ZeroMQ."""
    for channel in ("shell", "control", "stdin", "iopub", "hb"):
        with socket.create_connection((connection["ip"], connection[channel + "_port"])) as raw:
            raw.sendall(os.urandom(rng.randrange(1, 500)))


def value(front, code):
    reply, published = front.ask("shell", "execute_request", {"code": code})
    assert reply["content"]["status"] == "ok", reply["content"]
    return [m["content"]["data"]["text/plain"] for m in published if m["header"]["msg_type"] == "execute_result"][0]


def fuzz(k, count):
    connection = k.manager.get_connection_info()
    front, honest = Front(connection), Front(connection)
    value(honest, "var struck = new java.util.concurrent.atomic.AtomicInteger(); 1")
    ident, recorded = front.frames("execute_request", EXECUTE)
    front.sockets["shell"].send_multipart(recorded)
    front.reply("shell", ident)
    attacks, rng, waits, sent = Attacks(front, recorded), random.Random(20), [], {}
    for turn in range(count):
        attack = rng.choice(attacks.kinds)
        sent[attack.__name__] = sent.get(attack.__name__, 0) + 1
        front.sockets[rng.choice(["shell", "control", "stdin"])].send_multipart(attack(rng))
        if turn % BATCH == BATCH - 1:
            knock(connection, rng)
            start = time.time()
            found = value(honest, "struck.get()")
            waits.append(time.time() - start)
            assert found == "1", f"{found} messages have run code by message {turn}, expected the honest one alone"
            assert honest.reply("control", honest.send("control", "kernel_info_request", {}))["content"]["status"] == "ok"
            for channel in ("shell", "control", "stdin", "iopub"):
                while front.receive(channel, 0) is not None:
                    pass
    for name, number in sorted(sent.items()):
        print(f"  {number:5d} {name[2:].replace('_', ' ')}")
    print(f"figure: {count} messages, none has run; the next request is answered after {statistics.median(waits) * 1000:.0f}"
          f" ms (median), {max(waits) * 1000:.0f} ms (longest)")
    front.close()
    honest.close()
    return count < FEWEST_JUDGED or max(waits) < LONGEST_ANSWER
