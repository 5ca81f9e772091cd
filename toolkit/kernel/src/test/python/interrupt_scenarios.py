"""What else a person may do with the stop and restart buttons, and what the guard costs; used by kernel_interrupts.py."""

import queue
import statistics
import time
import traceback

from kernel_messages import Kernel, only, same


def started(kernel, code, before="", after=""):
    """Sends a cell and returns when its block of code, which is compiled by then, has said its first word."""
    ident = kernel.client.execute(before + '{ System.out.println("go");\n' + code + "\n}" + after)
    while True:
        message = kernel.client.get_iopub_msg(timeout=60)
        if message["parent_header"].get("msg_id") == ident and message["msg_type"] == "stream":
            time.sleep(0.2)
            return ident


def ended(kernel, ident, timeout=10):
    reply = kernel.reply(kernel.client.shell_channel, ident, timeout)["content"]
    return reply, kernel.published(ident, timeout)


def twice_in_a_row(k):
    """Two interrupts for one cell stop that cell alone."""
    ident = started(k, "long twice = 0; while (true) twice++;")
    k.control("interrupt_request")
    k.control("interrupt_request")
    same(ended(k, ident)[0]["ename"], "Interrupted")
    same(k.run("int after = 0; while (after < 1000) after++; Thread.sleep(300); after")[0]["status"], "ok")


def before_it_runs(k):
    """An interrupt that comes while the cell is still being compiled stops it all the same."""
    for delay in (0, 0.01, 0.03, 0.1):
        ident = k.client.execute("int unborn = 0;\nwhile (true) unborn++;")
        while k.client.get_iopub_msg(timeout=30)["parent_header"].get("msg_id") != ident:
            pass
        time.sleep(delay)
        deadline = time.time() + 10
        while True:  # the very first may come before the session has begun the cell
            k.control("interrupt_request")
            try:
                reply = k.reply(k.client.shell_channel, ident, 1)["content"]
                break
            except queue.Empty:
                assert time.time() < deadline, "not stopped"
        same(reply["ename"], "Interrupted")


def between_cells(k):
    """An interrupt of nothing is answered and forgotten."""
    same(k.control("interrupt_request")["status"], "ok")
    same(k.run("Thread.sleep(200); 1")[0]["status"], "ok")


def queued_cells_are_aborted(k):
    """Run all, then stop: what waits behind the stopped cell does not run; what is sent later does."""
    first = started(k, "while (true) {}")
    queued = [k.client.execute(f"int queued{i} = {i};") for i in range(3)]
    time.sleep(0.2)
    k.control("interrupt_request")
    same(ended(k, first)[0]["ename"], "Interrupted")
    for ident in queued:
        same(ended(k, ident)[0]["status"], "aborted")
    same(k.run("queued0")[0]["status"], "error")
    same(k.run("int later = 1;")[0]["status"], "ok")


def later_statements_do_not_run(k):
    ident = started(k, "try { while (true) {} } finally { reached = 1; }", "int reached = 0;\n", "\nreached = 2;")
    k.control("interrupt_request")
    same(ended(k, ident)[0]["ename"], "Interrupted")
    same(only(k.run("reached")[1], "execute_result")["data"]["text/plain"], "1")


def says_where(k):
    ident = k.client.execute('int here = 0;\nSystem.out.println("go");\nwhile (true) {\n    here++;\n}')
    while k.client.get_iopub_msg(timeout=30)["msg_type"] != "stream":
        pass
    time.sleep(0.3)
    k.control("interrupt_request")
    reply, published = ended(k, ident)
    count = reply["execution_count"]
    assert f"cell {count}, line " in reply["evalue"], reply
    same("".join(only(published, "error")["traceback"]).count("variables are kept"), 1)


def earlier_background_goes_on(k):
    """A thread that an earlier cell started on purpose is not the interrupted cell's, and stays."""
    k.run("var beats = new java.util.concurrent.atomic.LongAdder();\n"
          "var beating = new Thread(() -> { try { while (true) { beats.increment(); Thread.sleep(10); } }"
          " catch (InterruptedException end) {} });\nbeating.setDaemon(true); beating.start();")
    ident = started(k, "while (true) {}")
    k.control("interrupt_request")
    same(ended(k, ident)[0]["ename"], "Interrupted")
    same(only(k.run("long at = beats.sum(); Thread.sleep(200); beating.isAlive() && beats.sum() > at")[1],
              "execute_result")["data"]["text/plain"], "true")
    k.run("beating.interrupt();")


