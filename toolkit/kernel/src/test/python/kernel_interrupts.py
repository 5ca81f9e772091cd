"""Interrupts cells of every kind over real sockets, and measures the time until the kernel is idle again.

Usage: kernel_interrupts.py KERNELS_FOLDER [--n N] [--seed S] [--kinds a,b,c] [--scenarios a,b | none]
       [--short] [--price]
(KERNELS_FOLDER holds the folder `loupe` with its kernel.json.) Prints a table; ends with status 1 when one fails.
"""

import argparse
import random
import statistics
import sys
import time
import traceback

import interrupt_scenarios
from interrupt_kinds import KINDS, SETUP, silent_server
from kernel_messages import Kernel, only, receive, same

def value(kernel, code):
    reply, published = kernel.run(code)
    assert reply["status"] == "ok", reply
    return only(published, "execute_result")["data"]["text/plain"]


def prepare(kernel):
    kernel.run("1 + 1")
    for code in (SETUP, 'System.out.println("ready");'):
        reply, _ = kernel.run(code)
        same(reply["status"], "ok")


def await_go(kernel, ident):
    deadline = time.time() + 60
    while True:
        message = receive(kernel.client.iopub_channel, deadline - time.time())
        mine = message["parent_header"].get("msg_id") == ident
        if mine and message["msg_type"] == "stream" and "go" in message["content"]["text"]:
            return


class Stopped:
    """One interrupted cell: seconds until its idle, its reply, what it published."""

    def __init__(self, kernel, code, delay, asks=False):
        client = kernel.client
        ident = client.execute(code, allow_stdin=asks)
        await_go(kernel, ident)
        if asks:
            receive(client.stdin_channel, 30)
        time.sleep(delay)
        start = time.time()
        message = client.session.msg("interrupt_request", {})
        client.control_channel.send(message)
        self.published = kernel.published(ident, 30)
        self.seconds = time.time() - start
        self.reply = kernel.reply(client.shell_channel, ident, 5)["content"]
        same(kernel.reply(client.control_channel, message["header"]["msg_id"], 5)["content"]["status"], "ok")


def one_round(kernel, kind, number, port, delay):
    code = kind.cell(number, port)
    stopped = Stopped(kernel, code, delay, kind.asks)
    same((stopped.reply["status"], stopped.reply["ename"]), ("error", "Interrupted"))
    assert ("given up" in stopped.reply["evalue"]) == kind.given_up, (stopped.seconds, stopped.reply["evalue"])
    counters = value(kernel, 'turns + " " + shared')
    same(value(kernel, kind.expected).strip('"'), kind.value.strip('"'))
    same(value(kernel, "int sum = 0; for (int i = 0; i < 5; i++) sum += i; sum"), "10")
    time.sleep(0.05)
    same(value(kernel, 'turns + " " + shared'), counters)
    if not kind.given_up:
        same(value(kernel, "leftOver()").strip('"'), "")
    return stopped


def measure(kernel, kind, rounds, port, options, chance):
    """The times of all rounds, and how many of them were right and in time."""
    if kind.setup:
        same(kernel.run(kind.setup, 300)[0]["status"], "ok")
    times, right = [], 0
    for number in range(rounds):
        try:
            stopped = one_round(kernel, kind, number, port, chance.uniform(0.05, 0.6))
            times.append(stopped.seconds)
            latest = 20 if options.short else kind.latest
            assert stopped.seconds < latest, f"took {stopped.seconds * 1000:.0f} ms"
            right += 1
            if number == 0:
                print(f"  {kind.name}: {stopped.reply['evalue']}", flush=True)
        except Exception as fault:
            print(f"  FAILED {kind.name}, round {number}: {str(fault)[:1500] or repr(fault)}", flush=True)
            if not isinstance(fault, AssertionError):
                traceback.print_exc()
                break
    return times, right


def line(name, rounds, right, times):
    middle, worst = (statistics.median(times), max(times)) if times else (float("nan"),) * 2
    return f"{name:22s} {rounds:4d} {right:4d} {middle * 1000:9.0f} {worst * 1000:9.0f}"


def rounds_of(kind, options):
    if options.short:
        return 3 if kind.named_in_issue else 1
    return options.n or (50 if kind.named_in_issue else 3 if kind.given_up else 10)


def run_kinds(folder, options):
    kernel, chance, lines, failed = Kernel(folder), random.Random(options.seed), [], 0
    server, port = silent_server()
    chosen = [kind for kind in KINDS if not options.kinds or kind.name in options.kinds]
    try:
        prepare(kernel)
        for kind in chosen:
            times, right = measure(kernel, kind, rounds_of(kind, options), port, options, chance)
            lines.append(line(kind.name, rounds_of(kind, options), right, times))
            failed += right < rounds_of(kind, options)
    finally:
        kernel.stop()
        server.close()
    print(f"{'kind':22s} {'n':>4s} {'ok':>4s} {'median ms':>9s} {'worst ms':>9s}")
    print("\n".join(lines))
    return failed


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--n", type=int, help="rounds of each kind (default: 50, 10 or 3, by kind)")
    parser.add_argument("--seed", type=int, default=1, help="of the random delays")
    parser.add_argument("--kinds", type=lambda names: names.split(","), help="only these; none for no kind at all")
    parser.add_argument("--scenarios", type=lambda names: names.split(","), help="only these; none for no scenario")
    parser.add_argument("--short", action="store_true", help="few rounds, and 20 s for each: a check of behaviour")
    parser.add_argument("--price", action="store_true", help="only measure what the guard costs a loop")
    options = parser.parse_args()
    if options.price:
        return interrupt_scenarios.price(options.folder)
    print(f"delays of 0.05 to 0.6 s after the cell's first line, seed {options.seed}; until idle, over real sockets")
    failed = run_kinds(options.folder, options)
    failed += interrupt_scenarios.run_all(options.folder, options.scenarios)
    print("kinds and scenarios failed:", failed)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
