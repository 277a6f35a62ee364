package planted.office;

import jakarta.transaction.Transactional;
import java.util.List;
import planted.content.NosyEntry;

/** Opens a transaction where a request comes in, and shows an entity. */
public class EntryResource {

    public record View(List<NosyEntry> entries) {}

    @Transactional
    public View show() {
        return new View(List.of());
    }
}
