package loupe.data;

import java.nio.charset.StandardCharsets;

/**
 * A stream of random numbers for one named purpose, the same on every JDK.
 *
 * <p>The generator is SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014,
 * figure 16). It stands here in full because the JDK promises no fixed sequence for {@code SplittableRandom}. A purpose
 * has its own stream so that a new use of chance in one place (an augmentation) does not move another (the split).
 *
 * <pre>{@code
 * var random = SeedStream.of(42, "split");
 * random.shuffle(indices);
 * }</pre>
 */
public final class SeedStream {

    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    private static final long FNV_OFFSET = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;

    private long state;

    private SeedStream(long state) {
        this.state = state;
    }

    /**
     * The stream of a purpose: it starts at {@code mix(mix(seed) xor fnv1a64(purpose))}.
     *
     * @param seed the seed that the person chose
     * @param purpose what the numbers are for, as {@code "split"}
     * @return a stream at its start
     */
    public static SeedStream of(long seed, String purpose) {
        long hash = FNV_OFFSET;
        for (byte octet : purpose.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (octet & 0xFF)) * FNV_PRIME;
        }
        return new SeedStream(mix(mix(seed) ^ hash));
    }

    /**
     * SplitMix64 as published, without a purpose.
     *
     * @param state the generator's first state
     * @return a stream at its start
     */
    static SeedStream raw(long state) {
        return new SeedStream(state);
    }

    /**
     * The next 64 random bits.
     *
     * @return any long, each equally likely
     */
    public long nextLong() {
        state += GAMMA;
        return mix(state);
    }

    /**
     * A whole number below a bound, each equally likely: draws above the last full multiple are drawn again.
     *
     * @param bound at least 1
     * @return 0 to bound - 1
     * @throws IllegalArgumentException when the bound is below 1
     */
    public int nextInt(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("bound: expected >= 1, got " + bound);
        }
        long bits = nextLong() >>> 1;
        long value = bits % bound;
        while (bits - value + (bound - 1) < 0) {
            bits = nextLong() >>> 1;
            value = bits % bound;
        }
        return (int) value;
    }

    /**
     * A number in [0, 1) of 53 random bits.
     *
     * @return at least 0, below 1
     */
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /**
     * A number from the normal distribution with mean 0 and deviation 1, by sqrt(-2 ln u) cos(2 pi v) (Box and Muller, "A
     * note on the generation of random normal deviates", 1958).
     *
     * @return a finite number, the same on every JDK
     */
    public double nextGaussian() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - nextDouble()));
        return radius * StrictMath.cos(2 * StrictMath.PI * nextDouble());
    }

    /**
     * Puts values in an order that is equally likely among all (Fisher and Yates; Durstenfeld 1964).
     *
     * @param values changed in place
     */
    public void shuffle(int[] values) {
        for (int last = values.length - 1; last > 0; last--) {
            int other = nextInt(last + 1);
            int kept = values[last];
            values[last] = values[other];
            values[other] = kept;
        }
    }

    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
