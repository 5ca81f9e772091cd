package loupe.data.split;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Numbers for the groups that file names tell. */
final class NameGroups {

    private NameGroups() {}

    static int[] of(List<String> names, String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        if (compiled.matcher("").groupCount() == 0) {
            throw new IllegalArgumentException("pattern: expected a group in brackets, got " + pattern);
        }
        Map<List<String>, Integer> numbers = new LinkedHashMap<>();
        int[] groups = new int[names.size()];
        for (int i = 0; i < groups.length; i++) {
            List<String> key = key(compiled.matcher(names.get(i)), "names[" + i + "]", names.get(i));
            groups[i] = numbers.computeIfAbsent(key, unseen -> numbers.size());
        }
        return groups;
    }

    private static List<String> key(Matcher matcher, String which, String name) {
        if (!matcher.matches()) {
            throw new IllegalArgumentException(which + ": expected a match of " + matcher.pattern() + ", got " + name);
        }
        return IntStream.rangeClosed(1, matcher.groupCount())
                .mapToObj(g -> String.valueOf(matcher.group(g)))
                .toList();
    }
}
