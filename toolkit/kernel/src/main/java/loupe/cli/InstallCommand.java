package loupe.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import loupe.kernel.ClassDataArchive;
import loupe.kernel.JavaCommand;
import loupe.kernel.KernelSpecs;
import loupe.runner.NotebookException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Installs the kernel for Jupyter. */
@Command(
        name = "install",
        description = {
            "Install the Loupe kernel for Jupyter.",
            "It goes where the Jupyter of this user looks, unless a prefix is named. Install again after the repository or"
                    + " the JDK has moved."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class InstallCommand implements Callable<Integer> {

    private final Terminal terminal;

    @ArgGroup
    private Place place = new Place();

    /** Where to; one of the two. */
    private static final class Place {

        @Option(names = "--user", description = "For this user only (the default).")
        private boolean user;

        @Option(
                names = "--prefix",
                paramLabel = "DIR",
                description =
                        "Into DIR/share/jupyter/kernels, such as /usr/local for all users or a virtual environment.")
        private Path prefix;
    }

    InstallCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** How the kernel starts: with an archive of its classes, if one can be made. */
    private JavaCommand command(Path folder) {
        JavaCommand plain = JavaCommand.ofThisJvm();
        if (!ClassDataArchive.isFresh(plain, folder)) {
            terminal.out().println("Rehearsing the kernel's start once, so that it starts faster ...");
        }
        if (ClassDataArchive.make(plain, folder) instanceof ClassDataArchive.Skipped skipped) {
            terminal.out().println("No archive of classes, the kernel will start slower: " + skipped.reason());
            return plain;
        }
        return plain.withArchive(ClassDataArchive.in(folder));
    }

    @Override
    public Integer call() {
        Path kernels = place.prefix == null
                ? KernelSpecs.userKernels()
                : place.prefix.toAbsolutePath().resolve("share/jupyter/kernels");
        try {
            Path folder = KernelSpecs.install(kernels, command(kernels.resolve(KernelSpecs.NAME)));
            terminal.out().println("Installed the kernel " + KernelSpecs.DISPLAY_NAME + " in " + folder);
            return 0;
        } catch (IOException fault) {
            throw new NotebookException(
                    "install: cannot write " + kernels + ": " + fault,
                    "Name a folder that you may write to: ./loupe install --prefix DIR");
        }
    }
}
