package loupe.kernel.magic;

import java.util.List;
import java.util.function.Supplier;

/** {@code %help}: tells the magics. */
record HelpMagic(Supplier<List<Magic>> all) implements Magic {

    @Override
    public List<String> names() {
        return List.of("help", "magics", "lsmagic");
    }

    @Override
    public String usage() {
        return "%help [name]";
    }

    @Override
    public String purpose() {
        return "Lists the magics, or tells of one its other names.";
    }

    @Override
    public Operand operand() {
        return Operand.MAGICS;
    }

    @Override
    public MagicValue run(MagicCall call) {
        List<String> wanted =
                call.words().stream().map(word -> word.replaceFirst("^%+", "")).toList();
        List<Magic> told = all.get().stream()
                .filter(magic -> wanted.isEmpty() || magic.names().stream().anyMatch(wanted::contains))
                .toList();
        if (told.isEmpty()) {
            List<String> names =
                    all.get().stream().flatMap(magic -> magic.names().stream()).toList();
            throw call.expected("a magic, as " + Nearest.of(wanted.get(0), names, 3), "'" + wanted.get(0) + "'");
        }
        told.forEach(magic -> tell(magic, !wanted.isEmpty()));
        return MagicValue.NONE;
    }

    private static void tell(Magic magic, boolean whole) {
        magic.usage().lines().forEach(System.out::println);
        System.out.println("    " + magic.purpose());
        if (whole && magic.names().size() > 1) {
            System.out.println("    Its names: " + String.join(", ", magic.names()) + ".");
        }
    }
}
