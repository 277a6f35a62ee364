package nl.sleutel.content.edition;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import org.jspecify.annotations.Nullable;

/**
 * All that readers can see at one moment: every live entry, and what each kind keeps of them in memory. Immutable; the
 * texts themselves stay on disk and are read when asked for.
 */
public final class Edition {

    private final long changeId;
    private final Map<EntryRef, LiveMetadata> live;
    private final Map<EntryRef, Long> gone;
    private final Map<Kind, Long> kinds;
    private final Map<Class<?>, EditionIndex<?>> views;
    private final EditionFolder folder;
    private final Map<EntryRef, EntryTexts> drafts;
    private final Object lineage;
    /** Where images of a preview are found; null for the Edition that readers see. */
    private final @Nullable Function<String, Optional<LiveImage>> unpublished;

    private Edition(
            long changeId,
            Map<EntryRef, LiveMetadata> live,
            Map<EntryRef, Long> gone,
            Map<Class<?>, EditionIndex<?>> views,
            Edition earlier) {
        this(changeId, live, gone, views, earlier, Map.of(), null);
    }

    private Edition(
            long changeId,
            Map<EntryRef, LiveMetadata> live,
            Map<EntryRef, Long> gone,
            Map<Class<?>, EditionIndex<?>> views,
            Edition earlier,
            Map<EntryRef, EntryTexts> drafts,
            @Nullable Function<String, Optional<LiveImage>> unpublished) {
        this.changeId = changeId;
        this.live = live;
        this.gone = gone;
        this.kinds = lastChanges(live, gone);
        this.views = views;
        this.folder = earlier.folder;
        this.lineage = earlier.lineage;
        this.drafts = drafts;
        this.unpublished = unpublished;
    }

    private Edition(Map<Class<?>, EditionIndex<?>> views, EditionFolder folder) {
        this.changeId = 0;
        this.live = Map.of();
        this.gone = Map.of();
        this.kinds = Map.of();
        this.views = views;
        this.folder = folder;
        this.lineage = new Object();
        this.drafts = Map.of();
        this.unpublished = null;
    }

    /** An Edition of nothing, to which entries are added. */
    public static Edition empty(EditionFolder folder, Collection<EditionIndex<?>> views) {
        Map<Class<?>, EditionIndex<?>> byClass = new HashMap<>();
        views.forEach(view -> byClass.put(view.getClass(), view));
        return new Edition(byClass, folder);
    }

    /** The next Edition; this one stays as it is. */
    public Edition with(long nextChangeId, List<LiveEntry> changed, Set<EntryRef> removed) {
        Map<EntryRef, LiveMetadata> nextLive = new HashMap<>(live);
        Map<EntryRef, Long> nextGone = new HashMap<>(gone);
        for (EntryRef ref : removed) {
            nextLive.remove(ref);
            nextGone.put(ref, nextChangeId);
        }
        for (LiveEntry entry : changed) {
            nextLive.put(entry.ref(), entry.live());
            nextGone.remove(entry.ref());
        }
        Delta delta = new Delta(changed.stream().map(LiveEntry::texts).toList(), new HashSet<>(removed));
        Map<Class<?>, EditionIndex<?>> nextViews = new HashMap<>();
        views.forEach((type, view) -> nextViews.put(type, view.with(delta)));
        return new Edition(nextChangeId, nextLive, nextGone, nextViews, this);
    }

    /** This Edition as readers would see it if these texts were live. Only to look at: it is kept nowhere. */
    public Edition showing(EntryTexts draft, Instant now) {
        return showing(List.of(draft), now);
    }

    /**
     * The same with images that readers may not see yet.
     *
     * @param images where an image is found by its key
     */
    public Edition showing(EntryTexts draft, Instant now, Function<String, Optional<LiveImage>> images) {
        Edition shown = showing(draft, now);
        return new Edition(changeId, shown.live, shown.gone, shown.views, this, shown.drafts, images);
    }

