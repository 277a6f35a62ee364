package nl.sleutel.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.sleutel.Surroundings;
import nl.sleutel.account.administration.AccountService;
import nl.sleutel.content.Editor;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.content.problem.ProblemCode;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.exchange.TranslationService;
import nl.sleutel.files.ContentCheck;
import nl.sleutel.files.ContentExport;
import nl.sleutel.files.ContentFolder;
import nl.sleutel.files.ContentImport;
import nl.sleutel.files.References;
import nl.sleutel.language.Language;
import nl.sleutel.office.OfficeClient;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kind that is one package works everywhere where entries of any kind do. */
@QuarkusTest
class RecipeTest {

    private static final String SHARED = "minutes: 40\ndiet: plants\n";
    private static final String NL = "---\ntitle: Hutspot met wortel\ningredients: [wortel, uien]\n---\nKook alles.\n";
    private static final String EN = "---\ntitle: Carrot mash\ningredients: [carrot, onions]\n---\nBoil it all.\n";

    @TestHTTPResource("/")
    URI base;

    @TempDir
    Path folder;

    @Inject
    ContentImport contentImport;

    @Inject
    ContentExport contentExport;

    @Inject
    TranslationService translationService;

    @Inject
    Editor editor;

    @Inject
    ObjectMapper json;

    private final EntryRef ref =
            new EntryRef(RecipeKind.KIND, "mash-" + UUID.randomUUID().toString().substring(0, 8));
    private final EntryRef page = Editor.newPage(Topic.MONEY);
    private OfficeClient client;

    @BeforeEach
    void comeIn() {
        client = OfficeClient.in(base, AccountService.FIRST, Surroundings.ADMIN_PASSWORD);
    }

    @AfterEach
    void leaveNothing() {
        for (EntryRef made : List.of(ref, page)) {
            if (editor.changes(made) > 0) {
                editor.withdraw(made, PartName.values());
            }
        }
        editor.awaitReaders();
    }

    private void write(String shared, String nl, String en) throws IOException {
        for (var file : Map.of(PartName.SHARED, shared, PartName.NL, nl, PartName.EN, en)
                .entrySet()) {
            Path path = folder.resolve(ref.path(file.getKey()));
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private void bringIn() throws IOException {
        write(SHARED, NL, EN);
        assertEquals(
                new ContentImport.ImportOutcome(1, 1, List.of()),
                contentImport.run(ContentFolder.read(folder), Set.of()));
        editor.awaitReaders();
    }

    @Test
    void check_tellsWhatIsWrong_byTheReaderAndByTheChecksOfAll() throws IOException {
        write(SHARED.replace("plants", "air") + "page: no/where\ncolour: red\n", NL, EN);
        assertEquals(Set.of(ProblemCode.FIELD_VALUE, ProblemCode.FIELD_UNKNOWN), codes());
        write(SHARED + "page: no/where\n", NL.replace("Kook", "Kook [dit](page:no/thing)"), EN);
        assertTrue(codes().contains(ProblemCode.PAGE_GONE), () -> codes().toString());
        assertTrue(codes().size() > 1, () -> "the words are not looked at: " + codes());
        write(SHARED, NL, EN);
        assertEquals(Set.of(), codes());
    }

    private Set<ProblemCode> codes() {
        try {
            return Set.copyOf(ContentCheck.problems(ContentFolder.read(folder)).stream()
                    .map(Problem::code)
                    .distinct()
                    .toList());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void import_showsItToReaders_andExportGivesTheSameBack() throws IOException {
        bringIn();
        assertTrue(client.get("/nl/recepten/" + ref.key()).body().contains("Hutspot met wortel"));
        Path out = Files.createDirectory(folder.resolve("out"));
        contentExport.run(out);
        assertEquals(NL, Files.readString(out.resolve(ref.path(PartName.NL))));
        assertEquals(EN, Files.readString(out.resolve(ref.path(PartName.EN))));
        assertTrue(Files.readString(out.resolve(ref.path(PartName.SHARED))).startsWith(SHARED));
    }

    @Test
    void office_beginsSavesShowsAndPublishesIt() {
        String edit = "/editor/edit/" + ref;
        assertTrue(client.page("/editor/")
                        .select("a[href=/editor/entries/recipes]")
                        .size()
                > 0);
        HttpResponse<String> begun =
                client.post("/editor/new/recipes", Map.of("token", client.formToken(), "key", ref.key()));
        assertEquals(edit, begun.headers().firstValue("Location").orElse(begun.body()));
        Document page = client.page(edit);
        assertEquals(
                List.of("", "meat", "fish", "plants"),
                page.select("select[name=shared.diet] option").eachAttr("value"));
        Map<String, String> form = client.fields(page, edit);
        form.putAll(Map.of(
                "shared.minutes", "25",
                "shared.diet", "fish",
                "nl.title", "Vissoep",
                "nl.body", "Kook de vis.",
                "en.title", "Fish soup",
                "en.body", "Boil the fish."));
        assertEquals(
                edit + "?done=saved",
                client.post(edit, form).headers().firstValue("Location").orElse(""));
        String preview = client.get("/editor/preview/" + ref + "?in=en").body();
        assertTrue(preview.contains("Fish soup") && preview.contains("25 minutes, fish"), preview);
        String publish = "/editor/publish/" + ref;
        HttpResponse<String> published = client.post(publish, client.fields(client.page(publish), publish));
        assertEquals(
                edit + "?done=published",
                published.headers().firstValue("Location").orElse(published.body()));
        editor.awaitReaders();
        assertTrue(client.get("/en/recipes/" + ref.key()).body().contains("Fish soup"));
    }

    @Test
    void translation_takesTheKindsOwnFields() throws IOException {
        bringIn();
        String sent = new String(translationService.send(List.of(ref), Language.NL), StandardCharsets.UTF_8);
        for (String source : List.of("Hutspot met wortel", "uien", "Kook alles.")) {
            assertTrue(sent.contains(source), sent);
        }
        String back = sent.replace(">onions<", ">red onions<");
        translationService.take(back.getBytes(StandardCharsets.UTF_8), "translator");
        String edit = "/editor/edit/" + ref + "?as=text";
        assertTrue(OfficeClient.written(client.page(edit).selectFirst("textarea[name=en]"))
                .contains("red onions"));
    }

    @Test
    void search_findsItBesideThePages_onTheSiteAndInTheApi() throws IOException {
        bringIn();
        // What no page speaks of counts as unknown to the portal.
        editor.publishPage(page, "## In short\n\n- Hutspot is cheap food.\n");
        Editor.await(() -> found().contains(ref.key()));
        Document results = client.page("/nl/zoeken?q=hutspot");
        assertTrue(results.select("h2, h3").eachText().contains("Recepten"), results::text);
        assertEquals(1, results.select("a[href=/nl/recepten/" + ref.key() + "]").size());
    }

    private List<String> found() {
        try {
            return json.readTree(client.get("/api/v1/search?lang=nl&q=hutspot").body())
                    .path("groups")
                    .path("recipes")
                    .findValuesAsText("key");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void references_areFoundInItsFields() {
        EntryRef food = new EntryRef(Kind.ARTICLE, "money/food");
        var texts = new EntryTexts(ref, Map.of(PartName.SHARED, SHARED + "page: money/food\n"));
        assertTrue(References.naming(food).test(texts));
    }
}
