package loupe.kernel;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.lang.invoke.SwitchPoint;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/**
 * Stops code of cells wherever it is: each method and each turn of a loop passes a call site that costs nothing until
 * its switch point is flipped, and throws {@link CellInterrupt} from then on.
 *
 * <p>The entry of a method is let through for a short grace, so that a training that calls back into a cell can end by
 * itself between two steps and keep its results; a turn of a loop stops at once.
 *
 * <p>Public because the rewritten code of cells is linked by it; not for other use.
 */
public final class InterruptGuard {

    static final String LOOP = "loop";
    static final String ENTRY = "entry";

    private static final MethodType NOTHING = MethodType.methodType(void.class);
    private static final MethodHandle PASS = MethodHandles.empty(NOTHING);
    private static final MethodHandle FLIPPED = flippedHandle();
    private static final long GRACE_NANOS = 250_000_000L;

    private final BooleanSupplier concerned;
    private final Set<Thread> abandoned = ConcurrentHashMap.newKeySet();
    private volatile SwitchPoint point = new SwitchPoint();
    private volatile boolean stopping;
    private volatile long since;

    /** A guard that stops the threads for which the supplier, called on them, says true. */
    InterruptGuard(BooleanSupplier concerned) {
        this.concerned = concerned;
    }

    /**
     * Links one place in a cell's code to the guard of its session.
     *
     * @param lookup the cell's class
     * @param name {@code loop} or {@code entry}
     * @param type no arguments, no result
     * @return the call site
     */
    public static CallSite bootstrap(Lookup lookup, String name, MethodType type) {
        return CellClasses.guard(lookup.lookupClass()).link(name.equals(LOOP));
    }

    private CallSite link(boolean loop) {
        MutableCallSite site = new MutableCallSite(NOTHING);
        arm(site, loop);
        return site;
    }

    private void arm(MutableCallSite site, boolean loop) {
        MethodHandle slow = MethodHandles.insertArguments(FLIPPED, 0, this, site, loop);
        // The point is read before the flag: a stop between the two reads flips the point that was read.
        SwitchPoint read = point;
        site.setTarget(stopping ? slow : read.guardWithTest(PASS, slow));
    }

    private void flipped(MutableCallSite site, boolean loop) {
        if (abandoned.contains(Thread.currentThread()) || mustStop(loop)) {
            throw new CellInterrupt();
        }
        if (!stopping) {
            arm(site, loop);
        }
    }

    private boolean mustStop(boolean loop) {
        return stopping && (loop || System.nanoTime() - since > GRACE_NANOS) && concerned.getAsBoolean();
    }

    void stop() {
        since = System.nanoTime();
        stopping = true;
        SwitchPoint old = point;
        point = new SwitchPoint();
        SwitchPoint.invalidateAll(new SwitchPoint[] {old});
    }

    void reset() {
        stopping = false;
    }

    boolean stopping() {
        return stopping;
    }

    /** Has a thread stop at its next guard, whatever runs by then. */
    void abandon(Thread thread) {
        abandoned.add(thread);
    }

    private static MethodHandle flippedHandle() {
        try {
            MethodType type = MethodType.methodType(void.class, MutableCallSite.class, boolean.class);
            return MethodHandles.lookup().findVirtual(InterruptGuard.class, "flipped", type);
        } catch (ReflectiveOperationException fault) {
            throw new ExceptionInInitializerError(fault);
        }
    }
}
