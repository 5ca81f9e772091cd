package loupe.data.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import loupe.data.DataException;
import loupe.data.FacialPoints;
import loupe.data.ImageSet;
import loupe.data.ImageShape;

/**
 * Kaggle's table of faces: 30 coordinates, then the pixels of a square image parted by blanks.
 *
 * <p>A row that lacks a point is left out: most rows of the published table do.
 */
final class KeypointTable {

    /** The side of the published images in pixels. */
    static final int SIDE = 96;

    private final String file;
    private final ImageShape shape;
    private final List<float[]> targets = new ArrayList<>();
    private final List<float[]> images = new ArrayList<>();

    private KeypointTable(String file, int side) {
        this.file = file;
        this.shape = new ImageShape(1, side, side);
    }

    static ImageSet read(String name, Path csv, int side) {
        KeypointTable table = new KeypointTable(csv.getFileName().toString(), side);
        try (BufferedReader in = Files.newBufferedReader(csv, StandardCharsets.UTF_8)) {
            table.requireHeader(in.readLine());
            int line = 2;
            for (String row = in.readLine(); row != null; row = in.readLine()) {
                table.add(line++, row);
            }
        } catch (IOException unreadable) {
            throw new DataException(csv + ": cannot be read: " + unreadable, unreadable);
        }
        return table.set(name);
    }

    private void requireHeader(String header) {
        String expected = String.join(",", FacialPoints.targetNames()) + ",Image";
        if (!expected.equals(header)) {
            throw new DataException(file + ": line 1: expected " + expected + ", got " + header);
        }
    }

    private void add(int line, String row) {
        if (row.isBlank()) {
            return;
        }
        int count = FacialPoints.targetNames().size();
        String[] cells = row.split(",", -1);
        if (cells.length != count + 1) {
            throw new DataException(
                    file + ": line " + line + ": expected " + (count + 1) + " cells, got " + cells.length);
        }
        float[] image = numbers(line, cells[count].strip().split(" +"));
        requireSize(line, image.length);
        String[] points = List.of(cells).subList(0, count).toArray(String[]::new);
        if (List.of(points).stream().noneMatch(String::isBlank)) {
            targets.add(numbers(line, points));
            images.add(image);
        }
    }

    private void requireSize(int line, int pixels) {
        if (pixels != shape.values()) {
            throw new DataException(
                    file + ": line " + line + ": expected " + shape.values() + " pixels, got " + pixels);
        }
    }

    private float[] numbers(int line, String[] words) {
        float[] numbers = new float[words.length];
        for (int i = 0; i < words.length; i++) {
            try {
                numbers[i] = Float.parseFloat(words[i]);
            } catch (NumberFormatException word) {
                throw new DataException(
                        file + ": line " + line + ": expected a number, got \"" + words[i] + "\"", word);
            }
        }
        return numbers;
    }

    private ImageSet set(String name) {
        if (images.isEmpty()) {
            throw new DataException(file + ": expected at least one row with all points, got none");
        }
        int values = shape.values();
        float[] pixels = new float[Math.multiplyExact(images.size(), values)];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = images.get(i / values)[i % values] / 255f;
        }
        float[][] rows = targets.toArray(float[][]::new);
        return ImageSet.withTargets(name, shape, pixels, rows, FacialPoints.targetNames());
    }
}
