package nl.sleutel.site.layout;

import static io.restassured.RestAssured.get;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.sleutel.content.Editor;
import nl.sleutel.content.edition.ImageFolder;
import nl.sleutel.content.edition.LiveImage;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.follower.DataConfig;
import nl.sleutel.content.publishing.PublishService;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.files.ContentExport;
import nl.sleutel.files.ContentFolder;
import nl.sleutel.files.ContentImport;
import nl.sleutel.image.Image;
import nl.sleutel.image.ImageContent;
import nl.sleutel.image.ImageStore;
import nl.sleutel.image.ImageUpload;
import nl.sleutel.image.Samples;
import nl.sleutel.image.format.ImageProblem;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Images from the upload to the reader, and out to the content format and back. */
@QuarkusTest
class PicturesTest {

    private static final Localized<String> ALT = new Localized<>("De gracht \"bij\" avond", "The canal [at] night");

    @Inject
    ImageUpload imageUpload;

    @Inject
    ImageStore imageStore;

    @Inject
    Event<ImageStore.Deleted> deleted;

    @Inject
    ContentImport contentImport;

    @Inject
    ContentExport contentExport;

    @Inject
    DataConfig config;

    @Inject
    ObjectMapper json;

    @Inject
    Editor editor;

    @Inject
    PublishService publishService;

    @TempDir
    Path folder;

    private List<ImageProblem> upload(String key, byte[] bytes) {
        return imageUpload.upload(new ImageUpload.Upload(key, () -> bytes, ALT, "City of Leiden"), "test");
    }

