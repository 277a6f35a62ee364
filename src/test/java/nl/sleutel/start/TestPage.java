package nl.sleutel.start;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.sleutel.office.OfficeClient;
import org.jsoup.Jsoup;

/** A page under work that a test makes, saves and publishes by the office's forms, as people do. */
public final class TestPage {

    private final OfficeClient client;
    private final String name;

    private TestPage(OfficeClient client, String name) {
        this.client = client;
        this.name = name;
    }

    /** An admin who begins a page on a portal that runs on a filled data folder. */
    public static TestPage on(PortalProcess portal, String name) {
        OfficeClient client = OfficeClient.in(portal.address(), "admin", Workplace.PASSWORD);
        client.post("/editor/new/articles", Map.of("token", client.formToken(), "topic", "work", "key", name));
        return new TestPage(client, name);
    }

    public OfficeClient client() {
        return client;
    }

    public String address() {
        return "/en/work/" + name;
    }

    /** The form as it comes from the portal, with other words. */
    public Map<String, String> form(String words) {
        Map<String, String> form = new LinkedHashMap<>(client.fields(client.page(edit()), edit()));
        form.putAll(Map.of(
                "nl.title",
                "Pagina " + words,
                "en.title",
                "Page " + words,
                "nl.summary",
                "Over werk.",
                "en.summary",
                "About work.",
                "nl.section.0",
                "## In het kort\r\n\r\n- Werk.\r\n",
                "en.section.0",
                "## In short\r\n\r\n- Work, and " + words + ".\r\n",
                "source.0.name",
                "Somebody",
                "source.0.title",
                "Work",
                "source.0.url",
                "https://example.org/work",
                "source.0.date",
                "2026"));
        return form;
    }

    public HttpResponse<String> send(Map<String, String> form) {
        return client.post(edit(), form);
    }

    public TestPage save(String words) {
        accepted(send(form(words)));
        return this;
    }

    public TestPage publish() {
        String gate = "/editor/publish/articles/work/" + name;
        Map<String, String> order = new LinkedHashMap<>(client.fields(client.page(gate), gate));
        order.put("reason", "A test");
        accepted(client.post(gate, order));
        return this;
    }

    /** Publishes later, at a moment of Leiden's clock. */
    TestPage schedule(String moment) {
        accepted(client.post(
                "/editor/schedule/articles/work/" + name,
                Map.of("token", client.formToken(), "which", "both", "action", "publish", "at", moment)));
        return this;
    }

    private String edit() {
        return "/editor/edit/articles/work/" + name;
    }

    private static void accepted(HttpResponse<String> answer) {
        if (answer.statusCode() != 303
                || answer.headers().firstValue("Location").orElse("").contains("stopped")) {
            throw new AssertionError("Not taken: " + answer.statusCode() + " "
                    + Jsoup.parse(answer.body()).text());
        }
    }
}
