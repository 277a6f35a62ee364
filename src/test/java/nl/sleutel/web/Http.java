package nl.sleutel.web;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Asks the portal byte by byte: no address is tidied, nothing decoded, followed or added, as clients like to do. */
public final class Http {

    private static final int PATIENCE_MILLIS = 20_000;

    private Http() {}

    /** @param headers name and value in turn */
    public static Got get(String path, String... headers) {
        return ask("GET", path, headers);
    }

    public static Got ask(String method, String path, String... headers) {
        StringBuilder request = new StringBuilder(
                method + " " + path + " HTTP/1.1\r\nHost: localhost:" + RestAssured.port + "\r\nConnection: close\r\n");
        for (int i = 0; i < headers.length; i += 2) {
            request.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
        }
        return raw(request.append("\r\n").toString());
    }

    /** Sends a request as it stands; each character is a byte. */
    public static Got raw(String request) {
        return raw(request, null);
    }

    /** @param from the address to ask from; null for any */
    @SuppressWarnings("AddressSelection") // Both are addresses already: no name is looked up.
    public static Got raw(String request, String from) {
        try (Socket socket = from == null
                ? new Socket(InetAddress.getByName("127.0.0.1"), RestAssured.port)
                : new Socket(InetAddress.getByName("127.0.0.1"), RestAssured.port, InetAddress.getByName(from), 0)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answer);
            return Got.of(answer.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What came back. Immutable. */
    public record Got(int status, List<String> headers, byte[] body) {

        static Got of(byte[] answer) {
            String all = new String(answer, StandardCharsets.ISO_8859_1);
            int end = all.indexOf("\r\n\r\n");
            if (end < 0) {
                throw new AssertionError("No answer: '" + all + "'");
            }
            List<String> lines = new ArrayList<>(List.of(all.substring(0, end).split("\r\n")));
            int status = Integer.parseInt(lines.remove(0).split(" ")[1]);
            String body = all.substring(end + 4);
            Got got = new Got(status, lines, body.getBytes(StandardCharsets.ISO_8859_1));
            return got.header("Transfer-Encoding").isPresent() ? new Got(status, lines, unchunked(body)) : got;
        }

        private static byte[] unchunked(String body) {
            StringBuilder whole = new StringBuilder();
            int at = 0;
            while (at < body.length()) {
                int lineEnd = body.indexOf("\r\n", at);
                int size = Integer.parseInt(body.substring(at, lineEnd), 16);
                whole.append(body, lineEnd + 2, lineEnd + 2 + size);
                at = lineEnd + 2 + size + 2;
            }
            return whole.toString().getBytes(StandardCharsets.ISO_8859_1);
        }

        /** The values of a header, joined by commas; empty when it is not there. */
        public Optional<String> header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            List<String> values = headers.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .toList();
            return values.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", values));
        }

        /** The body as text, unpacked when it is packed. */
        public String text() {
            try {
                return new String(unpacked(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private byte[] unpacked() throws IOException {
            return switch (header("Content-Encoding").orElse("")) {
                case "gzip" -> new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
                case "br" -> new BrotliInputStream(new ByteArrayInputStream(body)).readAllBytes();
                default -> body;
            };
        }
    }
}
