package loupe.engine;

import ai.djl.engine.Engine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One process of {@link NumericsGuardTest}: how the engine is started and treated is the argument, what comes of it is
 * printed. A process each, because a fault, a repair and a thread count stay for the process's life.
 */
public final class GuardScenario {

    private GuardScenario() {}

    /** Runs the scenario that is named by the only argument, and prints {@code key=value} lines. */
    public static void main(String[] arguments) throws IOException {
        StartedEngine started = Engines.start();
        System.out.println("threads=" + started.threads());
        System.out.println("start=" + started.seconds());
        switch (arguments[0]) {
            case "startOnly" -> print(started.guard());
            case "asItIs" -> {
                print(started.guard());
                System.out.println("affected=" + (started.guard().state() == GuardState.CACHE_RECORD_FIXED));
                survey();
            }
            case "unguarded" -> {
                makeFault();
                survey();
            }
            case "repaired" -> checkAndSurvey(realFace(), false);
            case "usedBefore" -> checkAndSurvey(realFace(), true);
            case "unrepairable" -> checkAndSurvey(new Hindered(realFace(), true), false);
            case "hopeless" -> hopeless(started);
            default -> throw new IllegalArgumentException("scenario: unknown: " + arguments[0]);
        }
    }

    private static void checkAndSurvey(EngineFace face, boolean usedBefore) throws IOException {
        makeFault();
        print(new NumericsGuard(Engine.getInstance(), face, usedBefore).check(GuardMode.ON));
        survey();
    }

    private static void hopeless(StartedEngine started) throws IOException {
        makeFault();
        GuardReport report =
                new NumericsGuard(Engine.getInstance(), new Hindered(realFace(), false), false).check(GuardMode.ON);
        print(report);
        try {
            new StartedEngine(
                            started.engineName(),
                            started.engineVersion(),
                            started.nativeVersion(),
                            started.device(),
                            started.settings(),
                            started.threads(),
                            started.interopThreads(),
                            started.natives(),
                            started.allocator(),
                            started.sleepingThreads(),
                            report,
                            false,
                            0)
                    .requireSound();
            System.out.println("thrown=nothing");
        } catch (NumericsException refusal) {
            System.out.println("thrown=" + refusal.getMessage());
        }
    }

    /** What an affected machine has by itself, and a healthy one gets here. */
    private static void makeFault() throws IOException {
        new SelfTest(Engine.getInstance()).wake();
        boolean there = CacheFault.isThere();
        System.out.println("affected=" + there);
        if (!there) {
            CacheFault.inject();
        }
    }

    private static void survey() {
        long begin = System.nanoTime();
        ConvolutionSurvey.Result result = new ConvolutionSurvey().run();
        System.out.println("wrong=" + result.wrong());
        System.out.println("forward=" + result.forward());
        System.out.println("input=" + result.input());
        System.out.println("filters=" + result.filters());
        System.out.println("worst=" + result.worst());
        System.out.println("worstRight=" + result.worstRight());
        System.out.println("surveySeconds=" + (System.nanoTime() - begin) / 1e9);
    }

    private static void print(GuardReport report) {
        System.out.println("state=" + report.state());
        System.out.println("guard=" + report.seconds());
        System.out.println("explanation=" + report.explanation());
    }

    private static EngineFace realFace() {
        return EngineFace.of(Engine.getInstance());
    }

    /** An engine whose record cannot be found, and whose fast convolutions can be switched off or not. */
    private record Hindered(EngineFace face, boolean hasSwitch) implements EngineFace {

        @Override
        public void setThreads(int threads) {
            face.setThreads(threads);
        }

        @Override
        public int threads() {
            return face.threads();
        }

        @Override
        public int interopThreads() {
            return face.interopThreads();
        }

        @Override
        public Optional<Path> natives() {
            return face.natives();
        }

        @Override
        public CacheRecord.Finding repairCacheRecord() {
            return CacheRecord.Finding.ABSENT;
        }

        @Override
        public boolean disableFastConvolutions() {
            return hasSwitch && face.disableFastConvolutions();
        }
    }
}
