package nl.sleutel.search.index;

import java.util.Map;
import java.util.Optional;
import nl.sleutel.content.entry.Kind;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;

/**
 * How the values of a field are counted, all of them, after every publication: what is cheap where the index is a
 * folder is not to be had from a cluster.
 */
interface TermCounter {

    /**
     * Every value of a field, with the number of documents that have it.
     *
     * @param kind only documents of this kind; empty for all
     */
    Map<String, Long> count(SearchMapping mapping, String field, Optional<Kind> kind);
}
