package loupe.kernel.magic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The magics of one session, under IJava's names.
 *
 * <pre>{@code
 * new Magics().line("who", "", 1, host);
 * }</pre>
 */
public final class Magics {

    private static final int MOST_NEAR = 3;

    private final List<Magic> all = new ArrayList<>();

    /** All magics, with no repository and no jar added yet. */
    public Magics() {
        MavenSession maven = new MavenSession();
        all.addAll(List.of(
                new MavenMagic(maven),
                new RepositoryMagic(maven),
                new PomMagic(maven),
                new JarsMagic(),
                new ClassPathMagic(),
                new LoadMagic(),
                new TimeMagic(),
                new HtmlMagic(),
                new WhoMagic(),
                new ResetMagic(),
                new HelpMagic(() -> List.copyOf(all))));
    }

    /**
     * Whether a magic has this name.
     *
     * @param name without percent signs
     * @return true for any of its names
     */
    public boolean knows(String name) {
        return find(name, magic -> true).isPresent();
    }

    /**
     * The names that may follow a beginning.
     *
     * @param typed percent signs and the first letters of a name
     * @return names with their percent signs
     */
    public List<String> complete(String typed) {
        String signs = typed.startsWith("%%") ? "%%" : "%";
        return all.stream()
                .filter(signs.equals("%%") ? Magic::isCell : Magic::isLine)
                .flatMap(magic -> magic.names().stream())
                .map(signs::concat)
                .filter(name -> name.startsWith(typed))
                .sorted()
                .toList();
    }

    /**
     * What may follow a name.
     *
     * @param name without percent signs
     * @return what its arguments are; {@link Operand#OTHER} for an unknown name
     */
    public Operand operand(String name) {
        return find(name, magic -> true).map(Magic::operand).orElse(Operand.OTHER);
    }

    /**
     * The files that a magic takes.
     *
     * @param name without percent signs
     * @return the ends of their names, as {@code .jar}; none for all files
     */
    public List<String> fileEnds(String name) {
        return find(name, magic -> true).map(Magic::fileEnds).orElse(List.of());
    }

    /**
     * What a magic is for.
     *
     * @param name without percent signs
     * @return how it is typed and what it does, in some lines; empty for an unknown name
     */
    public Optional<String> help(String name) {
        return find(name, magic -> true).map(magic -> magic.usage() + "\n" + magic.purpose());
    }

    /**
     * Runs a line magic.
     *
     * @param name without its percent sign
     * @param arguments the rest of its line
     * @param line the number of its line in the cell, from 1
     * @param host the session
     * @return its value
     * @throws MagicException for an unknown name or wrong arguments
     * @throws Exception what code that the magic runs has thrown
     */
    public MagicValue line(String name, String arguments, int line, MagicHost host) throws Exception {
        if (name.startsWith("%")) {
            throw new MagicException("%" + name + ": expected on the first line of its cell, got line " + line);
        }
        Magic magic = find(name, Magic::isLine).orElseThrow(() -> unknown("%", name, Magic::isLine));
        return magic.run(new MagicCall(name, arguments, Optional.empty(), line, host));
    }

    /**
     * Runs a cell magic.
     *
     * @param name without its percent signs
     * @param arguments the rest of its line
     * @param body the lines below it
     * @param line the number of the first line of the body in the cell, from 1
     * @param host the session
     * @return its value
     * @throws MagicException for an unknown name or wrong arguments
     * @throws Exception what code that the magic runs has thrown
     */
    public MagicValue cell(String name, String arguments, String body, int line, MagicHost host) throws Exception {
        Magic magic = find(name, Magic::isCell).orElseThrow(() -> unknown("%%", name, Magic::isCell));
        return magic.run(new MagicCall(name, arguments, Optional.of(body), line, host));
    }

    /**
     * The arguments of a magic as one line.
     *
     * @param words the arguments; those with blanks are quoted
     * @return a line that has these words
     */
    public static String line(List<String> words) {
        return Words.join(words);
    }

    private Optional<Magic> find(String name, Predicate<Magic> form) {
        return all.stream()
                .filter(form)
                .filter(magic -> magic.names().contains(name))
                .findFirst();
    }

    private MagicException unknown(String signs, String name, Predicate<Magic> form) {
        List<String> names = all.stream()
                .filter(form)
                .flatMap(magic -> magic.names().stream())
                .toList();
        String nearest =
                Nearest.of(name, names, MOST_NEAR).stream().map(signs::concat).collect(Collectors.joining(", "));
        String other = knows(name) ? "; " + (signs.equals("%") ? "%%" : "%") + name + " is one" : "";
        return new MagicException(signs + name + ": expected a magic, as " + nearest + ", got '" + name + "'" + other
                + " (all of them: %magics)");
    }
}
