package loupe.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Small cards and files. */
final class Cards {

    private Cards() {}

    static DataFile file(String name, byte[] content, URI... addresses) {
        return new DataFile(name, content.length, Sha256.of(content), List.of(addresses));
    }

    static DataCard of(int images, ImageShape shape, DataFile... files) {
        return of(List.of(), images, shape, files);
    }

    static DataCard of(List<Path> installedIn, int images, ImageShape shape, DataFile... files) {
        List<String> classes = List.of("zero", "one", "two");
        return new DataCard(
                "tiny",
                "Tiny",
                "made up",
                "this test",
                "none",
                images,
                shape,
                classes,
                "none",
                List.of(),
                List.of(files),
                installedIn,
                List.of("the parcel tiny-data"));
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
