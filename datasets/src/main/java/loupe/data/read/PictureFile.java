package loupe.data.read;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import loupe.data.DataException;
import loupe.data.Image;
import loupe.data.ImageShape;

/** One picture in a common form, as values 0..1; transparency is dropped. */
final class PictureFile {

    static final int MOST_SIDE = 1 << 15;
    private static final long MOST_PIXELS = 1L << 26;
    private static final Pattern LOSS = Pattern.compile("(?i)corrupt|premature|truncated");

    private PictureFile() {}

    static Image read(String file, byte[] content) {
        if (PortableAnymap.recognises(content)) {
            return PortableAnymap.read(file, content);
        }
        requireWhole(file, content);
        return Orientation.of(content).upright(image(file, decoded(file, content)));
    }

    // The JDK's readers make up what a cut file lacks.
    private static void requireWhole(String file, byte[] content) {
        String fault = PngChunks.fault(content);
        if (content.length > 3 && content[0] == 'G' && content[1] == 'I' && content[2] == 'F' && !endsAsGif(content)) {
            fault = "no end";
        }
        if (!fault.isEmpty()) {
            throw damaged(file, fault, null);
        }
    }

    private static boolean endsAsGif(byte[] content) {
        int last = content.length - 1;
        while (last > 0 && content[last] == 0) {
            last--;
        }
        return content[last] == ';';
    }

    private static DataException damaged(String file, String fault, Exception cause) {
        return new DataException(file + ": expected a whole picture, got a damaged one: " + fault, cause);
    }

    private static BufferedImage decoded(String file, byte[] content) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new DataException(
                        file + ": expected a PNG, JPEG, GIF, BMP, PGM or PPM picture, got another form");
            }
            return decoded(file, readers.next(), in);
        } catch (DataException ours) {
            throw ours;
        } catch (IOException | RuntimeException damaged) {
            throw damaged(file, damaged.getMessage(), damaged);
        }
    }

    private static BufferedImage decoded(String file, ImageReader reader, ImageInputStream in) throws IOException {
        try {
            reader.setInput(in, true, true);
            requireSize(file, reader.getHeight(0), reader.getWidth(0));
            List<String> warnings = new ArrayList<>();
            reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
            BufferedImage picture = reader.read(0);
            requireNoLoss(warnings);
            return picture;
        } finally {
            reader.dispose();
        }
    }

    // The JPEG decoder warns where it made pixels up. Bytes too many between segments are common and harm nothing.
    private static void requireNoLoss(List<String> warnings) throws IOException {
        for (String warning : warnings) {
            if (LOSS.matcher(warning).find() && !warning.contains("extraneous")) {
                throw new IOException(warning);
            }
        }
    }

    static void requireSize(String file, int height, int width) {
        if ((long) height * width > MOST_PIXELS || height > MOST_SIDE || width > MOST_SIDE) {
            throw new DataException(
                    file + ": expected at most " + MOST_PIXELS + " pixels, got " + height + " x " + width);
        }
    }

    private static Image image(String file, BufferedImage picture) {
        boolean grey = picture.getType() == BufferedImage.TYPE_BYTE_GRAY
                || picture.getType() == BufferedImage.TYPE_USHORT_GRAY;
        ImageShape shape = new ImageShape(grey ? 1 : 3, picture.getHeight(), picture.getWidth());
        return Image.of(file, shape, grey ? grey(picture) : colour(picture));
    }

    // Not by getRGB, which would bend grey values by a colour profile.
    private static float[] grey(BufferedImage picture) {
        Raster raster = picture.getRaster();
        float most = (1 << raster.getSampleModel().getSampleSize(0)) - 1;
        float[] pixels = raster.getSamples(0, 0, raster.getWidth(), raster.getHeight(), 0, (float[]) null);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] /= most;
        }
        return pixels;
    }

    private static float[] colour(BufferedImage picture) {
        int width = picture.getWidth();
        int area = picture.getHeight() * width;
        int[] packed = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
        float[] pixels = new float[3 * area];
        for (int i = 0; i < area; i++) {
            pixels[i] = (packed[i] >> 16 & 0xFF) / 255f;
            pixels[area + i] = (packed[i] >> 8 & 0xFF) / 255f;
            pixels[2 * area + i] = (packed[i] & 0xFF) / 255f;
        }
        return pixels;
    }
}
