package nl.sleutel.web.route;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Takes in what requests bring along, before anybody works on it: who sends slowly holds a connection and never a
 * worker, of which readers need some. A body is small enough, comes in time, and is one of a bounded number, or it is
 * refused.
 */
@ApplicationScoped
public class BodyLimiter {

    /** An image of 10 MB and the form around it. */
    private static final int MOST_BYTES = 11 << 20;
    /** A page of the office and all its words. */
    private static final int LARGE = 1 << 20;
    /**
     * Of all bodies together that are here or coming, in bytes; each is in memory a few times while it is read. Who
     * fills the one keeps nobody from the other.
     */
    private static final long MOST_SMALL = 8 << 20;

    private static final long MOST_LARGE = 24 << 20;
    /** Of those that are worked on at once: fewer than there are workers. */
    private static final int MOST_AT_WORK = 80;

    private static final Duration SOON = Duration.ofSeconds(20);
    /** An image from a slow line comes through. */
    private static final long BYTES_A_SECOND = 64 << 10;

    private static final Duration LONGEST_DISCARDING = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final AtomicLong small = new AtomicLong();
    private final AtomicLong large = new AtomicLong();
    private final AtomicInteger atWork = new AtomicInteger();

    public BodyLimiter(Vertx vertx) {
        this.vertx = vertx;
    }

    void install(@Observes Router router) {
        router.route().order(-210).handler(this::arrive);
    }

    private void arrive(RoutingContext context) {
        if (announced(context.request()) <= 0) {
            context.next();
            return;
        }
        read(context, MOST_BYTES, body -> {
            if (atWork.incrementAndGet() > MOST_AT_WORK) {
                atWork.decrementAndGet();
                refuse(context, 503, "Too many forms come in at once. Please send it again in a moment.");
                return;
            }
            context.addEndHandler(end -> atWork.decrementAndGet());
            ((RoutingContextInternal) context).setBody(body);
            context.next();
        });
    }

    /** Reads a body to its end and hands it over; one that is too large, too late or too much is answered here. */
    void read(RoutingContext context, int most, Consumer<Buffer> whole) {
        HttpServerRequest request = context.request();
        long announced = announced(request);
        if (announced > most) {
            refuse(context, 413, "This is more than can be taken.");
            return;
        }
        Arrival arrival = announced > LARGE ? new Arrival(large, MOST_LARGE) : new Arrival(small, MOST_SMALL);
        long timer = vertx.setTimer(
                SOON.plusSeconds(announced / BYTES_A_SECOND).toMillis(),
                late -> refuse(context, 408, "This came in too slowly."));
        context.addEndHandler(end -> {
            vertx.cancelTimer(timer);
            arrival.forget();
        });
        request.handler(piece -> {
            if (!context.response().ended() && !arrival.takes(piece)) {
                refuse(context, 503, "Too much comes in at once. Please send it again in a moment.");
            }
        });
        request.endHandler(end -> {
            vertx.cancelTimer(timer);
            if (!context.response().ended()) {
                whole.accept(arrival.whole());
            }
        });
    }

    /** What has come of one body, on its event loop alone. */
    private static final class Arrival {

        private final AtomicLong together;
        private final long most;
        private final List<Buffer> pieces = new ArrayList<>();
        private long counted;

        Arrival(AtomicLong together, long most) {
            this.together = together;
            this.most = most;
        }

        boolean takes(Buffer piece) {
            pieces.add(piece);
            counted += piece.length();
            return together.addAndGet(piece.length()) <= most;
        }

        /** Put together at the end: a buffer that grows takes twice the room. */
        Buffer whole() {
            Buffer whole = Buffer.buffer((int) counted);
            pieces.forEach(whole::appendBuffer);
            pieces.clear();
            return whole;
        }

        void forget() {
            pieces.clear();
            together.addAndGet(-counted);
            counted = 0;
        }
    }

    /** The length that a request says its body has; 0 for none. A request of another form did not pass the entrance. */
    private static long announced(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    /** Answers, goes on taking in for a moment so that the answer is read before the connection ends, and ends it. */
    private void refuse(RoutingContext context, int status, String message) {
        if (context.response().ended()) {
            return;
        }
        HttpServerRequest request = context.request();
        if (status == 503) {
            context.response().putHeader("Retry-After", "10");
        }
        PageRoute.plain(context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE), status, message);
        if (request.isEnded()) {
            request.connection().close();
            return;
        }
        request.handler(piece -> {}).endHandler(end -> request.connection().close());
        vertx.setTimer(
                LONGEST_DISCARDING.toMillis(), enough -> request.connection().close());
    }
}
