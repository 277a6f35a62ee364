package nl.sleutel.content.kind;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.content.edition.EmptyEditionIndex;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.KindProvider;
import nl.sleutel.content.form.FieldSpec;
import nl.sleutel.content.format.ParseResult;
import nl.sleutel.content.indexing.DocumentSource;
import nl.sleutel.content.indexing.SynonymSource;
import nl.sleutel.content.markdown.Resolver;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;

/**
 * All that the program knows of one kind of entries, in the kind's own package: whoever deals with entries of any kind
 * asks here and never which kind it is. Implementations have no state; they are found by the name of
 * {@link KindProvider} in {@code META-INF/services}, so that {@code content check} needs no container.
 *
 * <p>A kind that can be found by searching has a {@link DocumentSource} besides, and one that is a word for something
 * else a {@link SynonymSource}: those are beans, for they may need others.
 */
public interface KindModule extends KindProvider, EmptyEditionIndex {

    /** Makes the kind's value from the texts of an entry, and tells every problem of theirs. */
    ParseResult<?> read(EntryTexts texts);

    /** The fields of {@code shared.yaml} in the office's form, in the order in which people fill them in. */
    List<FieldSpec> sharedFields();

    /** The fields at the head of each language, in the office's form. */
    List<FieldSpec> languageFields();

    /**
     * The text with which {@code shared.yaml} of a new entry begins.
     *
     * @param now in Leiden, in whole minutes
     */
    String sharedSkeleton(EntryRef ref, LocalDateTime now);

    /** The text with which a language of a new entry begins. */
    default String languageSkeleton(EntryRef ref, Language language) {
        return "---\ntitle: \"\"\n---\n";
    }

    /**
     * How a text links to an entry: {@code page} where it says {@code page:KEY}; empty for kinds that no text names.
     */
    default Optional<String> linkName() {
        return Optional.empty();
    }

    /** The kinds of entries that the fields of {@code shared.yaml} may name. */
    default Set<Kind> mayName() {
        return Set.of();
    }

    /** What of each language is handed to translators, beside its text. */
    default Translatable translatable() {
        return Translatable.lines("title");
    }

    /** Whether, and how, somebody confirms that an entry is still true. */
    default ReviewCycle reviewCycle() {
        return ReviewCycle.NONE;
    }

    /**
     * Whether the entries of the kind stand or fall together, so that those which lead to each other go live at once
     * and in both languages.
     */
    default boolean isOneWhole() {
        return false;
    }

    /** Whether a search shows what it finds of the kind in a group beside the pages; it then has documents. */
    default boolean isFoundBesidePages() {
        return false;
    }

    /**
     * Where readers find an entry, as a path; for what has no page of its own, a page on which it stands.
     *
     * @param links resolves what a text may name, such as {@code site:glossary}
     * @return empty for what readers can't see
     */
    Optional<String> address(EntryRef ref, RenderContext context, Resolver links, Language language);

    /** The words of an entry, for the checks that all words undergo; none where the kind's own check looks at them. */
    default List<Passage> passages(EntryTexts texts) {
        return List.of();
    }

    /** Holds the entries of the kind against the content around them. */
    default KindCheck check(CheckContext around) {
        return KindCheck.NONE;
    }

    /**
     * What entries that name this one may hold it to: those are looked at again when it changes.
     *
     * @return something with a useful {@code equals}; empty when readers get nothing of the entry
     */
    default Optional<Object> shape(EntryTexts texts) {
        return read(texts).value().map(value -> true);
    }

    /**
     * What an editor is told after a publication, of a kind that readers may not see at once.
     *
     * @param live what readers have now
     * @return empty where nothing else is to be said than that it is published
     */
    default Optional<String> published(EntryTexts live, Words words, Instant now) {
        return Optional.empty();
    }
}
