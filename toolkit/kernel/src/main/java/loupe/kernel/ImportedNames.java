package loupe.kernel;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import loupe.kernel.ImportLines.Declaration;

/**
 * Names of types as a cell may write them: without their package where it is imported. JShell does so for imports that
 * are snippets of their own, which those of the start-up are not ({@link ImportLines}).
 *
 * @param imported what is imported, as {@code java.util.*}
 */
record ImportedNames(Set<String> imported) {

    private static final Pattern QUALIFIED = Pattern.compile("\\b((?:[a-z_]\\w*\\.)+)([A-Z]\\w*)");

    static ImportedNames of(JShell shell) {
        return new ImportedNames(shell.imports()
                .flatMap(snippet -> ImportLines.of(snippet.source()).all().stream())
                .filter(one -> !one.isStatic())
                .map(Declaration::name)
                .collect(Collectors.toSet()));
    }

    String shorten(String text) {
        return QUALIFIED.matcher(text).replaceAll(this::name);
    }

    private String name(MatchResult match) {
        boolean known = imported.contains(match.group(1) + "*") || imported.contains(match.group());
        return known ? match.group(2) : match.group();
    }
}
