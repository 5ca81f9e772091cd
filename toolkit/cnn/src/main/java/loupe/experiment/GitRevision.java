package loupe.experiment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Asks git, when there is one, what is checked out in the current folder. */
final class GitRevision {

    private static final long SECONDS = 5;

    private GitRevision() {}

    static CodeFacts here() {
        return git("rev-parse", "HEAD")
                .map(revision -> new CodeFacts(
                        revision,
                        git("status", "--porcelain").map(s -> "" + !s.isEmpty()).orElse(""),
                        ""))
                .orElse(CodeFacts.UNKNOWN);
    }

    private static Optional<String> git(String... arguments) {
        var command = new java.util.ArrayList<>(java.util.List.of("git", "--no-optional-locks"));
        command.addAll(java.util.List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
            return ended && process.exitValue() == 0 ? Optional.of(output) : Optional.empty();
        } catch (IOException noGit) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
