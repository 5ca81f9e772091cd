package loupe.train;

/** How a step changes the weights w from their gradients g; learning rates are those before the {@link Schedule}. */
public sealed interface Optimizer {

    /**
     * The step size before the schedule.
     *
     * @return the learning rate, above 0
     */
    double learningRate();

    /**
     * Stochastic gradient descent: {@code v = momentum v + g; w = w - lr v}, or with Nesterov
     * {@code w = w - lr (g + momentum v)}.
     *
     * <p>Sutskever et al., On the importance of initialization and momentum (ICML 2013), in the form whose velocity is
     * not scaled by the learning rate.
     *
     * <p>A weight decay d adds to the gradient, {@code g + d w}, as the penalty {@code d |w|^2 / 2} would (Krogh and Hertz, A
     * simple weight decay can improve generalization, NIPS 1991). It touches weight matrices and filters, and leaves biases
     * and the scales of normalisation alone.
     *
     * @param learningRate the step size
     * @param momentum the share of the velocity that is kept, 0 for none
     * @param nesterov whether to look ahead by the velocity
     * @param weightDecay d, 0 for none
     */
    record Sgd(double learningRate, double momentum, boolean nesterov, double weightDecay) implements Optimizer {

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException when the learning rate is not above 0, the momentum not in [0, 1), or Nesterov
         *     stands without momentum
         */
        public Sgd {
            Checks.positive("learningRate", learningRate);
            Checks.fraction("momentum", momentum);
            Checks.notNegative("weightDecay", weightDecay);
            Checks.require(!nesterov || momentum > 0, "nesterov", "a momentum > 0 with it", momentum);
        }

        /**
         * With a velocity.
         *
         * @param momentum the share that is kept each step, in [0, 1)
         * @return a changed copy
         * @throws IllegalArgumentException when out of range
         */
        public Sgd momentum(double momentum) {
            return new Sgd(learningRate, momentum, nesterov, weightDecay);
        }

        /**
         * With Nesterov's look-ahead; set the momentum first.
         *
         * @return a changed copy
         * @throws IllegalArgumentException when the momentum is 0
         */
        public Sgd withNesterov() {
            return new Sgd(learningRate, momentum, true, weightDecay);
        }

        @Override
        public String toString() {
            return "sgd(" + learningRate + ")" + (momentum > 0 ? ".momentum(" + momentum + ")" : "")
                    + (nesterov ? ".withNesterov()" : "")
                    + (weightDecay > 0 ? ".weightDecay(" + weightDecay + ")" : "");
        }

        /**
         * With a weight decay.
         *
         * @param weightDecay d, at least 0; usual is 5e-4
         * @return a changed copy
         * @throws IllegalArgumentException when it is negative or not finite
         */
        public Sgd weightDecay(double weightDecay) {
            return new Sgd(learningRate, momentum, nesterov, weightDecay);
        }
    }

    /**
     * Adam: {@code m = b1 m + (1 - b1) g; v = b2 v + (1 - b2) g^2; w = w - lr (m / (1 - b1^t)) / (sqrt(v / (1 - b2^t)) +
     * epsilon)}.
     *
     * <p>Kingma and Ba, Adam: a method for stochastic optimization (ICLR 2015), algorithm 1.
     *
     * @param learningRate the step size
     * @param beta1 the decay of the mean of gradients, in [0, 1)
     * @param beta2 the decay of the mean of squared gradients, in [0, 1)
     * @param epsilon keeps the quotient finite
     */
    record Adam(double learningRate, double beta1, double beta2, double epsilon) implements Optimizer {

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException when one is out of range
         */
        public Adam {
            Checks.positive("learningRate", learningRate);
            Checks.fraction("beta1", beta1);
            Checks.fraction("beta2", beta2);
            Checks.positive("epsilon", epsilon);
        }

        /**
         * With other decays.
         *
         * @param beta1 of the mean of gradients
         * @param beta2 of the mean of squared gradients
         * @return a changed copy
         * @throws IllegalArgumentException when one is not in [0, 1)
         */
        public Adam betas(double beta1, double beta2) {
            return new Adam(learningRate, beta1, beta2, epsilon);
        }

        /**
         * With a decoupled weight decay, which makes it AdamW; one that is added to the gradient, as Adam of PyTorch has, is
         * not offered, as the squares below the fraction undo it (Loshchilov and Hutter, section 2).
         *
         * @param weightDecay at least 0
         * @return AdamW with this step
         * @throws IllegalArgumentException when it is negative or not finite
         */
        public AdamW weightDecay(double weightDecay) {
            return new AdamW(this, weightDecay);
        }

        @Override
        public String toString() {
            boolean usual = beta1 == 0.9 && beta2 == 0.999;
            return "adam(" + learningRate + ")" + (usual ? "" : ".betas(" + beta1 + ", " + beta2 + ")");
        }
    }

    /**
     * RMSProp: {@code v = decay v + (1 - decay) g^2; w = w - lr g / (sqrt(v) + epsilon)}.
     *
     * <p>Tieleman and Hinton, Neural networks for machine learning (lecture 6.5, 2012), without momentum.
     *
     * @param learningRate the step size
     * @param decay of the mean of squared gradients, in [0, 1)
     * @param epsilon keeps the quotient finite
     */
    record RmsProp(double learningRate, double decay, double epsilon) implements Optimizer {

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException when one is out of range
         */
        public RmsProp {
            Checks.positive("learningRate", learningRate);
            Checks.fraction("decay", decay);
            Checks.positive("epsilon", epsilon);
        }

        /**
         * With another decay.
         *
         * @param decay in [0, 1)
         * @return a changed copy
         * @throws IllegalArgumentException when out of range
         */
        public RmsProp decay(double decay) {
            return new RmsProp(learningRate, decay, epsilon);
        }

        @Override
        public String toString() {
            return "rmsProp(" + learningRate + ")" + (decay == 0.9 ? "" : ".decay(" + decay + ")");
        }
    }

    /**
     * Adam with decoupled weight decay: {@code w = w - lr decay w} before Adam's step.
     *
     * <p>Loshchilov and Hutter, Decoupled weight decay regularization (ICLR 2019), algorithm 2. The decay touches weight
     * matrices and filters, and leaves biases and the scales of normalisation alone.
     *
     * @param adam the step
     * @param weightDecay the share of a weight taken away each step, over the learning rate
     */
    record AdamW(Adam adam, double weightDecay) implements Optimizer {

        /**
         * Checks the decay.
         *
         * @throws IllegalArgumentException when it is negative or not finite
         */
        public AdamW {
            Checks.notNegative("weightDecay", weightDecay);
        }

        @Override
        public double learningRate() {
            return adam.learningRate();
        }

        /**
         * With another decay.
         *
         * @param weightDecay at least 0
         * @return a changed copy
         * @throws IllegalArgumentException when it is negative or not finite
         */
        public AdamW weightDecay(double weightDecay) {
            return new AdamW(adam, weightDecay);
        }

        @Override
        public String toString() {
            return "adamW(" + learningRate() + ").weightDecay(" + weightDecay + ")";
        }
    }
}
