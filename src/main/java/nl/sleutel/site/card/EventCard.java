package nl.sleutel.site.card;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.sleutel.article.page.ArticleResolver;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.directory.calendar.Occurrence;
import nl.sleutel.directory.event.Agenda;
import nl.sleutel.directory.event.Event;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.site.layout.TopicStyle;

/**
 * An event in a list. Immutable.
 *
 * @param expected whether nobody has announced the date
 * @param datetime for programs; empty where the date is not known
 * @param day the number of the day, or '?'
 */
public record EventCard(
        String address,
        String title,
        String summary,
        String datetime,
        String day,
        String month,
        String when,
        boolean expected,
        List<String> meta,
        String tone) {

    public static Optional<EventCard> of(Agenda.Planned planned, Language language, RenderContext context) {
        Occurrence time = planned.occurrence();
        LocalDate start = time.start().day();
        return card(
                planned.event(),
                language,
                context,
                new When(
                        start.toString(),
                        String.valueOf(start.getDayOfMonth()),
                        start.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, language.locale()),
                        time.in(language)));
    }

    /** A key moment of which only the month is known. */
    public static Optional<EventCard> undated(Event event, Language language, RenderContext context) {
        return card(
                event,
                language,
                context,
                new When(
                        "",
                        "?",
                        event.month()
                                .map(month -> month.getDisplayName(TextStyle.SHORT_STANDALONE, language.locale()))
                                .orElse(""),
                        event.month()
                                .map(month -> Words.in(language)
                                        .of("event.undated", month.getDisplayName(TextStyle.FULL, language.locale())))
                                .orElse("")));
    }

    private record When(String datetime, String day, String month, String words) {}

    private static Optional<EventCard> card(Event event, Language language, RenderContext context, When when) {
        ArticleResolver resolver = new ArticleResolver(context, language);
        return event.description(language)
                .map(description -> new EventCard(
                        event.address(language),
                        resolver.plain(description.title()),
                        resolver.plain(description.summary()),
                        when.datetime(),
                        when.day(),
                        when.month(),
                        when.words(),
                        event.isExpected(),
                        meta(event, language),
                        TopicStyle.of(event.topic())));
    }

    /** Place, cost and languages, in words. */
    static List<String> meta(Event event, Language language) {
        List<String> meta = new ArrayList<>();
        event.place().ifPresent(place -> meta.add(place.in(language)));
        event.cost().ifPresent(cost -> meta.add(Words.in(language).of("cost." + cost.key())));
        event.languages().stream().sorted().forEach(spoken -> meta.add(spoken.in(language)));
        return meta;
    }
}
