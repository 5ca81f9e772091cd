package loupe.kernel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import loupe.display.Screens;
import loupe.kernel.wire.ConnectionFile;
import loupe.kernel.wire.Message;
import loupe.kernel.wire.RequestChannel;
import loupe.kernel.wire.Sockets;

/** A Jupyter kernel: opens its sockets at once and makes the Java session meanwhile, so that a front end need not wait. */
final class Kernel {

    private final CountDownLatch ended = new CountDownLatch(1);
    private final CompletableFuture<JavaSession> session;
    private final Sockets sockets;

    Kernel(ConnectionFile connection, Supplier<JavaSession> opening) {
        sockets = new Sockets(connection);
        session = new CompletableFuture<>();
        History history = new History();
        Executions executions = new Executions(session, sockets, history);
        ShellRequests shell = new ShellRequests(session, executions, history, sockets.publisher(), ended::countDown);
        sockets.serve(shell::answer, this::control);
        open(opening, executions);
    }

    private void open(Supplier<JavaSession> opening, Executions executions) {
        try {
            JavaSession opened = opening.get();
            Screens.use(new JupyterScreen(() -> cell(opened, executions)));
            session.complete(opened);
        } catch (Throwable fault) {
            // Each request that needs the session reports it; the kernel itself goes on answering.
            session.completeExceptionally(fault);
        }
    }

    private static CellPublisher cell(JavaSession session, Executions executions) {
        session.flushOutput();
        return session.currentSink().map(CellPublisher.class::cast).orElseGet(executions::lastCell);
    }

    private Optional<ObjectNode> control(Message request, RequestChannel channel) {
        if (request.type().equals("interrupt_request")) {
            if (session.isDone() && !session.isCompletedExceptionally()) {
                session.join().interrupt();
            }
            return Optional.of(ShellRequests.ok());
        }
        return ShellRequests.general(request, ended::countDown);
    }

    /** Whether any front end has asked for something. */
    boolean heard() {
        return sockets.heard();
    }

    /** Ends the kernel as a shutdown request does. */
    void shutdown() {
        ended.countDown();
    }

    /** Returns when the kernel was asked to end and has said so. */
    void awaitEnd() throws InterruptedException {
        ended.await();
        // The request's own thread still has to send its reply.
        Thread.sleep(100);
        sockets.close();
    }
}
