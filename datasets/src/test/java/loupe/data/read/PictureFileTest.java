package loupe.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import loupe.data.DataException;
import loupe.data.Image;
import loupe.data.ImageShape;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PictureFileTest {

    static byte[] encoded(BufferedImage picture, String form) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, form, out)).isTrue();
        return out.toByteArray();
    }

    static BufferedImage grey(int width, int height, int... values) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        picture.getRaster().setSamples(0, 0, width, height, 0, values);
        return picture;
    }

    /** A JPEG with an EXIF entry of an orientation, put in after its first marker. */
    private static byte[] oriented(byte[] jpeg, int code) {
        byte[] exif = {
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            0x01,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) code,
            0,
            0,
            0,
            0,
            0,
            0
        };
        byte[] result = new byte[jpeg.length + exif.length];
        System.arraycopy(jpeg, 0, result, 0, 2);
        System.arraycopy(exif, 0, result, 2, exif.length);
        System.arraycopy(jpeg, 2, result, 2 + exif.length, jpeg.length - 2);
        return result;
    }

    @Test
    void greyPngIsReadAsItIs() throws IOException {
        Image image = PictureFile.read("g.png", encoded(grey(2, 1, 51, 255), "png"));
        assertThat(image.shape()).isEqualTo(new ImageShape(1, 1, 2));
        assertThat(image.pixels()).containsExactly(0.2f, 1);
    }

    @Test
    void colourPngHasItsChannelsApart() throws IOException {
        BufferedImage picture = new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, 0xFF3300);
        Image image = PictureFile.read("c.png", encoded(picture, "png"));
        assertThat(image.pixels()).containsExactly(1, 0, 0.2f, 0, 0, 0);
    }

    @Test
    void jpegIsTurnedAsItsCameraWasHeld() throws IOException {
        // 8 x 16 blocks of one light each: a JPEG keeps them to within a few steps of 255.
        BufferedImage picture = new BufferedImage(16, 8, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 128; i++) {
            picture.getRaster().setSample(i % 16, i / 16, 0, i % 16 < 8 ? 40 : 200);
        }
        byte[] jpeg = encoded(picture, "jpg");
        Offset<Float> near = Offset.offset(0.03f);
        Image stored = PictureFile.read("p.jpg", jpeg);
        assertThat(stored.at(0, 4, 2)).isCloseTo(40 / 255f, near);
        assertThat(PictureFile.read("p.jpg", oriented(jpeg, 2)).at(0, 4, 2)).isCloseTo(200 / 255f, near);
        Image turned = PictureFile.read("p.jpg", oriented(jpeg, 6));
        assertThat(turned.shape()).isEqualTo(new ImageShape(1, 16, 8));
        assertThat(turned.at(0, 2, 4)).isCloseTo(40 / 255f, near);
        assertThat(PictureFile.read("p.jpg", oriented(jpeg, 8)).at(0, 2, 4)).isCloseTo(200 / 255f, near);
        assertThat(PictureFile.read("p.jpg", oriented(jpeg, 99)).shape()).isEqualTo(stored.shape());
    }

    @Test
    void everyOrientationPutsTheCornersInTheirPlaces() {
        // a b c / d e f as stored.
        Image stored = Image.of("p", new ImageShape(1, 2, 3), new float[] {1, 2, 3, 4, 5, 6});
        float[][] expected = {
            {1, 2, 3, 4, 5, 6}, {3, 2, 1, 6, 5, 4}, {6, 5, 4, 3, 2, 1}, {4, 5, 6, 1, 2, 3},
            {1, 4, 2, 5, 3, 6}, {4, 1, 5, 2, 6, 3}, {6, 3, 5, 2, 4, 1}, {3, 6, 2, 5, 1, 4}
        };
        for (int code = 1; code <= 8; code++) {
            assertThat(new Orientation(code).upright(stored).pixels())
                    .as("code " + code)
                    .containsExactly(expected[code - 1]);
        }
    }

    @Test
    void readsAnymapsInTextAndBytes() {
        byte[] text = "P2 # by hand\n2 2\n10\n0 5\n10 1".getBytes(StandardCharsets.US_ASCII);
        assertThat(PictureFile.read("a.pgm", text).pixels()).containsExactly(0, 0.5f, 1, 0.1f);
        byte[] bytes = {'P', '6', '\n', '1', ' ', '2', ' ', '2', '5', '5', '\n', 51, 0, -1, 0, 51, 102};
        Image colour = PictureFile.read("a.ppm", bytes);
        assertThat(colour.shape()).isEqualTo(new ImageShape(3, 2, 1));
        assertThat(colour.pixels()).containsExactly(0.2f, 0, 0, 0.2f, 1, 0.4f);
        byte[] wide = {'P', '5', ' ', '1', ' ', '1', ' ', '1', '0', '0', '0', '\n', 1, -12};
        assertThat(PictureFile.read("a.pgm", wide).pixels()).containsExactly(0.5f);
    }

    @Test
    void everyCutOfAnAnymapIsRefused() {
        byte[] whole = {'P', '5', ' ', '2', ' ', '2', ' ', '2', '5', '5', '\n', 1, 2, 3, 4};
        for (int length = 3; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> PictureFile.read("a.pgm", cut))
                    .isInstanceOf(DataException.class)
                    .hasMessageStartingWith("a.pgm: ");
        }
    }

    @Test
    void damagedPicturesAreRefused() throws IOException {
        byte[] png = encoded(grey(9, 9, new int[81]), "png");
        assertThatThrownBy(() -> PictureFile.read("a.png", Arrays.copyOf(png, png.length / 2)))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("a.png: expected a whole picture, got a damaged one: ");
        assertThatThrownBy(() -> PictureFile.read("a.txt", "words".getBytes(StandardCharsets.US_ASCII)))
                .hasMessage("a.txt: expected a PNG, JPEG, GIF, BMP, PGM or PPM picture, got another form");
        byte[] huge = "P2 32768 32768 255 0".getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> PictureFile.read("a.pgm", huge))
                .hasMessage("a.pgm: expected at most 67108864 pixels, got 32768 x 32768");
        // A header that promises much and a file that holds little.
        byte[] hollow = "P2 8000 8000 255 0".getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> PictureFile.read("a.pgm", hollow))
                .hasMessage("a.pgm: expected at least 64000000 bytes of pixels, got 2");
    }
}
