package loupe.data;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * One set out of pairs of IDX files, images and labels, in the order of the card's files.
 *
 * <p>When there are two pairs the first is the published training part.
 */
final class IdxParts {

    private final DataCard card;
    private final byte[] pixels;
    private final int[] labels;
    private int filled;

    private IdxParts(DataCard card) {
        this.card = card;
        this.pixels = new byte[Math.multiplyExact(card.images(), card.shape().values())];
        this.labels = new int[card.images()];
    }

    static ImageSet load(DataCard card, Function<DataFile, byte[]> bytes) {
        return load(card, bytes, Pixels.Bytes::new);
    }

    static ImageSet load(DataCard card, Function<DataFile, byte[]> bytes, Function<byte[], Pixels> store) {
        IdxParts parts = new IdxParts(card);
        List<DataFile> files = card.files();
        int first = parts.add(files.get(0), files.get(1), bytes);
        for (int i = 2; i < files.size(); i += 2) {
            parts.add(files.get(i), files.get(i + 1), bytes);
        }
        ImageSet set = parts.set(store);
        return files.size() > 2 ? set.withOfficialSplit(first) : set;
    }

    private int add(DataFile imageFile, DataFile labelFile, Function<DataFile, byte[]> bytes) {
        IdxFile images = IdxFile.images(imageFile.name(), bytes.apply(imageFile));
        IdxFile classes = IdxFile.labels(labelFile.name(), bytes.apply(labelFile));
        int count = images.sizes()[0];
        requireFit(imageFile.name(), images.sizes(), count);
        if (classes.sizes()[0] != count) {
            throw new DataException(labelFile.name() + ": expected " + count + " labels for " + count + " images of "
                    + imageFile.name() + ", got " + classes.sizes()[0]);
        }
        System.arraycopy(images.values(), 0, pixels, filled * card.shape().values(), images.values().length);
        IntStream.range(0, count).forEach(i -> labels[filled + i] = classes.values()[i] & 0xFF);
        filled += count;
        return count;
    }

    private void requireFit(String file, int[] sizes, int count) {
        ImageShape shape = new ImageShape(1, sizes[1], sizes[2]);
        if (!shape.equals(card.shape())) {
            throw new DataException(file + ": expected images " + card.shape() + ", got " + shape);
        }
        if (filled + count > labels.length) {
            throw new DataException(file + ": expected at most " + (labels.length - filled) + " images, got " + count);
        }
    }

    private ImageSet set(Function<byte[], Pixels> store) {
        if (filled != labels.length) {
            throw new DataException(card.name() + ": expected " + labels.length + " images, got " + filled);
        }
        return ImageSet.of(
                        ImageContent.labelled(card.name(), card.shape(), store.apply(pixels), labels, card.classes()))
                .withCard(card);
    }
}
