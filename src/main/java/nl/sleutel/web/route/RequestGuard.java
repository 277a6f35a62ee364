package nl.sleutel.web.route;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import nl.sleutel.web.AccessLog;
import nl.sleutel.web.guard.AllowedHosts;
import nl.sleutel.web.guard.ResponseHeaders;
import nl.sleutel.web.guard.SameOrigin;

/**
 * What every request passes, whoever answers it: the log, the headers, and the looks at where it was sent to and from.
 */
@ApplicationScoped
public class RequestGuard {

    private final AccessLog log;
    private final ResponseHeaders responseHeaders;
    private final AllowedHosts allowedHosts;
    private final SameOrigin sameOrigin;

    public RequestGuard(
            AccessLog log, ResponseHeaders responseHeaders, AllowedHosts allowedHosts, SameOrigin sameOrigin) {
        this.log = log;
        this.responseHeaders = responseHeaders;
        this.allowedHosts = allowedHosts;
        this.sameOrigin = sameOrigin;
    }

    void pass(RoutingContext context) {
        log.watch(context);
        responseHeaders.set(context.request(), context.response().headers());
        if (context.request().headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            refuseUnmeasured(context.request(), context.response());
        } else if (!AllowedHosts.isOne(context.request())) {
            PageRoute.plain(context.response(), 400, "The request names two hosts.");
        } else if (!allowedHosts.accepts(context.request())) {
            PageRoute.plain(context.response(), 421, "This portal does not answer to that host name.");
        } else if (!sameOrigin.accepts(context.request())) {
            PageRoute.plain(
                    context.response(),
                    403,
                    "A form that changes something must be sent from this portal's own pages.");
        } else {
            context.next();
        }
    }

    /**
     * No browser sends a body in pieces whose length it doesn't tell, and what a proxy before us and we read
     * differently is how requests are smuggled past it. What follows on the connection may be part of that: nothing of
     * it is looked at.
     */
    private static void refuseUnmeasured(HttpServerRequest request, HttpServerResponse response) {
        request.pause();
        response.endHandler(end -> request.connection().close());
        PageRoute.plain(
                response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE),
                400,
                "A request must tell the length of what it brings.");
    }

    /**
     * Vert.x fails a request without a readable Host before any route sees it; what would answer then adds no headers
     * and logs a stack trace.
     */
    void failed(RoutingContext context) {
        if (context.request().authority() == null) {
            log.watch(context);
            responseHeaders.set(context.request(), context.response().headers());
            PageRoute.plain(context.response(), 400, "The request names no host, or none that can be read.");
        } else {
            context.next();
        }
    }
}
