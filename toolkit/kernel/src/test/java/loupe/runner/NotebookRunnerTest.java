package loupe.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import loupe.display.Screens;
import loupe.kernel.SessionOptions;
import loupe.runner.RunResult.Status;
import org.junit.jupiter.api.Test;

class NotebookRunnerTest {

    private static final RunOptions OPTIONS = RunOptions.standard().session(SessionOptions.standard());

    @Test
    void runsEveryCellAndKeepsTheResult() {
        RunResult result = run("ok");
        assertThat(result.status()).isEqualTo(Status.OK);
        assertThat(result.stop()).isEmpty();
        List<Cell> cells = result.executed().cells();
        assertThat(cells.get(1).executionCount()).hasValue(1);
        assertThat(cells.get(1).outputs()).isEmpty();
        assertThat(cells.get(2).outputs()).singleElement().isInstanceOfSatisfying(Output.Shown.class, shown -> {
            assertThat(shown.count()).isEqualTo(OptionalInt.of(2));
            assertThat(shown.bundle().plain()).isEqualTo("42");
        });
        assertThat(cells.get(2).loupe("seconds").asDouble()).isBetween(0.0, 60.0);
        assertThat(Expectations.violations(result.executed())).isEmpty();
    }

    @Test
    void writesTheKernelAndTheLanguageIntoTheMetadata() {
        Notebook executed = run("old").executed();
        assertThat(executed.metadata().at("/kernelspec/name").asText()).isEqualTo("loupe");
        assertThat(executed.metadata().at("/kernelspec/display_name").asText()).isEqualTo("Java (Loupe)");
        assertThat(executed.metadata().at("/language_info/file_extension").asText())
                .isEqualTo(".java");
        assertThat(executed.metadata().at("/mine/deep/0").asInt()).isEqualTo(1);
    }

    @Test
    void stopsAtTheFirstCellThatFailsAndSaysWhich() {
        RunResult result = run("failing");
        assertThat(result.status()).isEqualTo(Status.FAILED);
        RunResult.Stop stop = result.stop().orElseThrow();
        assertThat(stop.number()).isEqualTo(2);
        assertThat(stop.cells()).isEqualTo(3);
        assertThat(stop.error().orElseThrow().name()).isEqualTo("java.lang.IndexOutOfBoundsException");
        assertThat(stop.error().orElseThrow().traceback()).isNotEmpty();
        Cell never = result.executed().cells().get(2);
        assertThat(never.outputs()).isEmpty();
        assertThat(never.executionCount()).isEmpty();
    }

    @Test
    void keepsTheOrderOfStreams() {
        assertThat(outputs("streams", 0))
                .containsExactly(
                        new Output.Stream("stdout", "ab\n"),
                        new Output.Stream("stderr", "warning\n"),
                        new Output.Stream("stdout", "c\n"));
    }

    @Test
    void keepsShownValuesBetweenPrintedLines() {
        List<Output> outputs = outputs("displays", 0);
        assertThat(outputs).hasSize(3);
        assertThat(outputs.get(1)).isEqualTo(new Output.Stream("stdout", "between\n"));
        assertThat(((Output.Shown) outputs.get(2)).bundle().get("text/html")).hasValue("<b>a table</b>");
        assertThat(((Output.Shown) outputs.get(2)).count()).isEmpty();
    }

    @Test
    void replacesAShownValueInItsPlaceAlsoFromALaterCell() {
        Notebook executed = run("update").executed();
        assertThat(executed.cells().get(0).outputs())
                .singleElement()
                .isInstanceOfSatisfying(
                        Output.Shown.class,
                        shown -> assertThat(shown.bundle().plain()).isEqualTo("epoch 3"));
        assertThat(executed.cells().get(1).outputs()).isEmpty();
    }

    @Test
    void obeysTheTags() {
        RunResult result = run("tags");
        assertThat(result.status()).isEqualTo(Status.OK);
        assertThat(result.executed().cells().get(1).outputs()).singleElement().isInstanceOf(Output.Failed.class);
        assertThat(result.executed().cells().get(2).executionCount()).isEmpty();
        assertThat(Expectations.violations(result.executed())).isEmpty();
    }

    @Test
    void stopsACellThatTakesLongerThanItMay() {
        RunResult result = run("endless");
        assertThat(result.status()).isEqualTo(Status.TIMED_OUT);
        assertThat(result.stop().orElseThrow().error().orElseThrow().message()).contains("took longer than it may");
        assertThat(result.time()).isBetween(Duration.ofMillis(400), Duration.ofSeconds(10));
    }

