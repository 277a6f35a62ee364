package nl.sleutel.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.sleutel.Surroundings;
import nl.sleutel.account.administration.AccountService;
import nl.sleutel.content.Editor;
import nl.sleutel.content.edition.ImageFolder;
import nl.sleutel.content.edition.LiveImage;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.follower.DataConfig;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.image.Samples;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Images, translators and links in the office, over HTTP. */
@QuarkusTest
class LibraryTest {

    private static final String STEP = "route/k1";
    private static final String BODY = "## In short\n\nSome words. [There](https://old.example/page).\n";

    @TestHTTPResource("/")
    URI base;

    @Inject
    Editor editor;

    @Inject
    DataConfig config;

    @Inject
    ObjectMapper json;

    private OfficeClient client;
    private final EntryRef ref = Editor.newPage(Topic.WORK);

    @BeforeEach
    void comeIn() {
        client = OfficeClient.in(base, AccountService.FIRST, Surroundings.ADMIN_PASSWORD);
    }

    private HttpResponse<String> upload(String key, String alt, byte[] bytes) {
        return client.upload(
                "/editor/images",
                Map.of("token", client.formToken(), "key", key, "nl", alt, "en", alt, "credit", ""),
                bytes);
    }

    @Test
    void image_uploaded_standsInTheLibraryUntilItIsDeleted() throws IOException {
        String alt = "A \"boat\" <script>alert(1)</script> & more";
        assertEquals(
                "/editor/images?done=image",
                upload("boat", alt, Samples.image("jpg", 800, 400))
                        .headers()
                        .firstValue("Location")
                        .orElse(""));
        Document library = client.page("/editor/images");
        assertEquals(alt, library.selectFirst("#i-boat img").attr("alt"));
        assertEquals("![" + alt + "](image:boat)", OfficeClient.written(library.selectFirst("#s-en-boat")));
        assertEquals(0, library.select("#i-boat script").size());
        assertTrue(client.get("/editor/images/names?in=en").body().contains("\"key\":\"boat\""));
        HttpResponse<byte[]> small = client.download("/editor/images/file?key=boat");
        assertEquals("image/webp", small.headers().firstValue("Content-Type").orElse(""));
        editor.publishPage(ref, BODY);
        editor.save(
                ref, PartName.EN, Editor.words("Draft", ref.key().split("/")[1], BODY + "\n![A boat](image:boat)\n"));
        Document draft = Jsoup.parse(
                client.get("/editor/preview/articles/" + ref.key() + "?in=en").body());
        String unpublished =
                draft.selectFirst(".prose img[src^=/editor/images/boat-]").attr("src");
        assertEquals(
                "image/jpeg",
                client.download(unpublished)
                        .headers()
                        .firstValue("Content-Type")
                        .orElse(""));
        assertEquals(404, client.get(unpublished.substring("/editor".length())).statusCode());
        assertNotEquals(200, new OfficeClient(base).get(unpublished).statusCode());
        editor.publishPage(ref, BODY + "\n![A boat](image:boat)\n");
        assertEquals(200, client.get(unpublished.substring("/editor".length())).statusCode());
        LiveImage image = ImageFolder.in(config.dataDir(), json).find("boat").orElseThrow();
        assertTrue(Files.exists(config.dataDir().resolve("edition/images/boat/" + image.hash() + "-640.webp")));
        assertTrue(client.page("/editor/images").select("#i-boat a").text().contains(ref.key()));
        Map<String, String> delete = Map.of("token", client.formToken(), "key", "boat");
        assertEquals(400, client.post("/editor/images/delete", delete).statusCode());
        Document preview = Jsoup.parse(client.get("/editor/preview/articles/" + ref.key() + "?language=en")
                .body());
        assertTrue(preview.select("img[src^=/images/boat-]").size() <= 1);
        editor.save(ref, PartName.NL, "none");
        editor.save(ref, PartName.EN, "none");
        editor.publish(ref, PartName.NL, PartName.EN);
        assertEquals(
                "/editor/images?done=image-deleted",
                client.post("/editor/images/delete", delete)
                        .headers()
                        .firstValue("Location")
                        .orElse(""));
        assertEquals(0, client.page("/editor/images").select("#i-boat").size());
        assertEquals(404, client.get(image.address("640.webp")).statusCode());
        assertFalse(Files.exists(config.dataDir().resolve("edition/images/boat")));
        editor.withdraw(ref, PartName.values());
    }

