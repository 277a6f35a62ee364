package nl.sleutel.glossary;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.sleutel.content.edition.Delta;
import nl.sleutel.content.edition.EditionIndex;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;

/** All terms of an Edition, by key. Immutable. */
public final class Terms implements EditionIndex<Terms> {

    public static final Terms NONE = new Terms(Map.of());

    private final Map<String, Term> byKey;
    private final Localized<List<Term>> byTitle;
    private final Localized<TermMatcher> vocabularies;

    private Terms(Map<String, Term> byKey) {
        this.byKey = byKey;
        this.byTitle = Localized.each(language -> sorted(byKey.values(), language));
        this.vocabularies = Localized.each(language -> new TermMatcher(new TreeMap<>(byKey).values(), language));
    }

    @Override
    public Terms with(Delta delta) {
        if (!delta.touches(Kind.TERM)) {
            return this;
        }
        Map<String, Term> terms = new HashMap<>(byKey);
        delta.gone(Kind.TERM).map(EntryRef::key).forEach(terms::remove);
        delta.changed(Kind.TERM)
                .forEach(texts -> TermReader.read(texts)
                        .value()
                        .ifPresentOrElse(
                                term -> terms.put(term.key(), term),
                                () -> terms.remove(texts.ref().key())));
        return new Terms(terms);
    }

    public Optional<Term> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The terms that have a word in a language, in the order of its alphabet. */
    public List<Term> in(Language language) {
        return byTitle.in(language);
    }

    TermMatcher vocabulary(Language language) {
        return vocabularies.in(language);
    }

    private static List<Term> sorted(Collection<Term> all, Language language) {
        Collator alphabet = Collator.getInstance(language.locale());
        return all.stream()
                .filter(term -> term.wording(language).isPresent())
                .sorted(Comparator.comparing(
                                (Term term) ->
                                        term.wording(language).orElseThrow().title(),
                                alphabet)
                        .thenComparing(Term::key))
                .toList();
    }
}
