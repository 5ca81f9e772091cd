package loupe.kernel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import loupe.kernel.CellResult.Failure;
import loupe.kernel.CellResult.Value;

/** A session whose output is kept, for tests. */
final class Cells implements AutoCloseable {

    record Text(StreamName stream, String text) {}

    final List<Text> texts = Collections.synchronizedList(new ArrayList<>());
    final JavaSession session;

    Cells() {
        this(SessionOptions.standard());
    }

    Cells(SessionOptions options) {
        session = new JavaSession(options.output((stream, text) -> texts.add(new Text(stream, text))));
    }

    CellResult run(String cell) {
        return session.run(cell);
    }

    Object value(String cell) {
        return ((Value) expect(Value.class, cell)).value().orElse(null);
    }

    Failure failure(String cell) {
        return (Failure) expect(Failure.class, cell);
    }

    private CellResult expect(Class<? extends CellResult> type, String cell) {
        CellResult result = run(cell);
        if (!type.isInstance(result)) {
            String shown = result instanceof Failure failure ? failure.plainTraceback() : result.toString();
            throw new AssertionError("expected " + type.getSimpleName() + " of\n" + cell + "\ngot " + shown);
        }
        return result;
    }

    String text(StreamName stream) {
        return texts.stream().filter(t -> t.stream() == stream).map(Text::text).collect(Collectors.joining());
    }

    @Override
    public void close() {
        session.close();
    }
}
