package nl.sleutel.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.sleutel.content.Day;
import nl.sleutel.content.Reading;
import nl.sleutel.content.Source;
import nl.sleutel.fact.Amount;
import nl.sleutel.fact.Fact;
import nl.sleutel.fact.FactShow;
import nl.sleutel.content.Reading;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;

/**
 * A fact in the list at a page's end: what it says, where it comes from, how sure it is. Immutable.
 *
 * @param back   where the fact stands in the text, unless it stands beside it only
 * @param state  how sure it is, in words
 * @param past   in words, when it no longer holds
 * @param coming in words, what is announced to follow
 */
public record FactLine(String id, Optional<String> back, String value, String label, Optional<String> note, SourceLine source, String state,
        Optional<String> past, Optional<String> coming) {

    static List<FactLine> all(FactShow shown, Reading reading, Language language) {
        List<FactLine> lines = new ArrayList<>();
        shown.shown().forEach(fact -> lines.add(of(fact, reading, language)));
        return lines;
    }

    /** As {@link #all(FactShow, Reading, Language)}, with a way back only where the text holds the fact. */
    static List<FactLine> all(FactShow shown, String html, Reading reading, Language language) {
        return all(shown, reading, language).stream().map(line -> line.back.filter(place -> html.contains("id=\"" + place + "\"")).isPresent() ? line
                : new FactLine(line.id, Optional.empty(), line.value, line.label, line.note, line.source, line.state, line.past, line.coming)).toList();
    }

    private static FactLine of(Fact fact, Reading reading, Language language) {
        Words words = Words.in(language);
        Amount amount = fact.on(reading.today());
        boolean succeeded = amount != fact.amount();
        Source source = succeeded ? fact.next().flatMap(Fact.Next::source).orElse(fact.source()) : fact.source();
        Optional<String> past = fact.isPast(reading.today())
                ? Optional.of(words.of("fact.past", fact.until().orElseThrow().in(language), source.name()))
                : Optional.empty();
        Optional<String> coming = fact.next().filter(next -> !succeeded)
                .map(next -> words.of("fact.coming", next.amount().in(language), Day.of(next.from()).in(language)));
        return new FactLine(FactShow.anchor(fact.key()), Optional.of("use-" + fact.key().replace('.', '-')), amount.in(language), fact.label().in(language),
                fact.note().map(note -> note.in(language)), SourceLine.of(source, language), state(fact, source, language), past, coming);
    }

    private static String state(Fact fact, Source source, Language language) {
        Words words = Words.in(language);
        return fact.checked().map(day -> words.of("fact.checked", day.in(language)))
                .orElseGet(() -> source.date().map(day -> words.of("fact.unconfirmed", day.in(language))).orElseGet(() -> words.of("fact.unconfirmed.undated")));
    }
}
