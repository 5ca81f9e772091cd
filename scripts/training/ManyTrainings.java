import static loupe.layer.Layers.batchNorm;
import static loupe.layer.Layers.conv2d;
import static loupe.layer.Layers.dense;
import static loupe.layer.Layers.dropout;
import static loupe.layer.Layers.flatten;
import static loupe.layer.Layers.input;
import static loupe.layer.Layers.maxPool2d;
import static loupe.layer.Layers.relu;
import static loupe.model.Models.cnn;
import static loupe.train.Training.fit;
import static loupe.train.Training.training;

import ai.djl.ndarray.NDManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import loupe.data.Datasets;
import loupe.data.Split;
import loupe.engine.Engines;
import loupe.model.Cnn;
import loupe.train.TrainingConfig;

/** Many trainings in one JVM: prints resident memory after each tenth, its slope after the warm-up, and the open arrays. */
public final class ManyTrainings {

    private ManyTrainings() {}

    /** Takes the number of trainings; half as many come before, as a warm-up. Ends with 1 when memory or arrays grow. */
    public static void main(String[] arguments) throws Exception {
        int warmUp = Integer.parseInt(arguments[0]) / 2;
        int trainings = Integer.parseInt(arguments[0]) + warmUp;
        Cnn net = cnn(input(1, 8, 8), conv2d(16, 3).same(), batchNorm(), relu(), maxPool2d(2), flatten(), dropout(0.3),
                dense(10));
        Split digits = Datasets.digits().split(0.8, 42);
        TrainingConfig config = training().epochs(1);
        double[] megabytes = new double[trainings];
        int first = 0;
        int most = 0;
        for (int i = 0; i < trainings; i++) {
            fit(net, digits, config.seed(i)).close();
            megabytes[i] = resident();
            int open = openArrays();
            first = i == 0 ? open : first;
            most = Math.max(most, open);
            if ((i + 1) % (trainings / 10) == 0) {
                System.out.printf(Locale.ROOT, "%4d trainings: %.1f MB resident, %d open arrays%n", i + 1, megabytes[i], open);
            }
        }
        double slope = 1000 * slope(megabytes, warmUp);
        System.out.printf(Locale.ROOT, "slope after %d: %.1f KB a training; open arrays %d at first, %d at most%n",
                warmUp, slope, first, most);
        System.exit(slope < 20 && most == first ? 0 : 1);
    }

    private static double slope(double[] y, int from) {
        double count = y.length - from;
        double meanX = (from + y.length - 1) / 2.0;
        double meanY = 0;
        for (int i = from; i < y.length; i++) {
            meanY += y[i] / count;
        }
        double above = 0;
        double below = 0;
        for (int i = from; i < y.length; i++) {
            above += (i - meanX) * (y[i] - meanY);
            below += (i - meanX) * (i - meanX);
        }
        return above / below;
    }

    private static double resident() throws Exception {
        String pages = Files.readString(Path.of("/proc/self/statm")).split(" ")[1];
        return Long.parseLong(pages) * 4096 / 1e6;
    }

    private static int openArrays() {
        try (NDManager manager = Engines.start().newManager()) {
            NDManager root = manager;
            while (root.getParentManager() != root && root.getParentManager() != null) {
                root = root.getParentManager();
            }
            return root.getManagedArrays().size();
        }
    }
}
