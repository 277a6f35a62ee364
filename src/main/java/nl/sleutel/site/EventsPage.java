package nl.sleutel.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.article.ArticleResolver;
import nl.sleutel.content.Audience;
import nl.sleutel.content.Reading;
import nl.sleutel.content.Topic;
import nl.sleutel.directory.Agenda;
import nl.sleutel.directory.CalendarFile;
import nl.sleutel.directory.Cost;
import nl.sleutel.directory.Event;
import nl.sleutel.directory.EventFilter;
import nl.sleutel.directory.EventItems;
import nl.sleutel.directory.Spoken;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.web.Address;
import nl.sleutel.web.Answer;

/**
 * What's on: events still to come, the year's key moments, what is over; and the same as a calendar to subscribe to.
 */
@Singleton
public class EventsPage implements SitePage {

    private static final List<String> NAMES = List.of("topic", "audience", "language", "cost");
    private static final String CALENDAR = "calendar.ics";
    private static final String DEADLINES = "deadlines.ics";

    private final Frames frames;
    private final BadParameters bad;

    public EventsPage(Frames frames, BadParameters bad) {
        this.frames = frames;
        this.bad = bad;
    }

    /**
     * What the template shows.
     *
     * @param year the key moments whose date is known, month by month
     * @param deadlines calendars of deadlines alone: of all, and of each audience
     * @param undated those of which only the month is known; after all that has a date
     */
    public record View(
            List<EventCard> coming,
            List<Month> year,
            List<EventCard> undated,
            List<EventCard> past,
            List<FacetGroup> groups,
            List<Link> chosen,
            String calendar,
            List<Link> deadlines) {}

