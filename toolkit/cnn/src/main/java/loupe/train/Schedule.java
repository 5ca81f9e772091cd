package loupe.train;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What the learning rate is multiplied by as the training goes on. */
public sealed interface Schedule {

    /**
     * The factor of one step.
     *
     * @param step the step within the whole training, from 0
     * @param steps how many steps the whole training has
     * @return the factor, 0 to 1
     */
    double factor(long step, long steps);

    /**
     * Puts a linear rise before this schedule, as {@code cosine().warmUp(200)}; this one then runs over the rest.
     *
     * @param updates how many updates it takes, at least 1
     * @return both
     * @throws IllegalArgumentException when below 1
     */
    default WarmUp warmUp(long updates) {
        return new WarmUp(this, updates);
    }

    /** The same rate throughout. */
    record Constant() implements Schedule {
        @Override
        public double factor(long step, long steps) {
            return 1;
        }

        @Override
        public String toString() {
            return "constant()";
        }
    }

    /**
     * Down to 0 along half a cosine, {@code (1 + cos(pi step / steps)) / 2}, so that the last steps settle.
     *
     * <p>Loshchilov and Hutter, SGDR (ICLR 2017), equation 5, without restarts.
     */
    record Cosine() implements Schedule {
        @Override
        public double factor(long step, long steps) {
            return (1 + Math.cos(Math.PI * step / steps)) / 2;
        }

        @Override
        public String toString() {
            return "cosine()";
        }
    }

    /**
     * Falls by a factor at given places of the training: {@code factor^n}, n being how many places lie at or before the step.
     *
     * <p>He et al., Deep residual learning (CVPR 2016), section 4.2, divide by 10 at 1/2 and 3/4 of the training on CIFAR-10.
     *
     * @param factor in (0, 1)
     * @param shares the places as shares of the training, rising, in (0, 1)
     */
    record StepDecay(double factor, List<Double> shares) implements Schedule {

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException when one is out of range or the places do not rise
         */
        public StepDecay {
            shares = List.copyOf(shares);
            Checks.inside("factor", factor);
            Checks.require(!shares.isEmpty(), "shares", "at least one place", shares);
            double before = 0;
            for (double share : shares) {
                Checks.require(share > before && share < 1, "shares", "rising places in (0, 1)", shares);
                before = share;
            }
        }

        @Override
        public double factor(long step, long steps) {
            return Math.pow(
                    factor,
                    shares.stream().filter(share -> step >= share * steps).count());
        }

        @Override
        public String toString() {
            return "stepDecay(" + factor
                    + shares.stream().map(share -> ", " + share).collect(Collectors.joining()) + ")";
        }
    }

    /**
     * Falls by the same share each step, {@code end^(step / steps)}.
     *
     * <p>Exponential scheduling: Senior et al., An empirical study of learning rates in deep neural networks for speech
     * recognition (ICASSP 2013), section 3, with the end in place of the time constant.
     *
     * @param end the factor at the end, in (0, 1)
     */
    record Exponential(double end) implements Schedule {

        /**
         * Checks the number.
         *
         * @throws IllegalArgumentException when out of range
         */
        public Exponential {
            Checks.inside("end", end);
        }

        @Override
        public double factor(long step, long steps) {
            return Math.pow(end, (double) step / steps);
        }

        @Override
        public String toString() {
            return "exponential(" + end + ")";
        }
    }

    /**
     * Rises from {@code 1 / start} to 1 along half a cosine over a share of the training, then falls to
     * {@code 1 / (start end)} along another.
     *
     * <p>Smith and Topin, Super-convergence (2018), section 3, in the form with cosines that PyTorch's {@code OneCycleLR} has;
     * the momentum stays. The optimizer's learning rate is the highest.
     *
     * @param rise the share of the training that rises, in (0, 1)
     * @param start by what the first rate is smaller than the highest, at least 1
     * @param end by what the last rate is smaller than the first, at least 1
     */
    record OneCycle(double rise, double start, double end) implements Schedule {

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException when one is out of range
         */
        public OneCycle {
            Checks.inside("rise", rise);
            Checks.require(start >= 1 && Double.isFinite(start), "start", ">= 1 and finite", start);
            Checks.require(end >= 1 && Double.isFinite(end), "end", ">= 1 and finite", end);
        }

        @Override
        public double factor(long step, long steps) {
            double place = (double) step / steps;
            return place < rise
                    ? between(1 / start, 1, place / rise)
                    : between(1, 1 / (start * end), (place - rise) / (1 - rise));
        }

        private static double between(double from, double to, double share) {
            return to + (from - to) * (1 + Math.cos(Math.PI * share)) / 2;
        }

        @Override
        public String toString() {
            return rise == 0.3 && start == 25 && end == 1e4
                    ? "oneCycle()"
                    : "new Schedule.OneCycle(" + rise + ", " + start + ", " + end + ")";
        }
    }

    /**
     * A linear rise, {@code (step + 1) / (updates + 1)}, and then another schedule over what is left.
     *
     * <p>Goyal et al., Accurate, large minibatch SGD (2017), section 2.2, gradual warm-up.
     *
     * @param then what follows
     * @param updates how many updates the rise takes, at least 1
     */
    record WarmUp(Schedule then, long updates) implements Schedule {

        /**
         * Checks the number.
         *
         * @throws IllegalArgumentException when below 1
         */
        public WarmUp {
            Objects.requireNonNull(then, "then: expected a schedule, got null");
            Checks.atLeast("updates", 1, updates);
        }

        @Override
        public double factor(long step, long steps) {
            return step < updates
                    ? (step + 1.0) / (updates + 1) * then.factor(0, Math.max(1, steps - updates))
                    : then.factor(step - updates, steps - updates);
        }

        @Override
        public String toString() {
            return then + ".warmUp(" + updates + ")";
        }
    }
}
