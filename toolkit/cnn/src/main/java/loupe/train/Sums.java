package loupe.train;

/** The running sums of loss and hits over images. */
final class Sums {

    private final boolean countsHits;
    private double loss;
    private long hits;
    private long images;

    Sums(boolean countsHits) {
        this.countsHits = countsHits;
    }

    void add(double meanLoss, int images) {
        loss += meanLoss * images;
        this.images += images;
    }

    void addHits(long hits) {
        this.hits += hits;
    }

    double meanLoss() {
        return images == 0 ? Double.NaN : loss / images;
    }

    double accuracy() {
        return images == 0 || !countsHits ? Double.NaN : (double) hits / images;
    }
}
