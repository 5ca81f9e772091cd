package loupe.plot;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import loupe.layer.Activation;
import loupe.layer.BatchNorm;
import loupe.layer.Branches;
import loupe.layer.Chain;
import loupe.layer.Dropout;
import loupe.layer.GroupNorm;
import loupe.layer.Layer;
import loupe.layer.LayerNorm;
import loupe.layer.Residual;
import loupe.layer.TensorShape;

/** Makes the parts of a network's picture; layers that only work on values go with the box before them. */
final class NetworkParts {

    private static final int HIGH = 64;
    private static final int LEAST = 10;

    private final int rows;

    /** Boxes are as high as the image where the feature maps are. */
    NetworkParts(int rows) {
        this.rows = rows;
    }

    List<Part> of(List<Chain.Step> steps, boolean large) {
        List<Part> parts = new ArrayList<>();
        int i = 0;
        while (i < steps.size()) {
            int end = i + 1;
            while (end < steps.size() && isElementwise(steps.get(end).layer())) {
                end++;
            }
            parts.add(part(steps.get(i), steps.subList(i + 1, end), large));
            i = end;
        }
        return parts;
    }

    Part image(TensorShape input) {
        return new BlockPart("input", List.of(shape(input)), Ink.SOFT, List.of(), 6, height(input, true));
    }

    private Part part(Chain.Step step, List<Chain.Step> after, boolean large) {
        Map<String, Chain> inside = step.layer().inside(step.input());
        if (!inside.isEmpty()) {
            return fork(step, inside, after.stream().map(s -> s.layer().kind()).toList());
        }
        List<String> lines = new ArrayList<>();
        LayerWords.brief(step.layer())
                .map(words -> large ? words : counted(step, words))
                .ifPresent(lines::add);
        after.forEach(follower -> lines.add("+ " + follower.layer().kind()));
        if (large) {
            lines.add(shape(step.output()));
        }
        List<Color> bands =
                after.stream().map(s -> LayerWords.colour(s.layer())).toList();
        int width = isElementwise(step.layer()) ? 5 : width(step.output());
        return new BlockPart(
                step.name(), lines, LayerWords.colour(step.layer()), bands, width, height(step.output(), large));
    }

    /** Where there is no room for a whole shape, the channels alone. */
    private static String counted(Chain.Step step, String words) {
        boolean makes = step.output().channels() != step.input().channels()
                || LayerWords.colour(step.layer()) == LayerWords.CONVOLUTION;
        return makes ? step.output().channels() + " of " + words : words;
    }

    private Part fork(Chain.Step step, Map<String, Chain> inside, List<String> after) {
        List<RowPart> lanes = new ArrayList<>();
        int straight = -1;
        String sign = "+";
        if (step.layer() instanceof Residual residual) {
            lanes.add(residual.projection(step.input())
                    .map(layer -> new RowPart(
                            of(List.of(new Chain.Step("projection", layer, step.input(), step.output())), false)))
                    .orElse(new RowPart(List.of())));
            straight = 1;
        } else if (step.layer() instanceof Branches branches && branches.join() == Branches.Join.CONCATENATE) {
            sign = "C";
        }
        inside.values().forEach(chain -> lanes.add(new RowPart(of(chain.steps(), false))));
        boolean skips = lanes.size() == 2 && lanes.get(0).parts().isEmpty();
        return new ForkPart(step.name() + "  " + shape(step.output()), lanes, skips ? 1 : straight, sign, after);
    }

    static boolean isElementwise(Layer layer) {
        return layer instanceof Activation
                || layer instanceof BatchNorm
                || layer instanceof LayerNorm
                || layer instanceof GroupNorm
                || layer instanceof Dropout;
    }

    private int height(TensorShape shape, boolean large) {
        double share = shape.isFlat() ? Math.min(1, shape.channels() / 512.0) : (double) shape.height() / rows;
        double most = large ? HIGH : HIGH / 2.0;
        return LEAST + (int) Math.round((most - LEAST) * Math.min(1.5, Math.sqrt(share)));
    }

    private static int width(TensorShape shape) {
        return shape.isFlat() ? 8 : 6 + (int) Math.round(4 * Math.log(shape.channels()) / Math.log(2));
    }

    static String shape(TensorShape shape) {
        return shape.isFlat()
                ? String.valueOf(shape.channels())
                : shape.channels() + "x" + shape.height() + "x" + shape.width();
    }
}
