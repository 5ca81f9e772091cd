package loupe.kernel.magic;

import java.util.List;

/** {@code %who}: tells the variables. */
record WhoMagic() implements Magic {

    @Override
    public List<String> names() {
        return List.of("who", "vars", "whos");
    }

    @Override
    public String usage() {
        return "%who";
    }

    @Override
    public String purpose() {
        return "Lists the variables with their types; its value is the list of their names.";
    }

    @Override
    public MagicValue run(MagicCall call) {
        List<MagicHost.Variable> found = call.host().variables();
        int width = found.stream()
                .mapToInt(variable -> variable.name().length())
                .max()
                .orElse(0);
        found.forEach(variable -> System.out.println(
                variable.name() + " ".repeat(width - variable.name().length() + 2) + variable.type()));
        if (found.isEmpty()) {
            System.out.println("no variables");
        }
        return MagicValue.quiet(found.stream().map(MagicHost.Variable::name).toList());
    }
}
