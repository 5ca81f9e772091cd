package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeypointsTest {

    @Test
    void pairsOfOneStemArePlaces() {
        assertThat(Keypoints.areNamed(List.of("nose_x", "nose_y", "left_eye_x", "left_eye_y")))
                .isTrue();
        assertThat(Keypoints.areNamed(List.of("nose_x", "chin_y"))).isFalse();
        assertThat(Keypoints.areNamed(List.of("nose_y", "nose_x"))).isFalse();
        assertThat(Keypoints.areNamed(List.of("nose_x", "nose_y", "age"))).isFalse();
        assertThat(Keypoints.areNamed(List.of())).isFalse();
    }

    @Test
    void leftBecomesRightAndWhatHasNoSideStays() {
        List<String> names = List.of("left_eye_x", "left_eye_y", "nose_x", "nose_y", "right_eye_x", "right_eye_y");
        assertThat(Keypoints.mirrored(names)).containsExactly(2, 1, 0);
        assertThat(Keypoints.mirrored(List.of("left_hand_x", "left_hand_y"))).containsExactly(0);
    }
}
