package nl.sleutel.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.sleutel.article.page.ArticleResolver;
import nl.sleutel.content.edition.EditionFixture;
import nl.sleutel.content.edition.EditionIndex;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.kind.KindModule;
import nl.sleutel.content.kind.KindModules;
import nl.sleutel.content.markdown.MarkdownText;
import nl.sleutel.fact.Fact;
import nl.sleutel.fact.FactReader;
import nl.sleutel.fact.FactRenderer;
import nl.sleutel.files.ContentFolder;
import nl.sleutel.language.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real content on the day on which each number is followed by another: no text and no note names the old year
 * beside the new value.
 */
class SuccessorYearsTest {

    private static final String VALUE = "9876";

    @TempDir
    Path folder;

    @Test
    void newValue_neverStandsBesideTheOldYear() throws IOException {
        List<EntryTexts> entries = new ArrayList<>();
        Map<String, Fact> followed = new HashMap<>();
        for (EntryTexts entry : ContentFolder.read(Path.of("content")).entries()) {
            entries.add(entry.ref().kind() == Kind.FACT ? followed(entry, followed) : entry);
        }
        assertTrue(followed.size() > 30, () -> followed.size() + " facts");
        EditionFixture fixture = new EditionFixture(
                folder,
                KindModules.installed().all().stream()
                        .<EditionIndex<?>>map(KindModule::empty)
                        .toList());
        fixture.publish(entries);
        List<String> wrong = new ArrayList<>();
        for (LocalDate day : followed.values().stream()
                .map(fact -> fact.next().orElseThrow().from())
                .distinct()
                .sorted()
                .toList()) {
            RenderContext context = new RenderContext(
                    fixture.edition(), day.atStartOfDay(RenderContext.CITY).toInstant());
            followed.values().stream()
                    .filter(fact -> fact.next().orElseThrow().from().equals(day))
                    .forEach(fact -> {
                        for (Language language : Language.values()) {
                            String note = fact.during(day).note(language).orElse("");
                            if (oldYears(fact, day).stream().anyMatch(note::contains)) {
                                wrong.add(fact.key() + ": " + note);
                            }
                        }
                    });
            entries.stream()
                    .filter(entry -> entry.ref().kind() != Kind.FACT)
                    .forEach(entry -> wrong.addAll(besideOldYears(entry, followed, context)));
        }
        assertEquals(List.of(), wrong);
    }

    /** The fact with a successor from the day after its last one. */
    private static EntryTexts followed(EntryTexts entry, Map<String, Fact> followed) {
        String text = entry.text(PartName.SHARED).orElseThrow();
        Fact fact = FactReader.read(entry).value().orElseThrow();
        if (fact.until().isEmpty()
                || fact.next().isPresent()
                || fact.type().equals("text")
                || fact.type().equals("date")) {
            return entry;
        }
        EntryTexts changed = new EntryTexts(
                entry.ref(),
                Map.of(
                        PartName.SHARED,
                        text + "next: {value: " + VALUE + ", from: "
                                + fact.until().get().last().plusDays(1) + "}\n"));
        followed.put(fact.key(), FactReader.read(changed).value().orElseThrow());
        return changed;
    }

    /** Years in which only the old value held. */
    private static List<String> oldYears(Fact fact, LocalDate day) {
        List<String> years = new ArrayList<>();
        for (int year = 2020; year < 2030; year++) {
            if (fact.during(LocalDate.MIN).touches(year) && !fact.during(day).touches(year)) {
                years.add(String.valueOf(year));
            }
        }
        return years;
    }

    private static List<String> besideOldYears(EntryTexts entry, Map<String, Fact> followed, RenderContext context) {
        List<String> wrong = new ArrayList<>();
        for (Language language : Language.values()) {
            String text = entry.text(language).orElse("").replaceFirst("(?s)^---\\R.*?\\R---\\R", "");
            Document page = Jsoup.parseBodyFragment(
                    MarkdownText.parse(text).html(language, new ArticleResolver(context, language)));
            followed.values().stream()
                    .filter(fact -> fact.next().orElseThrow().from().equals(context.today()))
                    .forEach(fact -> {
                        for (Element value : page.select("a[href=#" + FactRenderer.anchor(fact.key()) + "]")) {
                            String around = value.closest("p, li, tr, h2, h3").text();
                            assertTrue(
                                    value.text().replaceAll("[.,]", "").contains(VALUE),
                                    () -> fact.key() + " " + value.text());
                            if (oldYears(fact, context.today()).stream().anyMatch(around::contains)) {
                                wrong.add(new EntryRef(
                                                entry.ref().kind(), entry.ref().key()) + " " + language + ": "
                                        + around);
                            }
                        }
                    });
        }
        return wrong;
    }
}
