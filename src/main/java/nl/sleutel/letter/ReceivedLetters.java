package nl.sleutel.letter;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.content.edition.Delta;
import nl.sleutel.content.edition.EditionIndex;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.markdown.Resolver;
import nl.sleutel.language.Language;

/** All letters that students get, of an Edition, by key. Immutable. */
public final class ReceivedLetters implements EditionIndex<ReceivedLetters> {

    public static final ReceivedLetters NONE = new ReceivedLetters(Map.of());

    private static final String LINK = "received:";

    private final Map<String, ReceivedLetter> byKey;

    private ReceivedLetters(Map<String, ReceivedLetter> byKey) {
        this.byKey = byKey;
    }

    /** The letters for a page that shows any of them: the reading holds until one changes. */
    public static ReceivedLetters during(RenderContext context) {
        context.usesAll(ReceivedLetterKind.RECEIVED_LETTER);
        return context.view(ReceivedLetters.class);
    }

    /** Where {@code received:KEY} leads in a text of a language; empty for another link, or one that is not live. */
    public static Optional<Resolver.Target> link(String destination, RenderContext context, Language language) {
        if (!destination.startsWith(LINK)) {
            return Optional.empty();
        }
        EntryRef ref = new EntryRef(ReceivedLetterKind.RECEIVED_LETTER, destination.substring(LINK.length()));
        context.uses(ref);
        return context.view(ReceivedLetters.class)
                .find(ref.key())
                .flatMap(letter ->
                        letter.text(language).map(text -> new Resolver.Target(letter.address(language), text.title())));
    }

    @Override
    public ReceivedLetters with(Delta delta) {
        if (!delta.touches(ReceivedLetterKind.RECEIVED_LETTER)) {
            return this;
        }
        Map<String, ReceivedLetter> letters = new HashMap<>(byKey);
        delta.gone(ReceivedLetterKind.RECEIVED_LETTER).map(EntryRef::key).forEach(letters::remove);
        delta.changed(ReceivedLetterKind.RECEIVED_LETTER)
                .forEach(texts -> ReceivedLetterReader.read(texts)
                        .value()
                        .ifPresentOrElse(
                                letter -> letters.put(letter.key(), letter),
                                () -> letters.remove(texts.ref().key())));
        return new ReceivedLetters(letters);
    }

    /** All of them in their order. */
    public Collection<ReceivedLetter> all() {
        return byKey.values().stream()
                .sorted(Comparator.comparingInt(ReceivedLetter::order).thenComparing(ReceivedLetter::key))
                .toList();
    }

    public Optional<ReceivedLetter> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Those that readers of a language get, in their order. */
    public List<ReceivedLetter> in(Language language) {
        return all().stream()
                .filter(letter -> letter.text(language).isPresent())
                .toList();
    }

    /** Those that belong to a page, by its key. */
    public List<ReceivedLetter> on(String page, Language language) {
        return in(language).stream()
                .filter(letter -> letter.pages().contains(page))
                .toList();
    }

    /** Those that a letter to copy answers, by its key. */
    public List<ReceivedLetter> answeredBy(String letter, Language language) {
        return in(language).stream()
                .filter(received -> received.letters().contains(letter))
                .toList();
    }
}
