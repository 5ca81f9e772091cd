package loupe.data.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import loupe.data.FacialPoints;
import loupe.data.Image;
import loupe.data.ImageSet;
import org.junit.jupiter.api.Test;

class FacesTest {

    @Test
    void sameSeedDrawsTheSameOnEveryJdk() {
        assertThat(new Faces(4, 3, 40, 0.6, 42).identities().sha256())
                .isEqualTo("7157593cf0c6fc974d4d8f39e4c6d13d390630d79cf79aa9110ee4be10653067");
    }

    @Test
    void bothSetsShowTheSameFaces() {
        Faces faces = new Faces(3, 2, 32, 0.6, 5);
        ImageSet who = faces.identities();
        ImageSet where = faces.keypoints();
        for (int i = 0; i < 6; i++) {
            assertThat(where.image(i).pixels()).containsExactly(who.image(i).pixels());
            assertThat(who.label(i)).isEqualTo(faces.person(i)).isEqualTo(i % 3);
        }
        assertThat(where.targetNames()).isEqualTo(FacialPoints.targetNames()).hasSize(30);
    }

    @Test
    void onePersonLooksTheSameWithoutNuisance() {
        ImageSet plain = new Faces(2, 2, 40, 0, 9).identities();
        assertThat(plain.image(2).pixels()).containsExactly(plain.image(0).pixels());
        assertThat(plain.image(1).pixels()).isNotEqualTo(plain.image(0).pixels());
    }

    @Test
    void pointsStandWhereTheFaceIsDrawn() {
        ImageSet faces = new Faces(20, 1, 96, 0, 3).keypoints();
        for (int i = 0; i < faces.size(); i++) {
            Image image = faces.image(i);
            float[] t = faces.target(i);
            // The pupil is darker than the skin between the eyes, and the lip than the chin below it.
            float between = at(image, (t[0] + t[2]) / 2, (t[1] + t[3]) / 2 - 4);
            assertThat(at(image, t[0], t[1])).isLessThan(between - 0.1f);
            assertThat(at(image, t[2], t[3])).isLessThan(between - 0.1f);
            assertThat(at(image, (t[26] + t[28]) / 2, (t[27] + t[29]) / 2)).isLessThan(at(image, t[28], t[29] + 5));
        }
    }

    @Test
    void leftIsTheLeftOfThePerson() {
        ImageSet faces = new Faces(10, 2, 40, 0.3, 8).keypoints();
        for (int i = 0; i < faces.size(); i++) {
            float[] t = faces.target(i);
            assertThat(t[0]).isGreaterThan(t[2]);
            assertThat(t[6]).as("outer corner").isGreaterThan(t[4]);
            assertThat(t[22]).as("mouth").isGreaterThan(t[24]);
            assertThat(t[27]).as("lips").isLessThan(t[29]);
        }
    }

    private static float at(Image image, double x, double y) {
        return image.at(0, (int) Math.round(y), (int) Math.round(x));
    }

    @Test
    void settingsAreChecked() {
        assertThatThrownBy(() -> new Faces(1, 1, 40, 0, 1)).hasMessage("people: expected >= 2, got 1");
        assertThatThrownBy(() -> new Faces(2, 0, 40, 0, 1)).hasMessage("perPerson: expected >= 1, got 0");
        assertThatThrownBy(() -> new Faces(2, 1, 20, 0, 1)).hasMessage("size: expected >= 24, got 20");
        assertThatThrownBy(() -> new Faces(2, 1, 40, 2, 1)).hasMessage("hard: expected 0.0..1.0, got 2.0");
    }
}
