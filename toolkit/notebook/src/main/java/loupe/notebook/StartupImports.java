package loupe.notebook;

import java.util.List;

/** The imports with which the cells of a notebook run as they are typed. */
public final class StartupImports {

    private StartupImports() {}

    /**
     * The imports as one JShell source.
     *
     * @return import declarations, one a line
     */
    public static String source() {
        // In the class and not in a file: to find a resource, the JVM opens all of its own modules first.
        return """
                import java.io.*;
                import java.math.*;
                import java.net.*;
                import java.nio.file.*;
                import java.time.*;
                import java.util.*;
                import java.util.concurrent.*;
                import java.util.function.*;
                import java.util.stream.*;
                import loupe.data.*;
                import loupe.data.augment.*;
                import loupe.data.balance.*;
                import loupe.data.generate.*;
                import loupe.data.prepare.*;
                import loupe.data.read.*;
                import loupe.data.split.*;
                import loupe.display.*;
                import loupe.engine.*;
                import loupe.experiment.*;
                import loupe.inspect.*;
                import loupe.layer.*;
                import loupe.metric.*;
                import loupe.model.*;
                import loupe.model.preset.*;
                import loupe.notebook.*;
                import loupe.plot.*;
                import loupe.report.*;
                import loupe.table.*;
                import loupe.theory.*;
                import loupe.train.*;
                import tech.tablesaw.api.*;
                import static loupe.data.Datasets.*;
                import static loupe.data.augment.Augmentations.*;
                import static loupe.data.balance.Balance.*;
                import static loupe.data.generate.Generators.*;
                import static loupe.data.prepare.Steps.*;
                import static loupe.data.read.Readers.*;
                import static loupe.data.split.Splits.*;
                import static loupe.display.Show.*;
                import static loupe.experiment.Experiments.*;
                import static loupe.inspect.Inspect.*;
                import static loupe.layer.Layers.*;
                import static loupe.metric.Metrics.*;
                import static loupe.model.Models.*;
                import static loupe.model.preset.Presets.*;
                import static loupe.plot.Plots.*;
                import static loupe.report.Reports.*;
                import static loupe.table.Tables.*;
                import static loupe.theory.Examples.*;
                import static loupe.theory.Theory.*;
                import static loupe.train.Training.*;
                import static loupe.notebook.Notebook.fit;
                import static loupe.notebook.Notebook.resume;
                """;
    }

    /**
     * The imports one by one, for kernels that evaluate a single snippet at a time.
     *
     * @return import declarations, each with its semicolon
     */
    public static List<String> lines() {
        return source().lines().filter(line -> !line.isBlank()).toList();
    }
}
