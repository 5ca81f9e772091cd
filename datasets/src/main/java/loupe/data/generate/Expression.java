package loupe.data.generate;

/**
 * What a face does in one picture.
 *
 * @param lids how far the eyes are closed, 0 to 1
 * @param smile how far the corners of the mouth go up and out
 * @param open how far the mouth is open, 0 to 1
 * @param gazeX where the eyes look, -1 to 1
 * @param gazeY the same, down
 * @param glasses whether the person wears glasses
 */
record Expression(double lids, double smile, double open, double gazeX, double gazeY, boolean glasses) {

    static Expression by(Chance chance, double level) {
        double part = Math.min(1, level);
        return new Expression(
                part * (chance.happens(0.12) ? chance.between(0.5, 0.95) : chance.between(0, 0.4)),
                part * chance.mild(0.7),
                part * (chance.happens(0.35) ? chance.between(0.2, 1) : 0),
                part * chance.between(-1, 1),
                part * chance.between(-0.6, 0.6),
                chance.happens(0.2 * part));
    }
}
