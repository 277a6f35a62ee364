package nl.sleutel.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import nl.sleutel.content.Edition;
import nl.sleutel.content.Editions;
import nl.sleutel.content.EntryTexts;
import nl.sleutel.files.ContentFolder;
import nl.sleutel.image.Image;

/** The texts of all that readers see, read once for each Edition, to hold a draft against. */
@ApplicationScoped
public class LiveContent {

    private final Editions editions;
    private volatile Kept kept = new Kept(null, List.of());

    public LiveContent(Editions editions) {
        this.editions = editions;
    }

    private record Kept(Edition edition, List<EntryTexts> entries) {
    }

    List<EntryTexts> entries() {
        Edition edition = editions.current();
        Kept now = kept;
        if (now.edition() != edition) {
            now = new Kept(edition, edition.refs().stream().sorted().flatMap(ref -> edition.texts(ref).stream()).toList());
            kept = now;
        }
        return now.entries();
    }

    /** What readers would see with these texts in their place. */
    ContentFolder with(EntryTexts draft) {
        List<EntryTexts> entries = new ArrayList<>(entries());
        entries.removeIf(entry -> entry.ref().equals(draft.ref()));
        entries.add(draft);
        return ContentFolder.beside(entries, Image.keys());
    }
}
