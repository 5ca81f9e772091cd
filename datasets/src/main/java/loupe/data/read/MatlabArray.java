package loupe.data.read;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.StreamSupport;
import loupe.data.DataException;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.types.MatFile;
import us.hebi.matlab.mat.types.Matrix;
import us.hebi.matlab.mat.types.Sources;

/**
 * A numeric array of a MATLAB file of version 5; indices are counted from 0.
 *
 * <p>The bytes are read by MFL (Hebi Robotics); what it cannot read is refused in our words.
 */
public final class MatlabArray {

    private final String name;
    private final Matrix values;
    private final int[] sizes;

    private MatlabArray(String name, Matrix values) {
        this.name = name;
        this.values = values;
        this.sizes = values.getDimensions();
    }

    /**
     * Reads the first numeric array of a file.
     *
     * @param file what to call the file in a message
     * @param content its bytes
     * @return the array
     * @throws DataException when the file is damaged or holds no numeric array
     */
    public static MatlabArray read(String file, byte[] content) {
        return read(file, content, "");
    }

    /**
     * Reads one numeric array of a file by its name.
     *
     * @param file what to call the file in a message
     * @param content its bytes
     * @param variable the array's name, empty for the first one
     * @return the array
     * @throws DataException when the file is damaged or holds no such array
     */
    public static MatlabArray read(String file, byte[] content, String variable) {
        String fault = MatlabChecksums.fault(content);
        if (!fault.isEmpty()) {
            throw new DataException(file + ": expected a MATLAB file of version 5, got a damaged one: " + fault);
        }
        try {
            // Not closed: that would let go of the values, and behind an array there is nothing else to close.
            MatFile mat = Mat5.newReader(Sources.wrap(content)).readMat();
            return StreamSupport.stream(mat.getEntries().spliterator(), false)
                    .filter(entry -> entry.getValue() instanceof Matrix)
                    .filter(entry -> variable.isEmpty() || variable.equals(entry.getName()))
                    .findFirst()
                    .map(entry -> new MatlabArray(entry.getName(), (Matrix) entry.getValue()))
                    .orElseThrow(
                            () -> new DataException(file + ": expected a numeric array " + variable + ", got none"));
        } catch (DataException ours) {
            throw ours;
        } catch (IOException | RuntimeException damaged) {
            throw new DataException(
                    file + ": expected a MATLAB file of version 5, got a damaged one: " + damaged.getMessage(),
                    damaged);
        }
    }

    /**
     * What the array is called in its file.
     *
     * @return the variable's name
     */
    public String name() {
        return name;
    }

    /**
     * The sizes.
     *
     * @return D sizes, as rows, columns, bands
     */
    public int[] sizes() {
        return sizes.clone();
    }

    /**
     * One value; unsigned types are read as such.
     *
     * @param index D indices from 0
     * @return the value
     * @throws IndexOutOfBoundsException when an index is out of range
     */
    public double at(int... index) {
        int place = 0;
        for (int d = sizes.length - 1; d >= 0; d--) {
            if (index[d] < 0 || index[d] >= sizes[d]) {
                throw new IndexOutOfBoundsException(
                        "index[" + d + "]: expected 0.." + (sizes[d] - 1) + ", got " + index[d]);
            }
            place = place * sizes[d] + index[d];
        }
        return values.getDouble(place);
    }

    /**
     * Refuses an array of other sizes.
     *
     * @param file what to call the file in a message
     * @param expected the D sizes that it must have
     * @return this array
     * @throws DataException when the sizes differ
     */
    public MatlabArray require(String file, int... expected) {
        if (!Arrays.equals(sizes, expected)) {
            throw new DataException(file + ": " + name + ": expected sizes " + Arrays.toString(expected) + ", got "
                    + Arrays.toString(sizes));
        }
        return this;
    }
}