def given_up_code_stops_at_its_next_turn(k):
    """Library code that was given up returns later; the cell's code around it must not go on."""
    k.run("import java.util.concurrent.locks.*; var gate = new ReentrantLock(); var went = new int[1];\n"
          "var keeper = new Thread(() -> { gate.lock(); try { Thread.sleep(6000); } catch (InterruptedException e) {}"
          " gate.unlock(); }); keeper.setDaemon(true); keeper.start(); Thread.sleep(100);\n"
          "void passes() { for (int i = 0; i < 1000; i++) went[0]++; }")
    ident = started(k, "gate.lock(); gate.unlock(); for (int i = 0; i < 1000; i++) { passes(); Thread.sleep(20); }")
    k.control("interrupt_request")
    reply, _ = ended(k, ident)
    assert "given up" in reply["evalue"], reply
    same(k.run("passes();")[0]["status"], "ok")
    k.run("keeper.join(); Thread.sleep(5000);")
    same(only(k.run("int seen = went[0]; Thread.sleep(1000); went[0] == seen")[1],
              "execute_result")["data"]["text/plain"], "true")


def restart_of_a_busy_kernel(k):
    """The restart button: the process is gone within 2 s while a cell runs that swallows everything."""
    started(k, "for (;;) { try { Thread.sleep(1); } catch (Throwable swallowed) {} }")
    start = time.time()
    k.control("shutdown_request", {"restart": True})
    while k.manager.is_alive() and time.time() - start < 10:
        time.sleep(0.02)
    took = time.time() - start
    print(f"  figure: restart of a busy kernel: the process was gone after {took:.2f} s")
    assert not k.manager.is_alive() and took < 2, took


SCENARIOS = [twice_in_a_row, before_it_runs, between_cells, queued_cells_are_aborted, later_statements_do_not_run, says_where,
             earlier_background_goes_on, given_up_code_stops_at_its_next_turn, restart_of_a_busy_kernel]


def run_all(folder, wanted=None):
    """Runs the scenarios on one kernel, the restart last; gives the number of those that failed."""
    chosen = [one for one in SCENARIOS if not wanted or one.__name__ in wanted]
    if not chosen:
        return 0
    kernel, failed = Kernel(folder), 0
    try:
        kernel.run("1 + 1")
        for scenario in chosen:
            try:
                scenario(kernel)
                print(f"ok {scenario.__name__}", flush=True)
            except Exception as fault:
                failed += 1
                print(f"FAILED {scenario.__name__}: {fault!r}", flush=True)
                traceback.print_exc()
    finally:
        kernel.stop()
    return failed


PRICE = """
double[] cells = new double[1000];
long sweep() {
    long begun = System.nanoTime();
    for (int turn = 0; turn < 200_000; turn++) {
        for (int i = 1; i < cells.length; i++) cells[i] = cells[i - 1] * 0.5 + i;
    }
    return System.nanoTime() - begun;
}
"""


def price(folder):
    """An array loop in a cell, and the same class compiled by JShell without the guard, side by side in one JVM."""
    kernel = Kernel(folder)
    try:
        kernel.run(PRICE)
        kernel.run('var plain = jdk.jshell.JShell.builder().executionEngine("local").build();')
        kernel.run('plain.eval("double[] cells = new double[1000];");\nplain.eval("""' + PRICE.split(";", 1)[1] + '""");')
        ours, theirs = [], []
        for turn in range(9):
            ours.append(int(only(kernel.run("sweep()")[1], "execute_result")["data"]["text/plain"]) / 1e6)
            theirs.append(int(only(kernel.run('Long.parseLong(plain.eval("sweep()").get(0).value())')[1],
                                   "execute_result")["data"]["text/plain"]) / 1e6)
    finally:
        kernel.stop()
    middle, plain = statistics.median(ours[2:]), statistics.median(theirs[2:])
    print(f"array loop of 200 million turns: with the guard {middle:.0f} ms, plain JShell {plain:.0f} ms,"
          f" ratio of medians {middle / plain:.2f} ({len(ours) - 2} alternated runs)")
    return 0
