package loupe.train;

/**
 * Where and how often a training's state is kept.
 *
 * @param folder one for each training; empty for none
 * @param everySteps after how many steps as well as after each epoch; 0 for epochs only
 * @param keepLast how many of the newest stay, at least 1
 */
public record Checkpoints(String folder, int everySteps, int keepLast) {

    /** Nothing is kept. */
    public static final Checkpoints NONE = new Checkpoints("", 0, 3);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException when one is too small
     */
    public Checkpoints {
        Checks.atLeast("everySteps", 0, everySteps);
        Checks.atLeast("keepLast", 1, keepLast);
    }

    /**
     * Whether anything is kept.
     *
     * @return true when a folder is named
     */
    public boolean areKept() {
        return !folder.isEmpty();
    }

    Checkpoints folder(String other) {
        Checks.require(other != null && !other.isBlank(), "checkpoint", "the name of a folder", "'" + other + "'");
        return new Checkpoints(other, everySteps, keepLast);
    }

    Checkpoints everySteps(int steps) {
        Checks.atLeast("everySteps", 1, steps);
        requireFolder("everySteps");
        return new Checkpoints(folder, steps, keepLast);
    }

    Checkpoints keepLast(int newest) {
        requireFolder("keepLast");
        return new Checkpoints(folder, everySteps, newest);
    }

    private void requireFolder(String argument) {
        Checks.require(areKept(), argument, "a folder before it, .checkpoint(folder)." + argument + "(n)", "none");
    }

    /** The calls that make it from none. */
    @Override
    public String toString() {
        return areKept()
                ? ".checkpoint(\"" + folder + "\")" + (everySteps > 0 ? ".everySteps(" + everySteps + ")" : "")
                        + (keepLast == NONE.keepLast ? "" : ".keepLast(" + keepLast + ")")
                : "";
    }
}
