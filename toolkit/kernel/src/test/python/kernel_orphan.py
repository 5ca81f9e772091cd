"""Kernels end when the program that started them is killed, and only then.

Usage: kernel_orphan.py KERNELS_FOLDER
"""
import json
import os
import signal
import subprocess
import sys
import tempfile
import time

from jupyter_client.connect import write_connection_file
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager
from wire import Front

PATIENCE = 60


def drive(folder):
    """A driver that starts a kernel, says which, and waits."""
    specs = KernelSpecManager(kernel_dirs=[folder])
    manager = KernelManager(kernel_name="loupe", kernel_spec_manager=specs)
    manager.start_kernel(stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    print(json.dumps([manager.provisioner.process.pid, manager.get_connection_info()], default=bytes.decode), flush=True)
    time.sleep(600)


def is_there(pid):
    """Whether a process runs; one that has ended and was not waited for does not."""
    try:
        with open(f"/proc/{pid}/stat") as stat:
            return stat.read().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def wait_for_end(pid):
    start = time.time()
    while is_there(pid) and time.time() - start < PATIENCE:
        time.sleep(0.05)
    return time.time() - start


def killed_driver(folder, what, ready):
    driver = subprocess.Popen([sys.executable, __file__, folder, "drive"], stdout=subprocess.PIPE)
    pid, connection = json.loads(driver.stdout.readline())
    try:
        if ready:
            front = Front(connection)
            front.reply("shell", front.send("shell", "kernel_info_request", {}))
            front.close()
        driver.send_signal(signal.SIGKILL)
        # Not waited for at first: a zombie must count as dead.
        took = wait_for_end(pid)
        assert not is_there(pid), f"{what}: the kernel is still there"
        print(f"  figure: {what}: the kernel is gone {took:.1f} s later")
    finally:
        driver.kill()
        driver.wait()
        if is_there(pid):
            os.kill(pid, signal.SIGKILL)


def started_with(folder, parent):
    """A kernel that is told of some parent process; gives the process and a front end's connection."""
    with open(os.path.join(folder, "loupe", "kernel.json")) as spec:
        command = json.load(spec)["argv"]
    file, connection = write_connection_file(os.path.join(tempfile.mkdtemp(), "connection.json"), key=b"k")
    command[command.index("{connection_file}")] = file
    kernel = subprocess.Popen(command, env={**os.environ, "JPY_PARENT_PID": str(parent)}, stdin=subprocess.DEVNULL,
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return kernel, connection


def lives(folder, what, parent, then=lambda: None):
    """A kernel whose parent cannot be known, as in a container, and that is used."""
    kernel, connection = started_with(folder, parent)
    try:
        front = Front(connection)
        for pause in (0, 14):
            time.sleep(pause)
            front.reply("shell", front.send("shell", "kernel_info_request", {}))
            then()
        front.close()
        assert kernel.poll() is None, f"{what}: the kernel has ended"
        print(f"  {what}: the kernel lives on")
    finally:
        kernel.kill()
        kernel.wait()


def unused(folder, parent):
    kernel, _ = started_with(folder, parent)
    try:
        start = time.time()
        kernel.wait(PATIENCE)
        print(f"  figure: no parent and no request: the kernel is gone {time.time() - start:.1f} s after its launch")
    finally:
        kernel.kill()
        kernel.wait()


def main():
    folder = sys.argv[1]
    if sys.argv[2:] == ["drive"]:
        drive(folder)
        return
    killed_driver(folder, "driver killed just after the launch", False)
    killed_driver(folder, "driver killed later", True)
    nobody = subprocess.Popen(["true"])
    nobody.wait()
    unused(folder, nobody.pid)
    lives(folder, "no such parent", nobody.pid)
    stranger = subprocess.Popen(["sleep", "600"])
    try:
        lives(folder, "a stranger as parent", stranger.pid, stranger.kill)
    finally:
        stranger.kill()
        stranger.wait()
    lives(folder, "process 1 as parent", 1)
    print("orphans end")


if __name__ == "__main__":
    main()
