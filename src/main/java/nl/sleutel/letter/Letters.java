package nl.sleutel.letter;

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
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.markdown.Resolver;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;

/** All letters to copy of an Edition, by key. Immutable. */
public final class Letters implements EditionIndex<Letters> {

    public static final Letters NONE = new Letters(Map.of());

    private static final String LINK = "letter:";

    private final Map<String, Letter> byKey;
    private final Localized<List<Letter>> byTitle;

    private Letters(Map<String, Letter> byKey) {
        this.byKey = byKey;
        this.byTitle = Localized.each(language -> sorted(byKey.values(), language));
    }

    /** The letters for a page that shows any of them: the reading holds until one changes. */
    public static Letters during(RenderContext context) {
        context.usesAll(LetterKind.LETTER);
        return context.view(Letters.class);
    }

    /** Where {@code letter:KEY} leads in a text of a language; empty for another link, or a letter that is not live. */
    public static Optional<Resolver.Target> link(String destination, RenderContext context, Language language) {
        if (!destination.startsWith(LINK)) {
            return Optional.empty();
        }
        EntryRef ref = new EntryRef(LetterKind.LETTER, destination.substring(LINK.length()));
        context.uses(ref);
        return context.view(Letters.class)
                .find(ref.key())
                .filter(letter -> letter.isIn(language))
                .flatMap(letter -> letter.text(language)
                        .map(text -> new Resolver.Target(
                                letter.address(language), text.about().title())));
    }

    @Override
    public Letters with(Delta delta) {
        if (!delta.touches(LetterKind.LETTER)) {
            return this;
        }
        Map<String, Letter> letters = new HashMap<>(byKey);
        delta.gone(LetterKind.LETTER).map(EntryRef::key).forEach(letters::remove);
        delta.changed(LetterKind.LETTER)
                .forEach(texts -> LetterReader.read(texts)
                        .value()
                        .ifPresentOrElse(
                                letter -> letters.put(letter.key(), letter),
                                () -> letters.remove(texts.ref().key())));
        return new Letters(letters);
    }

    /** All of them in the order of their keys. */
    public Collection<Letter> all() {
        return new TreeMap<>(byKey).values();
    }

    public Optional<Letter> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The letters that readers of a language get, in the order of its alphabet. */
    public List<Letter> in(Language language) {
        return byTitle.in(language);
    }

    /** Those that belong to a page, by its key. */
    public List<Letter> on(String page, Language language) {
        return in(language).stream()
                .filter(letter -> letter.pages().contains(page))
                .toList();
    }

    private static List<Letter> sorted(Collection<Letter> all, Language language) {
        return all.stream()
                .filter(letter -> letter.isIn(language))
                .sorted(Comparator.comparing(
                                (Letter letter) -> letter.text(language)
                                        .orElseThrow()
                                        .about()
                                        .title(),
                                Collator.getInstance(language.locale()))
                        .thenComparing(Letter::key))
                .toList();
    }
}