    /** The key moments of a month. */
    public record Month(String name, List<EventCard> moments) {}

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance events(Frame page, View view);
    }

    @Override
    public Optional<Answer> answer(Address address, Language language, Reading reading) {
        String path = Addresses.whatsOn(language);
        boolean deadlines = address.path().equals(path + DEADLINES);
        boolean isCalendar = deadlines || address.path().equals(path + CALENDAR);
        if (!address.path().equals(path) && !isCalendar) {
            return Optional.empty();
        }
        Narrowing wish = Narrowing.of(address, NAMES);
        Optional<String> unsound = wish.unsound(EventsPage::isKnown);
        if (unsound.isPresent()) {
            return Optional.of(bad.answer(language, unsound.get(), address));
        }
        return Optional.of(isCalendar ? calendar(wish, deadlines, language, reading) : list(wish, language, reading));
    }

    private static boolean isKnown(String parameter, String value) {
        return switch (parameter) {
            case "topic" -> Topic.ofKey(value).isPresent();
            case "audience" ->
                Audience.ofKey(value).filter(one -> one != Audience.ALL).isPresent();
            case "language" -> Spoken.of(value).isPresent();
            default -> Cost.ofKey(value).isPresent();
        };
    }

    private Answer list(Narrowing wish, Language language, Reading reading) {
        Agenda agenda = Agenda.during(reading);
        Words words = Words.in(language);
        String path = Addresses.whatsOn(language);
        EventFilter filter = filter(wish);
        List<Link> chosen = wish.chosen(path, (name, value) -> name(name, value, words));
        List<Month> year = agenda.year(reading.now()).stream()
                .map(month -> new Month(
                        month.month().getMonth().getDisplayName(TextStyle.FULL_STANDALONE, language.locale()) + " "
                                + month.month().getYear(),
                        cards(month.dated(), filter, language, reading)))
                .filter(month -> !month.moments().isEmpty())
                .toList();
        List<EventCard> undated = agenda.undated(reading.now()).stream()
                .filter(filter::test)
                .flatMap(event -> EventCard.undated(event, language, reading).stream())
                .toList();
        View view = new View(
                cards(agenda.coming(reading.now()), filter, language, reading),
                year,
                undated,
                cards(agenda.past(reading.now()), filter, language, reading),
                groups(wish, language, agenda),
                chosen,
                wish.on(path + CALENDAR),
                deadlines(agenda, language));
        Head head = Head.of(language, words.of("whats-on.title"), wish.on(path))
                .describedAs(words.of("whats-on.description"))
                .alsoAt(wish.on(Addresses.whatsOn(language.other())));
        return Answer.html(
                200,
                Templates.events(frames.of(chosen.isEmpty() ? head : head.notIndexed(), reading), view)
                        .render());
    }

    /** The calendars of deadlines: one of all, and one for each audience that has deadlines of its own. */
    private static List<Link> deadlines(Agenda agenda, Language language) {
        Words words = Words.in(language);
        String path = Addresses.whatsOn(language) + DEADLINES;
        List<Event> deadlines = agenda.all().stream().filter(Event::isDeadline).toList();
        List<Link> links = new ArrayList<>();
        if (!deadlines.isEmpty()) {
            links.add(new Link(path, words.of("whats-on.deadlines.all")));
        }
        Arrays.stream(Audience.values())
                .filter(one -> one != Audience.ALL && deadlines.stream().anyMatch(event -> one.isIn(event.audience())))
                .forEach(one -> links.add(new Link(
                        Addresses.with(path, Map.of("audience", one.key())), words.of("audience." + one.key()))));
        return links;
    }

    private Answer calendar(Narrowing wish, boolean deadlines, Language language, Reading reading) {
        Agenda agenda = Agenda.during(reading);
        EventItems items = new EventItems(
                reading,
                language,
                new ArticleResolver(reading, language),
                Optional.of(frames.surround().base()));
        String name = Words.in(language).of(deadlines ? "whats-on.deadlines" : "whats-on.calendar");
        return Answer.text(
                200,
                "text/calendar; charset=utf-8",
                CalendarFile.write(
                        name,
                        language,
                        items.items(agenda.all().stream()
                                .filter(event -> !deadlines || event.isDeadline())
                                .filter(filter(wish)::test))));
    }

    private static EventFilter filter(Narrowing wish) {
        return new EventFilter(
                wish.value("audience").flatMap(Audience::ofKey),
                wish.value("topic").flatMap(Topic::ofKey),
                wish.value("language").flatMap(Spoken::of),
                wish.value("cost").flatMap(Cost::ofKey));
    }

    private static List<EventCard> cards(
            List<Agenda.Planned> planned, EventFilter filter, Language language, Reading reading) {
        return planned.stream()
                .filter(one -> filter.test(one.event()))
                .flatMap(one -> EventCard.of(one, language, reading).stream())
                .toList();
    }

    private static List<FacetGroup> groups(Narrowing wish, Language language, Agenda agenda) {
        Words words = Words.in(language);
        List<String> spoken = agenda.all().stream()
                .flatMap(event -> event.languages().stream())
                .map(Spoken::tag)
                .distinct()
                .sorted()
                .toList();
        Map<String, List<String>> values = Map.of(
                "topic", Arrays.stream(Topic.values()).map(Topic::key).toList(),
                "audience",
                        Arrays.stream(Audience.values())
                                .filter(one -> one != Audience.ALL)
                                .map(Audience::key)
                                .toList(),
                "language", spoken,
                "cost", Arrays.stream(Cost.values()).map(Cost::key).toList());
        return NAMES.stream()
                .map(parameter -> new FacetGroup(
                        words.of("whats-on.by." + parameter),
                        wish.facets(
                                parameter,
                                values.getOrDefault(parameter, List.of()),
                                Addresses.whatsOn(language),
                                (name, value) -> name(name, value, words),
                                narrowing -> agenda.all().stream()
                                        .filter(filter(narrowing)::test)
                                        .count())))
                .filter(group -> !group.facets().isEmpty())
                .toList();
    }

    private static String name(String parameter, String value, Words words) {
        return parameter.equals("language")
                ? Spoken.of(value).map(spoken -> spoken.in(words.language())).orElse(value)
                : words.of(parameter + "." + value);
    }

    /** @return the event at an address below the list's */
    static Optional<Event> event(String path, Language language, Reading reading) {
        String folder = Addresses.whatsOn(language);
        return path.startsWith(folder)
                ? reading.view(Agenda.class).find(path.substring(folder.length()))
                : Optional.empty();
    }
}
