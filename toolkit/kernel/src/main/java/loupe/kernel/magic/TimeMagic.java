package loupe.kernel.magic;

import java.util.List;
import java.util.Locale;
import loupe.kernel.magic.RunTime.Spent;

/** {@code %time} and {@code %%time}: runs code and tells how long it took, compiling left out. */
record TimeMagic() implements Magic {

    @Override
    public List<String> names() {
        return List.of("time");
    }

    @Override
    public String usage() {
        return "%time code\n%%time";
    }

    @Override
    public String purpose() {
        return "Runs the code, or the cell, tells the time on the clock and on all cores; its value is the code's.";
    }

    @Override
    public boolean isCell() {
        return true;
    }

    @Override
    public Operand operand() {
        return Operand.CODE;
    }

    @Override
    public MagicValue run(MagicCall call) {
        String code = call.body().orElse(call.arguments());
        if (code.isBlank()) {
            throw call.expected("code to run", "none");
        }
        Spent start = call.host().spent();
        try {
            return call.evaluate(code);
        } finally {
            Spent taken = call.host().spent().since(start);
            // Nothing has run of what does not compile.
            if (taken.wall() > 0) {
                System.out.println("wall " + seconds(taken.wall()) + ", all cores " + seconds(taken.processor()));
            }
        }
    }

    private static String seconds(long nanos) {
        return nanos < 1_000_000_000L
                ? String.format(Locale.ROOT, "%.1f ms", nanos / 1e6)
                : String.format(Locale.ROOT, "%.2f s", nanos / 1e9);
    }
}
