package loupe.data;

import java.util.List;
import java.util.stream.Stream;

/**
 * The fifteen points of a face in the column order of Kaggle's "Facial Keypoints Detection" (2013).
 *
 * <p>Left and right are those of the person: the left eye stands on the right of the picture. Coordinates are pixels, (0, 0)
 * the middle of the upper left pixel, x to the right and y down.
 */
public final class FacialPoints {

    private static final List<String> POINTS = List.of(
            "left_eye_center",
            "right_eye_center",
            "left_eye_inner_corner",
            "left_eye_outer_corner",
            "right_eye_inner_corner",
            "right_eye_outer_corner",
            "left_eyebrow_inner_end",
            "left_eyebrow_outer_end",
            "right_eyebrow_inner_end",
            "right_eyebrow_outer_end",
            "nose_tip",
            "mouth_left_corner",
            "mouth_right_corner",
            "mouth_center_top_lip",
            "mouth_center_bottom_lip");

    private FacialPoints() {}

    /**
     * The points.
     *
     * @return 15 names
     */
    public static List<String> points() {
        return POINTS;
    }

    /**
     * The values to predict.
     *
     * @return 30 names: for each point its x and its y
     */
    public static List<String> targetNames() {
        return POINTS.stream()
                .flatMap(point -> Stream.of(point + "_x", point + "_y"))
                .toList();
    }
}
