/**
 * Published sets that are neither embedded nor in the form of MNIST: CIFAR-10, faces, hands and hyperspectral scenes.
 *
 * <p>Here belongs one source for each, which names its files on a card, has the cache bring or find them, and hands their
 * bytes to a reader of {@code loupe.data.read}. Pixels of these sets never stand in this software.
 */
package loupe.data.published;
