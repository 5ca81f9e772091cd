package loupe.data.published;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import loupe.data.DataCache;
import loupe.data.DataCard;
import loupe.data.DataException;
import loupe.data.DataFile;
import loupe.data.ImageSet;
import loupe.data.Progress;
import loupe.data.read.CifarBatches;
import loupe.data.read.TarFiles;

/** CIFAR-10 in its binary form; the archive is read as it is, without a copy on the disk. */
public final class Cifar10 extends PublishedSource {

    private static final int TRAINING = 50_000;
    private static final int BATCH_BYTES = 10_000 * 3_073;

    /** For the service loader. */
    public Cifar10() {
        super("cifar10");
    }

    Cifar10(DataCard card) {
        super(card);
    }

    @Override
    public ImageSet load(DataCache cache, Progress progress) {
        DataFile archive = card().files().get(0);
        ImageSet set = CifarBatches.read(
                card().name(), card().classes(), batches(archive.name(), cache.bytes(card(), archive, progress)));
        if (set.size() != card().images()) {
            throw new DataException(archive.name() + ": expected " + card().images() + " images, got " + set.size());
        }
        return set.withCard(card()).withOfficialSplit(Math.min(TRAINING, card().images() * 5 / 6));
    }

    // By name the five training batches come before the test batch.
    private static List<byte[]> batches(String archive, byte[] packed) {
        Map<String, byte[]> batches = new TreeMap<>();
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed), 1 << 16)) {
            TarFiles.read(archive, in, BATCH_BYTES, name -> name.endsWith(".bin"), batches::put);
        } catch (IOException damaged) {
            throw new DataException(archive + ": expected gzip, got a damaged file: " + damaged.getMessage(), damaged);
        }
        return new ArrayList<>(batches.values());
    }
}
