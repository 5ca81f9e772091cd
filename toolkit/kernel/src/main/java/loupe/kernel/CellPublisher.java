package loupe.kernel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import loupe.display.MimeBundle;
import loupe.kernel.wire.Json;
import loupe.kernel.wire.Publisher;

/**
 * Publishes what one cell writes and shows under the request that ran it, from whatever thread and however late.
 *
 * @param publisher the public channel
 * @param parent the header of the request
 * @param silent whether the front end asked to hear nothing
 * @param input asks the person behind the request
 * @param limit how much text it may write
 */
record CellPublisher(Publisher publisher, ObjectNode parent, boolean silent, CellInput input, TextLimit limit)
        implements OutputSink, CellInput {

    private static final int MOST_PLAIN = 100_000;

    CellPublisher(Publisher publisher, ObjectNode parent, boolean silent, CellInput input) {
        this(publisher, parent, silent, input, new TextLimit());
    }

    @Override
    public void write(StreamName stream, String text) {
        limit.of(text)
                .ifPresent(shown -> publish(
                        "stream",
                        Json.object().put("name", stream.jupyterName()).put("text", shown)));
    }

    @Override
    public String ask(String prompt, boolean hidden) throws InterruptedException {
        return input.ask(prompt, hidden);
    }

    void publish(String type, ObjectNode content) {
        if (!silent) {
            publisher.publish(type, parent, content);
        }
    }

    /** The forms of a value, as messages carry them; plain text of millions of characters would stop a browser. */
    static ObjectNode data(MimeBundle bundle) {
        ObjectNode content = Json.object();
        ObjectNode data = content.putObject("data");
        bundle.data().forEach(data::put);
        data.put(MimeBundle.PLAIN, shortened(bundle.plain()));
        content.putObject("metadata");
        return content;
    }

    private static String shortened(String plain) {
        return plain.length() <= MOST_PLAIN
                ? plain
                : plain.substring(0, MOST_PLAIN) + " ... (" + plain.length() + " characters in all)";
    }
}
