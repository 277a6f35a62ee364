package nl.sleutel.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import nl.sleutel.web.SearchWorkers;
import nl.sleutel.web.limit.SearchRateLimit;
import org.jspecify.annotations.Nullable;

/** An error as RFC 9457 has it. Immutable. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApiProblem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String parameter) {

    static final String MEDIA_TYPE = "application/problem+json";

    static Response response(int status, String title, @Nullable String detail, @Nullable String parameter) {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .header("Cache-Control", "no-cache")
                .entity(new ApiProblem("about:blank", title, status, detail, parameter))
                .build();
    }

    /** @param expected what the parameter takes */
    static WebApplicationException badParameter(String name, String expected) {
        return new WebApplicationException(
                response(400, "Bad Request", "Parameter '" + name + "' must be " + expected + ".", name));
    }

    static WebApplicationException notFound(String what) {
        return new WebApplicationException(response(404, "Not Found", what, null));
    }

    static WebApplicationException tooOften(Duration wait) {
        String seconds = SearchRateLimit.seconds(wait);
        return new WebApplicationException(
                later(429, "Too Many Requests", "Ask again in " + seconds + " seconds.", seconds));
    }

    /** Too many search at once. */
    static WebApplicationException busy() {
        String seconds = String.valueOf(SearchWorkers.RETRY_AFTER.toSeconds());
        return new WebApplicationException(later(
                503,
                "Service Unavailable",
                "Too many searches at once. Ask again in " + seconds + " seconds.",
                seconds));
    }

    private static Response later(int status, String title, String detail, String seconds) {
        return Response.fromResponse(response(status, title, detail, null))
                .header("Retry-After", seconds)
                .build();
    }
}
