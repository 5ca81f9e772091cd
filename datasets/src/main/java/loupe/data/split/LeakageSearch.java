package loupe.data.split;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import loupe.data.ImageSet;
import loupe.data.Split;

/** Looks each validation image up among the training images, first by hash, then by signature. */
final class LeakageSearch {

    /** Images are near at a correlation of 0.99: sqrt(2 - 2 x 0.99). */
    static final double NEAR = Math.sqrt(0.02);

    private final ImageSet training;
    private final ImageSet validation;
    private final Map<Long, Integer> firstByHash = new HashMap<>();

    private LeakageSearch(Split split) {
        this.training = split.training();
        this.validation = split.validation();
    }

    static Leakage of(Split split) {
        return new LeakageSearch(split).run();
    }

    private Leakage run() {
        for (int i = 0; i < training.size(); i++) {
            firstByHash.putIfAbsent(hash(pixels(training, i)), i);
        }
        SignatureIndex index = new SignatureIndex(signatures());
        List<Twin> exact = new ArrayList<>();
        List<Twin> near = new ArrayList<>();
        for (int i = 0; i < validation.size(); i++) {
            float[] pixels = pixels(validation, i);
            Optional<Twin> same = exactTwin(i, pixels);
            same.ifPresentOrElse(exact::add, nearSearch(index, i, pixels, near));
        }
        return new Leakage(validation.name(), validation.size(), exact, near);
    }

    private List<float[]> signatures() {
        return IntStream.range(0, training.size())
                .mapToObj(i -> Signature.of(training.shape(), pixels(training, i)))
                .toList();
    }

    private Optional<Twin> exactTwin(int i, float[] pixels) {
        Integer candidate = firstByHash.get(hash(pixels));
        boolean equal = candidate != null && Arrays.equals(pixels(training, candidate), pixels);
        return equal ? Optional.of(twin(candidate, i, 0)) : Optional.empty();
    }

    private Runnable nearSearch(SignatureIndex index, int i, float[] pixels, List<Twin> found) {
        return () -> nearTwin(index, i, pixels).ifPresent(found::add);
    }

    private Optional<Twin> nearTwin(SignatureIndex index, int i, float[] pixels) {
        float[] unit = Signature.unit(pixels);
        Twin best = null;
        for (int candidate : index.candidates(Signature.of(validation.shape(), pixels))) {
            double distance = Signature.distance(unit, Signature.unit(pixels(training, candidate)));
            if (distance <= (best == null ? NEAR : best.distance())) {
                best = twin(candidate, i, distance);
            }
        }
        return Optional.ofNullable(best);
    }

    private Twin twin(int train, int validate, double distance) {
        return new Twin(train, validate, distance, training.label(train) == validation.label(validate));
    }

    private static float[] pixels(ImageSet set, int i) {
        float[] pixels = new float[set.shape().values()];
        set.copyPixels(i, pixels, 0);
        return pixels;
    }

    private static long hash(float[] pixels) {
        long hash = 0xCBF29CE484222325L;
        for (float pixel : pixels) {
            hash = (hash ^ Float.floatToIntBits(pixel)) * 0x100000001B3L;
            hash ^= hash >>> 29;
        }
        return hash;
    }
}
