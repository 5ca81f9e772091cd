package loupe.data.generate;

import java.util.stream.IntStream;
import loupe.data.FacialPoints;
import loupe.data.ImageSet;
import loupe.data.ImageShape;

/**
 * Drawn faces of invented people: who is it, or where are its fifteen points.
 *
 * <p>A person is 26 numbers. Turn, nod, tilt, lids, smile, gaze, glasses, light, background and camera differ from picture to
 * picture and say nothing about the person. The points come from the projection that draws them, so they are exact.
 * Image i shows person i mod {@code people}.
 *
 * <pre>{@code
 * ImageSet who = Generators.faces(20, 50, 42);
 * ImageSet where = new Faces(100, 20, 48, 0.6, 42).keypoints();
 * }</pre>
 *
 * @param people how many people K, at least 2
 * @param perPerson how many pictures of each, at least 1
 * @param size height and width in pixels, at least 24
 * @param hard how much all that is not the person varies: 0 plain, 0.6 usual, 1 very hard
 * @param seed the same seed draws the same images on every JDK
 */
public record Faces(int people, int perPerson, int size, double hard, long seed) {

    private static final String DESCRIPTION = "Grey pictures of drawn faces of invented people.";
    private static final String FAULT =
            "drawn: what is learned does not carry over to photographs, and nothing is said about real people";

    /**
     * Checks the settings.
     *
     * @throws IllegalArgumentException when one is out of range
     */
    public Faces {
        Demand.atLeast("people", 2, people);
        Demand.atLeast("perPerson", 1, perPerson);
        Demand.atLeast("size", 24, size);
        Demand.between("hard", 0, 1, hard);
    }

    /**
     * Draws the faces with the person as label, in parallel.
     *
     * @return K x perPerson grey images (C=1, H=size, W=size) of the classes {@code person 0} to {@code person K-1}
     */
    public ImageSet identities() {
        int[] labels = IntStream.range(0, people * perPerson).map(this::person).toArray();
        ImageSet set = ImageSet.ofBytes(
                "faces",
                shape(),
                pixels(),
                labels,
                IntStream.range(0, people).mapToObj(k -> "person " + k).toList());
        return GeneratedCard.on(set, "Drawn faces", DESCRIPTION, toString(), FAULT);
    }

    /**
     * Draws the same faces with their points as targets, in parallel.
     *
     * @return K x perPerson grey images (C=1, H=size, W=size) with the 30 values of {@link FacialPoints} in pixels
     */
    public ImageSet keypoints() {
        float[][] targets = IntStream.range(0, people * perPerson)
                .mapToObj(i -> geometry(i, stream(i)).targets())
                .toArray(float[][]::new);
        byte[] bytes = pixels();
        float[] pixels = new float[bytes.length];
        IntStream.range(0, bytes.length).forEach(i -> pixels[i] = (bytes[i] & 0xFF) / 255f);
        ImageSet set = ImageSet.withTargets("faceKeypoints", shape(), pixels, targets, FacialPoints.targetNames());
        return GeneratedCard.on(set, "Drawn faces with points", DESCRIPTION, toString(), FAULT);
    }

    /**
     * Who is seen, as for a split by people.
     *
     * @param i 0 to N - 1, an image of either set
     * @return 0 to K - 1
     */
    public int person(int i) {
        return i % people;
    }

    private ImageShape shape() {
        return new ImageShape(1, size, size);
    }

    private byte[] pixels() {
        return Drawing.all(people * perPerson, shape(), this::draw);
    }

    private Chance stream(int i) {
        return Chance.of(seed, "faces/" + i);
    }

    private double level() {
        return hard / 0.6;
    }

    // The first draws of an image's stream, so that they need no picture.
    private FaceGeometry geometry(int i, Chance chance) {
        Person person = Person.by(Chance.of(seed, "person/" + person(i)), 1);
        HeadView view = HeadView.by(chance, size, level());
        return new FaceGeometry(person, view, Expression.by(chance, level()));
    }

    private void draw(int i, byte[] pixels, int offset) {
        Chance chance = stream(i);
        FaceGeometry face = geometry(i, chance);
        Canvas canvas = new Canvas(1, size);
        Backdrop.draw(canvas, chance, level());
        Backdrop.clutter(canvas, chance, (int) Math.round(chance.between(0, 2) * level()), 0, FacePainter.grey(0));
        double lightX = chance.mild(0.3 * level());
        double lightY = chance.mild(0.18 * level());
        new FacePainter(canvas, face.person(), face.view(), face.expression()).draw(lightX, lightY);
        Camera.by(chance, 1, 0.28 * hard).take(canvas, chance, pixels, offset);
    }
}
