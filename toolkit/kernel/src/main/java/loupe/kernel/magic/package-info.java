/**
 * Lines that begin with a percent sign: finding them in a cell, and what each of them does.
 *
 * <p>{@link loupe.kernel.magic.MagicText} finds them, {@link loupe.kernel.magic.Magics} runs them by name, and
 * {@link loupe.kernel.magic.MagicHost} is all that they know of the session. Java evaluation, Jupyter and networks do
 * not belong here. A new magic is a class here and a line in {@code Magics}.
 */
package loupe.kernel.magic;
