package loupe.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutputTest {

    @Test
    void bothStreamsKeepTheirOrder() {
        try (Cells cells = new Cells()) {
            cells.run("System.out.println(\"a\"); System.err.println(\"b\"); System.out.print(\"c\");");
            assertThat(cells.texts)
                    .containsExactly(
                            new Cells.Text(StreamName.STDOUT, "a\n"),
                            new Cells.Text(StreamName.STDERR, "b\n"),
                            new Cells.Text(StreamName.STDOUT, "c"));
        }
    }

    @Test
    void manyLinesAreFewPieces() {
        try (Cells cells = new Cells()) {
            cells.run("for (int i = 0; i < 5000; i++) System.out.println(\"zeile ü \" + i);");
            assertThat(cells.text(StreamName.STDOUT).lines())
                    .hasSize(5000)
                    .last()
                    .isEqualTo("zeile ü 4999");
            assertThat(cells.texts).hasSizeLessThan(40);
        }
    }

    @Test
    void charactersAreNotCutInTwo() {
        try (Cells cells = new Cells()) {
            cells.run("System.out.print(\"x\" + \"🙂\".repeat(10_000));");
            assertThat(cells.text(StreamName.STDOUT)).isEqualTo("x" + "🙂".repeat(10_000));
        }
    }

    @Test
    void textComesOutWhileTheCellRuns() throws Exception {
        try (Cells cells = new Cells()) {
            Thread cell = new Thread(() -> cells.run("System.out.print(\"early\"); Thread.sleep(1500);"));
            cell.start();
            for (int i = 0; i < 200 && cells.texts.isEmpty(); i++) {
                Thread.sleep(5);
            }
            assertThat(cell.isAlive()).isTrue();
            assertThat(cells.text(StreamName.STDOUT)).isEqualTo("early");
            cell.join();
        }
    }

    @Test
    void aThreadWritesToTheCellThatStartedIt() throws Exception {
        try (Cells cells = new Cells()) {
            StringBuilder first = new StringBuilder();
            StringBuilder second = new StringBuilder();
            cells.session.run(
                    "Thread later = new Thread(() -> { try { Thread.sleep(300); } catch (InterruptedException e) {}"
                            + " System.out.print(\"late\"); }); later.start();",
                    1,
                    (stream, text) -> first.append(text));
            cells.session.run("System.out.print(\"now\"); later.join();", 2, (stream, text) -> second.append(text));
            Thread.sleep(200);
            assertThat(first).hasToString("late");
            assertThat(second).hasToString("now");
        }
    }
}
