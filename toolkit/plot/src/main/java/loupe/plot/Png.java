package loupe.plot;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes PNG files in memory: with a palette when 256 colours are enough, which is a third of the bytes. */
final class Png {

    private static final int PALETTE = 256;

    private Png() {}

    /** As few bytes as keep every colour to within 4 of 255, which no eye tells apart. */
    static byte[] encode(BufferedImage image) {
        if (image.getType() != BufferedImage.TYPE_INT_RGB) {
            return write(image);
        }
        BufferedImage exact = indexed(image, 0xffffff);
        // Antialiased text alone can have more than 256 shades.
        return write(exact == image ? indexed(image, 0xf8f8f8) : exact);
    }

    static byte[] write(RenderedImage image) {
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        var bytes = new ByteArrayOutputStream(1 << 16);
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(0.5f);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** The pixels, under a mask of bits, with a palette; or the image itself when these are more than 256 colours. */
    static BufferedImage indexed(BufferedImage image, int mask) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        var places = new HashMap<Integer, Integer>();
        int[] colours = new int[PALETTE];
        byte[] indices = new byte[pixels.length];
        int last = 0;
        int place = -1;
        for (int i = 0; i < pixels.length; i++) {
            if (place < 0 || pixels[i] != last) {
                last = pixels[i];
                int colour = last & mask;
                place = places.computeIfAbsent(colour, fresh -> places.size());
                if (place == PALETTE) {
                    return image;
                }
                // The lost low bits come back as copies of the high ones: white stays white.
                colours[place] = colour | colour >> 5 & ~mask & 0x070707;
            }
            indices[i] = (byte) place;
        }
        return palette(width, height, Arrays.copyOf(colours, places.size()), indices);
    }

    private static BufferedImage palette(int width, int height, int[] colours, byte[] indices) {
        var model = new IndexColorModel(8, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
        image.getRaster().setDataElements(0, 0, width, height, indices);
        return image;
    }
}
