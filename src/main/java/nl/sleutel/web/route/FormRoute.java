package nl.sleutel.web.route;

import io.quarkus.arc.All;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.web.ControlCharacters;
import nl.sleutel.web.cache.Answer;
import nl.sleutel.web.limit.ClientKeys;
import org.jboss.logging.Logger;

/**
 * The route by which readers' forms come in. The look at where they were sent from lies before it, at the
 * {@link RequestGuard}.
 */
@ApplicationScoped
public class FormRoute {

    private static final Logger LOG = Logger.getLogger(FormRoute.class);
    /** A thousand letters of the longest kind, each byte written as three. */
    private static final int MOST_BYTES = 16 << 10;

    private static final String TYPE = "application/x-www-form-urlencoded";

    private final List<FormHandler> doors;
    private final ClientKeys clientKeys;
    private final BodyLimiter bodyLimiter;
    private final Vertx vertx;

    public FormRoute(@All List<FormHandler> doors, ClientKeys clientKeys, BodyLimiter bodyLimiter, Vertx vertx) {
        this.doors = doors;
        this.clientKeys = clientKeys;
        this.bodyLimiter = bodyLimiter;
        this.vertx = vertx;
    }

    void install(@Observes Router router) {
        router.post().order(-250).handler(this::form);
    }

    private void form(RoutingContext context) {
        String path = context.request().path();
        Optional<FormHandler> door =
                doors.stream().filter(one -> one.takes(path)).findFirst();
        String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (door.isEmpty()) {
            context.next();
        } else if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(TYPE)) {
            PageRoute.plain(context.response(), 415, "A form is sent as " + TYPE + ".");
        } else {
            read(context, door.get());
        }
    }

    private void read(RoutingContext context, FormHandler door) {
        String caller = clientKeys.clientKey(context.request());
        bodyLimiter.read(context, MOST_BYTES, body -> {
            Optional<Map<String, String>> fields = fields(body.toString(StandardCharsets.US_ASCII));
            if (fields.isEmpty()) {
                PageRoute.plain(context.response(), 400, "This form can't be read.");
            } else {
                take(context, door, new FormBody(context.request().path(), fields.get(), caller));
            }
        });
    }

    private void take(RoutingContext context, FormHandler door, FormBody formBody) {
        Context loop = Vertx.currentContext();
        vertx.executeBlocking(() -> door.take(formBody), false)
                .onComplete(done -> loop.runOnContext(back -> {
                    if (context.response().ended() || context.response().closed()) {
                        return;
                    }
                    if (done.succeeded()) {
                        send(context.response(), done.result());
                    } else {
                        // Its message may hold what the reader wrote.
                        LOG.errorf(
                                "A form sent to %s failed: %s",
                                formBody.path(), done.cause().getClass().getName());
                        PageRoute.plain(context.response(), 500, "Something went wrong. In danger? Call 112.");
                    }
                }));
    }

    private static void send(HttpServerResponse response, Answer answer) {
        answer.headers().forEach(response::putHeader);
        response.putHeader("Cache-Control", "no-store")
                .setStatusCode(answer.status())
                .end(answer.body());
    }

    /** The first value of each field; empty for what is not well formed or holds control characters. */
    public static Optional<Map<String, String>> fields(String body) {
        Map<String, String> fields = new HashMap<>();
        try {
            for (String pair : body.split("&")) {
                int middle = pair.indexOf('=');
                if (middle > 0) {
                    fields.putIfAbsent(decoded(pair.substring(0, middle)), decoded(pair.substring(middle + 1)));
                }
            }
            boolean sound = fields.entrySet().stream()
                    .noneMatch(field -> ControlCharacters.in(field.getKey()) || ControlCharacters.in(field.getValue()));
            return sound ? Optional.of(fields) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
