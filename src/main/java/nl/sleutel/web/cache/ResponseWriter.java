package nl.sleutel.web.cache;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.List;

/** Writes an answer to a reader: whole, as 304, or its headers alone. */
public final class ResponseWriter {

    private ResponseWriter() {}

    public static void send(RoutingContext context, CachedAnswer cached) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        Answer answer = cached.answer();
        response.setStatusCode(answer.status());
        MultiMap headers = response.headers();
        if (answer.headers().containsKey("Location")) {
            answer.headers().forEach(headers::set);
            headers.set(HttpHeaders.CONTENT_LENGTH, "0");
            response.end();
            return;
        }
        CachedAnswer.Body body = cached.body(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        List<CharSequence> ready = body.headers();
        for (int i = 0; i < ready.size(); i += 2) {
            headers.set(ready.get(i), ready.get(i + 1));
        }
        if (answer.status() == 200 && matches(request.getHeader(HttpHeaders.IF_NONE_MATCH), body.tag())) {
            headers.remove(HttpHeaders.CONTENT_TYPE);
            response.setStatusCode(304).end();
            return;
        }
        if (body.coding() != ContentCoding.IDENTITY) {
            headers.set(HttpHeaders.CONTENT_ENCODING, body.coding().header());
        }
        headers.set(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.bytes().length()));
        if (request.method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(body.bytes());
        }
    }

    /** Whether one of the tags that a reader has is this one; weak tags count, as RFC 9110 says. */
    static boolean matches(String known, String tag) {
        if (known == null) {
            return false;
        }
        return known.strip().equals("*")
                || Arrays.stream(known.split(","))
                        .map(String::strip)
                        .map(one -> one.startsWith("W/") ? one.substring(2) : one)
                        .anyMatch(tag::equals);
    }
}
