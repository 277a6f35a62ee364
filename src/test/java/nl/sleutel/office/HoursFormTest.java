package nl.sleutel.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Opening hours on public holidays in the office's form, as a browser without scripts sends it. */
@QuarkusTest
class HoursFormTest {

    @TestHTTPResource("/")
    URI base;

    @Test
    void hoursOnHolidays_areSetInTheForm_andAContradictionIsToldAtItsLine() {
        OfficeClient client = People.admin(base);
        String key = "doctor-" + UUID.randomUUID().toString().substring(0, 8);
        String edit = "/editor/edit/organisations/" + key;
        assertEquals(
                303,
                client.post("/editor/new/organisations", Map.of("token", client.formToken(), "key", key))
                        .statusCode());
        Map<String, String> form = client.fields(client.page(edit), edit);
        assertEquals("", form.get("shared.holidays"), form::toString);
        form.putAll(Map.of(
                "shared.hours.0.days",
                "sat, sun, holiday",
                "shared.hours.0.from",
                "08:00",
                "shared.hours.0.to",
                "08:00",
                "shared.holidays",
                "open"));
        HttpResponse<String> answer = client.post(edit, form);
        assertEquals(
                edit + "?done=saved", answer.headers().firstValue("Location").orElse(""));
        Document page = client.page(edit);
        assertEquals("open", client.fields(page, edit).get("shared.holidays"));
        assertEquals("sat, sun, holiday", client.fields(page, edit).get("shared.hours.0.days"));
        String text = OfficeClient.written(client.page(edit + "?as=text").selectFirst("textarea[name=shared]"));
        assertTrue(text.contains("  - {days: [sat, sun, holiday], from: \"08:00\", to: \"08:00\"}\n"), text);
        assertTrue(text.contains("holidays: open\n"), text);
        String told = client.page("/editor/publish/organisations/" + key).text();
        assertTrue(told.contains("'holidays' en tijden voor de dag 'holiday' sluiten elkaar uit"), told);
    }
}
