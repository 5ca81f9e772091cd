package loupe.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RenderingTest {

    @Test
    void valueThatDrawsItselfIsAskedFirst() {
        Renderable value = () -> MimeBundle.text("drawn").withHtml("<b>drawn</b>");
        assertThat(Rendering.of(value).get(MimeBundle.HTML)).contains("<b>drawn</b>");
    }

    @Test
    void arraysShowTheirElements() {
        assertThat(Rendering.of(new int[] {1, 2}).plain()).isEqualTo("int[2] {1, 2}");
        assertThat(Rendering.of(new float[][] {{1}, {2}}).plain()).startsWith("float[2][1] {{1.0}, {2.0}}\n");
        assertThat(Rendering.of(null).plain()).isEqualTo("null");
    }

    @Test
    void faultyValueBecomesTextThatNamesTheFault() {
        Renderable faulty = () -> {
            throw new IllegalStateException("no data");
        };
        assertThat(Rendering.of(faulty).plain()).contains("could not be drawn").contains("no data");
    }

    @Test
    void theMostSpecificRendererWinsWhereverItStands() {
        Renderer<?> any = named(Object.class);
        Renderer<?> collection = named(java.util.Collection.class);
        Renderer<?> list = named(java.util.List.class);
        Renderer<?> other = named(java.util.RandomAccess.class);
        var value = new java.util.ArrayList<>();

        assertThat(Rendering.renderer(value, java.util.List.of(any, collection, list)))
                .contains(list);
        assertThat(Rendering.renderer(value, java.util.List.of(list, collection, any)))
                .contains(list);
        assertThat(Rendering.renderer(value, java.util.List.of(collection, other, list)))
                .contains(list);
        assertThat(Rendering.renderer(value, java.util.List.of(other, collection)))
                .contains(other);
        assertThat(Rendering.renderer("text", java.util.List.of(list))).isEmpty();
    }

    private static <T> Renderer<T> named(Class<T> type) {
        return new Renderer<>() {
            @Override
            public Class<T> type() {
                return type;
            }

            @Override
            public MimeBundle render(T value) {
                return MimeBundle.text(type.getName());
            }
        };
    }

    @Test
    void numbersAndStringsAreTextAlone() {
        for (Object simple : java.util.List.of(42, 1.5, 'c', true, "text", 7L)) {
            assertThat(Rendering.of(simple).data()).containsOnly(Map.entry("text/plain", String.valueOf(simple)));
        }
    }

    @Test
    void bundleWithoutPlainTextIsRefused() {
        assertThatThrownBy(() -> new MimeBundle(Map.of("text/html", "x")))
                .hasMessage("data: expected an entry text/plain, got [text/html]");
    }

    @Test
    void binaryFormsComeBackAsBytes() {
        byte[] bytes = {1, 2, 3};
        MimeBundle bundle = MimeBundle.text("picture").withPng(bytes).withSvg("<svg/>");
        assertThat(bundle.bytes(MimeBundle.PNG)).contains(bytes);
        assertThat(bundle.bytes(MimeBundle.SVG)).contains("<svg/>".getBytes());
    }

    @Test
    void recordingKeepsTheLatestStateInOrderOfShowing() {
        var screen = new RecordingScreen();
        Screens.with(screen, () -> {
            DisplayId first = Show.showOne("one");
            Show.show("two");
            Show.update(first, "three");
        });
        assertThat(screen.shown()).extracting(MimeBundle::plain).containsExactly("three", "two");
        assertThat(screen.updates()).isEqualTo(1);
    }
}
