package nl.sleutel.office.draft;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.content.entry.ChangeClass;
import nl.sleutel.content.entry.Entry;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Part;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.entry.Revision;
import nl.sleutel.content.format.PartText;
import nl.sleutel.language.Language;

/** An entry as it stands on the desk: the drafts of its parts. Immutable. */
public record EntryDraft(EntryRef ref, Map<PartName, PartDraft> parts) {

    /**
     * @param number the draft's revision
     * @param live the number of the revision that readers see; 0 for none
     */
    public record PartDraft(
            PartName name, int number, int live, String text, ChangeClass changeClass, String author, Instant at) {

        static PartDraft of(Part part, Revision draft) {
            return new PartDraft(
                    part.name,
                    draft.number,
                    part.live().map(revision -> revision.number).orElse(0),
                    draft.text,
                    draft.changeClass,
                    draft.author,
                    draft.createdAt);
        }

        public boolean isLive() {
            return live == number;
        }

        public PartDraft with(SaveService.Piece piece) {
            return new PartDraft(name, piece.base(), live, piece.text(), changeClass, author, at);
        }
    }

    public EntryDraft {
        parts = Map.copyOf(parts);
    }

    static EntryDraft of(Entry entry) {
        Map<PartName, PartDraft> parts = new EnumMap<>(PartName.class);
        entry.parts
                .values()
                .forEach(part -> part.draft().ifPresent(draft -> parts.put(part.name, PartDraft.of(part, draft))));
        return new EntryDraft(entry.ref(), parts);
    }

    public Optional<PartDraft> part(PartName name) {
        return Optional.ofNullable(parts.get(name));
    }

    public String text(PartName name) {
        return part(name).map(PartDraft::text).orElse("");
    }

    public int number(PartName name) {
        return part(name).map(PartDraft::number).orElse(0);
    }

    public EntryTexts texts() {
        Map<PartName, String> texts = new EnumMap<>(PartName.class);
        parts.forEach((name, part) -> texts.put(name, part.text()));
        return new EntryTexts(ref, texts);
    }

    public boolean isLive() {
        return parts.values().stream().anyMatch(part -> part.live() > 0);
    }

    /** Whether readers see something else than what stands here. */
    public boolean differs() {
        return parts.values().stream().anyMatch(part -> !part.isLive());
    }

    /** What people call it, in a language or else the other; its key when it has no name yet. */
    public String name(Language language) {
        return title(language)
                .or(() -> title(language.other()))
                .or(() -> label(language))
                .orElse(ref.key());
    }

    /** What a fact says that it is. */
    private Optional<String> label(Language language) {
        return new PartText(text(PartName.SHARED))
                .pair("label")
                .map(label -> label.in(language))
                .filter(label -> !label.isBlank());
    }

    private Optional<String> title(Language language) {
        return part(PartName.of(language))
                .flatMap(part -> new PartText(part.text()).value("title"))
                .filter(title -> !title.isBlank());
    }
}
