package loupe.data.prepare;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loupe.data.ImageShape;

/** The text form of a preprocessing: a first line that says what it is, the input shape, one line for each step. */
final class PreprocessingText {

    private static final String HEAD = "loupe-preprocessing version=1";

    private PreprocessingText() {}

    static String write(Preprocessing preprocessing) {
        ImageShape input = preprocessing.input();
        String shape = new Fields("input")
                .with("channels", input.channels())
                .with("height", input.height())
                .with("width", input.width())
                .line();
        return Stream.concat(
                        Stream.of(HEAD, shape), preprocessing.steps().stream().map(Step::toText))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    static Preprocessing read(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        if (lines.size() < 2 || !lines.get(0).strip().equals(HEAD)) {
            throw new IllegalArgumentException("text: expected " + HEAD + " in the first line, got "
                    + (lines.isEmpty() ? "nothing" : lines.get(0)));
        }
        Fields shape = Fields.parse(lines.get(1));
        ImageShape input = new ImageShape(shape.whole("channels"), shape.whole("height"), shape.whole("width"));
        return new Preprocessing(
                input,
                lines.stream().skip(2).map(line -> step(Fields.parse(line))).toList());
    }

    static Step step(Fields fields) {
        return switch (fields.kind()) {
            case Scale.KIND -> Scale.from(fields);
            case MinMax.KIND -> MinMax.from(fields);
            case Standardise.KIND -> Standardise.from(fields);
            case BandProjection.KIND -> BandProjection.from(fields);
            case Resize.KIND -> Resize.from(fields);
            case Crop.KIND -> Crop.from(fields);
            case Gray.KIND -> new Gray();
            default ->
                throw new IllegalArgumentException("step: expected one of "
                        + Arrays.asList(
                                Scale.KIND,
                                MinMax.KIND,
                                Standardise.KIND,
                                BandProjection.KIND,
                                Resize.KIND,
                                Crop.KIND,
                                Gray.KIND)
                        + ", got " + fields.kind());
        };
    }
}
