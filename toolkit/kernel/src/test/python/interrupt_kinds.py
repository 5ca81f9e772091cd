"""The kinds of cells that kernel_interrupts.py stops: what runs before, the cell, and what must hold when it is idle again."""

import socket
from dataclasses import dataclass

SETUP = r"""
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;
import java.util.regex.*;
long turns = 0; int kept = 7;
LongAdder shared = new LongAdder();
long fibonacci(int n) { turns++; return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2); }
long ping(int n) { turns++; return n == 0 ? 0 : pong(n - 1) + pong(n - 1); }
long pong(int n) { turns++; return n == 0 ? 0 : ping(n - 1) + ping(n - 1); }
class Spinner { long own; void spin() { while (true) { own++; turns++; } } }
void stubborn() { while (true) { shared.increment(); try { Thread.sleep(2_000); } catch (InterruptedException swallowed) {} } }
ExecutorService pool = Executors.newFixedThreadPool(2, task -> { Thread t = new Thread(task); t.setDaemon(true); return t; });
ReentrantLock taken = new ReentrantLock();
Thread taker = new Thread(taken::lock); taker.start(); taker.join();
String named = "nobody";
String leftOver() {
    return Thread.getAllStackTraces().entrySet().stream()
            .filter(one -> one.getKey() != Thread.currentThread())
            .filter(one -> Arrays.stream(one.getValue()).anyMatch(frame -> frame.getClassName().startsWith("REPL.")))
            .map(one -> one.getKey().getName() + " " + Arrays.toString(one.getValue()))
            .collect(Collectors.joining("; "));
}
"""

TRAINING_SETUP = """
var data = fashion().split(0.8, 42);
var lenet = cnn(input(1, 28, 28), conv2d(16, 5).same(), relu(), maxPool2d(2), conv2d(32, 5), relu(), maxPool2d(2),
        flatten(), dense(120), relu(), dense(10));
loupe.train.Run run = fit(lenet, data, training().epochs(1).seed(42));
"""

TRAINING_CHECK = """
var epochs = run.history().epochs();
var best = epochs.stream().min(Comparator.comparingDouble(e -> e.validationLoss()));
run.status() + " steps:" + run.explanation().startsWith("interrupted after step " + run.history().steps().size() + " of ")
        + " finite:" + run.network().snapshot().arrays().stream().allMatch(
                a -> { for (float v : a.values()) if (!Float.isFinite(v)) return false; return true; })
        + " best:" + best.map(e -> e.weightsSha256().equals(run.network().weightsSha256())).orElse(true)
        + " usable:" + (predict(run.network(), data.validation().take(8)).size() == 8)
"""


@dataclass(frozen=True)
class Kind:
    """One kind of cell: `code` may hold {n}, the round, and {port}, a server that never answers."""

    name: str
    code: str
    named_in_issue: bool = False
    setup: str = ""
    given_up: bool = False
    expected: str = "kept"
    value: str = "7"
    asks: bool = False
    latest: float = 0.5
    block: bool = True

    def cell(self, number, port):
        """The cell of a round; as one block it is compiled by the time that its first line says `go`."""
        code = self.code.replace("{n}", str(number)).replace("{port}", str(port)).replace("{{", "{").replace("}}", "}")
        go = 'System.out.println("go");\n'
        return "{ " + go + code + "\n}" if self.block else go + code


KINDS = [
    Kind("busy", "while (true) turns++;", True),
    Kind("swallowing", "for (;;) { try { turns++; if (turns % 7 == 0) throw new Error(); } catch (Throwable all) {} }", True),
    Kind("lambda", "Runnable again = () -> { while (true) turns++; };\nagain.run();", True),
    Kind("stream", "IntStream.iterate(0, i -> i + 1).forEach(i -> turns++);", True),
    Kind("parallel", "IntStream.range(0, Integer.MAX_VALUE).parallel().forEach(i -> shared.increment());", True),
    Kind("sleeping", "while (true) { turns++; Thread.sleep(60_000); }", True),
    Kind("sleeping-swallowing",
         "while (true) { turns++; try { Thread.sleep(60_000); } catch (InterruptedException swallowed) {} }", True),
    Kind("nested-recursion", "fibonacci(90);", True),
    Kind("nested-methods", "ping(90);", True),
    Kind("training", "run = fit(lenet, data, training().epochs(1000).seed({n}));", True, setup=TRAINING_SETUP,
         expected=TRAINING_CHECK, value="INTERRUPTED steps:true finite:true best:true usable:true"),
    Kind("earlier-class", "new Spinner().spin();"),
    Kind("static-initialiser", "class Starts{n} {{ static {{ while (turns >= 0) turns++; }} }}\nnew Starts{n}();", block=False),
    Kind("thread-join", "Thread t = new Thread(() -> stubborn()); t.setDaemon(true); t.start();\nt.join();"),
    Kind("threads-sleeping",
         "for (int i = 0; i < 3; i++) {{ var s = new Thread(() -> stubborn()); s.setDaemon(true); s.start(); }}\n"
         "while (true) turns++;"),
    Kind("completable-future",
         "CompletableFuture.allOf(CompletableFuture.runAsync(() -> {{ while (true) shared.increment(); }}),\n"
         "        CompletableFuture.runAsync(() -> stubborn())).join();"),
    Kind("executor-busy", "pool.submit(() -> {{ while (true) shared.increment(); }}).get();"),
    Kind("executor-sleeping", "pool.submit(() -> stubborn());\npool.submit(() -> stubborn()).get();"),
    Kind("input", 'named = input("who? ");', asks=True, expected="named", value='"nobody"'),
    Kind("maven", "%mavenRepo silent http://127.0.0.1:{port}/\n%maven org.nowhere{n}:nothing:1.0", block=False),
    Kind("lock", "taken.lock();", given_up=True, latest=4),
    Kind("blocked-io", "new java.net.ServerSocket(0).accept();", given_up=True, latest=4),
    # The last, since its thread computes on until the kernel ends.
    Kind("regex", '"a".repeat(60).matches("(a+)+\\\\1?b");', given_up=True, latest=4),
]


def silent_server():
    """A port of a server that takes connections and never answers."""
    server = socket.create_server(("127.0.0.1", 0), backlog=64)
    return server, server.getsockname()[1]
