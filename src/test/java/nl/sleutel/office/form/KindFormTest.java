package nl.sleutel.office.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.sleutel.content.entry.ChangeClass;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.files.ContentFolder;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.office.autosave.SubmittedForm;
import nl.sleutel.office.draft.EntryDraft;
import org.junit.jupiter.api.Test;

/** The forms of all kinds, over all real content: what nobody touched stays to the byte. */
class KindFormTest {

    private static EntryDraft draft(EntryTexts texts) {
        Map<PartName, EntryDraft.PartDraft> parts = new EnumMap<>(PartName.class);
        texts.texts()
                .forEach((name, text) -> parts.put(
                        name, new EntryDraft.PartDraft(name, 1, 1, text, ChangeClass.MEANING, "test", Instant.EPOCH)));
        return new EntryDraft(texts.ref(), parts);
    }

    /** The form as a browser sends it back, ends of lines as browsers write them. */
    private static SubmittedForm sent(EntryDraft draft) {
        MultivaluedHashMap<String, String> fields = new MultivaluedHashMap<>();
        KindForm form = KindForm.of(draft, Words.in(Language.EN));
        form.shared().forEach(group -> add(group, fields));
        form.sides().forEach(side -> side.forEach(group -> add(group, fields)));
        return new SubmittedForm(fields);
    }

    private static void add(KindForm.FieldGroup group, MultivaluedHashMap<String, String> fields) {
        if (group.flag() || group.ticks()) {
            fields.add(group.name() + ".there", "1");
        }
        if (!group.options().isEmpty()) {
            group.options().stream()
                    .filter(KindForm.Option::chosen)
                    .forEach(option -> fields.add(group.name(), option.value()));
            return;
        }
        group.inputs().stream()
                .filter(input -> !group.flag() || input.ticked())
                .forEach(input -> fields.add(
                        input.name(), input.value().replace("\r\n", "\n").replace("\n", "\r\n")));
    }

    @Test
    void untouchedForm_ofEveryEntry_changesNoByte() throws IOException {
        int seen = 0;
        for (EntryTexts texts : ContentFolder.read(Path.of("content")).entries()) {
            if (texts.ref().kind() == Kind.ARTICLE) {
                continue;
            }
            SubmittedForm submitted = sent(draft(texts));
            for (var part : texts.texts().entrySet()) {
                assertEquals(
                        part.getValue(),
                        KindForm.applied(texts.ref().kind(), part.getKey(), part.getValue(), submitted),
                        texts.ref() + " " + part.getKey());
                seen++;
            }
        }
        assertTrue(seen > 500, seen + " parts");
    }

