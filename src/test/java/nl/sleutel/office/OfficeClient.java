package nl.sleutel.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A browser without scripts: it keeps cookies, fills in forms and sends them as they stand. */
public final class OfficeClient {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private final URI base;
    private final Map<String, String> cookies = new TreeMap<>();

    public OfficeClient(URI base) {
        this.base = base;
    }

    /** Comes in; the answer is the page that follows. */
    public static OfficeClient in(URI base, String name, String password) {
        OfficeClient client = new OfficeClient(base);
        HttpResponse<String> answer = client.post("/editor/login", Map.of("name", name, "password", password));
        if (answer.statusCode() != 303) {
            throw new AssertionError("Not let in: " + answer.statusCode() + " " + answer.body());
        }
        return client;
    }

    /** Comes in for the first time with a password from the settings, and chooses another one, as it is asked for. */
    public static void first(URI base, String given, String own) {
        OfficeClient client = in(base, "admin", given);
        Map<String, String> form = client.fields(client.page("/editor/password"), "/editor/password");
        form.putAll(Map.of("current", given, "wanted", own, "again", own));
        HttpResponse<String> answer = client.post("/editor/password", form);
        if (answer.statusCode() != 303) {
            throw new AssertionError("Not changed: " + answer.statusCode() + " " + answer.body());
        }
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public Document page(String path) {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answers " + answer.statusCode());
        }
        return Jsoup.parse(answer.body(), base.resolve(path).toString());
    }

    public HttpResponse<String> post(String path, Map<String, String> fields) {
        return post(path, fields.entrySet().stream().toList());
    }

    public HttpResponse<String> post(String path, List<Map.Entry<String, String>> fields) {
        List<String> pairs = new ArrayList<>();
        fields.forEach(field -> pairs.add(encoded(field.getKey()) + "=" + encoded(field.getValue())));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", origin())
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs))));
    }

    /** A form with a file, as a browser sends it. */
    public HttpResponse<String> upload(String path, Map<String, String> fields, byte[] file) {
        String edge = "----edge";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(
                ("--" + edge + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + edge
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"holiday.jpg\"\r\n"
                        + "Content-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .header("Origin", origin())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** What a page gives to keep, byte by byte. */
    public HttpResponse<byte[]> download(String path) {
        try {
            return CLIENT.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a browser would from a page of another site. */
    public HttpResponse<String> postFrom(String origin, String path, Map<String, String> fields) {
        List<String> pairs = new ArrayList<>();
        fields.forEach((name, value) -> pairs.add(encoded(name) + "=" + encoded(value)));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", origin)
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs))));
    }

    /** The fields of a page's form as a browser would send them, to be changed. */
    public Map<String, String> fields(Document page, String action) {
        Element form = page.selectFirst("form[action=" + action + "]");
        if (form == null) {
            throw new AssertionError("No form goes to " + action + " on " + page.title());
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (Connection.KeyVal pair : ((FormElement) form).formData()) {
            if (!pair.key().equals("then")) {
                fields.put(pair.key(), pair.value());
            }
        }
        form.select("textarea[name]")
                .forEach(area -> fields.put(area.attr("name"), written(area).replace("\n", "\r\n")));
        return fields;
    }

    /** What stands in a text area: browsers pass over a line end right after its tag. */
    public static String written(Element area) {
        return area.wholeText().replaceFirst("^\n", "");
    }

    public String formToken() {
        return page("/editor/self").selectFirst("input[name=token]").val();
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    private String origin() {
        return base.getScheme() + "://" + base.getAuthority();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept-Language", "en");
        if (!cookies.isEmpty()) {
            List<String> pairs = new ArrayList<>();
            cookies.forEach((name, value) -> pairs.add(name + "=" + value));
            request.header("Cookie", String.join("; ", pairs));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (cookie.toLowerCase(Locale.ROOT).contains("max-age=0")
                || pair[1].replace("\"", "").isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
