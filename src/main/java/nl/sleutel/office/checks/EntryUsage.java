package nl.sleutel.office.checks;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.follower.Editions;
import nl.sleutel.content.format.PartText;
import nl.sleutel.files.References;
import nl.sleutel.language.Language;
import nl.sleutel.office.page.OfficeAddresses;

/** Where an entry is named in what readers see: those pages change with it. */
@ApplicationScoped
public class EntryUsage {

    private final Editions editions;
    private final References references;

    public EntryUsage(Editions editions, References references) {
        this.editions = editions;
        this.references = references;
    }

    /** Something that names another. */
    public record User(EntryRef ref, String name) {

        public String address() {
            return OfficeAddresses.edit(ref);
        }

        public String preview() {
            return OfficeAddresses.preview(ref);
        }
    }

    public List<User> of(EntryRef ref, Language language) {
        return references.to(ref, editions.current()).stream()
                .map(entry -> new User(entry.ref(), name(entry, language)))
                .toList();
    }

    private static String name(EntryTexts entry, Language language) {
        return entry.text(language)
                .or(() -> entry.text(language.other()))
                .flatMap(text -> new PartText(text).value("title"))
                .orElse(entry.ref().key());
    }
}
