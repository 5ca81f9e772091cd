package loupe.kernel.magic;

/**
 * A magic as it stands in a cell.
 *
 * @param name as {@code maven}
 * @param arguments the rest of its line, without surrounding blanks
 * @param start where its percent sign stands in the cell
 * @param end where its line ends
 * @param number the number of its line, from 1
 * @param joined whether the Java before it lacks its semicolon
 */
public record MagicLine(String name, String arguments, int start, int end, int number, boolean joined) {

    static MagicLine of(String text, int start, int nameStart, boolean joined) {
        int newline = text.indexOf('\n', start);
        int end = newline < 0 ? text.length() : newline;
        int nameEnd = nameStart + (text.charAt(nameStart) == '%' ? 1 : 0);
        while (nameEnd < end && Character.isJavaIdentifierPart(text.charAt(nameEnd))) {
            nameEnd++;
        }
        int number =
                (int) text.substring(0, start).chars().filter(c -> c == '\n').count() + 1;
        String arguments = text.substring(nameEnd, end).strip();
        return new MagicLine(text.substring(nameStart, nameEnd), arguments, start, end, number, joined);
    }
}
