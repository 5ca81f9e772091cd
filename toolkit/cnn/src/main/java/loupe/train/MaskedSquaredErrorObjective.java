package loupe.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.types.DataType;

/** {@link Loss.MaskedMeanSquaredError}: what is NaN in the targets pulls at nothing. */
final class MaskedSquaredErrorObjective implements Objective {

    @Override
    public NDArray loss(NDArray output, NDArray target) {
        NDArray known = known(target);
        // The unknown must be taken out before the difference: 0 times NaN is NaN.
        NDArray values = NDArrays.where(target.isNaN(), target.zerosLike(), target);
        NDArray difference = output.sub(values);
        return difference.mul(known).square().sum().div(known.sum().maximum(1));
    }

    private static NDArray known(NDArray target) {
        return target.isNaN().logicalNot().toType(DataType.FLOAT32, false);
    }

    @Override
    public double weight(NDArray target) {
        return known(target).sum().getFloat();
    }
}
