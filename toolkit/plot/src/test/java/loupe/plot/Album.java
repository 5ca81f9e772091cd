package loupe.plot;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes pictures for a person to look at, into the folder that -Dloupe.album names; without it, writes nothing. */
final class Album {

    private Album() {}

    static void keep(String name, Picture picture) throws IOException {
        write(name + ".png", picture.png());
    }

    static void write(String name, byte[] content) throws IOException {
        String folder = System.getProperty("loupe.album");
        if (folder != null) {
            Files.write(Files.createDirectories(Path.of(folder)).resolve(name), content);
        }
    }

    /** What this thread has computed so far; other programs on the machine do not count. */
    static double cpuMilliseconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
    }
}
