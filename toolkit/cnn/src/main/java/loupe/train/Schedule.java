package loupe.train;

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
}
