package nl.sleutel.search.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.sleutel.content.edition.Edition;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.indexing.Document;
import nl.sleutel.search.index.document.Field;
import nl.sleutel.search.index.document.IndexedPage;

/** Keeps an index in step with the Edition. Whatever it does may be done again without harm. */
public final class IndexSynchroniser {

    private static final int PAGES_AT_ONCE = 200;

    private final DocumentFactory documentFactory;

    public IndexSynchroniser(DocumentFactory documentFactory) {
        this.documentFactory = documentFactory;
    }

    /** Fills an empty index, and shows each document as it goes by. */
    public void fill(IndexGeneration index, Edition edition, Consumer<Document> shown) {
        BulkIndexer bulkIndexer = index.filling();
        for (EntryRef ref : documentFactory.findable(edition)) {
            documentFactory.page(ref, edition).ifPresent(page -> {
                shown.accept(page.document());
                bulkIndexer.add(page);
            });
        }
        bulkIndexer.finish();
    }

    /** Shows each document of an Edition without an index. */
    public void show(Edition edition, Consumer<Document> shown) {
        documentFactory
                .findable(edition)
                .forEach(ref -> documentFactory.page(ref, edition).ifPresent(page -> shown.accept(page.document())));
    }

    /**
     * Brings an index from an earlier time up to the Edition; answers how many documents were made anew or taken out.
     */
    public int catchUp(IndexGeneration index, Edition edition, long since) {
        Map<String, EntryRef> wanted =
                documentFactory.findable(edition).stream().collect(Collectors.toMap(IndexedPage::id, ref -> ref));
        Set<String> stale = new HashSet<>(wanted.keySet());
        Set<String> gone = new HashSet<>();
        for (IndexGeneration.Kept kept : index.kept()) {
            EntryRef ref = wanted.get(kept.id());
            if (ref == null) {
                gone.add(kept.id());
            } else if (edition.live(ref)
                    .map(DocumentFactory::version)
                    .filter(kept.version()::equals)
                    .isPresent()) {
                stale.remove(kept.id());
            }
        }
        stale.addAll(index.using(changedUses(index, edition, since)));
        stale.addAll(index.dueAt(documentFactory.second()));
        stale.removeAll(gone);
        index.remove(gone);
        makeAnew(
                index,
                edition,
                stale.stream().map(wanted::get).filter(ref -> ref != null).toList());
        index.flush();
        return stale.size() + gone.size();
    }

    /** What documents were made with and what changed since, or went unseen. */
    private static Set<String> changedUses(IndexGeneration index, Edition edition, long since) {
        Set<String> uses = DocumentFactory.uses(edition.refs().stream()
                .filter(ref -> edition.changedAt(ref) > since)
                .collect(Collectors.toSet()));
        Set<String> live = edition.refs().stream().map(IndexedPage::id).collect(Collectors.toSet());
        index.counts(Field.USES).keySet().stream()
                .filter(use -> DocumentFactory.isGone(use, live))
                .forEach(uses::add);
        return uses;
    }

    /** Takes in what was published and takes out what was withdrawn. */
    public void apply(IndexGeneration index, Edition edition, Set<EntryRef> touched) {
        Map<String, EntryRef> refs = new HashMap<>();
        edition.refs().forEach(ref -> refs.put(IndexedPage.id(ref), ref));
        Set<EntryRef> anew = new HashSet<>(touched);
        index.using(DocumentFactory.uses(touched)).stream()
                .map(refs::get)
                .filter(ref -> ref != null)
                .forEach(anew::add);
        makeAnew(index, edition, anew);
        index.flush();
    }

    /** Makes anew what was true only until now. */
    public int renew(IndexGeneration index, Edition edition) {
        Set<String> due = new HashSet<>(index.dueAt(documentFactory.second()));
        List<EntryRef> refs = edition.refs().stream()
                .filter(ref -> due.contains(IndexedPage.id(ref)))
                .toList();
        if (!refs.isEmpty()) {
            makeAnew(index, edition, refs);
            index.flush();
        }
        return refs.size();
    }

    /** In parts: where a fact changes that ten thousand pages name, not all of them need be in memory at once. */
    private void makeAnew(IndexGeneration index, Edition edition, Collection<EntryRef> refs) {
        List<EntryRef> all = List.copyOf(refs);
        for (int from = 0; from < all.size(); from += PAGES_AT_ONCE) {
            makeSome(index, edition, all.subList(from, Math.min(from + PAGES_AT_ONCE, all.size())));
        }
    }

    private void makeSome(IndexGeneration index, Edition edition, List<EntryRef> refs) {
        List<IndexedPage> pages = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (EntryRef ref : refs) {
            documentFactory.page(ref, edition).ifPresentOrElse(pages::add, () -> gone.add(IndexedPage.id(ref)));
        }
        index.remove(gone);
        index.put(pages);
    }
}
