package loupe.model;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Block;
import java.util.List;
import loupe.data.ImageShape;
import loupe.engine.DeviceKind;
import loupe.engine.Engines;
import loupe.engine.StartedEngine;

/** Gives networks their engine memory and their first weights. */
final class NetworkStart {

    private NetworkStart() {}

    static Network initialise(Cnn cnn, long seed, List<String> classes, DeviceKind device) {
        long outputs = cnn.outputShape().isFlat() ? cnn.outputShape().channels() : 0;
        if (classes.size() != outputs) {
            throw new IllegalArgumentException("classes: expected " + outputs + " names as the network ends in "
                    + cnn.outputShape() + ", got " + classes.size());
        }
        StartedEngine engine = Engines.requireSound();
        NDManager manager = engine.newManager(device.of(engine));
        try {
            Block block = cnn.block();
            FirstWeights.prepare(cnn, block, seed);
            block.initialize(
                    manager, DataType.FLOAT32, cnn.input().tensorShape().batch(-1));
            Network network = new Network(cnn, block, cnn.input().shape(), classes, manager);
            Stages.checkParameters(cnn, network.stages());
            return network;
        } catch (RuntimeException | Error fault) {
            manager.close();
            throw fault;
        }
    }

    static Network withWeights(Block block, ImageShape inputShape, List<String> classes) {
        NDManager manager = Engines.requireSound().newManager();
        if (!block.isInitialized() && !NetworkWeights.byPath(block).isEmpty()) {
            manager.close();
            throw new IllegalArgumentException(
                    "block: expected one with weights, got one without; Network.of(block, shape, classes, seed) makes them");
        }
        return new Network(null, block, inputShape, classes, manager);
    }

    static Network drawing(Block block, ImageShape inputShape, List<String> classes, long seed) {
        if (block.isInitialized()) {
            throw new IllegalArgumentException("block: expected one without weights, got one that has them");
        }
        NDManager manager = Engines.requireSound().newManager();
        try {
            FirstWeights.prepare(block, seed);
            block.initialize(manager, DataType.FLOAT32, Network.batchShape(inputShape, 1));
            return new Network(null, block, inputShape, classes, manager);
        } catch (RuntimeException | Error fault) {
            manager.close();
            throw fault;
        }
    }
}
