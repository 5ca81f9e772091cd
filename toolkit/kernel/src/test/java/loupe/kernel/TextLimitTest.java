package loupe.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextLimitTest {

    @Test
    void whatIsTooMuchIsToldOnce() {
        TextLimit limit = new TextLimit();
        String most = "x".repeat((int) TextLimit.MOST - 1);
        assertThat(limit.of(most)).contains(most);
        assertThat(limit.of("y")).contains("y");
        assertThat(limit.of("z").orElseThrow())
                .isEqualTo("\nNotice: this cell has written more than 10 million characters; the rest is not shown."
                        + " Write long texts to a file.\n");
        assertThat(limit.of("z")).isEmpty();
    }
}