    private static String applied(Kind kind, String before, String... pairs) {
        MultivaluedHashMap<String, String> fields = new MultivaluedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.add(pairs[i], pairs[i + 1]);
        }
        return KindForm.applied(kind, PartName.SHARED, before, new SubmittedForm(fields));
    }

    @Test
    void fieldsChanged_areWrittenAndAllElseStays() {
        assertEquals(
                "type: money\nvalue: 331 # was 325\n".replace(" # was 325", ""),
                applied(Kind.FACT, "type: money\nvalue: 325\n", "shared.value", "331"));
        assertEquals(
                "label: {nl: borg, en: \"deposit, at most\"}\nchecked:\n",
                applied(
                        Kind.FACT,
                        "label: {nl: borg, en: deposit}\nchecked:\n",
                        "shared.label.nl",
                        "borg",
                        "shared.label.en",
                        "deposit, at most"));
        assertEquals(
                "valid: {until: 2027-01-01}\n",
                applied(
                        Kind.FACT,
                        "valid: {from: 2026-01-01, until: 2026-12-31}\n",
                        "shared.valid.from",
                        "",
                        "shared.valid.until",
                        "2027-01-01"));
        assertEquals(
                "topics: [money]\nhours:\n  - {days: [mon, tue], from: \"09:00\", to: \"12:30\"}\n",
                applied(
                        Kind.ORGANISATION,
                        "topics: [money]\n",
                        "shared.hours.0.days",
                        "mon, tue",
                        "shared.hours.0.from",
                        "09:00",
                        "shared.hours.0.to",
                        "12:30"));
        assertEquals(
                "topics: [health]\nhours:\n  - {days: [sat, holiday], from: \"08:00\", to: \"08:00\"}\n",
                applied(
                        Kind.ORGANISATION,
                        "topics: [health]\n",
                        "shared.hours.0.days",
                        "sat, holiday",
                        "shared.hours.0.from",
                        "08:00",
                        "shared.hours.0.to",
                        "08:00"));
        assertEquals(
                "topics: [health]\nholidays: open\n",
                applied(Kind.ORGANISATION, "topics: [health]\n", "shared.holidays", "open"));
        assertEquals(
                "topics: [health]\n",
                applied(Kind.ORGANISATION, "topics: [health]\nholidays: closed\n", "shared.holidays", ""));
        String ticks = "kinds: [safety, advice, unheard-of] # as it was\n";
        assertEquals(
                ticks,
                applied(
                        Kind.ORGANISATION,
                        ticks,
                        "shared.kinds.there",
                        "1",
                        "shared.kinds",
                        "advice",
                        "shared.kinds",
                        "unheard-of",
                        "shared.kinds",
                        "safety"));
        assertEquals(
                "kinds: [safety, unheard-of, care]\n",
                applied(
                        Kind.ORGANISATION,
                        ticks,
                        "shared.kinds.there",
                        "1",
                        "shared.kinds",
                        "care",
                        "shared.kinds",
                        "safety",
                        "shared.kinds",
                        "unheard-of"));
        assertEquals(ticks, applied(Kind.ORGANISATION, ticks, "shared.kinds", "care"));
        assertEquals(
                "topics: [money]\n",
                applied(Kind.ORGANISATION, "topics: [money]\nalways: true\n", "shared.always.there", "1"));
        assertEquals(
                "topics: [money]\nalways: true\n",
                applied(Kind.ORGANISATION, "topics: [money]\n", "shared.always.there", "1", "shared.always", "true"));
    }

    /** An announced value with a source of its own is more than the form shows; it is left to the text. */
    /** The period after the switch has a note and a source of its own, each with its box. */
    @Test
    void successor_hasBoxesForItsNoteAndSource() {
        String source = "source: {name: a, title: b, url: \"https://example.org\", date: undated}";
        String before = "next: {value: 1, from: 2027-01-01, note: {nl: voor, en: for}, " + source + "}\n";
        List<String> boxes = KindForm.of(
                        draft(new EntryTexts(new EntryRef(Kind.FACT, "a.b"), Map.of(PartName.SHARED, before))),
                        Words.in(Language.NL))
                .shared()
                .stream()
                .filter(group -> group.name().equals("shared.next"))
                .flatMap(group -> group.inputs().stream())
                .map(input -> input.label() + "=" + input.value())
                .toList();
        assertEquals(
                List.of(
                        "Waarde=1",
                        "Vanaf=2027-01-01",
                        "Tot en met=",
                        "Toelichting: Nederlands=voor",
                        "Toelichting: Engels=for",
                        "Bron: Van wie=a",
                        "Bron: Titel=b",
                        "Bron: Adres=https://example.org",
                        "Bron: Datum=undated"),
                boxes);
        assertEquals(
                "next: {value: 2, from: 2027-01-01, " + source.replace("a,", "c,") + "}\n",
                applied(
                        Kind.FACT,
                        before,
                        "shared.next.value",
                        "2",
                        "shared.next.from",
                        "2027-01-01",
                        "shared.next.note.nl",
                        "",
                        "shared.next.note.en",
                        "",
                        "shared.next.source.name",
                        "c",
                        "shared.next.source.title",
                        "b",
                        "shared.next.source.url",
                        "https://example.org",
                        "shared.next.source.date",
                        "undated"));
        assertEquals(
                "next: {value: 1, from: 2027-01-01}\n",
                applied(Kind.FACT, "", "shared.next.value", "1", "shared.next.from", "2027-01-01"));
    }

    @Test
    void fieldThatHoldsMore_isNotShownAndStays() {
        String before = "next: {value: {nl: een, en: one}, from: 2027-01-01}\n";
        assertEquals(before, applied(Kind.FACT, before, "shared.next.value", "2", "shared.next.from", ""));
    }
}
