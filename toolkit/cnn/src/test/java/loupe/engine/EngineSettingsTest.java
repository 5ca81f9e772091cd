package loupe.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EngineSettingsTest {

    @Test
    void withoutPropertiesThereIsAThreadForEachCoreAndEverythingIsOn() {
        assertThat(from(Map.of())).isEqualTo(new EngineSettings(4, 1, true, true, true, GuardMode.ON));
    }

    @Test
    void oursAreReadAndDjlsOwnWin() {
        assertThat(from(Map.of(
                        "loupe.engine.threads", "3", "loupe.engine.guard", "None", "loupe.engine.malloc", "off")))
                .isEqualTo(new EngineSettings(3, 1, true, false, true, GuardMode.NONE));
        assertThat(from(Map.of(
                        "loupe.engine.threads", "3", "ai.djl.pytorch.num_threads", "2", "ai.djl.offline", "false")))
                .isEqualTo(new EngineSettings(2, 1, false, true, true, GuardMode.ON));
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> from(Map.of("loupe.engine.threads", "0")))
                .hasMessage("loupe.engine.threads: expected >= 1, got 0");
        assertThatThrownBy(() -> from(Map.of("loupe.engine.threads", "many")))
                .hasMessage("loupe.engine.threads: expected a whole number >= 1, got many");
        assertThatThrownBy(() -> from(Map.of("loupe.engine.guard", "maybe")))
                .hasMessage("loupe.engine.guard: expected on, off or none, got maybe");
        assertThatThrownBy(() -> from(Map.of("loupe.engine.sleep", "yes")))
                .hasMessage("loupe.engine.sleep: expected on or off, got yes");
    }

    @Test
    void hyperThreadsOfOneCoreCountOnce() {
        List<String> info = List.of(
                "physical id\t: 0",
                "core id\t\t: 0",
                "physical id\t: 0",
                "core id\t\t: 1",
                "physical id\t: 0",
                "core id\t\t: 0",
                "physical id\t: 1",
                "core id\t\t: 0");
        assertThat(Machine.physicalCores(info)).isEqualTo(3);
        assertThat(Machine.physicalCores(List.of("model name : x"))).isZero();
        assertThat(Machine.physicalCores()).isBetween(1, Runtime.getRuntime().availableProcessors());
    }

    private static EngineSettings from(Map<String, String> properties) {
        return EngineSettings.from(properties::get, 4);
    }
}
