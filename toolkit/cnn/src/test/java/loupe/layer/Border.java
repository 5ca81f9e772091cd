package loupe.layer;

/** The zeros that a layer's padding adds, put there by hand, for loops that know no uneven padding. */
record Border(TensorShape in, int top, int left, int height, int width) {

    static Border of(Conv2d layer, TensorShape in) {
        int rows = layer.dilation().height() * (layer.kernel().height() - 1);
        int columns = layer.dilation().width() * (layer.kernel().width() - 1);
        return layer.samePadding()
                ? new Border(in, rows / 2, columns / 2, in.height() + rows, in.width() + columns)
                : new Border(
                        in,
                        layer.padding().height(),
                        layer.padding().width(),
                        in.height() + 2 * layer.padding().height(),
                        in.width() + 2 * layer.padding().width());
    }

    double[] around(double[] x) {
        double[] padded = new double[EngineRun.IMAGES * in.channels() * height * width];
        for (int i = 0; i < x.length; i++) {
            padded[place(i)] = x[i];
        }
        return padded;
    }

    double[] inside(double[] padded) {
        double[] x = new double[(int) (EngineRun.IMAGES * in.values())];
        for (int i = 0; i < x.length; i++) {
            x[i] = padded[place(i)];
        }
        return x;
    }

    private int place(int i) {
        int plane = i / (in.height() * in.width());
        int row = i / in.width() % in.height() + top;
        return (plane * height + row) * width + i % in.width() + left;
    }
}
