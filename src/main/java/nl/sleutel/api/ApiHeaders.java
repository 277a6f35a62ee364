package nl.sleutel.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Makes the API's answers: JSON with its entity tag, or 304 to whoever has it already. Every site may ask. */
@Singleton
public class ApiHeaders {

    private final ObjectMapper json;

    public ApiHeaders(ObjectMapper json) {
        this.json = json;
    }

    Response answer(Object value, Request request) {
        return answer(value, value, request);
    }

    /** @param essence what the entity tag is made of: the value without what differs each time, such as a duration */
    Response answer(Object value, Object essence, Request request) {
        EntityTag tag = new EntityTag(hash(bytes(essence)));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder builder = unchanged != null
                ? unchanged
                : Response.ok(bytes(value), MediaType.APPLICATION_JSON_TYPE).tag(tag);
        return builder.header("Cache-Control", "no-cache").build();
    }

    private byte[] bytes(Object value) {
        try {
            return json.writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Records are always written", e);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(bytes), 12));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
