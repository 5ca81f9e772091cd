package loupe.kernel.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * The kernel's public channel, in order, from any thread.
 *
 * <p>Callers only queue: a cell's thread may carry an interrupt flag, which would close the channels inside ZeroMQ. The
 * queue holds at most 64 messages; whoever fills it waits. Text is paced, because a notebook server drops what comes
 * faster than 1 MB a second over 3 seconds.
 */
public final class Publisher {

    private static final int MOST_QUEUED = 64;
    private static final String STREAM = "stream";

    private final LinkedBlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(MOST_QUEUED);
    private final Pace pace = new Pace(800_000, 1_500_000);
    private final Consumer<Message> socket;

    Publisher(Consumer<Message> socket) {
        this.socket = socket;
    }

    /**
     * Publishes a message.
     *
     * @param type as {@code stream}
     * @param parent the header of the request that it belongs to
     * @param content what it says
     */
    public void publish(String type, ObjectNode parent, ObjectNode content) {
        Message message = Message.published(type, parent, content);
        room.acquireUninterruptibly();
        queue.add(() -> {
            room.release();
            if (type.equals(STREAM)) {
                pace.await(content.path("text").asText().length(), System.nanoTime());
            }
            socket.accept(message);
        });
    }

    /**
     * Publishes whether the kernel works on a request.
     *
     * @param state {@code busy}, {@code idle} or {@code starting}
     * @param parent the header of the request
     */
    public void status(String state, ObjectNode parent) {
        publish("status", parent, Json.object().put("execution_state", state));
    }

    /** Sends what is queued, one after the other, until the thread is interrupted. */
    void work() throws InterruptedException {
        while (true) {
            Runnable next = queue.take();
            Guarded.run("publishing", next::run);
        }
    }

    /** Waits, but not for long, until all that is queued by now has been sent. */
    void drain(Duration longest) {
        CompletableFuture<Void> sent = new CompletableFuture<>();
        queue.add(() -> sent.complete(null));
        try {
            sent.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | InterruptedException late) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
