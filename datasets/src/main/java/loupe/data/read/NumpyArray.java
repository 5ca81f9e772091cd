package loupe.data.read;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import loupe.data.DataException;

/**
 * An array of numbers that NumPy has saved (form: NEP 1, "A Simple File Format for NumPy Arrays").
 *
 * @param sizes the D sizes
 * @param values the values in C order, the last index fastest
 */
public record NumpyArray(int[] sizes, double[] values) {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final long MOST_VALUES = 1L << 28;
    private static final Pattern TYPE = Pattern.compile("'descr': *'([<>|=])([a-z])(\\d+)'");
    private static final Pattern SHAPE = Pattern.compile("'shape': *\\(([\\d, ]*)\\)");

    /**
     * Reads a file of floats, whole numbers or booleans.
     *
     * @param file what to call the file in a message
     * @param content its bytes
     * @return the array
     * @throws DataException when it is damaged, in Fortran order or of another type
     */
    public static NumpyArray read(String file, byte[] content) {
        try {
            ByteBuffer in = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
            String header = header(file, in);
            int[] sizes = sizes(file, header);
            return new NumpyArray(sizes, values(file, header, in, count(file, sizes)));
        } catch (BufferUnderflowException cut) {
            throw new DataException(file + ": expected a NumPy header, got " + content.length + " bytes", cut);
        }
    }

    private static String header(String file, ByteBuffer in) {
        byte[] magic = new byte[MAGIC.length];
        in.get(magic);
        int major = in.get();
        in.get();
        if (!Arrays.equals(magic, MAGIC) || major < 1 || major > 3) {
            throw new DataException(file + ": expected a NumPy file of version 1 to 3, got another form");
        }
        int length = major == 1 ? in.getShort() & 0xFFFF : in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new DataException(file + ": expected a header of " + length + " bytes, got " + in.remaining());
        }
        byte[] text = new byte[length];
        in.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private static int[] sizes(String file, String header) {
        Matcher shape = SHAPE.matcher(header);
        if (!shape.find() || !header.contains("'fortran_order': False")) {
            throw new DataException(file + ": expected an array in C order, got " + header.strip());
        }
        try {
            return Arrays.stream(shape.group(1).split(","))
                    .map(String::strip)
                    .filter(size -> !size.isEmpty())
                    .mapToInt(Integer::parseInt)
                    .toArray();
        } catch (NumberFormatException tooLarge) {
            throw new DataException(file + ": shape: expected whole numbers, got (" + shape.group(1) + ")", tooLarge);
        }
    }

    private static int count(String file, int[] sizes) {
        long count = 1;
        for (int size : sizes) {
            count = Math.min(MOST_VALUES + 1, count * size);
        }
        if (count > MOST_VALUES) {
            throw new DataException(
                    file + ": shape: expected at most " + MOST_VALUES + " values, got " + Arrays.toString(sizes));
        }
        return (int) count;
    }

    private static double[] values(String file, String header, ByteBuffer in, int count) {
        Matcher type = TYPE.matcher(header);
        if (!type.find()) {
            throw new DataException(file + ": descr: expected one number type, got " + header.strip());
        }
        String kind = type.group(2) + type.group(3);
        int width = width(file, kind);
        if (in.remaining() != (long) count * width) {
            throw new DataException(
                    file + ": expected " + (long) count * width + " bytes of " + kind + ", got " + in.remaining());
        }
        in.order(type.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        double[] values = new double[count];
        Arrays.setAll(values, i -> next(kind, in));
        return values;
    }

    private static int width(String file, String kind) {
        return switch (kind) {
            case "f8", "i8" -> 8;
            case "f4", "i4", "u4" -> 4;
            case "i2", "u2" -> 2;
            case "i1", "u1", "b1" -> 1;
            default ->
                throw new DataException(file + ": descr: expected f4, f8, i1 to i8, u1 to u4 or b1, got " + kind);
        };
    }

    private static double next(String kind, ByteBuffer in) {
        return switch (kind) {
            case "f8" -> in.getDouble();
            case "i8" -> in.getLong();
            case "f4" -> in.getFloat();
            case "i4" -> in.getInt();
            case "u4" -> in.getInt() & 0xFFFFFFFFL;
            case "i2" -> in.getShort();
            case "u2" -> in.getShort() & 0xFFFF;
            case "i1" -> in.get();
            default -> in.get() & 0xFF;
        };
    }
}
