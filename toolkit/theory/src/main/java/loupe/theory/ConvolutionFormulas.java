package loupe.theory;

import static loupe.theory.MathMl.derivative;
import static loupe.theory.MathMl.operator;
import static loupe.theory.MathMl.row;
import static loupe.theory.MathMl.sub;
import static loupe.theory.MathMl.sumOver;

/** The formulas of a convolution with stride s, padding p and dilation d; terms outside the image are left out. */
final class ConvolutionFormulas {

    /** The place in the image that output (i, j) meets with kernel element (m, n). */
    private static final String PLACE = "i s + m d - p , j s + n d - p";

    static final Formula OUTPUT = new Formula(
            "Y_{i,j} = b + \\sum_{m,n} K_{m,n}\\, X_{\\,i s + m d - p,\\; j s + n d - p}",
            sub("Y", "i , j")
                    + operator("=")
                    + row("b")
                    + operator("+")
                    + sumOver("m , n")
                    + sub("K", "m , n")
                    + sub("X", PLACE),
            "Y[i,j] = b + sum over m,n of K[m,n] X[i s + m d - p, j s + n d - p]",
            "Goodfellow, Bengio and Courville 2016, eq. 9.8; padding and dilation as in Dumoulin and Visin 2016");

    static final Formula KERNEL = new Formula(
            "\\frac{\\partial L}{\\partial K_{m,n}} = \\sum_{i,j} G_{i,j}\\, X_{\\,i s + m d - p,\\; j s + n d - p}",
            derivative(sub("K", "m , n")) + operator("=") + sumOver("i , j") + sub("G", "i , j") + sub("X", PLACE),
            "dK[m,n] = sum over i,j of G[i,j] X[i s + m d - p, j s + n d - p]",
            "Goodfellow, Bengio and Courville 2016, eq. 9.11");

    static final Formula BIAS = new Formula(
            "\\frac{\\partial L}{\\partial b} = \\sum_{i,j} G_{i,j}",
            derivative(row("b")) + operator("=") + sumOver("i , j") + sub("G", "i , j"),
            "db = sum over i,j of G[i,j]",
            "chain rule: b is added once to each output");

    static final Formula IMAGE = new Formula(
            "\\frac{\\partial L}{\\partial X_{y,x}} = \\sum_{\\substack{i,m:\\\\ i s + m d - p = y}}\\;"
                    + "\\sum_{\\substack{j,n:\\\\ j s + n d - p = x}} K_{m,n}\\, G_{i,j}",
            derivative(sub("X", "y , x"))
                    + operator("=")
                    + sumOver("i , m :", "i s + m d - p = y")
                    + sumOver("j , n :", "j s + n d - p = x")
                    + sub("K", "m , n")
                    + sub("G", "i , j"),
            "dX[y,x] = sum over i,m with i s + m d - p = y and j,n with j s + n d - p = x of K[m,n] G[i,j]",
            "Goodfellow, Bengio and Courville 2016, eq. 9.13; a transposed convolution, Dumoulin and Visin 2016, ch. 4");

    private ConvolutionFormulas() {}
}
