package nl.sleutel.site.card;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.format.PartialDate;
import nl.sleutel.fact.Fact;
import nl.sleutel.fact.FactPeriod;
import nl.sleutel.fact.FactRenderer;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;

/**
 * A fact in the list at a page's end: what it says and where it comes from. Immutable.
 *
 * @param back where the fact stands in the text, unless it stands beside it only
 * @param marks what to know before relying on it, in a few words each; mostly none
 * @param link the page where a reader acts on it
 * @param told the same in sentences: until when it held, what follows
 */
public record FactLine(
        String id,
        Optional<String> back,
        String value,
        String label,
        Optional<String> note,
        List<String> marks,
        List<String> told,
        SourceLine source,
        Optional<FactLink> link) {

    /** An address, with the name of its site to show. */
    public record FactLink(String url, String site) {

        static FactLink of(String url) {
            return new FactLink(url, URI.create(url).getHost().replaceFirst("^www\\.", ""));
        }
    }

    static FactLine of(Fact fact, RenderContext context, Language language) {
        FactPeriod now = fact.during(context.today());
        return new FactLine(
                FactRenderer.anchor(fact.key()),
                Optional.of("use-" + fact.key().replace('.', '-')),
                breakable(now.amount().in(language)),
                fact.label().in(language),
                now.note(language),
                fact.marks(context.today()).map(mark -> mark.in(language)).toList(),
                told(fact, now, context.today(), language),
                SourceLine.of(now.source(), language),
                fact.link().map(FactLink::of));
    }

    /** On a narrow screen with large text a value may go over two lines between its words, not within one. */
    private static String breakable(String value) {
        return value.replace('\u00a0', ' ');
    }

    /** The line with a way back only if the place in the text is there. */
    FactLine backTo(String html) {
        return new FactLine(
                id,
                back.filter(place -> html.contains("id=\"" + place + "\"")),
                value,
                label,
                note,
                marks,
                told,
                source,
                link);
    }

    private static List<String> told(Fact fact, FactPeriod now, LocalDate today, Language language) {
        Words words = Words.in(language);
        Optional<String> until = now.until().map(day -> day.in(language));
        Optional<String> ends = until.filter(day -> fact.isPast(today))
                .map(day -> words.of("fact.past", day, now.source().name()))
                .or(() -> until.filter(day -> fact.endsWithin(today, Fact.SOON_DAYS))
                        .map(day -> words.of("fact.ending", day)));
        Optional<String> follows = fact.next()
                .filter(next -> today.isBefore(next.from()))
                .map(next -> words.of(
                        "fact.coming",
                        next.amount().in(language),
                        PartialDate.of(next.from()).in(language)));
        return Stream.of(ends, follows).flatMap(Optional::stream).toList();
    }
}
