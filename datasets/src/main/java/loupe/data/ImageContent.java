package loupe.data;

import java.util.Arrays;
import java.util.List;

/** What a whole set holds and its parts share; the arrays are its own and never change. */
record ImageContent(
        String name,
        ImageShape shape,
        Pixels pixels,
        int[] labels,
        List<String> classes,
        float[][] targets,
        List<String> targetNames,
        int[] groups) {

    ImageContent {
        classes = List.copyOf(classes);
        targetNames = List.copyOf(targetNames);
        requirePixels(shape, pixels, targets.length > 0 ? targets.length : labels.length);
        requireLabels(labels, classes.size());
        requireTargets(targets, targetNames.size());
    }

    static ImageContent labelled(String name, ImageShape shape, Pixels pixels, int[] labels, List<String> classes) {
        return new ImageContent(name, shape, pixels, labels, classes, new float[0][], List.of(), new int[0]);
    }

    static ImageContent targeted(String name, ImageShape shape, Pixels pixels, float[][] targets, List<String> names) {
        float[][] copy = Arrays.stream(targets).map(float[]::clone).toArray(float[][]::new);
        return new ImageContent(name, shape, pixels, new int[0], List.of(), copy, names, new int[0]);
    }

    /** The same images in groups. */
    ImageContent withGroups(int[] newGroups) {
        return new ImageContent(name, shape, pixels, labels, classes, targets, targetNames, newGroups);
    }

    int size() {
        return hasTargets() ? targets.length : labels.length;
    }

    boolean hasTargets() {
        return targets.length > 0;
    }

    int label(int row) {
        return hasTargets() ? -1 : labels[row];
    }

    String className(int row) {
        return hasTargets() ? "" : classes.get(labels[row]);
    }

    void digest(int row, Sha256 sha) {
        pixels.digest(row * shape.values(), shape.values(), sha);
        sha.add(label(row));
        if (hasTargets()) {
            sha.add(targets[row], 0, targets[row].length);
        }
    }

    private static void requirePixels(ImageShape shape, Pixels pixels, int images) {
        if (images < 1) {
            throw new IllegalArgumentException("images: expected >= 1, got " + images);
        }
        long values = (long) images * shape.values();
        if (values != pixels.length()) {
            throw new IllegalArgumentException("pixels: expected " + values + " values for " + images + " images "
                    + shape + ", got " + pixels.length());
        }
    }

    private static void requireLabels(int[] labels, int classes) {
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0 || labels[i] >= classes) {
                throw new IllegalArgumentException(
                        "labels[" + i + "]: expected 0.." + (classes - 1) + ", got " + labels[i]);
            }
        }
    }

    private static void requireTargets(float[][] targets, int names) {
        for (int i = 0; i < targets.length; i++) {
            if (targets[i].length != names) {
                throw new IllegalArgumentException(
                        "targets[" + i + "]: expected " + names + " values, got " + targets[i].length);
            }
            Finite.requireOrMissing("targets[" + i + "]", targets[i]);
        }
    }
}
