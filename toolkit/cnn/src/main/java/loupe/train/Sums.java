package loupe.train;

/** The running sums of loss and hits over images. */
final class Sums {

    private final boolean countsHits;
    private double loss;
    private double weight;
    private long hits;
    private long images;

    Sums(boolean countsHits) {
        this.countsHits = countsHits;
    }

    /**
     * The sums as a checkpoint keeps them.
     *
     * @param loss the losses' sum
     * @param weight what it is divided by
     * @param hits right ones
     * @param images all of them
     */
    record Kept(double loss, double weight, long hits, long images) {
        static final Kept ZERO = new Kept(0, 0, 0, 0);
    }

    Kept kept() {
        return new Kept(loss, weight, hits, images);
    }

    Sums goOnFrom(Kept kept) {
        loss = kept.loss;
        weight = kept.weight;
        hits = kept.hits;
        images = kept.images;
        return this;
    }

    void add(double meanLoss, int images) {
        add(meanLoss, images, images);
    }

    /** A mean that counts for something else than its images, as for the values that are known. */
    void add(double meanLoss, double weight, int images) {
        loss += meanLoss * weight;
        this.weight += weight;
        this.images += images;
    }

    void addHits(long hits) {
        this.hits += hits;
    }

    double meanLoss() {
        return weight == 0 ? Double.NaN : loss / weight;
    }

    double accuracy() {
        return images == 0 || !countsHits ? Double.NaN : (double) hits / images;
    }
}
