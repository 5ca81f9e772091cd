package loupe.model;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.util.Pair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import loupe.data.ImageShape;
import loupe.layer.Chain;
import loupe.layer.ReceptiveField;
import loupe.layer.TensorShape;

/** Cuts a block into layers that follow one another, and names them. */
final class Stages {

    private Stages() {}

    /** The children of our own chains with their names; the engine's sequences unrolled; any other block is one stage. */
    static List<NamedBlock> of(Block block) {
        if (Chain.isChain(block)) {
            return block.getChildren().stream()
                    .map(child -> new NamedBlock(child.getKey(), child.getValue()))
                    .toList();
        }
        List<NamedBlock> stages = new ArrayList<>();
        unroll(block, stages, new HashMap<>());
        return List.copyOf(stages);
    }

    private static void unroll(Block block, List<NamedBlock> stages, Map<String, Integer> numbers) {
        if (block instanceof SequentialBlock sequence && !sequence.isReturnIntermediate()) {
            for (Pair<String, Block> child : sequence.getChildren()) {
                unroll(child.getValue(), stages, numbers);
            }
        } else {
            String kind = kind(block);
            stages.add(new NamedBlock(kind + numbers.merge(kind, 1, Integer::sum), block));
        }
    }

    /** As our own layers are called: ReLU gives relu, BatchNorm gives batchNorm, Linear gives linear. */
    private static String kind(Block block) {
        String name = block instanceof LambdaBlock lambda
                ? lambda.getName()
                : block.getClass().getSimpleName();
        String letters = name.replaceAll("[^A-Za-z0-9]", "").replace("ReLU", "Relu");
        if (letters.isEmpty()) {
            return "block";
        }
        boolean allCapitals = letters.equals(letters.toUpperCase(java.util.Locale.ROOT));
        return allCapitals
                ? letters.toLowerCase(java.util.Locale.ROOT)
                : Character.toLowerCase(letters.charAt(0)) + letters.substring(1);
    }

    /** A layer of the user's own says how many parameters it has; the block knows. */
    static void checkParameters(Cnn cnn, List<NamedBlock> stages) {
        for (int i = 0; i < stages.size(); i++) {
            NamedLayer layer = cnn.layers().get(i);
            long real = parameters(stages.get(i).block(), true);
            if (real != layer.parameters()) {
                throw new IllegalArgumentException(layer.name() + ": parameters: expected " + real
                        + " as its block has, got " + layer.parameters());
            }
        }
    }

    /** The numbers of a block that training changes, or those that it leaves. */
    static long parameters(Block block, boolean trained) {
        return NetworkWeights.byPath(block).values().stream()
                .filter(parameter -> parameter.requiresGradient() == trained)
                .map(Parameter::getArray)
                .mapToLong(array -> array.size())
                .sum();
    }

    static Summary summary(List<NamedBlock> stages, ImageShape input) {
        List<Summary.Row> rows = new ArrayList<>();
        TensorShape maps = TensorShape.maps(input.channels(), input.height(), input.width());
        rows.add(Summary.inputRow(maps));
        Shape[] shapes = {maps.batch(1)};
        for (NamedBlock stage : stages) {
            shapes = stage.block().getOutputShapes(shapes);
            rows.add(new Summary.Row(
                    stage.name(),
                    "engine block",
                    shapes[0].slice(1).toString(),
                    parameters(stage.block(), true),
                    parameters(stage.block(), false),
                    Summary.UNKNOWN,
                    ReceptiveField.UNKNOWN.toString()));
        }
        return new Summary(rows);
    }
}
