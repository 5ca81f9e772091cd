/**
 * Readers of file forms: pictures, folders of pictures, arrays of NumPy and MATLAB, CIFAR batches, Kaggle's table of points.
 *
 * <p>Here belongs what turns bytes into images or arrays and refuses what is cut or damaged, each form in its own file. Where
 * a file comes from and which hash it must have is said by the sources in {@code loupe.data} and {@code loupe.data.published}.
 */
package loupe.data.read;
