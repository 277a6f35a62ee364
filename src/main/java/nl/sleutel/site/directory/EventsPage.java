package nl.sleutel.site.directory;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.article.page.ArticleResolver;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.taxonomy.Audience;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.directory.calendar.CalendarFile;
import nl.sleutel.directory.event.Agenda;
import nl.sleutel.directory.event.Event;
import nl.sleutel.directory.event.EventFilter;
import nl.sleutel.directory.event.EventItems;
import nl.sleutel.directory.organisation.Cost;
import nl.sleutel.directory.organisation.SpokenLanguage;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.site.card.EventCard;
import nl.sleutel.site.facet.FacetGroup;
import nl.sleutel.site.facet.FacetSelection;
import nl.sleutel.site.layout.Addresses;
import nl.sleutel.site.layout.BadParameters;
import nl.sleutel.site.layout.Layouts;
import nl.sleutel.site.layout.Link;
import nl.sleutel.site.layout.PageLayout;
import nl.sleutel.site.layout.PageMeta;
import nl.sleutel.site.layout.SitePage;
import nl.sleutel.web.cache.Answer;
import nl.sleutel.web.cache.PageRequest;

/**
 * What's on: events still to come, the year's key moments, what is over; and the same as a calendar to subscribe to.
 */
@Singleton
public class EventsPage implements SitePage {

    private static final List<String> NAMES = List.of("topic", "audience", "language", "cost");
    private static final String CALENDAR = "calendar.ics";
    private static final String DEADLINES = "deadlines.ics";

    private final Layouts layouts;
    private final BadParameters bad;

    public EventsPage(Layouts layouts, BadParameters bad) {
        this.layouts = layouts;
        this.bad = bad;
    }

    /**
     * What the template shows.
     *
     * @param year the key moments whose date is known, month by month
     * @param deadlines calendars of deadlines alone: of all, and of each audience
     * @param undated those of which only the month is known; after all that has a date
     */
    public record EventsView(
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
        static native TemplateInstance events(PageLayout page, EventsView view);
    }

    @Override
    public Optional<Answer> answer(PageRequest request, Language language, RenderContext context) {
        String path = Addresses.whatsOn(language);
        boolean deadlines = request.path().equals(path + DEADLINES);
        boolean isCalendar = deadlines || request.path().equals(path + CALENDAR);
        if (!request.path().equals(path) && !isCalendar) {
            return Optional.empty();
        }
        FacetSelection wish = FacetSelection.of(request, NAMES);
        Optional<String> unsound = wish.unsound(EventsPage::isKnown);
        if (unsound.isPresent()) {
            return Optional.of(bad.answer(language, unsound.get(), request));
        }
        return Optional.of(isCalendar ? calendar(wish, deadlines, language, context) : list(wish, language, context));
    }

    private static boolean isKnown(String parameter, String value) {
        return switch (parameter) {
            case "topic" -> Topic.ofKey(value).isPresent();
            case "audience" ->
                Audience.ofKey(value).filter(one -> one != Audience.ALL).isPresent();
            case "language" -> SpokenLanguage.of(value).isPresent();
            default -> Cost.ofKey(value).isPresent();
        };
    }

    private Answer list(FacetSelection wish, Language language, RenderContext context) {
        Agenda agenda = Agenda.during(context);
        Words words = Words.in(language);
        String path = Addresses.whatsOn(language);
        EventFilter filter = filter(wish);
        List<Link> chosen = wish.chosen(path, (name, value) -> name(name, value, words));
        List<Month> year = agenda.year(context.now()).stream()
                .map(month -> new Month(
                        month.month().getMonth().getDisplayName(TextStyle.FULL_STANDALONE, language.locale()) + " "
                                + month.month().getYear(),
                        cards(month.dated(), filter, language, context)))
                .filter(month -> !month.moments().isEmpty())
                .toList();
        List<EventCard> undated = agenda.undated(context.now()).stream()
                .filter(filter::test)
                .flatMap(event -> EventCard.undated(event, language, context).stream())
                .toList();
        EventsView view = new EventsView(
                cards(agenda.coming(context.now()), filter, language, context),
                year,
                undated,
                cards(agenda.past(context.now()), filter, language, context),
                groups(wish, language, agenda),
                chosen,
                wish.on(path + CALENDAR),
                deadlines(agenda, language));
        PageMeta meta = PageMeta.of(language, words.of("whats-on.title"), wish.on(path))
                .describedAs(words.of("whats-on.description"))
                .alsoAt(wish.on(Addresses.whatsOn(language.other())));
        return Answer.html(
                200,
                Templates.events(layouts.of(chosen.isEmpty() ? meta : meta.notIndexed(), context), view)
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

    private Answer calendar(FacetSelection wish, boolean deadlines, Language language, RenderContext context) {
        Agenda agenda = Agenda.during(context);
        EventItems items = new EventItems(
                context,
                language,
                new ArticleResolver(context, language),
                Optional.of(layouts.surround().base()));
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

    private static EventFilter filter(FacetSelection wish) {
        return new EventFilter(
                wish.value("audience").flatMap(Audience::ofKey),
                wish.value("topic").flatMap(Topic::ofKey),
                wish.value("language").flatMap(SpokenLanguage::of),
                wish.value("cost").flatMap(Cost::ofKey));
    }

    private static List<EventCard> cards(
            List<Agenda.Planned> planned, EventFilter filter, Language language, RenderContext context) {
        return planned.stream()
                .filter(one -> filter.test(one.event()))
                .flatMap(one -> EventCard.of(one, language, context).stream())
                .toList();
    }

    private static List<FacetGroup> groups(FacetSelection wish, Language language, Agenda agenda) {
        Words words = Words.in(language);
        List<String> spoken = agenda.all().stream()
                .flatMap(event -> event.languages().stream())
                .map(SpokenLanguage::tag)
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
                ? SpokenLanguage.of(value)
                        .map(spoken -> spoken.in(words.language()))
                        .orElse(value)
                : words.of(parameter + "." + value);
    }

    /** @return the event at an address below the list's */
    static Optional<Event> event(String path, Language language, RenderContext context) {
        String folder = Addresses.whatsOn(language);
        return path.startsWith(folder)
                ? context.view(Agenda.class).find(path.substring(folder.length()))
                : Optional.empty();
    }
}
