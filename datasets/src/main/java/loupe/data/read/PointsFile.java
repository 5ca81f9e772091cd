package loupe.data.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import loupe.data.DataException;

/**
 * Points of an image as text, in the form of the FGnet markup: {@code version: 1}, {@code n_points: 20}, then one point a
 * line between braces, x before y.
 */
public final class PointsFile {

    private static final Pattern COUNT = Pattern.compile("n_points: *(\\d{1,6})");

    private PointsFile() {}

    /**
     * Reads the points of one image.
     *
     * @param file what to call the file in a message
     * @param content its bytes
     * @param points how many points it must have
     * @return 2 x points values: x and y of each point in pixels
     * @throws DataException when the file is cut, has another count or a value that is no number
     */
    public static float[] read(String file, byte[] content, int points) {
        List<String> lines = new String(content, StandardCharsets.ISO_8859_1)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        requireHead(file, lines, points);
        if (lines.size() != points + 4 || !lines.get(points + 3).equals("}")) {
            throw new DataException(
                    file + ": expected " + points + " points between braces, got " + lines.size() + " lines of text");
        }
        float[] values = new float[2 * points];
        for (int i = 0; i < points; i++) {
            point(file, i, lines.get(i + 3), values);
        }
        return values;
    }

    private static void requireHead(String file, List<String> lines, int points) {
        boolean known = lines.size() > 3
                && lines.get(0).matches("version: *1")
                && COUNT.matcher(lines.get(1)).matches()
                && lines.get(2).equals("{");
        if (!known) {
            throw new DataException(
                    file + ": expected lines \"version: 1\", \"n_points: " + points + "\" and \"{\", got another form");
        }
        Matcher count = COUNT.matcher(lines.get(1));
        if (count.matches() && Integer.parseInt(count.group(1)) != points) {
            throw new DataException(file + ": n_points: expected " + points + ", got " + count.group(1));
        }
    }

    private static void point(String file, int i, String line, float[] values) {
        String[] words = line.split("\\s+");
        try {
            if (words.length != 2) {
                throw new NumberFormatException(words.length + " words");
            }
            for (int axis = 0; axis < 2; axis++) {
                values[2 * i + axis] = Float.parseFloat(words[axis]);
                if (!Float.isFinite(values[2 * i + axis])) {
                    throw new NumberFormatException("no finite number");
                }
            }
        } catch (NumberFormatException wrong) {
            throw new DataException(file + ": point " + i + ": expected two numbers, got \"" + line + "\"", wrong);
        }
    }
}
