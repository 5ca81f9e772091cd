package loupe.plot;

/**
 * Colours by lightness, chroma and hue as the eye ranks them.
 *
 * <p>Source: B. Ottosson, "A perceptual color space for image processing" (2020), with its two published matrices; the
 * transfer function is that of sRGB (IEC 61966-2-1).
 */
final class OkLab {

    private OkLab() {}

    /** The sRGB colour 0xRRGGBB of lightness 0..1, chroma, and hue in degrees; chroma gives way where sRGB ends. */
    static int rgb(double lightness, double chroma, double hue) {
        for (double reduced = chroma; reduced > 0; reduced -= 0.002) {
            double[] linear = linear(lightness, reduced, hue);
            if (inside(linear)) {
                return pack(linear);
            }
        }
        return pack(linear(lightness, 0, hue));
    }

    /** The lightness 0..1 of an sRGB colour. */
    static double lightness(int rgb) {
        double r = decode((rgb >> 16 & 255) / 255.0);
        double g = decode((rgb >> 8 & 255) / 255.0);
        double b = decode((rgb & 255) / 255.0);
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        return 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
    }

    private static double[] linear(double lightness, double chroma, double hue) {
        double a = chroma * Math.cos(Math.toRadians(hue));
        double b = chroma * Math.sin(Math.toRadians(hue));
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return new double[] {
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        };
    }

    private static double cube(double x) {
        return x * x * x;
    }

    private static boolean inside(double[] linear) {
        for (double value : linear) {
            if (value < -1e-4 || value > 1 + 1e-4) {
                return false;
            }
        }
        return true;
    }

    private static int pack(double[] linear) {
        int rgb = 0;
        for (double value : linear) {
            rgb = rgb << 8 | (int) Math.round(255 * encode(Math.min(1, Math.max(0, value))));
        }
        return rgb;
    }

    private static double encode(double x) {
        return x <= 0.0031308 ? 12.92 * x : 1.055 * Math.pow(x, 1 / 2.4) - 0.055;
    }

    private static double decode(double x) {
        return x <= 0.04045 ? x / 12.92 : Math.pow((x + 0.055) / 1.055, 2.4);
    }
}
