package nl.sleutel.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import nl.sleutel.Surroundings;
import nl.sleutel.account.administration.AccountService;
import nl.sleutel.content.Editor;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the check finds in one field of a draft stands at that field of the form, and in a list that leads to it. */
@QuarkusTest
class ProblemAtFieldTest {

    private static final String FACT = "type: money\nvalue: 300\nunit: EUR/month\nlabel: {nl: huur, en: rent}\n"
            + "source: {name: S, title: T, url: \"https://example.org\", date: 2024}\nconfidence: high\nchecked:\n";
    private static final String ORGANISATION = "topics: [housing]\naudience: [all]\nkinds: [advice]\ninstitutions: []\n"
            + "website: \"https://example.org\"\nhours:\n  - {days: [mon], from: \"09:00\", to: \"17:00\"}\n"
            + "sources:\n  - {name: S, title: T, url: \"https://example.org\", date: 2024}\nchecked:\n";

    @TestHTTPResource("/")
    URI base;

    @Inject
    Editor editor;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FACT | confidence: high | confidence: sure | shared.confidence | moet high, medium of low",
                "FACT | confidence: high | confidence: high;link: here | shared.link | dat met https:// begint",
                "FACT | date: 2024 | date: spring | shared.source.date | moet een datum zoals",
                "FACT | checked: | checked:;valid: {from: 2026-02, until: 2026-01} | shared.valid.until | ligt voor",
                "FACT | label: {nl: huur, en: rent} | note: a | shared.label | veld 'label' ontbreekt",
                "ORGANISATION | kinds: [advice] | kinds: [shop] | shared.kinds | moet advice, care",
                "ORGANISATION | to: \"17:00\" | to: \"27:00\" | shared.hours.0.to | moet een tijd zoals",
                "ORGANISATION | checked: | checked:;telephone: no.such.fact | shared.telephone | noemt het feit"
            })
    void problem_ofAField_standsAtItAndLeadsToIt(Kind kind, String right, String wrong, String input, String told) {
        EntryRef ref = new EntryRef(kind, Editor.newTerm().key());
        String whole = kind == Kind.FACT ? FACT : ORGANISATION;
        assertTrue(whole.contains(right));
        editor.save(ref, PartName.SHARED, whole.replace(right, wrong.replace(";", "\n")));
        for (PartName words : kind.parts()) {
            if (words != PartName.SHARED) {
                editor.save(ref, words, "---\ntitle: Desk\nsummary: Of tests.\n---\nText.\n");
            }
        }
        OfficeClient client = OfficeClient.in(base, AccountService.FIRST, Surroundings.ADMIN_PASSWORD);
        Document page = Jsoup.parse(client.get("/editor/edit/" + ref).body());
        Element field = page.getElementById("f-" + input);
        String beside = field.closest(".wrong").selectFirst(".error").text();
        assertTrue(beside.contains(told), beside);
        Element line = page.selectFirst("[role=alert] a[href=\"#f-" + input + "\"]");
        assertTrue(line.text().endsWith(beside), page.select("[role=alert]")::text);
        assertEquals("Dit kan nog niet online.", page.select("[role=alert] h2").text());
    }
}
