package loupe.data.generate;

import loupe.data.ImageSet;
import loupe.data.Scene;

/**
 * Drawn sets at the usual size and difficulty, in one call each; for static import. The records named below have the knobs.
 *
 * <pre>{@code
 * var data = hands(3000, 42).split(0.8, 42);
 * }</pre>
 */
public final class Generators {

    private Generators() {}

    /**
     * Hands in ten gestures; {@link Hands} has the knobs.
     *
     * @param images how many images N
     * @param seed the same seed draws the same images
     * @return N images (C=3, H=32, W=32)
     */
    public static ImageSet hands(int images, long seed) {
        return new Hands(images, 32, 0.35, seed).draw();
    }

    /**
     * Faces with the person as class; {@link Faces} has the knobs.
     *
     * @param people how many people K
     * @param perPerson how many images of each
     * @param seed the same seed draws the same images
     * @return K x perPerson images (C=1, H=40, W=40)
     */
    public static ImageSet faces(int people, int perPerson, long seed) {
        return new Faces(people, perPerson, 40, 0.6, seed).identities();
    }

    /**
     * Faces with fifteen points as targets, in Kaggle's order; {@link Faces} has the knobs.
     *
     * @param people how many people K
     * @param perPerson how many images of each; image i shows person i mod K
     * @param seed the same seed draws the same images
     * @return K x perPerson images (C=1, H=40, W=40) with 30 target values in pixels
     */
    public static ImageSet faceKeypoints(int people, int perPerson, long seed) {
        return new Faces(people, perPerson, 40, 0.6, seed).keypoints();
    }

    /**
     * Six simple shapes; {@link Shapes} has the knobs.
     *
     * @param images how many images N
     * @param seed the same seed draws the same images
     * @return N images (C=1, H=28, W=28)
     */
    public static ImageSet shapes(int images, long seed) {
        return new Shapes(images, 28, 0.5, seed).draw();
    }

    /**
     * A hyperspectral scene of fields; {@link HyperspectralScene} has the knobs.
     *
     * @param seed the same seed draws the same scene
     * @return 160 x 160 pixels, 200 bands, 12 classes
     */
    public static Scene scene(long seed) {
        return new HyperspectralScene(160, 0.5, seed).draw();
    }
}
