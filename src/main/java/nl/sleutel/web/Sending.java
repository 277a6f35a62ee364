package nl.sleutel.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.Locale;

/** Writes an answer to a reader: whole, as 304, or its headers alone. */
final class Sending {

    private Sending() {
    }

    static void send(RoutingContext context, KeptAnswer kept) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        Answer answer = kept.answer();
        answer.headers().forEach(response::putHeader);
        response.setStatusCode(answer.status());
        if (answer.headers().containsKey("Location")) {
            response.putHeader("Content-Length", "0").end();
            return;
        }
        KeptAnswer.Body body = kept.body(takesGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING)));
        response.headers().add("Vary", "Accept-Encoding");
        if (answer.status() == 200) {
            response.putHeader("ETag", body.tag());
            if (matches(request.getHeader(HttpHeaders.IF_NONE_MATCH), body.tag())) {
                response.headers().remove("Content-Type");
                response.setStatusCode(304).end();
                return;
            }
        }
        if (body.coding() != null) {
            response.putHeader("Content-Encoding", body.coding());
        }
        response.putHeader("Content-Length", String.valueOf(body.bytes().length()));
        if (request.method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(body.bytes());
        }
    }

    /** Whether a reader takes gzip: named, and not with {@code q=0}. */
    static boolean takesGzip(String accepted) {
        if (accepted == null) {
            return false;
        }
        return Arrays.stream(accepted.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .anyMatch(coding -> coding.matches("gzip(\\s*;\\s*q=(1(\\.0*)?|0?\\.\\d*[1-9]\\d*))?"));
    }

    /** Whether one of the tags that a reader has is this one; weak tags count, as RFC 9110 says. */
    static boolean matches(String known, String tag) {
        if (known == null) {
            return false;
        }
        return known.strip().equals("*") || Arrays.stream(known.split(",")).map(String::strip)
                .map(one -> one.startsWith("W/") ? one.substring(2) : one).anyMatch(tag::equals);
    }
}
