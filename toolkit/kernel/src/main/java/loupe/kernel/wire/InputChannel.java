package loupe.kernel.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.zeromq.ZMQ;

/**
 * The channel on which the kernel asks and the front end answers.
 *
 * <p>One thread owns the socket: the thread of a cell may be interrupted while it waits, which would close a socket.
 */
public final class InputChannel {

    private static final int LOOK_MILLIS = 50;
    private static final int SWEEP_MILLIS = 500;

    private final ZMQ.Socket socket;
    private final WireFormat format;
    private final LinkedBlockingQueue<Question> questions = new LinkedBlockingQueue<>();

    private record Question(Message request, CompletableFuture<String> answer) {}

    InputChannel(ZMQ.Socket socket, WireFormat format) {
        this.socket = socket;
        this.format = format;
        socket.setReceiveTimeOut(LOOK_MILLIS);
    }

    /**
     * Asks whoever sent a request for a line, and waits.
     *
     * @param request the request that the cell came with
     * @param prompt what to show
     * @param hidden whether the front end must hide what is typed
     * @return the answer
     * @throws InterruptedException when the thread is interrupted; the question is given up
     */
    public String ask(Message request, String prompt, boolean hidden) throws InterruptedException {
        ObjectNode content = Json.object().put("prompt", prompt).put("password", hidden);
        Question question = new Question(request.asks("input_request", content), new CompletableFuture<>());
        questions.add(question);
        try {
            return question.answer().get();
        } catch (ExecutionException fault) {
            throw new IllegalStateException("input: the front end could not be asked", fault.getCause());
        } finally {
            question.answer().cancel(false);
        }
    }

    /** Carries questions out, one after the other, until the process ends. */
    void work() throws InterruptedException {
        while (true) {
            Question question = questions.poll(SWEEP_MILLIS, TimeUnit.MILLISECONDS);
            Guarded.run("an answer", this::sweep);
            if (question != null) {
                try {
                    carryOut(question);
                } catch (Throwable fault) {
                    question.answer().completeExceptionally(fault);
                }
            }
        }
    }

    /** Throws away answers to questions that were given up, and what nobody has asked for. */
    private void sweep() {
        while (socket.recv(ZMQ.DONTWAIT) != null) {
            frames(new byte[0]);
        }
    }

    private void carryOut(Question question) {
        Sockets.send(socket, format.encode(question.request()));
        while (!question.answer().isDone()) {
            byte[] first = socket.recv();
            if (first != null) {
                Guarded.run("an answer", () -> take(frames(first), question));
            }
        }
    }

    private void take(List<byte[]> frames, Question question) throws IOException {
        Message reply = format.decode(frames);
        if (reply.type().equals("input_reply")) {
            question.answer().complete(reply.content().path("value").asText());
        }
    }

    private List<byte[]> frames(byte[] first) {
        List<byte[]> frames = new ArrayList<>(List.of(first));
        while (socket.hasReceiveMore()) {
            frames.add(socket.recv());
        }
        return frames;
    }
}
