package loupe.data.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import loupe.data.Scene;
import org.junit.jupiter.api.Test;

/** Each image and each row of a scene has a random stream of its own, so the number of threads changes nothing. */
class AnyThreadsTest {

    private static String with(int threads, Callable<String> drawing) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(drawing).get(60, TimeUnit.SECONDS);
        } finally {
            pool.shutdownNow();
        }
    }

    private static void assertSame(Callable<String> drawing) throws Exception {
        assertThat(with(5, drawing)).isEqualTo(with(1, drawing));
    }

    @Test
    void hands() throws Exception {
        assertSame(() -> new Hands(60, 32, 0.35, 3).draw().sha256());
    }

    @Test
    void faces() throws Exception {
        assertSame(() -> new Faces(5, 12, 40, 0.6, 3).identities().sha256());
        assertSame(() -> new Faces(5, 12, 40, 0.6, 3).keypoints().sha256());
    }

    @Test
    void shapes() throws Exception {
        assertSame(() -> new Shapes(60, 28, 0.5, 3).draw().sha256());
    }

    @Test
    void scene() throws Exception {
        assertSame(() -> {
            Scene scene = new HyperspectralScene(48, 0.5, 3).draw();
            return scene.patches(1, scene.labelledPixels()).images().sha256();
        });
    }
}
