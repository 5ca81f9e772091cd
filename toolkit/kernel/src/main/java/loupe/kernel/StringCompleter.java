package loupe.kernel;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import loupe.data.Datasets;
import loupe.model.Cnn;
import loupe.model.Network;
import loupe.train.Run;

/**
 * Completes inside a string: names of layers next to a network, names of data sets, and paths.
 *
 * @param variables what the session holds
 */
record StringCompleter(SessionVariables variables) {

    private static final Pattern WORD = Pattern.compile("[A-Za-z_$][\\w$]*");
    private static final Set<String> DATA_SETS = Set.of("dataset", "scene");
    private static final Set<String> TAKE_PATHS =
            Set.of("of", "File", "Path", "FileReader", "readString", "replay", "save", "folder", "load");

    Completion complete(String before, OpenText open) {
        String typed = before.substring(open.start());
        String call = call(before, open);
        List<String> found = found(typed, call);
        return Completion.of(
                type(found, typed), found.stream().limit(CodeAssistant.MOST).toList(), open.start(), before.length());
    }

    private static String type(List<String> found, String typed) {
        return !found.isEmpty() && (typed.contains("/") || found.get(0).endsWith("/")) ? "path" : "text";
    }

    private List<String> found(String typed, String call) {
        String function = lastWord(call.contains("(") ? call.substring(0, call.indexOf('(')) : "");
        if (DATA_SETS.contains(function)) {
            return dataSets(typed);
        }
        if (typed.matches("[./~].*|.*/.*")) {
            return FileNames.starting(typed);
        }
        List<String> layers = layers(call, typed);
        return layers.isEmpty() && TAKE_PATHS.contains(function) ? FileNames.starting(typed) : layers;
    }

    private static List<String> dataSets(String typed) {
        return Datasets.sources().stream()
                .map(source -> source.card().name())
                .filter(name -> plain(name).startsWith(plain(typed)))
                .toList();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    }

    private List<String> layers(String call, String typed) {
        return WORD.matcher(call)
                .results()
                .map(MatchResult::group)
                .distinct()
                .flatMap(name -> variables.value(name).stream())
                .flatMap(value -> layerNames(value).stream())
                .distinct()
                .filter(name -> name.startsWith(typed))
                .toList();
    }

    private static List<String> layerNames(Object value) {
        if (value instanceof Network network) {
            return network.layerNames();
        }
        if (value instanceof Run run) {
            return run.network().layerNames();
        }
        return value instanceof Cnn cnn ? cnn.layerNames() : List.of();
    }

    /** The call that the string is an argument of, from its receiver on: {@code featureMaps(net, image, }. */
    private static String call(String before, OpenText open) {
        if (open.brackets().isEmpty()) {
            return "";
        }
        int bracket = open.brackets().get(open.brackets().size() - 1);
        int start = bracket;
        while (start > 0 && isPartOfName(before.charAt(start - 1))) {
            start--;
        }
        return before.substring(start, open.start());
    }

    private static boolean isPartOfName(char c) {
        return Character.isJavaIdentifierPart(c) || c == '.';
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