    private static <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }

    @Test
    void image_onAPublishedPage_isShownWithoutTheDatabase() throws IOException {
        assertEquals(List.of(), upload("canal", Samples.image("jpg", 1400, 700)));
        // As on another node, which has not seen the upload.
        ImageFolder.in(config.dataDir(), json).remove("canal");
        String snippet = inTransaction(() -> Image.named("canal").orElseThrow().snippet(Language.EN));
        assertEquals("![The canal \\[at\\] night](image:canal)", snippet);
        EntryRef ref = Editor.newPage(Topic.HOUSING);
        editor.publishPage(ref, "## In short\n\nLook.\n\n" + snippet + "\n\n![Nothing](image:not-there)");
        String address = "/en/housing/" + ref.key().split("/")[1];
        Element picture = Jsoup.parse(get(address).asString()).selectFirst(".prose picture");
        Element image = picture.selectFirst("img[loading=lazy][width=1280][height=640]");
        assertEquals("The canal [at] night", image.attr("alt"));
        assertTrue(Jsoup.parse(get(address).asString()).select(".prose").text().endsWith("Nothing"));
        get(image.attr("src"))
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Cache-Control", containsString("immutable"))
                .header("X-Content-Type-Options", equalTo("nosniff"));
        String[] set = picture.selectFirst("source[type=image/webp][sizes]")
                .attr("srcset")
                .split(", ");
        assertEquals(2, set.length);
        get(set[0].split(" ")[0]).then().statusCode(200).contentType("image/webp");
        get(image.attr("src").replace("canal-", "canal-0")).then().statusCode(404);
        get("/images/canal-" + "0".repeat(12) + "-640.webp")
                .then()
                .statusCode(200)
                .contentType("image/webp")
                .header("Cache-Control", "no-cache");
        get("/images/..%2f..%2fstate-000000000000-1.jpg").then().statusCode(404);
    }

    @Test
    void image_deletedOnAnotherNode_goesFromDiskWithTheNextChange() throws IOException {
        upload("elsewhere", Samples.image("png", 50, 50));
        editor.publishPage(Editor.newPage(Topic.HOUSING), "## In short\n\n![Here](image:elsewhere)\n");
        Path place = config.dataDir().resolve("edition/images/elsewhere");
        assertTrue(Files.exists(place));
        inTransaction(() -> {
            Image.named("elsewhere").orElseThrow().delete();
            return null;
        });
        editor.publishPage(Editor.newPage(Topic.HOUSING), "## In short\n\nOne.\n");
        assertTrue(Files.exists(place), "new ones are left alone");
        Files.setLastModifiedTime(
                place.resolve("image.json"), FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        editor.publishPage(Editor.newPage(Topic.HOUSING), "## In short\n\nTwo.\n");
        assertFalse(Files.exists(place));
    }

    @Test
    void image_whoseDeletionIsTakenBack_keepsItsFiles() throws IOException {
        upload("stays", Samples.image("png", 50, 50));
        editor.publishPage(Editor.newPage(Topic.HOUSING), "## In short\n\n![Here](image:stays)\n");
        Path place = config.dataDir().resolve("edition/images/stays");
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    imageStore.delete("stays");
                    throw new IllegalStateException("taken back");
                }));
        assertTrue(Files.exists(place));
        imageStore.delete("stays");
        assertFalse(Files.exists(place));
    }

    @Test
    void image_thatNoLiveTextNames_isNotPublic() throws IOException {
        upload("early", Samples.image("png", 50, 50));
        LiveImage image = imageStore.unpublished("early").orElseThrow();
        get(image.fallback()).then().statusCode(404);
        // As a data folder of an older version may hold it.
        ImageFolder.in(config.dataDir(), json)
                .put(
                        image,
                        inTransaction(() -> Image.named("early").orElseThrow().files()));
        get(image.fallback()).then().statusCode(404);
        get("/images/early-" + "0".repeat(12) + "-50.webp").then().statusCode(404);
        editor.publishPage(Editor.newPage(Topic.HOUSING), "## In short\n\n![Early](image:early)\n");
        get(image.fallback()).then().statusCode(200);
    }

    /**
     * What an image tells others by its change: pages that were kept, nodes that had the former, and whoever still has
     * the former's address.
     */
    @Test
    void image_replacedByAnImport_isSeenOnPagesOnOtherNodesAndAtItsFormerAddress() throws IOException {
        contentImport.run(new ContentFolder(List.of(), List.of(), Map.of("swap", content("swap", 900))), Set.of());
        EntryRef ref = Editor.newPage(Topic.HOUSING);
        String text = "## In short\n\n![It](image:swap)\n";
        editor.publishPage(ref, text);
        String page = "/en/housing/" + ref.key().split("/")[1];
        String former =
                Jsoup.parse(get(page).asString()).selectFirst(".prose img").attr("src");
        ImageStore node = new ImageStore(Clock.systemUTC(), publishService, otherNode(), json, deleted);
        List<EntryTexts> live = List.of(new EntryTexts(ref, Map.of(PartName.EN, text)));
        QuarkusTransaction.requiringNew().run(() -> node.fetch(live));
        String before = ImageFolder.in(folder, json).find("swap").orElseThrow().fallback();
        assertEquals(former, before);
        long changes = editor.changes(ref);

        contentImport.run(new ContentFolder(List.of(), List.of(), Map.of("swap", content("swap", 700))), Set.of());
        assertEquals(changes + 1, editor.changes(ref), "who follows the log hears of it");
        editor.awaitReaders();
        String now = Jsoup.parse(get(page).asString()).selectFirst(".prose img").attr("src");
        assertNotEquals(former, now);
        assertArrayEquals(
                get(now).asByteArray(),
                get(former)
                        .then()
                        .statusCode(200)
                        .header("Cache-Control", "no-cache")
                        .extract()
                        .asByteArray());
        QuarkusTransaction.requiringNew().run(() -> node.fetch(live));
        assertEquals(
                now, ImageFolder.in(folder, json).find("swap").orElseThrow().fallback());
    }

    private static ImageContent content(String key, int width) throws IOException {
        return new ImageContent(
                key, ALT, "", ImageUpload.files(Samples.image("png", width, 90)).orElseThrow());
    }

    private DataConfig otherNode() {
        return new DataConfig() {
            @Override
            public Path dataDir() {
                return folder;
            }

            @Override
            public Path contentDir() {
                return folder;
            }
        };
    }

    @Test
    void upload_ofWhatIsNotFit_isToldAllAtOnce() throws IOException {
        byte[] image = Samples.image("png", 50, 50);
        assertEquals(List.of(ImageProblem.BAD_KEY, ImageProblem.NO_IMAGE), upload("../x", "<svg/>".getBytes(UTF_8)));
        assertEquals(List.of(ImageProblem.TOO_LARGE), upload("bomb", Samples.claiming(60_000, 60_000)));
        assertEquals(List.of(ImageProblem.DAMAGED), upload("bomb", Samples.claiming(60, 60)));
        assertEquals(
                List.of(ImageProblem.NO_WORDS),
                imageUpload.upload(
                        new ImageUpload.Upload("silent", () -> image, new Localized<>(" ", "x"), ""), "test"));
        assertEquals(List.of(), upload("taken", image));
        assertEquals(List.of(ImageProblem.KEY_TAKEN), upload("taken", image));
        imageStore.delete("taken");
        assertEquals(List.of(), upload("taken", image));
    }

    @Test
    void export_andImport_bringTheSameBytesBack() throws IOException {
        upload("round", Samples.image("jpg", 900, 300));
        ImageContent before =
                inTransaction(() -> Image.named("round").orElseThrow().content());
        contentExport.run(folder);
        ContentFolder written = ContentFolder.read(folder);
        ImageContent read = written.images().get("round");
        assertEquals(before.wholeHash(), read.wholeHash());
        assertEquals(Set.of("640.webp", "900.webp", "900.jpg"), read.files().keySet());
        ContentFolder only = new ContentFolder(List.of(), List.of(), Map.of("round", read));
        assertEquals(List.of(), contentImport.run(only, Set.of()).edited());
        imageStore.delete("round");
        assertEquals(List.of(), contentImport.run(only, Set.of()).edited());
        assertEquals(
                before.wholeHash(),
                inTransaction(() -> Image.named("round").orElseThrow().content().wholeHash()));
    }

    @Test
    void import_ofAnImageThatWasEdited_leavesItAlone() throws IOException {
        ImageContent first = new ImageContent(
                "edited",
                ALT,
                "",
                ImageUpload.files(Samples.image("jpg", 90, 30)).orElseThrow());
        ImageContent second = new ImageContent("edited", new Localized<>("nieuw", "new"), "", first.files());
        ContentFolder firstFolder = new ContentFolder(List.of(), List.of(), Map.of("edited", first));
        ContentFolder secondFolder = new ContentFolder(List.of(), List.of(), Map.of("edited", second));
        contentImport.run(firstFolder, Set.of());
        assertEquals(List.of(), contentImport.run(secondFolder, Set.of()).edited());
        assertEquals(
                "new", inTransaction(() -> Image.named("edited").orElseThrow().alt(Language.EN)));
        imageStore.describe("edited", new Localized<>("hier", "here"), "");
        assertEquals(
                List.of("images/edited"),
                contentImport.run(firstFolder, Set.of()).edited());
        assertEquals(
                "here", inTransaction(() -> Image.named("edited").orElseThrow().alt(Language.EN)));
    }

    @Test
    void folder_withAnOriginal_isMadeFit() throws IOException {
        Path place = Files.createDirectories(folder.resolve("images/by-hand"));
        Files.write(place.resolve("original.png"), Samples.image("png", 700, 70));
        Files.writeString(place.resolve("image.yaml"), "alt: {nl: Hand, en: Hand}\n");
        ContentFolder read = ContentFolder.read(folder);
        assertEquals(List.of(), read.problems());
        assertEquals(
                Set.of("640.webp", "700.webp", "700.jpg"),
                read.images().get("by-hand").files().keySet());
        Files.writeString(place.resolve("image.yaml"), "alt: {nl: Hand}\n");
        assertFalse(ContentFolder.read(folder).problems().isEmpty());
    }
}
