package loupe.data.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.types.MatlabType;
import us.hebi.matlab.mat.types.Matrix;
import us.hebi.matlab.mat.types.Sinks;

/** Small MATLAB files. */
public final class MatFiles {

    private MatFiles() {}

    /** The same with the array packed by zlib, as MATLAB writes it. */
    public static byte[] packed(String name, MatlabType type, int[] sizes, long... values) {
        return write(9, name, type, sizes, values);
    }

    /** A file of one array, its values given with the first index fastest. */
    public static byte[] of(String name, MatlabType type, int[] sizes, long... values) {
        return write(0, name, type, sizes, values);
    }

    private static byte[] write(int level, String name, MatlabType type, int[] sizes, long... values) {
        Matrix matrix = Mat5.newMatrix(sizes, type);
        for (int i = 0; i < values.length; i++) {
            matrix.setLong(i, values[i]);
        }
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        try {
            Mat5.newWriter(Sinks.wrap(buffer))
                    .setDeflateLevel(level)
                    .writeMat(Mat5.newMatFile().addArray(name, matrix));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(buffer.array(), 0, buffer.position());
        return out.toByteArray();
    }
}
