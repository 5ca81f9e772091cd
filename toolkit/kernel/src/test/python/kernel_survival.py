"""What a cell can do to a kernel, and that the kernel, its variables and the next cell live on.

Usage: kernel_survival.py KERNELS_FOLDER   (started with a heap of some 400 MB, so that it is full soon)
"""
import sys
import time

from kernel_messages import Kernel, same, texts

LIBRARY = '''
var folder = Files.createTempDirectory("library");
var source = Files.writeString(folder.resolve("Leaver.java"), """
    package leaving;
    public class Leaver {
        int status = 9;
        public static void leave() { System.exit(new Leaver().status); }
        public static void halt() { Runnable end = () -> Runtime.getRuntime().halt(8); end.run(); }
        public static void reflect() throws Exception { System.class.getMethod("exit", int.class).invoke(null, 7); }
        public static int stay() { return 5; }
    }
    """);
javax.tools.ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), source.toString());
lineMagic("classpath " + folder);
'''

DEATHS = [
    ("System.exit(0);", "System.exit(0) was called"),
    ("Runnable end = () -> System.exit(1);\nend.run();", "System.exit(1) was called"),
    ("IntConsumer end = Runtime.getRuntime()::exit;\nend.accept(2);", "Runtime.exit(2) was called"),
    ("Runtime.getRuntime().halt(3);", "Runtime.halt(3) was called"),
    ("leaving.Leaver.leave();", "System.exit(9) was called"),
    ("leaving.Leaver.halt();", "Runtime.halt(8) was called"),
    ("leaving.Leaver.reflect();", "System.exit was called"),
    ("int[] all = new int[Integer.MAX_VALUE];", "array size exceeds VM limit"),
    ("int down(int n) { return down(n + 1) + 1; }\ndown(0)", "StackOverflowError"),
    ('throw new Error("mine");', "mine"),
    ('var kept2 = new ArrayList<long[]>(); while (true) kept2.add(new long[1 << 17]);', "OutOfMemoryError"),
]

PICTURES = [
    ("throw new IllegalStateException(\"no picture\");", "could not be drawn: java.lang.IllegalStateException: no picture"),
    ("throw new NoSuchMethodError(\"gone\");", "could not be drawn: java.lang.NoSuchMethodError: gone"),
    ("return render();", "could not be drawn: java.lang.StackOverflowError"),
    ("return null;", "could not be drawn"),
]


def alive(k):
    reply, published = k.run("precious")
    same(reply["status"], "ok")
    same([m["content"]["data"]["text/plain"] for m in published if m["msg_type"] == "execute_result"], ["[1, 2, 3]"])


def said(reply):
    return reply["ename"] + ": " + reply["evalue"]


def deaths(k):
    for code, expected in DEATHS:
        reply, _ = k.run(code)
        same(reply["status"], "error")
        assert expected in said(reply), (code, said(reply))
        alive(k)
    same(k.run("kept2 = null;")[0]["status"], "ok")
    _, published = k.run("leaving.Leaver.stay()")
    same([m["content"]["data"]["text/plain"] for m in published if m["msg_type"] == "execute_result"], ["5"])


def threads(k):
    for code, expected in (
            ("int[][] more = new int[100_000][]; for (int i = 0; ; i++) more[i] = new int[5_000_000];", "OutOfMemoryError"),
            ('throw new IllegalStateException("in a thread");', "in a thread"),
            ("System.exit(4);", "System.exit(4) was called")):
        _, published = k.run("var worker = new Thread(() -> { %s });\nworker.start(); worker.join();" % code)
        assert expected in texts(published, "stderr"), (code, published)
        alive(k)


def pictures(k):
    for number, (body, expected) in enumerate(PICTURES):
        _, published = k.run("class Picture%d implements loupe.display.Renderable {\n"
                             "    public loupe.display.MimeBundle render() { %s }\n}\nnew Picture%d()" % (number, body, number))
        shown = [m["content"]["data"]["text/plain"] for m in published if m["msg_type"] == "execute_result"]
        assert shown and expected in shown[0], (body, shown)
        alive(k)


def texts_of_values(k):
    k.run("class Slow { public String toString() { try { Thread.sleep(100_000); } catch (InterruptedException e) {"
          " throw new IllegalStateException(e); } return \"slept\"; } }")
    ident = k.client.execute("new Slow()")
    time.sleep(1)
    k.control("interrupt_request")
    start = time.time()
    reply = k.reply(k.client.shell_channel, ident, 10)["content"]
    print(f"  figure: a toString that sleeps is stopped after {(time.time() - start) * 1000:.0f} ms")
    shown = [m["content"]["data"]["text/plain"] for m in k.published(ident) if m["msg_type"] == "execute_result"]
    assert reply["status"] == "error" or "could not be drawn" in shown[0], (reply, shown)
    same(k.run("new Object() { public String toString() { return null; } }")[0]["status"], "ok")
    alive(k)


def main():
    k = Kernel(sys.argv[1])
    try:
        k.run("var precious = List.of(1, 2, 3);")
        same(k.run(LIBRARY)[0]["status"], "ok")
        for claim in (deaths, threads, pictures, texts_of_values):
            claim(k)
            print("ok", claim.__name__, flush=True)
        print("all survived")
    finally:
        k.stop()


if __name__ == "__main__":
    main()
