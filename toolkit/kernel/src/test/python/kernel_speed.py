"""Measures the kernel beside ipykernel on this machine: start, round trip, text, memory.

Usage: kernel_speed.py WITH_ARCHIVE WITHOUT_ARCHIVE [RUNS]   (folders of kernel specs that hold the folder `loupe`)
Prints each figure with its goal; ends with status 1 when a goal is missed.
"""
import statistics
import sys
import time

from kernel_messages import Kernel, texts

TIMEOUT = 120
TRIVIAL = "6 * 7"
TRAINING = """
var data = fashion().split(0.8, 42);
var lenet = cnn(input(1, 28, 28), conv2d(16, 5).same(), relu(), maxPool2d(2), conv2d(32, 5), relu(), maxPool2d(2),
        flatten(), dense(120), relu(), dense(10));
var run = fit(lenet, data, training().epochs(3).batchSize(64).optimizer(adam(1e-3)).seed(42));
show(evaluate(run.network(), data.validation()));
"""
missed = []


def ready(folder, name="loupe"):
    """A kernel whose published messages arrive."""
    kernel = Kernel(folder, name)
    kernel.client.wait_for_ready(timeout=TIMEOUT)
    return kernel


def timed(kernel, code):
    """The round trip of a cell, from sending it to idle with its reply read, and its text."""
    begun = time.perf_counter()
    reply, published = kernel.run(code, TIMEOUT)
    took = time.perf_counter() - begun
    assert reply["status"] == "ok", reply
    return took, texts(published)


def peak_megabytes(kernel):
    with open(f"/proc/{kernel.manager.provisioner.pid}/status") as status:
        peak = next(line for line in status if line.startswith("VmHWM"))
    return int(peak.split()[1]) / 1024


def launch(name, folder):
    """Seconds from the launch to the answer to a kernel_info request, and to the first result."""
    kernel = Kernel(folder, name)
    try:
        kernel.shell("kernel_info_request", {})
        answered = time.time() - kernel.launched
        # By the reply: what is published before the subscription has reached the kernel is lost, with every kernel.
        reply = kernel.reply(kernel.client.shell_channel, kernel.client.execute(TRIVIAL), TIMEOUT)["content"]
        assert reply["status"] == "ok", reply
        return answered, time.time() - kernel.launched
    finally:
        kernel.stop()


def say(what, figure, goal=None, met=None):
    print(f"{what:<52} {figure:>24}" + (f"   goal: {goal}{'' if met else '   MISSED'}" if goal else ""), flush=True)
    if goal and not met:
        missed.append(what)


def starts(archive, plain, runs):
    kinds = {"ipykernel": ("python3", None), "archive": ("loupe", archive), "no archive": ("loupe", plain)}
    times = {kind: [] for kind in kinds}
    for number in range(runs + 1):
        for kind, (name, folder) in kinds.items():
            took = launch(name, folder)
            # The first round reads the disk.
            if number:
                times[kind].append(took)
    first = {kind: statistics.median(t[1] for t in all) for kind, all in times.items()}
    for kind, all in times.items():
        ready = statistics.median(t[0] for t in all)
        spread = f"{min(t[1] for t in all):.2f}-{max(t[1] for t in all):.2f}"
        say(f"launch to kernel_info / first result, {kind}", f"{ready:.2f} s / {first[kind]:.2f} s ({spread})")
    ratio = first["archive"] / first["ipykernel"]
    say("launch to first result, archive : ipykernel", f"{ratio:.2f}", "at most 1.5", ratio <= 1.5)


def round_trips(archive, blocks=10, cells=20):
    ours, theirs = ready(archive), ready(None, "python3")
    try:
        times = {"ours": [], "ipykernel": [], "empty": [], "parsed": []}
        for _ in range(100):
            timed(ours, TRIVIAL)
        timed(theirs, TRIVIAL)
        for _ in range(blocks):
            times["ours"] += [timed(ours, TRIVIAL)[0] for _ in range(cells)]
            times["ipykernel"] += [timed(theirs, TRIVIAL)[0] for _ in range(cells)]
            times["empty"] += [timed(ours, "")[0] for _ in range(cells)]
            times["parsed"] += [timed(ours, "import java.util.List;")[0] for _ in range(cells)]
        middle = {kind: statistics.median(all) * 1000 for kind, all in times.items()}
        say(f"warm cell `{TRIVIAL}`, round trip", f"{middle['ours']:.1f} ms", "under 40 ms", middle["ours"] < 40)
        say("  of ipykernel", f"{middle['ipykernel']:.1f} ms")
        say("  of which an empty cell (sockets, JSON, threads)", f"{middle['empty']:.1f} ms")
        say("  an import (the same, and parsed and resolved)", f"{middle['parsed']:.1f} ms")
        lines(ours)
    finally:
        ours.stop()
        theirs.stop()


def lines(kernel, count=5000):
    took, text = timed(kernel, f"for (int i = 0; i < {count}; i++) System.out.println(\"line \" + i);")
    complete = text == "".join(f"line {i}\n" for i in range(count))
    say(f"{count} println", f"{took:.2f} s, {'complete' if complete else 'NOT complete'}", "under 0.5 s, complete",
        complete and took < 0.5)


def memory(archive):
    kernel = ready(archive)
    try:
        took, _ = timed(kernel, TRAINING)
        peak = peak_megabytes(kernel)
        say("peak memory with a training and its evaluation", f"{peak:.0f} MB ({took:.0f} s)", "under 1 GB", peak < 1024)
    finally:
        kernel.stop()


if __name__ == "__main__":
    with_archive, without_archive = sys.argv[1:3]
    starts(with_archive, without_archive, int(sys.argv[3]) if len(sys.argv) > 3 else 7)
    round_trips(with_archive)
    memory(with_archive)
    print(f"goals missed: {len(missed)}" + "".join(f"\n  {what}" for what in missed))
    sys.exit(1 if missed else 0)
