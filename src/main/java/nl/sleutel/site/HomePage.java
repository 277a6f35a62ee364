package nl.sleutel.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.sleutel.article.Article;
import nl.sleutel.article.ArticleResolver;
import nl.sleutel.article.Articles;
import nl.sleutel.content.Kind;
import nl.sleutel.content.Reading;
import nl.sleutel.directory.Agenda;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.web.Address;
import nl.sleutel.web.Answer;

/** The first page of each language. */
@Singleton
public class HomePage implements SitePage {

    /** Pages that many people ask for, by key; one that is not live is left out. */
    private static final List<String> ASKED = List.of(
            "housing/find-a-room",
            "health/health-insurance-international",
            "money/student-finance",
            "health/find-a-gp");

    private static final int MOST_EVENTS = 3;

    private final Frames frames;

    public HomePage(Frames frames) {
        this.frames = frames;
    }

    /** What the template shows. */
    public record View(
            List<TopicLink> topics,
            List<Link> asked,
            List<JourneyPage.Ticket> phases,
            List<EventCard> events,
            List<StoryCard> stories,
            List<RouteLine> urgent) {}

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance home(Frame page, View view);
    }

    @Override
    public Optional<Answer> answer(Address address, Language language, Reading reading) {
        return address.path().equals(Addresses.home(language))
                ? Optional.of(home(language, reading))
                : Optional.empty();
    }

    private Answer home(Language language, Reading reading) {
        reading.usesAll(Kind.ARTICLE);
        Words words = Words.in(language);
        Frame page = frames.of(
                Head.of(language, words.of("home.name"), Addresses.home(language))
                        .describedAs(words.of("home.description"))
                        .alsoAt(Addresses.home(language.other()))
                        .telling(JsonLd.organization(frames.surround())),
                reading);
        return Answer.html(
                200,
                Templates.home(
                                page,
                                new View(
                                        TopicLink.all(language),
                                        asked(language, reading),
                                        JourneyPage.tickets(language, Optional.empty()),
                                        events(language, reading),
                                        StoryCard.newest(language, reading),
                                        RouteLine.urgent(language, reading)))
                        .render());
    }

    private static List<EventCard> events(Language language, Reading reading) {
        return Agenda.during(reading).coming(reading.now()).stream()
                .limit(MOST_EVENTS)
                .flatMap(planned -> EventCard.of(planned, language, reading).stream())
                .toList();
    }

    private static List<Link> asked(Language language, Reading reading) {
        Articles articles = reading.view(Articles.class);
        ArticleResolver resolver = new ArticleResolver(reading, language);
        return ASKED.stream()
                .flatMap(key -> articles.find(key).stream())
                .flatMap(outline -> link(outline, language, resolver))
                .toList();
    }

    private static Stream<Link> link(Article.Outline outline, Language language, ArticleResolver resolver) {
        return outline
                .front(language)
                .map(front -> new Link(outline.address(language).orElseThrow(), resolver.plain(front.title())))
                .stream();
    }
}
