/**
 * The command line: {@code ./loupe run}, {@code install}, {@code data}, {@code doctor}.
 *
 * <p>Here belong the commands, their help, what they print and their exit codes ({@link loupe.cli.Main}). What a command does
 * belongs in the package that knows it: running notebooks in {@code loupe.runner}, data sets in {@code loupe.data}.
 * Installing packages, building, {@code lab} and {@code test} belong to the launcher script {@code loupe}.
 */
package loupe.cli;
