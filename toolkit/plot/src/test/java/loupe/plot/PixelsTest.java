package loupe.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import loupe.data.Image;
import loupe.data.ImageShape;
import loupe.display.MimeBundle;
import org.junit.jupiter.api.Test;

class PixelsTest {

    @Test
    void decimationKeepsTheSpikeAndTheEnds() {
        double[] x = IntStream.range(0, 100_000).asDoubleStream().toArray();
        double[] y = new double[x.length];
        y[77_777] = 5;
        y[33_333] = -5;
        y[10] = Double.NaN;
        int[] kept = Decimation.keep(x, y, 400);

        assertThat(kept)
                .hasSizeLessThanOrEqualTo(800)
                .contains(77_777, 33_333, 0)
                .isSorted()
                .doesNotContain(10);
        assertThat(Decimation.keep(new double[] {0, 0, 0}, new double[] {1, 3, 2}, 1))
                .containsExactly(0, 1);
    }

    @Test
    void aPngHoldsTheVeryPixels() throws Exception {
        var few = Raster.of(
                IntStream.range(0, 200).map(i -> i * 0x010203 & 0xffffff).toArray(), 10, 20);
        var many = Raster.of(IntStream.range(0, 100_000).map(i -> i * 167).toArray(), 100, 1000);

        assertThat(pixels(decoded(Png.encode(few)))).isEqualTo(pixels(few));
        assertThat(pixels(decoded(Png.encode(many)))).isEqualTo(pixels(many));
    }

    @Test
    void manyShadesOfTextStayWithinFourLevels() throws Exception {
        int[] shades = IntStream.range(0, 512)
                .map(i -> i < 256 ? i * 0x010101 : (i - 256) * 0x000101)
                .toArray();
        BufferedImage read = decoded(Png.encode(Raster.of(shades, 1, 512)));

        for (int i = 0; i < 512; i++) {
            assertThat(read.getRGB(i, 0) & 255).isCloseTo(shades[i] & 255, within(7));
        }
        assertThat(read.getRGB(255, 0) & 0xffffff).as("white stays white").isEqualTo(0xffffff);
    }

    @Test
    void drawsColourImagesAsTheyAre() {
        var image = Image.of("red", new ImageShape(3, 1, 2), new float[] {1, 0, 0, 0, 0, 1});

        assertThat(Raster.of(image).getRGB(0, 0) & 0xffffff).isEqualTo(0xff0000);
        assertThat(Raster.of(image).getRGB(1, 0) & 0xffffff).isEqualTo(0x0000ff);
        assertThat(Raster.stretched(image)).isFalse();
        assertThat(Raster.stretched(Image.of("n", new ImageShape(1, 1, 2), new float[] {-1, 2})))
                .isTrue();
    }

    @Test
    void mapsAreReadBetweenTheirValues() {
        var map = new SmoothMap(new float[] {0, 1, 2, 3}, 2, 2);

        assertThat(map.at(0.25, 0.25)).isZero();
        assertThat(map.at(0.5, 0.5)).isEqualTo(1.5);
        assertThat(map.at(1, 1)).isEqualTo(3);
    }

    @Test
    void refusesAPictureWithoutSizeOrWords() {
        assertThatThrownBy(() -> new Picture(0, 1, canvas -> {}, "x"))
                .hasMessage("width and height: expected >= 1, got 0 x 1");
        assertThatThrownBy(() -> new Picture(1, 1, canvas -> {}, " "))
                .hasMessage("alt: expected the picture in words, got an empty text");
    }

    @Test
    void isOpaqueAndAsLargeAsAsked() throws Exception {
        var png = decoded(new Picture(10, 5, canvas -> {}, "white").png(2));

        assertThat(List.of(png.getWidth(), png.getHeight())).containsExactly(20, 10);
        assertThat(png.getRGB(19, 9)).isEqualTo(0xffffffff);
    }

    @Test
    void aMachineWithoutFontsIsToldWhatToInstall() {
        assertThatThrownBy(() -> Fonts.require(() -> {
                    throw new InternalError("java.lang.reflect.InvocationTargetException");
                }))
                .isInstanceOf(NoFontsException.class)
                .hasMessage("Java finds no fonts on this machine;"
                        + " on Debian or Ubuntu: apt-get install fontconfig fonts-dejavu-core");
        MimeBundle words = new Picture(
                        1,
                        1,
                        canvas -> {
                            throw new NoFontsException(null);
                        },
                        "the words")
                .render();
        assertThat(words.plain()).startsWith("the words\n(no picture: Java finds no fonts");
        assertThat(words.get(MimeBundle.PNG)).isEmpty();
    }

    @Test
    void numbersAreShort() {
        assertThat(List.of(
                        Numbers.brief(0.5),
                        Numbers.brief(2),
                        Numbers.brief(1e-7),
                        Numbers.brief(2.5e10),
                        Numbers.brief(0)))
                .containsExactly("0.5", "2", "1e-7", "2.5e10", "0");
        assertThat(List.of(ProgressText.time(8.2), ProgressText.time(200), ProgressText.time(7500)))
                .containsExactly("8 s", "3 min 20 s", "2 h 5 min");
    }

    private static BufferedImage decoded(byte[] png) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
