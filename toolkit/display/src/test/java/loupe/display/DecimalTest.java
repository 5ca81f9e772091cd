package loupe.display;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DecimalTest {

    @Test
    void fourDigitsAreEnough() {
        assertThat(Decimal.brief(0.130712)).isEqualTo("0.1307");
        assertThat(Decimal.brief(42)).isEqualTo("42");
        assertThat(Decimal.brief(-0.5)).isEqualTo("-0.5");
        assertThat(Decimal.brief(1234567.89)).isEqualTo("1234567.9");
        assertThat(Decimal.brief(1.5e-9)).isEqualTo("1.5e-9");
        assertThat(Decimal.brief(2.00012e30)).isEqualTo("2e30");
        assertThat(Decimal.brief(Double.NaN)).isEqualTo("NaN");
        assertThat(Decimal.brief(1e-10)).isEqualTo("1e-10");
    }
}
