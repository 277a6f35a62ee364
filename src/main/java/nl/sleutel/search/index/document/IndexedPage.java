package nl.sleutel.search.index.document;

import java.util.Set;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.indexing.Document;
import org.hibernate.search.mapper.pojo.bridge.mapping.annotation.TypeBinderRef;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.TypeBinding;

/** One entry as the index takes it in. Immutable; it is never loaded back. */
@SearchEntity(name = "page")
@Indexed(index = "pages")
@TypeBinding(binder = @TypeBinderRef(type = PageBinder.class))
public final class IndexedPage {

    private final Document document;
    private final String version;
    private final Set<String> uses;
    private final long until;

    /**
     * @param version what tells this state of the entry from every other
     * @param uses the entries and kinds that the document was made with
     * @param until the second from which it must be made anew
     */
    public IndexedPage(Document document, String version, Set<String> uses, long until) {
        this.document = document;
        this.version = version;
        this.uses = Set.copyOf(uses);
        this.until = until;
    }

    /** The id in the index of an entry's document. */
    public static String id(EntryRef ref) {
        return ref.toString();
    }

    /** The entry whose document has this id. */
    public static EntryRef ref(String id) {
        int end = id.indexOf('/');
        return new EntryRef(Kind.ofFolder(id.substring(0, end)).orElseThrow(), id.substring(end + 1));
    }

    @DocumentId
    public String getId() {
        return id(document.ref());
    }

    public Document document() {
        return document;
    }

    String version() {
        return version;
    }

    Set<String> uses() {
        return uses;
    }

    long until() {
        return until;
    }
}
