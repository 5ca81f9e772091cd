package loupe.kernel;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/** {@code System.in} of cells: asks the person before the cell for a line when it has none left. */
final class CellInputStream extends InputStream {

    private final Supplier<Optional<CellOutput>> cell;
    private byte[] line = {};
    private int position;

    CellInputStream(Supplier<Optional<CellOutput>> cell) {
        this.cell = cell;
    }

    @Override
    public synchronized int read() {
        fill();
        return line[position++] & 0xFF;
    }

    /** Gives what is left of the line, and never waits for a second one. */
    @Override
    public synchronized int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        fill();
        int count = Math.min(length, available());
        System.arraycopy(line, position, target, offset, count);
        position += count;
        return count;
    }

    @Override
    public synchronized int available() {
        return line.length - position;
    }

    private void fill() {
        if (available() == 0) {
            line = (ask() + "\n").getBytes(StandardCharsets.UTF_8);
            position = 0;
        }
    }

    private String ask() {
        CellOutput output = cell.get().orElse(null);
        if (output == null || !(output.sink() instanceof CellInput front)) {
            // Not an IOException: a Scanner would swallow it and report "no line found".
            throw new UnsupportedOperationException("a cell cannot read from System.in where nobody can be asked (a run"
                    + " without Jupyter): put the value into a variable instead");
        }
        output.flush();
        try {
            return front.ask("", false);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("input: the cell was stopped while it waited");
        }
    }
}
