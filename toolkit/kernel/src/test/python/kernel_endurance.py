"""Puts a kernel under strain for a long time and prints what it cost.

Usage: kernel_endurance.py KERNELS_FOLDER memory|fuzz [COUNT]
Ends with status 1 when a bound is passed. `memory`: COUNT (1000) runs of a cell that defines a class and displays an
image; the resident memory after the warm-up may grow by less than 20 KB a run (least squares). `fuzz`: see kernel_fuzz.py.
"""
import os
import sys
import time

from kernel_fuzz import fuzz
from kernel_messages import Kernel, only

# The heap and the compiled code take their last steps, of some 20 MB, between 200 and 400 runs.
WARM_UP = 400
MOST_BYTES_A_RUN = 20 * 1024

CELL = """
class Picture {
    final int turn = %d;
    java.awt.image.BufferedImage draw() {
        var image = new java.awt.image.BufferedImage(64, 64, java.awt.image.BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.fillOval(turn %% 32, 8, 32, 32);
        pen.dispose();
        return image;
    }
}
var picture = new Picture();
System.out.println("turn " + picture.turn);
display(picture.draw());
picture.turn
"""


def resident(pid):
    """Bytes of memory that the process holds."""
    with open(f"/proc/{pid}/statm") as statm:
        return int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def slope(points):
    """Least squares through (x, y): the growth of y for one x."""
    count = len(points)
    mean_x, mean_y = sum(x for x, _ in points) / count, sum(y for _, y in points) / count
    square = sum((x - mean_x) ** 2 for x, _ in points)
    return sum((x - mean_x) * (y - mean_y) for x, y in points) / square if square else 0.0


def memory(k, runs):
    pid = k.manager.provisioner.process.pid
    samples, start = [], time.time()
    for turn in range(1, runs + 1):
        reply, published = k.run(CELL % turn)
        assert reply["status"] == "ok", reply
        assert only(published, "execute_result")["data"]["text/plain"] == str(turn)
        assert "image/png" in only(published, "display_data")["data"]
        samples.append((turn, resident(pid)))
    print(f"{runs} runs in {time.time() - start:.0f} s ({(time.time() - start) / runs * 1000:.0f} ms each)")
    step = max(runs // 10, 1)
    print("   run  resident MB  growth since the row before, KB a run")
    previous = samples[0]
    for row in samples[step - 1::step]:
        grown = (row[1] - previous[1]) / max(row[0] - previous[0], 1) / 1024
        print(f"{row[0]:6d}  {row[1] / 1e6:11.1f}  {grown:8.1f}")
        previous = row
    if runs <= WARM_UP:
        print(f"all of it warm-up: no slope is judged below {WARM_UP} runs")
        return True
    found = slope(samples[WARM_UP:])
    print(f"figure: resident memory grows by {found / 1024:.1f} KB a run after {WARM_UP} runs (bound 20 KB)")
    return found < MOST_BYTES_A_RUN


def main():
    folder, what = sys.argv[1:3]
    kernel = Kernel(folder)
    try:
        if what == "memory":
            held = memory(kernel, int(sys.argv[3]) if len(sys.argv) > 3 else 1000)
        else:
            held = fuzz(kernel, int(sys.argv[3]) if len(sys.argv) > 3 else 10_000)
    finally:
        kernel.stop()
    print("bound held" if held else "BOUND PASSED")
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
