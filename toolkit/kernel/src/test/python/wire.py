"""Raw Jupyter messages over ZeroMQ: nothing is interpreted on the way, so that what the kernel sends can be judged."""
import json
import time
import uuid

import zmq
from jupyter_client.session import Session

CHANNELS = {"shell": zmq.DEALER, "control": zmq.DEALER, "stdin": zmq.DEALER, "iopub": zmq.SUB}


class Front:
    """One front end of its own, with its own identity and session, beside the client that started the kernel."""

    def __init__(self, connection, key=None):
        self.context = zmq.Context()
        key = connection["key"] if key is None else key
        self.session = Session(key=key.encode() if isinstance(key, str) else key)
        self.identity = uuid.uuid4().bytes
        self.sockets = {}
        for name, kind in CHANNELS.items():
            socket = self.context.socket(kind)
            socket.linger = 0
            # The kernel finds who to ask on stdin by the identity of the shell.
            socket.identity = self.identity
            socket.connect(f"tcp://{connection['ip']}:{connection[name + '_port']}")
            self.sockets[name] = socket
        self.sockets["iopub"].subscribe(b"")

    @staticmethod
    def stranger():
        """One that is not connected and has a key of its own."""
        front = Front.__new__(Front)
        front.session = Session(key=b"not the kernel's key")
        return front

    def frames(self, kind, content, header=None, metadata=None, buffers=(), parent=None):
        """The frames of a signed message, without identities."""
        message = self.session.msg(kind, content, metadata=metadata)
        head = {**message["header"], "date": "2026-01-01T00:00:00Z", **(header or {})}
        parts = [json.dumps(part).encode() for part in (head, parent or {}, metadata or {}, content)]
        return head["msg_id"], [b"<IDS|MSG>", self.session.sign(parts), *parts, *buffers]

    def send(self, channel, kind, content, **more):
        ident, frames = self.frames(kind, content, **more)
        self.sockets[channel].send_multipart(frames)
        return ident

    def receive(self, channel, timeout=60):
        """The next message as plain JSON, its signature checked; None when there is none in time."""
        socket = self.sockets[channel]
        if not socket.poll(max(int(timeout * 1000), 1)):
            return None
        frames = socket.recv_multipart()
        start = frames.index(b"<IDS|MSG>")
        parts = frames[start + 2:start + 6]
        assert frames[start + 1] == self.session.sign(parts), "a message with a wrong signature"
        names = ("header", "parent_header", "metadata", "content")
        message = {name: json.loads(part.decode("utf-8")) for name, part in zip(names, parts)}
        message["buffers"] = frames[start + 6:]
        return message

    def reply(self, channel, ident, timeout=60):
        deadline = time.time() + timeout
        while True:
            message = self.receive(channel, deadline - time.time())
            assert message is not None, f"no reply on {channel} within {timeout} s"
            if message["parent_header"].get("msg_id") == ident:
                return message

    def published(self, ident, timeout=60):
        """All that is published for a request, up to its idle."""
        messages, deadline = [], time.time() + timeout
        while True:
            message = self.receive("iopub", deadline - time.time())
            assert message is not None, f"no idle within {timeout} s"
            if message["parent_header"].get("msg_id") == ident:
                messages.append(message)
                if message["content"].get("execution_state") == "idle":
                    return messages

    def ask(self, channel, kind, content, timeout=60, **more):
        ident = self.send(channel, kind, content, **more)
        return self.reply(channel, ident, timeout), self.published(ident, timeout)

    def close(self):
        for socket in self.sockets.values():
            socket.close()
        self.context.term()
