/**
 * The well-known networks as readable Java, each in a file that a learner can open and change.
 *
 * <p>Here belong architectures of the literature written with {@link loupe.layer.Layers}, with their paper and their number
 * of parameters. Pretrained weights do not belong here, nor does training.
 */
package loupe.model.preset;
