package nl.sleutel.content.indexing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.markdown.Section;
import nl.sleutel.content.taxonomy.Audience;
import nl.sleutel.content.taxonomy.Phase;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.language.Language;

/**
 * What search knows of a live entry: its facets, and its words in each language that it has. Immutable.
 *
 * @param sensitive whether only its own names and terms, or words of somebody in danger, find it
 */
public record Document(
        EntryRef ref,
        Set<Topic> topics,
        Set<Audience> audience,
        Set<Phase> phases,
        Map<Language, DocumentWords> words,
        boolean sensitive) {

    /** One that any of its words finds. */
    public Document(
            EntryRef ref,
            Set<Topic> topics,
            Set<Audience> audience,
            Set<Phase> phases,
            Map<Language, DocumentWords> words) {
        this(ref, topics, audience, phases, words, false);
    }

    /**
     * @param address where readers find it, from the first slash
     * @param sections its text, heading by heading
     * @param terms words that readers type and that may not stand in the text, most telling first
     */
    public record DocumentWords(
            String address, String title, String summary, List<Section> sections, List<String> terms) {}
}
