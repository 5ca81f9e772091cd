package loupe.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Versions implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"Loupe " + loupe(), "Java " + System.getProperty("java.version")};
    }

    private static String loupe() {
        return Optional.ofNullable(Versions.class.getPackage().getImplementationVersion())
                .orElse("(not from a jar)");
    }
}
