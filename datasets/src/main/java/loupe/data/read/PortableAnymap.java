package loupe.data.read;

import java.nio.charset.StandardCharsets;
import loupe.data.DataException;
import loupe.data.Image;
import loupe.data.ImageShape;

/** PGM and PPM pictures, in text or bytes (form: the manual pages pgm(5) and ppm(5) of Netpbm). */
final class PortableAnymap {

    private final String file;
    private final byte[] content;
    private int place = 2;

    private PortableAnymap(String file, byte[] content) {
        this.file = file;
        this.content = content;
    }

    static boolean recognises(byte[] content) {
        return content.length > 2 && content[0] == 'P' && "2356".indexOf(content[1]) >= 0;
    }

    static Image read(String file, byte[] content) {
        return new PortableAnymap(file, content).image();
    }

    private Image image() {
        int kind = content[1] - '0';
        int channels = kind == 3 || kind == 6 ? 3 : 1;
        int width = number("width", 1, PictureFile.MOST_SIDE);
        int height = number("height", 1, PictureFile.MOST_SIDE);
        PictureFile.requireSize(file, height, width);
        int most = number("largest value", 1, 65535);
        ImageShape shape = new ImageShape(channels, height, width);
        Image image = Image.of(file, shape, kind < 4 ? text(shape, most) : bytes(shape, most));
        requireEnd();
        return image;
    }

    private float[] text(ImageShape shape, int most) {
        // A value needs a digit and a blank: no more memory than the file can fill.
        requireAtLeast(shape.values());
        float[] pixels = new float[shape.values()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[index(shape, i)] = number("value", 0, most) / (float) most;
        }
        return pixels;
    }

    private float[] bytes(ImageShape shape, int most) {
        place++;
        int width = most < 256 ? 1 : 2;
        requireAtLeast((long) shape.values() * width);
        float[] pixels = new float[shape.values()];
        for (int i = 0; i < pixels.length; i++) {
            int value = content[place++] & 0xFF;
            if (width == 2) {
                value = value << 8 | content[place++] & 0xFF;
            }
            pixels[index(shape, i)] = Math.min(most, value) / (float) most;
        }
        return pixels;
    }

    // The file has the channels of a pixel side by side.
    private static int index(ImageShape shape, int i) {
        int pixel = i / shape.channels();
        return i % shape.channels() * shape.height() * shape.width() + pixel;
    }

    private void requireAtLeast(long bytes) {
        if (content.length - place < bytes) {
            throw new DataException(
                    file + ": expected at least " + bytes + " bytes of pixels, got " + (content.length - place));
        }
    }

    // More than the header tells means that one of the two is wrong.
    private void requireEnd() {
        skipBlanks();
        if (place < content.length) {
            throw new DataException(
                    file + ": expected an end at byte " + place + ", got " + (content.length - place) + " bytes more");
        }
    }

    private int number(String what, int least, int most) {
        skipBlanks();
        int start = place;
        while (place < content.length && content[place] >= '0' && content[place] <= '9') {
            place++;
        }
        String digits = new String(content, start, Math.min(10, place - start), StandardCharsets.US_ASCII);
        long value = digits.isEmpty() ? -1 : Long.parseLong(digits);
        if (value < least || value > most) {
            throw new DataException(
                    file + ": " + what + ": expected " + least + ".." + most + ", got \"" + digits + "\"");
        }
        return (int) value;
    }

    private void skipBlanks() {
        while (place < content.length && (content[place] == '#' || Character.isWhitespace(content[place]))) {
            if (content[place] == '#') {
                while (place < content.length && content[place] != '\n') {
                    place++;
                }
            } else {
                place++;
            }
        }
    }
}
