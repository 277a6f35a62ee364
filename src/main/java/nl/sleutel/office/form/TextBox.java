package nl.sleutel.office.form;

import java.util.List;
import java.util.Locale;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.office.draft.EntryDraft;
import nl.sleutel.office.draft.SaveService;

/** A part of an entry as one text, to be written in. Immutable. */
public record TextBox(String name, String label, String file, String lang, int base, String text, int rows) {

    /** All parts of an entry's drafts. */
    public static List<TextBox> all(EntryDraft entry, Words words) {
        return entry.ref().kind().parts().stream()
                .map(part -> of(part, new SaveService.Piece(entry.number(part), entry.text(part)), words))
                .toList();
    }

    public static TextBox of(PartName part, SaveService.Piece piece, Words words) {
        String text = piece.text();
        int rows = (int) Math.max(
                6,
                Math.min(
                        32,
                        text.lines().mapToLong(line -> 1 + line.length() / 90).sum() + 1));
        String name = part.name().toLowerCase(Locale.ROOT);
        return new TextBox(
                name,
                words.of("office.part." + name),
                part.file(),
                part.language().map(Language::tag).orElse(""),
                piece.base(),
                text,
                rows);
    }
}
