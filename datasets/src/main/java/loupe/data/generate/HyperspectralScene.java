package loupe.data.generate;

import java.util.Arrays;
import java.util.stream.IntStream;
import loupe.data.Scene;

/**
 * A drawn hyperspectral scene of fields in the linear mixing model: x = E a + n, a &ge; 0, sum a = 1.
 *
 * <p>The bands are those of AVIRIS as used for Indian Pines: 220 from 400 to 2500 nm without the water bands 104-108, 150-163
 * and 220. Ten analytic materials make twelve classes; each field varies its materials, rows and light (model: Keshava and
 * Mustard, "Spectral unmixing", IEEE Signal Processing Magazine 19(1), 2002, equation 1).
 *
 * <pre>{@code
 * Scene scene = new HyperspectralScene(160, 0.5, 42).draw();
 * }</pre>
 *
 * @param size height and width in pixels, at least 32
 * @param hard how much fields, light and sensor vary: 0 plain, 0.5 usual, 1 very hard
 * @param seed the same seed draws the same scene on every JDK
 */
public record HyperspectralScene(int size, double hard, long seed) {

    private static final int ALL_BANDS = 220;
    private static final double NOISE_DECIBEL = 28;

    /**
     * Checks the settings.
     *
     * @throws IllegalArgumentException when one is out of range
     */
    public HyperspectralScene {
        Demand.atLeast("size", 32, size);
        Demand.between("hard", 0, 1, hard);
    }

    /**
     * Draws the scene, its rows in parallel.
     *
     * @return a scene of size x size pixels, 200 bands of reflectance and 12 classes; the borders of fields have no class
     */
    public Scene draw() {
        double[] wavelengths = IntStream.rangeClosed(1, ALL_BANDS)
                .filter(HyperspectralScene::kept)
                .mapToDouble(band -> 400 + 2100.0 * (band - 1) / (ALL_BANDS - 1))
                .toArray();
        Chance chance = Chance.of(seed, "scene");
        FieldMap map = new FieldMap(chance, size);
        Field[] fields = fields(chance, map.fields());
        SceneSensor sensor = new SceneSensor(chance, size, wavelengths, hard / 0.5, NOISE_DECIBEL);
        short[] cube = new short[size * size * wavelengths.length];
        double[][] parts = sensor.blurred(parts(chance, map, fields));
        IntStream.range(0, size)
                .parallel()
                .forEach(row -> sensor.readRow(
                        row, parts, column -> fields[map.field(row, column)], Chance.of(seed, "row/" + row), cube));
        return Scene.of("drawnScene", size, size, wavelengths, cube, labels(map, fields), Cover.names());
    }

    private static boolean kept(int band) {
        return !(band >= 104 && band <= 108 || band >= 150 && band <= 163 || band == ALL_BANDS);
    }

    private Field[] fields(Chance chance, int count) {
        int[] order =
                IntStream.range(0, count).map(i -> i % Cover.values().length).toArray();
        chance.shuffle(order);
        return Arrays.stream(order)
                .mapToObj(cover -> Field.by(chance, Cover.values()[cover], hard / 0.5))
                .toArray(Field[]::new);
    }

    private double[][] parts(Chance chance, FieldMap map, Field[] fields) {
        double[][] parts = new double[size * size][];
        SmoothNoise patchy = new SmoothNoise(chance, size / 4, size);
        for (int pixel = 0; pixel < parts.length; pixel++) {
            int row = pixel / size;
            int column = pixel % size;
            double deviation = hard * (0.08 * patchy.at(column, row) + chance.mild(0.05));
            parts[pixel] = fields[map.field(row, column)].parts(row, column, deviation);
        }
        return parts;
    }

    private int[] labels(FieldMap map, Field[] fields) {
        return IntStream.range(0, size * size)
                .map(pixel -> map.inner(pixel / size, pixel % size)
                        ? fields[map.field(pixel / size, pixel % size)].cover().ordinal()
                        : Scene.UNLABELLED)
                .toArray();
    }
}
