package loupe.train;

/**
 * One image's turn in an epoch.
 *
 * @param image its index in the set
 * @param before how often the epoch took it before
 */
record Visit(int image, int before) {

    /** The turns of an order in which images may come more than once. */
    static Visit[] of(int[] order, int images) {
        int[] taken = new int[images];
        Visit[] visits = new Visit[order.length];
        for (int i = 0; i < order.length; i++) {
            visits[i] = new Visit(order[i], taken[order[i]]++);
        }
        return visits;
    }
}