    @Test
    void anInterruptStopsTheCellAndTheRunAndKeepsWhatThereIs() throws Exception {
        var started = new CompletableFuture<Void>();
        Progress progress = new Progress() {
            @Override
            public void cellStarted(int number, Cell cell) {
                if (number == 2) {
                    started.complete(null);
                }
            }
        };
        var notebook = new Notebook(
                Cell.code("a", "System.out.println(1);"),
                Cell.code("b", "while (true) { Thread.sleep(10); }"),
                Cell.code("c", "2"));
        try (var runner = new NotebookRunner(OPTIONS, progress)) {
            var result = CompletableFuture.supplyAsync(() -> runner.run(notebook));
            started.get(20, TimeUnit.SECONDS);
            Thread.sleep(200);
            runner.interrupt();
            RunResult ended = result.get(20, TimeUnit.SECONDS);
            assertThat(ended.status()).isEqualTo(Status.INTERRUPTED);
            assertThat(ended.executed().cells().get(0).outputs()).hasSize(1);
            assertThat(ended.stop().orElseThrow().number()).isEqualTo(2);
        }
    }

    @Test
    void anInterruptThatACellSurvivesStillEndsTheRun() throws Exception {
        var started = new CompletableFuture<Void>();
        Progress progress = new Progress() {
            @Override
            public void cellStarted(int number, Cell cell) {
                started.complete(null);
            }
        };
        var notebook = new Notebook(Cell.code("a", "int x = 1;"), Cell.code("b", "x"));
        try (var runner = new NotebookRunner(OPTIONS, progress)) {
            started.thenRun(runner::interrupt);
            RunResult result = runner.run(notebook);
            assertThat(result.status()).isEqualTo(Status.INTERRUPTED);
            assertThat(result.executed().cells().get(1).executionCount()).isEmpty();
        }
    }

    @Test
    void cutsOutputThatNeverEnds() {
        var notebook =
                new Notebook(Cell.code("a", "for (int i = 0; i < 300_000; i++) System.out.println(\"0123456789\");"));
        List<Output> outputs = run(notebook).executed().cells().get(0).outputs();
        assertThat(((Output.Stream) outputs.get(0)).text()).hasSize(CellOutputs.MOST_CHARACTERS);
        assertThat(((Output.Stream) outputs.get(1)).text()).contains("the rest is dropped");
        assertThat(outputs).hasSize(2);
    }

    @Test
    void tellsItsProgress() {
        List<String> told = new ArrayList<>();
        Progress progress = new Progress() {
            @Override
            public void started(int cells) {
                told.add("of " + cells);
            }

            @Override
            public void cellEnded(int number, Cell cell, Duration time) {
                told.add(number + " " + cell.id());
            }

            @Override
            public void ended() {
                told.add("end");
            }
        };
        try (var runner = new NotebookRunner(OPTIONS, progress)) {
            runner.run(Notebooks.read("tags"));
        }
        assertThat(told).containsExactly("of 3", "1 c1", "2 c2", "3 c4", "end");
    }

    @Test
    void refusesAWrongLimitBeforeTheFirstCell() {
        var metadata = JsonNodeFactory.instance.objectNode();
        metadata.putObject("loupe").put("timeoutSeconds", "soon");
        var notebook = new Notebook(Cell.code("late", "1").withMetadata(metadata));
        assertThatExceptionOfType(NotebookException.class)
                .isThrownBy(() -> run(notebook))
                .withMessage("loupe.timeoutSeconds: expected a number above 0, got \"soon\" in cell late");
    }

    @Test
    void givesTheScreenAndTheStreamsBack() {
        var screen = Screens.current();
        var out = System.out;
        run("ok");
        assertThat(Screens.current()).isSameAs(screen);
        assertThat(System.out).isSameAs(out);
    }

    private static List<Output> outputs(String notebook, int cell) {
        return run(notebook).executed().cells().get(cell).outputs();
    }

    private static RunResult run(String name) {
        return run(Notebooks.read(name));
    }

    private static RunResult run(Notebook notebook) {
        try (var runner = new NotebookRunner(OPTIONS, Progress.SILENT)) {
            return runner.run(notebook);
        }
    }
}
