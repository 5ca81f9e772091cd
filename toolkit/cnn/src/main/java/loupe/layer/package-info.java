/**
 * The layers of a CNN as immutable descriptions.
 *
 * <p>Here belong the records behind {@code conv2d(16, 5)}, what each knows without an engine (output shape, parameters,
 * multiply-adds, receptive field), and the engine block that each makes. Weights, whole networks and training do not
 * belong here. Shapes are NCHW; the batch axis N is never part of a layer's shape.
 */
package loupe.layer;
