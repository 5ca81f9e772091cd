package loupe.theory;

/** Small grids to work with by hand, for static import. */
public final class Examples {

    /** An image of five by five whole numbers, without symmetry, so that a flip or a swap changes every result. */
    public static final Grid image5x5 = Grid.of(new double[][] {
        {1, 0, 2, 1, 3},
        {0, 2, 1, 0, 1},
        {3, 1, 0, 2, 2},
        {1, 0, 1, 3, 0},
        {2, 1, 0, 1, 1}
    });

    /** A kernel of three by three whole numbers, without symmetry. */
    public static final Grid kernel3x3 = Grid.of(new double[][] {
        {1, 0, -1},
        {2, 1, 0},
        {0, -1, 3}
    });

    private Examples() {}
}
