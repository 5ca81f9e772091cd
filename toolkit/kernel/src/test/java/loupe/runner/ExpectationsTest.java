package loupe.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalInt;
import loupe.display.MimeBundle;
import org.junit.jupiter.api.Test;

class ExpectationsTest {

    private static final Output TABLE =
            Output.Shown.of(MimeBundle.text("accuracy 0.5\naccuracy 0.91").withHtml("<b/>"), OptionalInt.empty());
    private static final Output PRINTED = new Output.Stream("stdout", "\u001B[31mran on 12 images\u001B[0m\n");
    private static final Output ERROR = new Output.Failed("IllegalArgumentException", "epochs: expected", List.of());

    @Test
    void isContentWhenTheCellKeepsItsPromises() {
        assertThat(check(
                        "{'mime': ['text/html', 'text/plain'], 'text': ['^ran on \\\\d+ images$', 'accuracy'],"
                                + " 'number': {'pattern': 'accuracy ([0-9.]+)', 'min': 0.8, 'max': 1.0}}",
                        PRINTED,
                        TABLE))
                .isEmpty();
    }

    @Test
    void namesTheCellWhatItPromisedAndWhatCame() {
        assertThat(check("{'mime': 'image/png'}", TABLE))
                .containsExactly("cell 2 (it): expected an output of type image/png, got [text/html, text/plain]");
        assertThat(check("{'mime': 'image/png'}", PRINTED))
                .containsExactly("cell 2 (it): expected an output of type image/png, got no shown value");
        assertThat(check("{'text': '^on'}", PRINTED))
                .containsExactly("cell 2 (it): expected text that matches ^on, got 'ran on 12 images'");
    }

    @Test
    void takesTheLastNumberAndItsBounds() {
        String number = "{'number': {'pattern': 'accuracy ([0-9.]+)', ";
        assertThat(check(number + "'min': 0.91, 'max': 0.91}}", TABLE)).isEmpty();
        assertThat(check(number + "'min': 0.92}}", TABLE))
                .containsExactly("cell 2 (it): expected a number by accuracy ([0-9.]+) within [0.92, inf], got 0.91");
        assertThat(check(number + "'max': 0.6}}", TABLE)).hasSize(1);
        assertThat(check("{'number': {'pattern': 'accuracy (.)[^9]*$', 'max': 0}}", PRINTED))
                .hasSize(1);
        assertThat(check("{'number': {'pattern': '(NaN)', 'max': 1}}", new Output.Stream("stdout", "NaN")))
                .hasSize(1);
    }

    @Test
    void refusesAnExpectationThatItCannotRead() {
        assertThat(check("{'stdout': 'x'}"))
                .containsExactly("cell 2 (it): expected one of mime, text, number in loupe.expect, got stdout");
        assertThat(check("{'text': '('}")).hasSize(1);
        assertThat(check("{'text': 7}")).hasSize(1);
        assertThat(check("'x'")).hasSize(1);
        assertThat(check("{'number': {'pattern': '(a)'}}")).hasSize(1);
        assertThat(check("{'number': {'pattern': 'a', 'min': 1}}"))
                .containsExactly("cell 2 (it): expected a pattern with one group, got a");
        assertThat(check("{'number': {'pattern': '(a)', 'minimum': 1, 'max': 2}}"))
                .hasSize(1);
    }

    @Test
    void anErrorNeedsItsTagAndTheTagAnError() {
        assertThat(check("{}", ERROR))
                .containsExactly("cell 2 (it): expected no error, got IllegalArgumentException: epochs: expected");
        assertThat(violations(
                        "{'tags': ['raises-exception'], 'loupe': {'expect': {'text': '^Illegal.*epochs'}}}", ERROR))
                .isEmpty();
        assertThat(violations("{'tags': ['raises-exception']}"))
                .containsExactly("cell 2 (it): expected an error, as the tag raises-exception says, got none");
    }

    @Test
    void countsTheCellsThatPromise() {
        assertThat(Expectations.count(Notebooks.read("ok"))).isEqualTo(1);
        assertThat(Expectations.count(Notebooks.read("streams"))).isZero();
    }

    private static List<String> check(String expect, Output... outputs) {
        return violations("{'loupe': {'expect': " + expect + "}}", outputs);
    }

    private static List<String> violations(String metadata, Output... outputs) {
        Cell cell = Cell.code("it", "x").withMetadata(json(metadata)).ran(1, List.of(outputs));
        return Expectations.violations(new Notebook(Cell.markdown("m", "# x"), cell)).stream()
                .map(Expectations.Violation::toString)
                .toList();
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException fault) {
            throw new IllegalArgumentException(fault);
        }
    }
}
