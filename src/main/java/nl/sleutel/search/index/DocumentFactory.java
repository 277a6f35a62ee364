package nl.sleutel.search.index;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.sleutel.content.edition.Edition;
import nl.sleutel.content.edition.LiveMetadata;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.indexing.Document;
import nl.sleutel.content.indexing.DocumentSource;
import nl.sleutel.content.indexing.SynonymSource;
import nl.sleutel.content.indexing.Synonyms;
import nl.sleutel.search.index.document.IndexedPage;
import org.jboss.logging.Logger;

/** Asks the kinds for what search takes in of an Edition. Immutable. */
public final class DocumentFactory {

    private static final Logger LOG = Logger.getLogger(DocumentFactory.class);
    private static final String KIND = "kind:";

    private final Map<Kind, DocumentSource> documents = new HashMap<>();
    private final Map<Kind, SynonymSource> synonyms = new HashMap<>();
    private final Clock clock;

    public DocumentFactory(Iterable<DocumentSource> documents, Iterable<SynonymSource> synonyms, Clock clock) {
        documents.forEach(source -> this.documents.put(source.kind(), source));
        synonyms.forEach(source -> this.synonyms.put(source.kind(), source));
        this.clock = clock;
    }

    long second() {
        return clock.instant().getEpochSecond();
    }

    /** The entries of an Edition that can be found by searching. */
    List<EntryRef> findable(Edition edition) {
        return edition.refs().stream()
                .filter(ref -> documents.containsKey(ref.kind()))
                .sorted()
                .toList();
    }

    /**
     * The document of an entry; empty when it is not for readers, or cannot be read: one bad entry must not keep the
     * others out.
     */
    Optional<IndexedPage> page(EntryRef ref, Edition edition) {
        DocumentSource source = documents.get(ref.kind());
        Optional<LiveMetadata> live = edition.live(ref);
        if (source == null || live.isEmpty()) {
            return Optional.empty();
        }
        RenderContext context = new RenderContext(edition, clock.instant());
        try {
            return source.document(ref, context)
                    .filter(document -> !document.words().isEmpty())
                    .map(document -> page(document, version(live.get()), context.trace()));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Search could not take in %s", ref);
            return Optional.empty();
        }
    }

    private static IndexedPage page(Document document, String version, RenderContext.Trace trace) {
        Set<String> uses = new HashSet<>();
        trace.entries().stream()
                .filter(ref -> !ref.equals(document.ref()))
                .map(IndexedPage::id)
                .forEach(uses::add);
        trace.kinds().forEach(kind -> uses.add(KIND + kind.name()));
        return new IndexedPage(document, version, uses, trace.until().getEpochSecond());
    }

    /**
     * Tells this state of an entry from every other, also from that of another database whose changes have the same
     * ids.
     */
    static String version(LiveMetadata live) {
        StringBuilder version = new StringBuilder().append(live.changeId());
        new TreeMap<>(live.parts())
                .forEach((name, part) -> version.append(' ')
                        .append(part.revision())
                        .append('@')
                        .append(part.since().toEpochMilli()));
        return version.toString();
    }

    /** What a document notes when it is made with these entries. */
    static Set<String> uses(Set<EntryRef> refs) {
        Set<String> uses = new HashSet<>();
        refs.forEach(ref -> {
            uses.add(IndexedPage.id(ref));
            uses.add(KIND + ref.kind().name());
        });
        return uses;
    }

    /** Whether what a document notes is an entry that is live no longer. */
    static boolean isGone(String use, Set<String> live) {
        return !use.startsWith(KIND) && !live.contains(use);
    }

    /** The words that mean the same, in the whole of an Edition. */
    public Map<EntryRef, Synonyms> synonyms(Edition edition) {
        return synonyms(edition, Map.of(), edition.refs());
    }

    /** The same after some entries changed. */
    public Map<EntryRef, Synonyms> synonyms(Edition edition, Map<EntryRef, Synonyms> before, Set<EntryRef> touched) {
        Map<EntryRef, Synonyms> after = new HashMap<>(before);
        List<EntryRef> all = new ArrayList<>(touched);
        all.removeIf(ref -> !synonyms.containsKey(ref.kind()));
        for (EntryRef ref : all) {
            after.remove(ref);
            if (edition.live(ref).isPresent()) {
                try {
                    Objects.requireNonNull(synonyms.get(ref.kind()))
                            .synonyms(ref, new RenderContext(edition, clock.instant()))
                            .ifPresent(words -> after.put(ref, words));
                } catch (RuntimeException e) {
                    LOG.errorf(e, "Search could not take in the words of %s", ref);
                }
            }
        }
        return after;
    }
}
