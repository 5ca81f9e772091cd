package loupe.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import jdk.jshell.SourceCodeAnalysis.Suggestion;
import loupe.kernel.CellSource.Piece;

/** Completes Java: members, types, variables, packages, key words, and types of the JDK that are not imported. */
final class JavaCompleter {

    private static final int MOST_UNIMPORTED = 20;
    /** Explaining a candidate takes some milliseconds; the first ones are those that are seen. */
    private static final int MOST_EXPLAINED = 12;

    private static final long EXPLAINING_NANOS = 100_000_000L;
    private static final Set<String> OF_EVERY_OBJECT =
            Set.of("equals(", "getClass()", "hashCode()", "notify()", "notifyAll()", "wait(", "wait()", "toString()");
    private static final List<String> KEY_WORDS = List.of(
            "abstract",
            "assert",
            "boolean",
            "break",
            "byte",
            "case",
            "catch",
            "char",
            "class",
            "continue",
            "default",
            "double",
            "else",
            "enum",
            "extends",
            "false",
            "final",
            "finally",
            "float",
            "for",
            "if",
            "implements",
            "import",
            "instanceof",
            "int",
            "interface",
            "long",
            "new",
            "null",
            "private",
            "protected",
            "public",
            "record",
            "return",
            "sealed",
            "short",
            "static",
            "switch",
            "synchronized",
            "this",
            "throw",
            "throws",
            "true",
            "try",
            "var",
            "void",
            "while",
            "yield");

    private final SourceCodeAnalysis analysis;
    private final SessionVariables variables;
    private final OwnNames own = new OwnNames();
    private final JdkTypes types = new JdkTypes();

    JavaCompleter(SourceCodeAnalysis analysis, SessionVariables variables) {
        this.analysis = analysis;
        this.variables = variables;
    }

    Completion complete(Piece piece, int inPiece) {
        int[] anchor = {inPiece};
        List<Suggestion> suggested = analysis.completionSuggestions(piece.source(), inPiece, anchor);
        int wordStart = wordStart(piece.source(), inPiece);
        int start = suggested.isEmpty() ? wordStart : anchor[0];
        String typed = piece.source().substring(start, inPiece);
        Map<String, Candidate> found = new LinkedHashMap<>();
        ImportedNames names = variables.names();
        sorted(suggested).forEach(text -> found.putIfAbsent(text, candidate(text, names)));
        if (start == wordStart && !typed.isEmpty() && !follows(piece.source(), start, '.')) {
            others(typed, found.keySet()).forEach(other -> found.putIfAbsent(other.text(), other));
        }
        List<Candidate> best = found.values().stream().limit(CodeAssistant.MOST).toList();
        String before = piece.source().substring(0, start);
        return new Completion(explained(best, before, names), piece.offset() + start, piece.offset() + inPiece);
    }

    private List<String> sorted(List<Suggestion> suggested) {
        return suggested.stream()
                .sorted(Comparator.comparing((Suggestion one) -> !one.matchesType())
                        .thenComparing(one -> !own.has(one.continuation()))
                        .thenComparing(one -> OF_EVERY_OBJECT.contains(one.continuation())))
                .map(Suggestion::continuation)
                .distinct()
                .toList();
    }

    private Stream<Candidate> others(String typed, Set<String> known) {
        Stream<Candidate> words = KEY_WORDS.stream()
                .filter(word -> word.startsWith(typed) && !word.equals(typed))
                .map(word -> Candidate.of(word, "keyword"));
        Stream<Candidate> unimported = types.starting(typed, MOST_UNIMPORTED).stream()
                .filter(name -> !known.contains(name.substring(name.lastIndexOf('.') + 1)))
                .map(name -> Candidate.of(name, "class"));
        return Stream.concat(words, unimported);
    }

    private Candidate candidate(String text, ImportedNames names) {
        if (text.contains("(")) {
            return Candidate.of(text, "function");
        }
        return variables
                .find(text)
                .map(variable -> new Candidate(text, "instance", names.shorten(variable.typeName())))
                .orElseGet(() -> Candidate.of(text, kind(text)));
    }

    private static String kind(String text) {
        if (text.endsWith(".")) {
            return "module";
        }
        return KEY_WORDS.contains(text) ? "keyword" : Character.isUpperCase(text.charAt(0)) ? "class" : "instance";
    }

    /** The functions among the first candidates with their parameters, as far as time allows. */
    private List<Candidate> explained(List<Candidate> found, String before, ImportedNames names) {
        long end = System.nanoTime() + EXPLAINING_NANOS;
        Map<String, String> known = new HashMap<>();
        List<Candidate> all = new ArrayList<>(found);
        for (int i = 0; i < Math.min(all.size(), MOST_EXPLAINED) && System.nanoTime() < end; i++) {
            Candidate one = all.get(i);
            if (one.type().equals("function")) {
                String call = before + one.text().substring(0, one.text().indexOf('(') + 1);
                all.set(
                        i,
                        new Candidate(one.text(), one.type(), known.computeIfAbsent(call, c -> parameters(c, names))));
            }
        }
        return all;
    }

    private String parameters(String call, ImportedNames names) {
        return analysis.documentation(call, call.length(), false).stream()
                .map(Documentation::signature)
                .filter(signature -> signature.contains("("))
                .map(signature -> names.shorten(signature.substring(signature.indexOf('('))))
                .limit(3)
                .collect(Collectors.joining(" "));
    }

    private static int wordStart(String source, int end) {
        int start = end;
        while (start > 0 && Character.isJavaIdentifierPart(source.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean follows(String source, int position, char c) {
        return position > 0 && source.charAt(position - 1) == c;
    }
}
