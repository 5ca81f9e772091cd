package loupe.data.read;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import loupe.data.Image;
import loupe.data.ImageShape;

/**
 * How a camera was held, from the EXIF tag 0x0112 of a JPEG (form: JEITA CP-3451, "Exif 2.2", section 4.6).
 *
 * @param code 1 as stored; 2 mirrored; 3 half turn; 4 upside down mirror; 5 transposed; 6 needs a quarter turn clockwise; 7
 *     transposed the other way; 8 needs a quarter turn the other way
 */
record Orientation(int code) {

    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final int TAG = 0x0112;
    private static final int EXIF = 0x45786966;

    private static final Orientation AS_STORED = new Orientation(1);

    /** The orientation of a JPEG; that of anything else, or of a damaged entry, is as stored. */
    static Orientation of(byte[] content) {
        try {
            return find(ByteBuffer.wrap(content));
        } catch (IndexOutOfBoundsException | IllegalArgumentException damaged) {
            return AS_STORED;
        }
    }

    private static Orientation find(ByteBuffer jpeg) {
        int place = 2;
        boolean isJpeg = (jpeg.getShort(0) & 0xFFFF) == 0xFFD8;
        while (isJpeg && (jpeg.get(place) & 0xFF) == 0xFF && (jpeg.get(place + 1) & 0xFF) != START_OF_SCAN) {
            int length = jpeg.getShort(place + 2) & 0xFFFF;
            if ((jpeg.get(place + 1) & 0xFF) == APP1 && jpeg.getInt(place + 4) == EXIF) {
                return entry(jpeg.slice(place + 10, length - 8));
            }
            place += 2 + length;
        }
        return AS_STORED;
    }

    private static Orientation entry(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                int code = tiff.getShort(entry + 8);
                return code >= 1 && code <= 8 ? new Orientation(code) : AS_STORED;
            }
        }
        return AS_STORED;
    }

    /** The image as it was seen. */
    Image upright(Image stored) {
        if (code == 1) {
            return stored;
        }
        ImageShape from = stored.shape();
        boolean turned = code >= 5;
        ImageShape to = new ImageShape(
                from.channels(), turned ? from.width() : from.height(), turned ? from.height() : from.width());
        float[] pixels = new float[to.values()];
        for (int i = 0; i < pixels.length; i++) {
            int column = i % to.width();
            int row = i / to.width() % to.height();
            pixels[i] = stored.pixels()[source(from, i / to.width() / to.height(), row, column)];
        }
        return Image.of(stored.name(), to, pixels);
    }

    private int source(ImageShape from, int channel, int row, int column) {
        int last = from.height() - 1;
        int right = from.width() - 1;
        return switch (code) {
            case 2 -> from.index(channel, row, right - column);
            case 3 -> from.index(channel, last - row, right - column);
            case 4 -> from.index(channel, last - row, column);
            case 5 -> from.index(channel, column, row);
            case 6 -> from.index(channel, last - column, row);
            case 7 -> from.index(channel, last - column, right - row);
            default -> from.index(channel, column, right - row);
        };
    }
}
