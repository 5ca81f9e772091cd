package loupe.layer;

import ai.djl.nn.Block;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongBiFunction;
import java.util.stream.Collectors;

/**
 * Several ways from one input, whose outputs are put behind each other along the channels (Szegedy et al., "Going Deeper
 * with Convolutions", 2015, figure 2; with an empty branch, Huang et al., "Densely Connected Convolutional Networks", 2017,
 * equation 2) or added.
 *
 * <pre>{@code
 * concatenate(branch(conv2d(8, 1)), branch(conv2d(4, 1), relu(), conv2d(8, 3).same()))    // 16 channels
 * concatenate(branch(), branch(batchNorm(), relu(), conv2d(12, 3).same()))                // C + 12 channels
 * }</pre>
 *
 * @param join what is done with the outputs
 * @param branches at least two
 */
public record Branches(Join join, List<Branch> branches) implements Layer {

    /** What is done with the outputs of the branches. */
    public enum Join {
        /** The channels of the first, then those of the second, and so on. */
        CONCATENATE("concatenate"),
        /** The sum, value by value. */
        ADD("add");

        private final String word;

        Join(String word) {
            this.word = word;
        }
    }

    /**
     * Checks that there are two, and copies the list.
     *
     * @throws IllegalArgumentException when there are fewer than two branches
     */
    public Branches {
        Expect.that(branches.size() >= 2, "branches", "at least two", branches.size());
        branches = List.copyOf(branches);
    }

    @Override
    public String kind() {
        return join.word;
    }

    @Override
    public String settings() {
        return branches.stream().map(Branch::toString).collect(Collectors.joining(" | "));
    }

    @Override
    public Map<String, Chain> inside(TensorShape input) {
        Map<String, Chain> chains = new LinkedHashMap<>();
        for (int i = 0; i < branches.size(); i++) {
            chains.put("branch" + (i + 1), chain(i, input));
        }
        return chains;
    }

    private Chain chain(int index, TensorShape input) {
        try {
            return branches.get(index).chain(input);
        } catch (IllegalArgumentException fault) {
            throw new IllegalArgumentException("branch" + (index + 1) + ": " + fault.getMessage(), fault);
        }
    }

    @Override
    public Branches withDefault(Initialiser initialiser) {
        return new Branches(
                join,
                branches.stream()
                        .map(branch -> new Branch(branch.layers().stream()
                                .map(layer -> layer.withDefault(initialiser))
                                .toList()))
                        .toList());
    }

    @Override
    public TensorShape outputShape(TensorShape input) {
        List<TensorShape> outputs =
                inside(input).values().stream().map(Chain::output).toList();
        TensorShape first = outputs.get(0);
        for (int i = 1; i < outputs.size(); i++) {
            boolean fits = join == Join.ADD ? outputs.get(i).equals(first) : besides(outputs.get(i), first);
            Expect.that(fits, "branch" + (i + 1), wanted(first), outputs.get(i) + "; use same() and equal strides");
        }
        return join == Join.ADD ? first : wide(first, outputs);
    }

    private static boolean besides(TensorShape shape, TensorShape first) {
        return shape.isFlat() == first.isFlat() && shape.height() == first.height() && shape.width() == first.width();
    }

    private String wanted(TensorShape first) {
        String shape = join == Join.ADD
                ? first.toString()
                : first.isFlat() ? "(F=...)" : "(C=..., H=" + first.height() + ", W=" + first.width() + ")";
        return shape + " as branch1 gives";
    }

    private static TensorShape wide(TensorShape first, List<TensorShape> outputs) {
        int channels = outputs.stream().mapToInt(TensorShape::channels).sum();
        return new TensorShape(channels, first.height(), first.width(), first.isFlat());
    }

    @Override
    public long parameters(TensorShape input) {
        return sum(input, Layer::parameters);
    }

    @Override
    public long statistics(TensorShape input) {
        return sum(input, Layer::statistics);
    }

    @Override
    public long multiplyAdds(TensorShape input) {
        return sum(input, Layer::multiplyAdds);
    }

    private long sum(TensorShape input, ToLongBiFunction<Layer, TensorShape> count) {
        return inside(input).values().stream()
                .mapToLong(chain -> chain.sum(count))
                .sum();
    }

    /** The largest field of the branches. */
    @Override
    public ReceptiveField receptiveField(ReceptiveField before) {
        return branches.stream()
                .map(branch -> before.through(branch.layers()))
                .reduce(ReceptiveField::with)
                .orElse(before);
    }

    @Override
    public Block block(TensorShape input) {
        return new BranchesBlock(this, input);
    }
}
