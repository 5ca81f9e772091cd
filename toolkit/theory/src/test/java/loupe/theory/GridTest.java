package loupe.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GridTest {

    @Test
    void keepsItsNumbersWhateverBecomesOfTheArrays() {
        double[][] rows = {{1, 2}, {3, 4}};
        Grid grid = Grid.of(rows);
        rows[0][0] = 9;
        grid.values()[0] = 9;
        assertThat(grid.at(0, 0)).isEqualTo(1);
        assertThat(grid).isEqualTo(Grid.counting(2, 2)).hasSameHashCodeAs(Grid.counting(2, 2));
        assertThat(grid).isNotEqualTo(Grid.counting(1, 4));
    }

    @Test
    void printsAlignedAndAsATable() {
        Grid grid = Grid.of(new double[][] {{1, -10.5}, {0.00001, 2}});
        assertThat(grid).hasToString("        1   -10.5000\n1.000e-05          2");
        assertThat(Grid.counting(1, 2).render().get("text/html").orElseThrow())
                .contains("<td style=\"text-align:right\">1</td><td style=\"text-align:right\">2</td>");
    }

    @Test
    void refusesWhatIsNoRectangle() {
        assertThatThrownBy(() -> Grid.of(new double[0][])).hasMessage("rows: expected at least one number, got none");
        assertThatThrownBy(() -> Grid.of(new double[][] {{1, 2}, {3}}))
                .hasMessage("rows: expected 2 values (as many in each row as in the first), got 1");
        assertThatThrownBy(() -> Grid.of(0, 2)).hasMessage("rows: expected >= 1, got 0");
        assertThatThrownBy(() -> Grid.counting(2, 2).at(0, 2)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
