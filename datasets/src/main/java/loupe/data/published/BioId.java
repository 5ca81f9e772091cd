package loupe.data.published;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import loupe.data.DataCache;
import loupe.data.DataCard;
import loupe.data.DataException;
import loupe.data.Image;
import loupe.data.ImageSet;
import loupe.data.Progress;
import loupe.data.read.PointsFile;
import loupe.data.read.Readers;

/** BioID: grey pictures of faces with twenty points each, from archives or folders that a person puts into the cache. */
public final class BioId extends PublishedSource {

    /** The points of the FGnet markup in their order; left and right are those of the person. */
    private static final List<String> POINTS = List.of(
            "right_eye_center",
            "left_eye_center",
            "mouth_right_corner",
            "mouth_left_corner",
            "right_eyebrow_outer_end",
            "right_eyebrow_inner_end",
            "left_eyebrow_inner_end",
            "left_eyebrow_outer_end",
            "right_temple",
            "right_eye_outer_corner",
            "right_eye_inner_corner",
            "left_eye_inner_corner",
            "left_eye_outer_corner",
            "left_temple",
            "nose_tip",
            "right_nostril",
            "left_nostril",
            "mouth_center_top_lip",
            "mouth_center_bottom_lip",
            "chin_tip");

    private static final Pattern NAME = Pattern.compile("(?i)(?:.*/)?bioid_(\\d{4})\\.(pgm|pts)");
    private static final long MOST_BYTES = 1 << 20;

    /** For the service loader. */
    public BioId() {
        super("bioId");
    }

    BioId(DataCard card) {
        super(card);
    }

    @Override
    public ImageSet load(DataCache cache, Progress progress) {
        Path folder = PlacedByHand.requireFolder(card(), cache);
        TreeMap<Integer, byte[]> pictures = new TreeMap<>();
        TreeMap<Integer, float[]> points = new TreeMap<>();
        Readers.eachFile(folder, MOST_BYTES, name -> NAME.matcher(name).matches(), (name, content) -> {
            Matcher named = NAME.matcher(name);
            if (named.matches() && named.group(2).toLowerCase(Locale.ROOT).equals("pgm")) {
                pictures.put(Integer.parseInt(named.group(1)), pixels(name, content));
            } else if (named.matches()) {
                points.put(Integer.parseInt(named.group(1)), PointsFile.read(name, content, POINTS.size()));
            }
        });
        requireAll(folder, pictures.size(), "pictures BioID_0000.pgm and so on");
        requireAll(folder, points.size(), "files of points bioid_0000.pts and so on");
        if (!pictures.keySet().equals(points.keySet())) {
            throw new DataException(folder + ": expected pictures and points of the same numbers, got others");
        }
        return set(pictures, points).withCard(card());
    }

    private void requireAll(Path folder, int count, String what) {
        if (count != card().images()) {
            throw new DataException(folder + ": expected " + card().images() + " " + what + ", got " + count + "\n"
                    + PlacedByHand.advice(card(), folder));
        }
    }

    private byte[] pixels(String name, byte[] content) {
        Image image = Readers.image(name, content);
        if (!image.shape().equals(card().shape())) {
            throw new DataException(name + ": expected " + card().shape() + ", got " + image.shape());
        }
        byte[] pixels = new byte[card().shape().values()];
        for (int v = 0; v < pixels.length; v++) {
            pixels[v] = (byte) Math.round(255 * image.pixels()[v]);
        }
        return pixels;
    }

    private ImageSet set(TreeMap<Integer, byte[]> pictures, TreeMap<Integer, float[]> points) {
        int values = card().shape().values();
        byte[] pixels = new byte[Math.multiplyExact(card().images(), values)];
        int i = 0;
        for (byte[] picture : pictures.values()) {
            System.arraycopy(picture, 0, pixels, i++ * values, values);
        }
        List<String> names = POINTS.stream()
                .flatMap(point -> Stream.of(point + "_x", point + "_y"))
                .toList();
        return ImageSet.withTargets(
                card().name(), card().shape(), pixels, points.values().toArray(float[][]::new), names);
    }
}
