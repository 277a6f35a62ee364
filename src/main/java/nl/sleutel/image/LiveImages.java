package nl.sleutel.image;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.sleutel.content.edition.Delta;
import nl.sleutel.content.edition.EditionIndex;
import nl.sleutel.content.entry.EntryRef;

/** The images that live texts name: only these are public, whatever lies in the data folder. Immutable. */
public final class LiveImages implements EditionIndex<LiveImages> {

    public static final LiveImages NONE = new LiveImages(Map.of());

    private final Map<EntryRef, Set<String>> named;

    private LiveImages(Map<EntryRef, Set<String>> named) {
        this.named = named;
    }

    @Override
    public LiveImages with(Delta delta) {
        Map<EntryRef, Set<String>> next = new HashMap<>(named);
        delta.gone().forEach(next::remove);
        delta.changed().forEach(entry -> {
            Set<String> keys = new TreeSet<>();
            entry.texts().values().forEach(text -> keys.addAll(ImageStore.namedIn(text)));
            if (keys.isEmpty()) {
                next.remove(entry.ref());
            } else {
                next.put(entry.ref(), keys);
            }
        });
        return next.equals(named) ? this : new LiveImages(next);
    }

    /** Whether a live text names an image. */
    public boolean has(String key) {
        return named.values().stream().anyMatch(keys -> keys.contains(key));
    }
}
