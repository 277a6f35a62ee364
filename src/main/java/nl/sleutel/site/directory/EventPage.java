package nl.sleutel.site.directory;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.article.page.ArticleResolver;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.markdown.MarkdownText;
import nl.sleutel.directory.calendar.CalendarFile;
import nl.sleutel.directory.calendar.Occurrence;
import nl.sleutel.directory.event.Agenda;
import nl.sleutel.directory.event.Event;
import nl.sleutel.directory.event.EventItems;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.site.card.EventCard;
import nl.sleutel.site.card.FactList;
import nl.sleutel.site.card.OrganisationCard;
import nl.sleutel.site.card.Prose;
import nl.sleutel.site.card.SourceLine;
import nl.sleutel.site.layout.JsonLd;
import nl.sleutel.site.layout.Layouts;
import nl.sleutel.site.layout.PageLayout;
import nl.sleutel.site.layout.PageMeta;
import nl.sleutel.site.layout.SitePage;
import nl.sleutel.web.cache.Answer;
import nl.sleutel.web.cache.PageRequest;

/** One event, and the file that puts it into a reader's own calendar. */
@Singleton
public class EventPage implements SitePage {

    private static final String ICS = ".ics";

    private final Layouts layouts;

    public EventPage(Layouts layouts) {
        this.layouts = layouts;
    }

    /** What the template shows. */
    public record EventView(
            EventCard card,
            boolean over,
            RawString text,
            Optional<String> calendar,
            Optional<String> website,
            List<OrganisationCard> organiser,
            FactList facts,
            List<SourceLine> sources) {}

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance event(PageLayout page, EventView view);
    }

    @Override
    public Optional<Answer> answer(PageRequest request, Language language, RenderContext context) {
        String path = request.path();
        if (path.endsWith(ICS)) {
            return EventsPage.event(path.substring(0, path.length() - ICS.length()), language, context)
                    .flatMap(event -> file(event, language, context));
        }
        return EventsPage.event(path, language, context).flatMap(event -> page(event, language, context));
    }

    private Optional<Answer> page(Event event, Language language, RenderContext context) {
        Agenda.during(context);
        return card(event, language, context)
                .flatMap(card -> event.description(language).map(description -> {
                    ArticleResolver resolver = new ArticleResolver(context, language, card.address());
                    String text = Prose.html(MarkdownText.parse(description.markdown()), language, resolver);
                    EventView view = new EventView(
                            card,
                            event.isPast(context.now()),
                            new RawString(text),
                            event.schedule().map(times -> card.address() + ICS),
                            event.website(),
                            OrganisationCard.named(event.organiser().stream().toList(), language, context),
                            FactList.of(resolver.facts(), text, context, language),
                            event.sources().stream()
                                    .map(source -> SourceLine.of(source, language))
                                    .toList());
                    PageMeta meta = PageMeta.of(
                                    language, Words.in(language).of("event.title", card.title()), card.address())
                            .describedAs(card.summary())
                            .alsoAt(event.address(language.other()))
                            .telling(data(event, card, language, context).toArray());
                    return Answer.html(
                            200,
                            Templates.event(layouts.of(meta, context), view).render());
                }));
    }

    /** What search engines are told: only of an event whose time and place are announced. */
    private List<Object> data(Event event, EventCard card, Language language, RenderContext context) {
        Optional<Occurrence> next = event.next(context.now());
        if (next.isEmpty() || event.place().isEmpty() || event.isExpected()) {
            return List.of();
        }
        Map<String, Object> data =
                JsonLd.named("Event", card.title(), layouts.surround().base() + card.address());
        data.put("startDate", next.get().start().toString());
        data.put("description", card.summary());
        data.put(
                "location", Map.of("@type", "Place", "name", event.place().get().in(language)));
        return List.of(data);
    }

    private static Optional<EventCard> card(Event event, Language language, RenderContext context) {
        return event.next(context.now())
                .or(() -> event.schedule().flatMap(times -> times.last(context.now())))
                .map(time -> EventCard.of(new Agenda.Planned(event, time), language, context))
                .orElseGet(() -> EventCard.undated(event, language, context));
    }

    private Optional<Answer> file(Event event, Language language, RenderContext context) {
        context.uses(event.ref());
        EventItems items = new EventItems(
                context,
                language,
                new ArticleResolver(context, language),
                Optional.of(layouts.surround().base()));
        return items.item(event)
                .map(item -> Answer.text(
                        200,
                        "text/calendar; charset=utf-8",
                        CalendarFile.write(Words.in(language).of("whats-on.calendar"), language, List.of(item))));
    }
}
