package loupe.model;

import ai.djl.nn.Block;

/**
 * One stage of a network as the engine runs it.
 *
 * @param name the layer's name, as {@code conv2d1}
 * @param block the engine's block with its weights
 */
public record NamedBlock(String name, Block block) {}
