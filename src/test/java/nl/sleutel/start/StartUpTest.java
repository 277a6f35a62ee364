package nl.sleutel.start;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import nl.sleutel.Surroundings;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.follower.Editions;
import nl.sleutel.content.kind.EntryDates;
import nl.sleutel.files.ContentFolder;
import org.junit.jupiter.api.Test;

/** Its annotation brings the surroundings for every test of the portal. */
@QuarkusTest
@WithTestResource(value = Surroundings.class, scope = TestResourceScope.GLOBAL)
class StartUpTest {

    /** By the tests of the office. */
    private static final EntryRef WRITTEN_ON = new EntryRef(Kind.ARTICLE, "housing/find-a-room");

    @Inject
    Editions editions;

    @Test
    void start_onEmptyDatabase_showsTheContentFolder() throws IOException {
        ContentFolder folder = ContentFolder.read(Surroundings.CONTENT);
        assertTrue(folder.entries().size() > 15);
        for (EntryTexts entry : folder.entries()) {
            if (entry.ref().equals(WRITTEN_ON)) {
                continue;
            }
            EntryTexts shown = editions.current().texts(entry.ref()).orElseThrow();
            assertEquals(entry.texts().keySet(), shown.texts().keySet());
            // Another test may have imported an export, whose files say since when they are as they are.
            entry.texts()
                    .forEach((part, text) -> assertEquals(
                            part == PartName.SHARED ? EntryDates.without(text) : text,
                            part == PartName.SHARED
                                    ? EntryDates.without(shown.texts().get(part))
                                    : shown.texts().get(part)));
        }
    }

    @Test
    void start_done_isReady() {
        get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }
}
