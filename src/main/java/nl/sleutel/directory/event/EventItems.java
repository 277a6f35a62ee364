package nl.sleutel.directory.event;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.markdown.InlineText;
import nl.sleutel.content.markdown.MarkdownText;
import nl.sleutel.content.markdown.Resolver;
import nl.sleutel.content.markdown.Section;
import nl.sleutel.directory.calendar.CalendarItem;
import nl.sleutel.directory.organisation.Description;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;

/**
 * Makes events ready for readers' own calendars, in one language during one reading.
 *
 * @param site the site's own address without a slash at its end; empty when it is not known
 */
public record EventItems(RenderContext reading, Language language, Resolver resolver, Optional<String> site) {

    /** All that have a date and words in the language. */
    public List<CalendarItem> items(Stream<Event> events) {
        return events.flatMap(event -> item(event).stream()).toList();
    }

    public Optional<CalendarItem> item(Event event) {
        return event.schedule()
                .flatMap(schedule -> event.description(language).map(description -> {
                    Optional<String> url = site.map(start -> start + event.address(language));
                    String summary = InlineText.plain(description.summary(), resolver);
                    String text = Stream.of(Stream.of(summary), sections(description), url.stream())
                            .flatMap(part -> part)
                            .collect(Collectors.joining("\n\n"));
                    Optional<String> place = event.place().map(name -> name.in(language));
                    return new CalendarItem(
                            CalendarItem.uid(event.ref().toString()),
                            reading.live(event.ref())
                                    .flatMap(live -> live.updatedAt(language))
                                    .orElse(reading.now()),
                            schedule,
                            !event.moment() && !schedule.first().isWholeDays(),
                            new CalendarItem.CalendarText(title(event, description), text, place, url));
                }));
    }

    /** A calendar shows hardly more than the title, so that the title says that a date is not certain. */
    private String title(Event event, Description description) {
        String title = InlineText.plain(description.title(), resolver);
        return event.isExpected() ? Words.in(language).of("event.expected.title", title) : title;
    }

    private Stream<String> sections(Description description) {
        return MarkdownText.parse(description.markdown()).sections(resolver).stream()
                .map(Section::text)
                .filter(text -> !text.isEmpty());
    }
}
