package nl.sleutel.office.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import nl.sleutel.content.entry.ChangeClass;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.files.ContentFolder;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.office.autosave.SubmittedForm;
import nl.sleutel.office.draft.EntryDraft;
import org.junit.jupiter.api.Test;

/** The form of pages, over all real ones: what nobody touched stays to the byte. */
class ArticleFormTest {

    private static SubmittedForm sent(EntryTexts texts) {
        Map<PartName, EntryDraft.PartDraft> parts = new EnumMap<>(PartName.class);
        texts.texts()
                .forEach((name, text) -> parts.put(
                        name, new EntryDraft.PartDraft(name, 1, 1, text, ChangeClass.MEANING, "test", Instant.EPOCH)));
        ArticleForm form = ArticleForm.of(new EntryDraft(texts.ref(), parts), Words.in(Language.EN));
        MultivaluedHashMap<String, String> fields = new MultivaluedHashMap<>();
        for (Language language : Language.values()) {
            ArticleForm.Side side = form.sides().in(language);
            Map.of(
                            "title",
                            side.title(),
                            "summary",
                            side.summary(),
                            "slug",
                            side.slug(),
                            "search",
                            side.search(),
                            "todo",
                            side.todo())
                    .forEach((name, value) -> fields.add(side.prefix() + name, value));
        }
        form.rows()
                .forEach(row -> row.cells()
                        .forEach(cell -> fields.add(cell.name(), cell.text().replace("\n", "\r\n"))));
        ArticleForm.Shared shared = form.shared();
        shared.audience().stream()
                .filter(ArticleForm.Box::chosen)
                .forEach(box -> fields.add("shared.audience", box.key()));
        shared.phases().stream().filter(ArticleForm.Box::chosen).forEach(box -> fields.add("shared.phase", box.key()));
        Map.of(
                        "related",
                        shared.related(),
                        "organisations",
                        shared.organisations(),
                        "checked",
                        shared.checked(),
                        "review",
                        shared.review(),
                        "order",
                        shared.order(),
                        "topic",
                        shared.topic())
                .forEach((name, value) -> fields.add("shared." + name, value));
        shared.sources()
                .forEach(line -> Map.of(
                                "name", line.name(), "title", line.title(), "url", line.url(), "date", line.date())
                        .forEach((name, value) -> fields.add("source." + line.number() + "." + name, value)));
        return new SubmittedForm(fields);
    }

    @Test
    void untouchedForm_ofEveryPage_changesNoByte() throws IOException {
        int seen = 0;
        for (EntryTexts texts : ContentFolder.read(Path.of("content")).entries()) {
            if (texts.ref().kind() == Kind.ARTICLE) {
                SubmittedForm submitted = sent(texts);
                for (var part : texts.texts().entrySet()) {
                    assertEquals(
                            part.getValue(),
                            ArticleForm.applied(part.getKey(), part.getValue(), submitted),
                            texts.ref() + " " + part.getKey());
                    seen++;
                }
            }
        }
        assertTrue(seen > 200, seen + " parts");
    }
}
