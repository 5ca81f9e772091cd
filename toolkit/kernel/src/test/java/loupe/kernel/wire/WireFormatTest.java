package loupe.kernel.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WireFormatTest {

    private static final Message REQUEST = new Message(
            List.of(new byte[] {1, 2}),
            Json.object()
                    .put("msg_id", "m")
                    .put("msg_type", "execute_request")
                    .put("session", "s")
                    .put("username", "ada"),
            Json.object(),
            Json.object().put("code", "\"ü\""));

    @Test
    void aMessageIsReadAsItWasWritten() throws IOException {
        WireFormat format = new WireFormat(new Signer("key"));
        Message read = format.decode(format.encode(REQUEST));
        assertThat(read.identities().get(0)).containsExactly(1, 2);
        assertThat(read.content()).isEqualTo(REQUEST.content());
        assertThat(read.type()).isEqualTo("execute_request");
    }

    @Test
    void aReplyNamesItsRequest() {
        Message reply = REQUEST.reply(Json.object());
        assertThat(reply.type()).isEqualTo("execute_reply");
        assertThat(reply.parent()).isEqualTo(REQUEST.header());
        // The kernel's own session, not the front end's: a second front end must not take the message for its own.
        assertThat(reply.header().path("session").asText())
                .isNotEqualTo("s")
                .isEqualTo(REQUEST.reply(Json.object()).header().path("session").asText());
    }

    @Test
    void theSignatureIsTheStandardsOwnExample() {
        // RFC 4231, test case 2, cut into two parts.
        byte[] signature = new Signer("Jefe").sign(List.of(bytes("what do ya want "), bytes("for nothing?")));
        assertThat(new String(signature, StandardCharsets.US_ASCII))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        assertThat(new Signer("").sign(List.of(bytes("x")))).isEmpty();
    }

    @Test
    void whatIsNotSignedWithTheKeyIsRefused() {
        List<byte[]> frames = new WireFormat(new Signer("other")).encode(REQUEST);
        WireFormat format = new WireFormat(new Signer("key"));
        assertThatThrownBy(() -> format.decode(frames))
                .isInstanceOf(IOException.class)
                .hasMessage("message: expected a signature made with the connection's key, got another");
        List<byte[]> cut = new ArrayList<>(frames.subList(0, 3));
        assertThatThrownBy(() -> format.decode(cut))
                .isInstanceOf(IOException.class)
                .hasMessage("message: expected a delimiter, a signature and 4 parts, got 3 frames");
    }

    @Test
    void aMessageIsObeyedOnce() throws IOException {
        WireFormat format = new WireFormat(new Signer("key"));
        List<byte[]> frames = format.encode(REQUEST);
        format.decode(frames);
        assertThatThrownBy(() -> format.decode(frames))
                .isInstanceOf(IOException.class)
                .hasMessage("message: expected a signature that was not used before, got one again");
    }

    @Test
    void aHeaderThatNamesNothingIsRefused() {
        Message nameless = new Message(List.of(), Json.object().put("msg_id", 7), Json.object(), Json.object());
        WireFormat format = new WireFormat(new Signer("key"));
        List<byte[]> frames = format.encode(nameless);
        assertThatThrownBy(() -> format.decode(frames))
                .isInstanceOf(IOException.class)
                .hasMessage("message: expected a text msg_id, got NUMBER");
    }

    @Test
    void halfACharacterIsWrittenAsAQuestionMark() throws IOException {
        byte[] written = Json.write(Json.object().put("text", "a\ud83d b"));
        assertThat(Json.read(written).path("text").asText()).isEqualTo("a? b");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