    @Test
    void image_thatIsNone_comesBackWithWhatWasWritten() throws IOException {
        HttpResponse<String> answer = upload(
                "evil",
                "\"><img src=x onerror=alert(1)>",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8));
        assertEquals(400, answer.statusCode());
        Document page = Jsoup.parse(answer.body());
        assertEquals("\"><img src=x onerror=alert(1)>", page.selectFirst("#en").val());
        assertEquals(1, page.select("ul.error li").size());
        assertEquals(0, page.select("[onerror], #i-evil").size());
        byte[] photograph = Samples.image("jpg", 800, 400);
        HttpResponse<String> cut = upload("cut", "Een boot", Arrays.copyOf(photograph, photograph.length / 5));
        assertEquals(400, cut.statusCode());
        Document form = Jsoup.parse(cut.body());
        assertFalse(form.select("#file[aria-invalid=true][aria-describedby~=file-wrong] ~ #file-wrong")
                .text()
                .isEmpty());
        assertEquals("Een boot", form.select("#nl").val());
        assertEquals(
                400,
                client.post("/editor/images", Map.of("token", client.formToken(), "key", "x"))
                        .statusCode());
    }

    @Test
    void upload_ofAnotherSession_isRefused() throws IOException {
        assertEquals(
                403,
                client.upload(
                                "/editor/images",
                                Map.of("token", "forged", "key", "x", "nl", "x", "en", "x"),
                                Samples.image("png", 9, 9))
                        .statusCode());
        assertEquals(
                401,
                new OfficeClient(base)
                        .upload(
                                "/editor/images",
                                Map.of("token", "", "key", "x", "nl", "x", "en", "x"),
                                Samples.image("png", 9, 9))
                        .statusCode());
    }

    @Test
    void translation_sentOutAndTakenBack_isTheDraft() {
        editor.publishPage(ref, BODY);
        assertEquals(
                1,
                client.page("/editor/exchange")
                        .select("input[name=page][value=" + ref + "]")
                        .size());
        HttpResponse<byte[]> file = client.download("/editor/exchange/file?from=nl&page=" + ref);
        assertTrue(file.headers().firstValue("Content-Disposition").orElse("").contains("sleutel-nl-en.xlf"));
        byte[] back = new String(file.body(), StandardCharsets.UTF_8)
                .replaceAll(
                        "(?s)<target>Some words\\.",
                        "<target>Translated <b>words</b>."
                                .replace("<b>", "&lt;b>")
                                .replace("</b>", "&lt;/b>"))
                .getBytes(StandardCharsets.UTF_8);
        String onward = client.upload("/editor/exchange", Map.of("token", client.formToken()), back)
                .headers()
                .firstValue("Location")
                .orElse("");
        assertEquals(
                "/editor/exchange",
                People.in(base, "editor")
                        .get(onward)
                        .headers()
                        .firstValue("Location")
                        .orElse(""));
        assertEquals(200, client.get(onward).statusCode());
        Document report = client.page(onward);
        assertEquals(ref.key(), report.selectFirst("main h2 a").text());
        assertEquals(2, editor.draftNumber(ref, PartName.EN));
        Document text = client.page("/editor/edit/articles/" + ref.key() + "?as=text");
        assertTrue(OfficeClient.written(text.selectFirst("textarea[name=en]"))
                .contains("Translated <b>words</b>. [There]"));
        HttpResponse<String> hostile = client.upload(
                "/editor/exchange",
                Map.of("token", client.formToken()),
                "<!DOCTYPE x [<!ENTITY f SYSTEM 'file:///etc/passwd'>]><xliff>&f;</xliff>"
                        .getBytes(StandardCharsets.UTF_8));
        assertEquals(400, hostile.statusCode());
        assertEquals(1, Jsoup.parse(hostile.body()).select("p.error").size());
        assertEquals(400, client.get("/editor/exchange/file?from=nl").statusCode());
    }

    @Test
    void translation_ofAnotherKind_isOfferedAndTakenBack() {
        assertEquals(
                1,
                client.page("/editor/exchange")
                        .select("input[name=page][value=" + STEP + "]")
                        .size());
        byte[] file = client.download(
                        "/editor/exchange/file?from=nl&page=" + STEP + "&page=facts/rent.rise&page=nonsense")
                .body();
        String text = new String(file, StandardCharsets.UTF_8);
        assertEquals(1, text.split("<file ", -1).length - 1);
        assertTrue(text.contains("<unit id=\"answers1-"), text);
    }

    @Test
    void address_replacedEverywhere_isADraftInEachText() {
        String old = "https://old.example/" + ref.key();
        editor.publishPage(ref, BODY.replace("https://old.example/page", old));
        Map<String, String> form = Map.of("token", client.formToken(), "from", old, "to", "https://new.example/page");
        Document answer = client.page(client.post("/editor/links/replace", form)
                .headers()
                .firstValue("Location")
                .orElse(""));
        assertEquals(2, answer.select("[role=status] li").size());
        assertEquals(2, editor.draftNumber(ref, PartName.NL));
        assertEquals(
                0,
                Jsoup.parse(client.post("/editor/links/replace", form).body())
                        .select("[role=status]")
                        .size());
        assertEquals(
                400,
                client.post(
                                "/editor/links/replace",
                                Map.of("token", client.formToken(), "from", old, "to", "javascript:alert(1)"))
                        .statusCode());
    }

    @Test
    void links_betweenOurPages_areListedWhenTheyLeadNowhere() {
        editor.publishPage(ref, BODY + "\n[Gone](page:work/never-was)\n");
        assertTrue(client.page("/editor/links").select("main").text().contains("work/never-was"));
        assertTrue(client.page("/editor/")
                .select("section[aria-labelledby=g-links]")
                .text()
                .contains("work/never-was"));
        editor.withdraw(ref, PartName.values());
        editor.awaitReaders();
        assertTrue(!client.page("/editor/links").select("main").text().contains("work/never-was"));
    }

    @Test
    void export_holdsEverything() throws IOException {
        editor.publishPage(ref, BODY);
        HttpResponse<byte[]> file = client.download("/editor/export");
        assertEquals(
                "application/zip", file.headers().firstValue("Content-Type").orElse(""));
        Set<String> names = new TreeSet<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertTrue(
                names.containsAll(Set.of(
                        "content/articles/" + ref.key() + "/nl.md",
                        "content/articles/housing/deposit/shared.yaml",
                        "content/facts/rent.deposit.max.yaml")),
                names::toString);
    }
}