    /**
     * This Edition as readers would see it if all these entries stood so; one without texts is gone. Only to look at:
     * it is kept nowhere.
     */
    public Edition showing(Collection<EntryTexts> entries, Instant now) {
        Map<EntryRef, LiveMetadata> nextLive = new HashMap<>(live);
        Map<EntryRef, EntryTexts> shown = new HashMap<>(drafts);
        Set<EntryRef> removed = new HashSet<>();
        List<EntryTexts> changed =
                entries.stream().filter(texts -> !texts.texts().isEmpty()).toList();
        for (EntryTexts texts : entries) {
            shown.remove(texts.ref());
            nextLive.remove(texts.ref());
            removed.add(texts.ref());
        }
        for (EntryTexts texts : changed) {
            removed.remove(texts.ref());
            shown.put(texts.ref(), texts);
            nextLive.put(texts.ref(), new LiveMetadata(texts.ref(), changeId, parts(texts, now), Map.of()));
        }
        Delta delta = new Delta(changed, removed);
        Map<Class<?>, EditionIndex<?>> nextViews = new HashMap<>();
        views.forEach((type, view) -> nextViews.put(type, view.with(delta)));
        return new Edition(changeId, nextLive, gone, nextViews, this, shown, unpublished);
    }

    private Map<PartName, LiveMetadata.LivePart> parts(EntryTexts texts, Instant now) {
        Map<PartName, LiveMetadata.LivePart> parts = new EnumMap<>(PartName.class);
        Optional<LiveMetadata> before = live(texts.ref());
        texts.texts()
                .forEach((name, text) -> parts.put(
                        name,
                        new LiveMetadata.LivePart(
                                0,
                                before.map(found -> found.parts().get(name))
                                        .map(LiveMetadata.LivePart::first)
                                        .orElse(now),
                                now,
                                text.length())));
        return parts;
    }

    /** The id of the last change that this Edition holds; 0 for none. */
    public long changeId() {
        return changeId;
    }

    /**
     * The same object for all Editions that followed from one another: after a start over from the database, numbers of
     * changes say nothing.
     */
    public Object lineage() {
        return lineage;
    }

    public Optional<LiveMetadata> live(EntryRef ref) {
        return Optional.ofNullable(live.get(ref));
    }

    public Set<EntryRef> refs() {
        return Collections.unmodifiableSet(live.keySet());
    }

    /** The live texts of an entry, read from disk. */
    public Optional<EntryTexts> texts(EntryRef ref) {
        EntryTexts draft = drafts.get(ref);
        return draft != null
                ? Optional.of(draft)
                : live(ref)
                        .map(entry -> new EntryTexts(
                                ref, folder.read(ref, entry.parts().keySet())));
    }

    /** An image as readers get it; empty where there is none. */
    public Optional<LiveImage> image(String key) {
        return unpublished == null ? folder.images().find(key) : unpublished.apply(key);
    }

    /**
     * What stands before the addresses of images: nothing for readers; for a preview the office, which asks who looks.
     */
    public String beforeImages() {
        return unpublished == null ? "" : "/editor";
    }

    /** The bytes of an image's file. */
    public Optional<byte[]> imageFile(LiveImage image, String file) {
        return folder.images().file(image, file);
    }

    /** What a kind keeps in memory. */
    public <V extends EditionIndex<V>> V view(Class<V> type) {
        return Objects.requireNonNull(type.cast(views.get(type)));
    }

    /** Whether something made at a change still reads the same now. */
    public boolean stillHolds(RenderContext.Trace trace, long madeAt) {
        return trace.kinds().stream().allMatch(kind -> kinds.getOrDefault(kind, 0L) <= madeAt)
                && trace.entries().stream().allMatch(ref -> changedAt(ref) <= madeAt);
    }

    private static Map<Kind, Long> lastChanges(Map<EntryRef, LiveMetadata> live, Map<EntryRef, Long> gone) {
        Map<Kind, Long> last = new HashMap<>();
        live.forEach((ref, entry) -> last.merge(ref.kind(), entry.changeId(), Math::max));
        gone.forEach((ref, id) -> last.merge(ref.kind(), id, Math::max));
        return last;
    }

    /** The id of the last change of an entry, also of one that is live no longer; 0 when it never was. */
    public long changedAt(EntryRef ref) {
        LiveMetadata entry = live.get(ref);
        return entry != null ? entry.changeId() : gone.getOrDefault(ref, 0L);
    }
}
