package nl.sleutel.site.card;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.format.PartialDate;
import nl.sleutel.content.format.Source;
import nl.sleutel.fact.Fact;
import nl.sleutel.fact.FactPeriod;
import nl.sleutel.fact.FactRenderer;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;

/**
 * The facts of a page as they are listed at its end, with one sentence on all of them. Immutable.
 *
 * @param about how many numbers, from how many sources of when, and what a person compared; empty where there are none
 */
public record FactList(List<FactLine> lines, Optional<String> about) {

    /** All facts shown so far. */
    public static FactList of(FactRenderer factRenderer, RenderContext context, Language language) {
        List<Fact> facts = new ArrayList<>();
        factRenderer.shown().forEach(facts::add);
        List<FactPeriod> periods =
                facts.stream().map(fact -> fact.during(context.today())).toList();
        return new FactList(
                facts.stream().map(fact -> FactLine.of(fact, context, language)).toList(),
                Optional.of(periods).filter(some -> !some.isEmpty()).map(some -> about(some, language)));
    }

    /** As {@link #of(FactRenderer, RenderContext, Language)}, with a way back only where the text holds the fact. */
    public static FactList of(FactRenderer factRenderer, String html, RenderContext context, Language language) {
        FactList all = of(factRenderer, context, language);
        return new FactList(all.lines.stream().map(line -> line.backTo(html)).toList(), all.about);
    }

    /** Whether there is nothing to list. */
    public boolean isEmpty() {
        return lines.isEmpty();
    }

    private static String about(List<FactPeriod> facts, Language language) {
        Words words = Words.in(language);
        List<Source> sources = facts.stream().map(FactPeriod::source).toList();
        long different = sources.stream().map(Source::url).distinct().count();
        return words.of("facts.about", facts.size(), different, dates(sources, words)) + " " + compared(facts, words);
    }

    private static String dates(List<Source> sources, Words words) {
        List<PartialDate> dates =
                sources.stream().flatMap(source -> source.date().stream()).toList();
        Optional<PartialDate> first =
                dates.stream().min((one, other) -> one.first().compareTo(other.first()));
        Optional<PartialDate> last =
                dates.stream().max((one, other) -> one.last().compareTo(other.last()));
        if (first.isEmpty()) {
            return words.of("facts.about.undated");
        }
        String from = first.get().in(words.language());
        String to = last.orElseThrow().in(words.language());
        return from.equals(to) ? words.of("facts.about.of", from) : words.of("facts.about.between", from, to);
    }

    /** Nothing is called compared that no person compared. */
    private static String compared(List<FactPeriod> facts, Words words) {
        List<LocalDate> days = facts.stream()
                .flatMap(fact -> fact.checked().stream())
                .map(PartialDate::first)
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return words.of("facts.compared.none");
        }
        String from = PartialDate.of(days.get(0)).in(words.language());
        String to = PartialDate.of(days.get(days.size() - 1)).in(words.language());
        String when =
                from.equals(to) ? words.of("facts.compared.on", to) : words.of("facts.compared.between", from, to);
        return days.size() == facts.size()
                ? words.of("facts.compared.all", when)
                : words.of("facts.compared.some", days.size(), when);
    }
}
