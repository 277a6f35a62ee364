package nl.sleutel.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencesTest {

    /** What is remembered of each entry leaves out none that reading them all finds. */
    @Test
    void named_ofTheWholeContent_leavesNoUserOut() throws IOException {
        List<EntryTexts> all = ContentFolder.read(Path.of("content")).entries();
        Map<EntryTexts, References.Named> named =
                all.stream().collect(Collectors.toMap(Function.identity(), entry -> References.Named.of(0, entry)));
        long found = 0;
        for (int i = 0; i < all.size(); i += 4) {
            EntryRef ref = all.get(i).ref();
            List<EntryTexts> users = all.stream().filter(References.naming(ref)).toList();
            assertEquals(
                    users,
                    users.stream()
                            .filter(entry -> named.get(entry).may(ref.key()))
                            .toList(),
                    ref::toString);
            found += users.size();
        }
        assertTrue(found > 100, "only " + found + " found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page:work/a-key",
                "[a](page:work/a-key).",
                "[a](page:work/a-key#heading)",
                "page:work/a-key.Then",
                "page:work/a-key, and",
                "page:work/a-key."
            })
    void naming_aPageInWords_isSeen(String words) {
        EntryRef ref = new EntryRef(Kind.ARTICLE, "work/a-key");
        EntryTexts texts = new EntryTexts(new EntryRef(Kind.TERM, "term"), Map.of(PartName.EN, "Words " + words));
        assertTrue(References.naming(ref).test(texts));
        assertTrue(References.Named.of(0, texts).may(ref.key()));
    }

    /** So that nobody takes a page away from under its heading unknowing. */
    @Test
    void naming_aPageInAGroupOfItsTopic_isSeen() {
        EntryTexts texts = new EntryTexts(
                new EntryRef(Kind.TOPIC, "work"),
                Map.of(PartName.SHARED, "groups:\n  - pages: [work/a, work/a-key]\n"));
        assertTrue(References.naming(new EntryRef(Kind.ARTICLE, "work/a-key")).test(texts));
    }
}
