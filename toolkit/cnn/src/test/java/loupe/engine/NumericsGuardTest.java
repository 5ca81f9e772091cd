package loupe.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The guard against 300 random convolutions, each in a process of its own.
 *
 * <p>On a healthy machine the fault is written into the process where an affected machine has it by itself, so that the
 * fault, its proof and every remedy are shown on both kinds.
 */
class NumericsGuardTest {

    @TempDir
    private Path directory;

    /** What a user gets on this machine. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void withTheGuardNoConvolutionIsWrong(int threads) throws Exception {
        Map<String, String> found = run("asItIs", threads, "on");
        report("as the machine is", found);
        assertThat(found).containsEntry("threads", String.valueOf(threads)).containsEntry("wrong", "0");
        assertThat(worst(found)).isBetween(Double.MIN_VALUE, 1e-5);
    }

    /** The negative control: the same check must fail when nobody guards. */
    @Test
    void withoutTheGuardTheSameCheckFails() throws Exception {
        requireLinuxX64();
        Map<String, String> found = run("unguarded", 1, "none");
        report("negative control", found);
        assertThat(Integer.parseInt(found.get("wrong"))).isGreaterThan(ConvolutionSurvey.SHAPES / 10);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theRecordIsRepairedAtFullSpeed(int threads) throws Exception {
        requireLinuxX64();
        Map<String, String> found = run("repaired", threads, "none");
        report("repaired", found);
        assertThat(found).containsEntry("state", "CACHE_RECORD_FIXED").containsEntry("wrong", "0");
        assertThat(worst(found)).isBetween(Double.MIN_VALUE, 1e-5);
        assertThat(found.get("explanation")).contains("hides its cache sizes", "at full speed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unrepairable", "usedBefore"})
    void whatCannotBeRepairedIsSwitchedOff(String scenario) throws Exception {
        requireLinuxX64();
        Map<String, String> found = run(scenario, 1, "none");
        report(scenario, found);
        assertThat(found).containsEntry("state", "MKLDNN_OFF").containsEntry("wrong", "0");
        assertThat(worst(found)).isBetween(Double.MIN_VALUE, 1e-5);
    }

    @Test
    void anEngineThatStaysWrongIsRefused() throws Exception {
        requireLinuxX64();
        Map<String, String> found = run("hopeless", 1, "none");
        assertThat(found).containsEntry("state", "BROKEN");
        assertThat(found.get("thrown"))
                .startsWith("engine: expected convolutions that agree with the reference, got a relative error of ")
                .contains("cache record: ABSENT", "could not be switched off")
                .endsWith("Use another machine, or another version of the engine.");
    }

    private Map<String, String> run(String scenario, int threads, String guard)
            throws IOException, InterruptedException {
        List<String> options = List.of("-Dloupe.engine.threads=" + threads, "-Dloupe.engine.guard=" + guard);
        return ChildJvm.start(directory.resolve(scenario + ".txt"), Map.of(), options, GuardScenario.class, scenario)
                .await();
    }

    private static void report(String name, Map<String, String> found) {
        System.out.printf(
                "numerics guard, %s: %s of %d wrong (forward %s, input %s, filters %s) at %s thread(s) (machine %s, state %s),"
                        + " worst %.1e, of the right ones %.1e; start %.1f s, guard %.1f s, survey %.1f s%n",
                name,
                found.get("wrong"),
                ConvolutionSurvey.SHAPES,
                found.get("forward"),
                found.get("input"),
                found.get("filters"),
                found.get("threads"),
                found.get("affected").equals("true") ? "affected" : "healthy",
                found.getOrDefault("state", "UNCHECKED"),
                worst(found),
                Double.parseDouble(found.get("worstRight")),
                Double.parseDouble(found.get("start")),
                Double.parseDouble(found.getOrDefault("guard", "0")),
                Double.parseDouble(found.get("surveySeconds")));
    }

    private static double worst(Map<String, String> found) {
        return Double.parseDouble(found.get("worst"));
    }

    private static void requireLinuxX64() {
        assumeTrue(Machine.isLinuxX64(), "the record of cache sizes exists only in the engine for Linux x86-64");
    }
}
