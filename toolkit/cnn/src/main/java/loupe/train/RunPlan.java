package loupe.train;

import loupe.engine.DeviceKind;

/**
 * Where a training runs and what is looked at on the way, as data; looking changes no number.
 *
 * @param device the kind of device
 * @param watchEvery after how many batches the layers are measured, 0 for never
 */
public record RunPlan(DeviceKind device, int watchEvery) {

    /** On the best device, without looking into the layers. */
    public static final RunPlan PLAIN = new RunPlan(DeviceKind.BEST, 0);

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException when watchEvery is negative
     */
    public RunPlan {
        device = device == null ? DeviceKind.BEST : device;
        Checks.atLeast("watchEvery", 0, watchEvery);
    }

    RunPlan device(DeviceKind kind) {
        return new RunPlan(kind, watchEvery);
    }

    RunPlan watch(int everySteps) {
        Checks.atLeast("everySteps", 1, everySteps);
        return new RunPlan(device, everySteps);
    }

    /** The calls that make it from the plain configuration. */
    @Override
    public String toString() {
        return switch (device) {
                    case BEST -> "";
                    case CPU -> ".device(cpu())";
                    case GPU -> ".device(gpu())";
                }
                + (watchEvery > 0 ? ".watch(" + watchEvery + ")" : "");
    }
}
