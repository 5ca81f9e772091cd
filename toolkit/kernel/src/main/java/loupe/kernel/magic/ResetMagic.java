package loupe.kernel.magic;

import java.util.List;

/** {@code %reset}: forgets what cells have declared. */
record ResetMagic() implements Magic {

    @Override
    public List<String> names() {
        return List.of("reset");
    }

    @Override
    public String usage() {
        return "%reset [name ...]";
    }

    @Override
    public String purpose() {
        return "Forgets all variables, methods and types, or those named; imports and jars stay.";
    }

    @Override
    public Operand operand() {
        return Operand.VARIABLES;
    }

    @Override
    public MagicValue run(MagicCall call) {
        List<String> names =
                call.words().stream().filter(word -> !word.equals("-f")).toList();
        List<String> forgotten = call.host().forget(names);
        for (String name : names) {
            if (!forgotten.contains(name)) {
                throw call.expected("a variable, method or type of a cell", "'" + name + "'");
            }
        }
        System.out.println(forgotten.isEmpty() ? "nothing to forget" : "forgot " + String.join(", ", forgotten));
        return MagicValue.quiet(forgotten);
    }
}
