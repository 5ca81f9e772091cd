package loupe.display.value;

import java.util.stream.BaseStream;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import loupe.display.MimeBundle;
import loupe.display.Renderer;
import loupe.display.ValueText;

/** Names a stream and leaves it as it is, since reading would use it up. */
public final class StreamRenderer implements Renderer<BaseStream<?, ?>> {

    /** The one renderer of its type. */
    public StreamRenderer() {}

    @Override
    @SuppressWarnings("unchecked")
    public Class<BaseStream<?, ?>> type() {
        return (Class<BaseStream<?, ?>>) (Class<?>) BaseStream.class;
    }

    @Override
    public MimeBundle render(BaseStream<?, ?> stream) {
        String name = Stream.<Class<?>>of(Stream.class, IntStream.class, LongStream.class, DoubleStream.class)
                .filter(type -> type.isInstance(stream))
                .findFirst()
                .map(Class::getSimpleName)
                .orElse(ValueText.typeName(stream.getClass()));
        String end = stream instanceof Stream ? ".toList()" : ".toArray()";
        return MimeBundle.text(name + ", not consumed; " + end + " shows its elements");
    }
}
