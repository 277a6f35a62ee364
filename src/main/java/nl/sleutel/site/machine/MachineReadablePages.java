package nl.sleutel.site.machine;

import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.sleutel.article.page.Article;
import nl.sleutel.article.page.ArticleResolver;
import nl.sleutel.article.page.Articles;
import nl.sleutel.content.edition.LiveMetadata;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.taxonomy.Phase;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.directory.event.Agenda;
import nl.sleutel.directory.event.Event;
import nl.sleutel.directory.organisation.Directory;
import nl.sleutel.directory.organisation.Organisation;
import nl.sleutel.initiative.Initiative;
import nl.sleutel.initiative.Initiatives;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.letter.Letter;
import nl.sleutel.letter.Letters;
import nl.sleutel.letter.ReceivedLetter;
import nl.sleutel.letter.ReceivedLetters;
import nl.sleutel.offer.Offer;
import nl.sleutel.offer.Offers;
import nl.sleutel.site.layout.Addresses;
import nl.sleutel.site.layout.Layouts;
import nl.sleutel.tool.Tool;
import nl.sleutel.web.PublicConfig;
import nl.sleutel.web.cache.Answer;
import nl.sleutel.web.cache.PageRequest;

/** What programs read: sitemap, feeds, robots.txt, security.txt. */
@Singleton
public class MachineReadablePages {

    private static final int MOST_IN_FEED = 30;
    private static final int SECURITY_DAYS = 180;
    private static final List<Function<Language, String>> FIXED = List.of(
            Addresses::home,
            Addresses::helpNow,
            Addresses::about,
            Addresses::privacy,
            Addresses::accessibility,
            Addresses::contentStatus,
            Addresses::organisations,
            Letter::folder,
            ReceivedLetter::list,
            Offer::folder,
            Initiative::folder,
            Addresses::glossary,
            Addresses::whatsOn,
            Addresses::careRoute,
            Addresses::budget,
            Addresses::insurance);

    private final Layouts layouts;
    private final List<Tool> tools;
    private final Optional<String> contact;

    public MachineReadablePages(Layouts layouts, @All List<Tool> tools, PublicConfig config) {
        this.layouts = layouts;
        this.tools = tools;
        this.contact = config.contact();
    }

    /** A page in the sitemap: its own address and those of both languages. */
    public record SitemapEntry(String address, Optional<String> nl, Optional<String> en, Optional<String> changed) {}

    /** A page in a feed. */
    public record FeedItem(String address, String title, String summary, String published, String updated) {}

    /** What the feed's template shows. */
    public record FeedView(
            String title,
            String author,
            String home,
            String self,
            String language,
            String updated,
            List<FeedItem> items) {}

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance sitemap(List<SitemapEntry> places);

        static native TemplateInstance feed(FeedView view);
    }

    public Optional<Answer> answer(PageRequest address, RenderContext context) {
        return switch (address.path()) {
            case "/sitemap.xml" ->
                Optional.of(Answer.text(
                        200,
                        "application/xml; charset=utf-8",
                        Templates.sitemap(places(context)).render()));
            case "/robots.txt" -> Optional.of(Answer.text(200, "text/plain; charset=utf-8", robots()));
            case "/.well-known/security.txt" ->
                contact.map(where -> Answer.text(200, "text/plain; charset=utf-8", security(where, context)));
            default ->
                Arrays.stream(Language.values())
                        .filter(language -> Addresses.feed(language).equals(address.path()))
                        .findFirst()
                        .map(language -> Answer.text(
                                200,
                                "application/atom+xml; charset=utf-8",
                                Templates.feed(feed(language, context)).render()));
        };
    }

    private List<SitemapEntry> places(RenderContext context) {
        context.usesAll(Kind.ARTICLE);
        List<SitemapEntry> places = new ArrayList<>();
        FIXED.forEach(page -> add(places, language -> Optional.of(page.apply(language)), language -> Optional.empty()));
        tools.forEach(tool ->
                add(places, language -> Optional.of(tool.address().in(language)), language -> Optional.empty()));
        for (Phase phase : Phase.values()) {
            add(places, language -> Optional.of(Addresses.journey(phase, language)), language -> Optional.empty());
        }
        for (Topic topic : Topic.values()) {
            add(places, language -> Optional.of(Addresses.topic(topic, language)), language -> Optional.empty());
        }
        context.usesAll(Kind.ORGANISATION);
        for (Organisation organisation : context.view(Directory.class).all()) {
            add(
                    places,
                    language -> organisation.description(language).map(words -> organisation.address(language)),
                    language -> Optional.empty());
        }
        for (Offer offer : Offers.during(context).all()) {
            add(
                    places,
                    language -> offer.text(language).map(words -> offer.address(language)),
                    language -> Optional.empty());
        }
        for (Letter letter : Letters.during(context).all()) {
            add(
                    places,
                    language -> Optional.of(language).filter(letter::isIn).map(letter::address),
                    language -> Optional.empty());
        }
        for (ReceivedLetter letter : ReceivedLetters.during(context).all()) {
            add(
                    places,
                    language -> letter.text(language).map(words -> letter.address(language)),
                    language -> Optional.empty());
        }
        for (Initiative initiative : Initiatives.during(context).all()) {
            add(
                    places,
                    language -> initiative.text(language).map(words -> initiative.address(language)),
                    language -> Optional.empty());
        }
        context.usesAll(Kind.EVENT);
        for (Event event : context.view(Agenda.class).all()) {
            add(
                    places,
                    language -> event.description(language).map(words -> event.address(language)),
                    language -> Optional.empty());
        }
        for (Article.Outline outline : context.view(Articles.class).all()) {
            Optional<LiveMetadata> live = context.edition().live(outline.ref());
            add(places, outline::address, language -> live.flatMap(found -> found.updatedAt(language)));
        }
        return places;
    }

    private void add(
            List<SitemapEntry> places,
            Function<Language, Optional<String>> address,
            Function<Language, Optional<Instant>> changed) {
        String base = layouts.surround().base();
        Optional<String> nl = address.apply(Language.NL).map(base::concat);
        Optional<String> en = address.apply(Language.EN).map(base::concat);
        for (Language language : Language.values()) {
            address.apply(language)
                    .ifPresent(path -> places.add(new SitemapEntry(
                            base + path, nl, en, changed.apply(language).map(MachineReadablePages::time))));
        }
    }

    private FeedView feed(Language language, RenderContext context) {
        context.usesAll(Kind.ARTICLE);
        String base = layouts.surround().base();
        ArticleResolver resolver = new ArticleResolver(context, language);
        record Dated(Article.Outline outline, LiveMetadata live) {
            Instant updated(Language in) {
                return live.updatedAt(in).orElseThrow();
            }
        }
        List<Dated> newest = context.view(Articles.class).all().stream()
                .filter(outline -> outline.front(language).isPresent())
                .flatMap(
                        outline -> context.edition().live(outline.ref()).map(live -> new Dated(outline, live)).stream())
                .sorted(Comparator.comparing((Dated dated) -> dated.updated(language))
                        .reversed())
                .limit(MOST_IN_FEED)
                .toList();
        List<FeedItem> items = newest.stream()
                .map(dated -> new FeedItem(
                        base + dated.outline().address(language).orElseThrow(),
                        resolver.plain(
                                dated.outline().front(language).orElseThrow().title()),
                        resolver.plain(
                                dated.outline().front(language).orElseThrow().summary()),
                        time(dated.live().publishedAt(language).orElseThrow()),
                        time(dated.updated(language))))
                .toList();
        String updated =
                newest.isEmpty() ? time(Instant.EPOCH) : time(newest.get(0).updated(language));
        return new FeedView(
                Words.in(language).of("feed.title"),
                layouts.surround().organisation(),
                base + Addresses.home(language),
                base + Addresses.feed(language),
                language.tag(),
                updated,
                items);
    }

    private String robots() {
        if (layouts.surround().concept()) {
            return "# A concept, not an official site.\nUser-agent: *\nDisallow: /\n";
        }
        return "User-agent: *\nDisallow: /api/\nDisallow: /editor/\n\nSitemap: "
                + layouts.surround().base() + "/sitemap.xml\n";
    }

    private static String security(String contact, RenderContext context) {
        String where = contact.contains("@") && !contact.contains(":") ? "mailto:" + contact : contact;
        Instant expires = context.now().truncatedTo(ChronoUnit.DAYS).plus(SECURITY_DAYS, ChronoUnit.DAYS);
        context.until(context.today().plusDays(1));
        return "Contact: " + where + "\nExpires: " + expires + "\nPreferred-Languages: nl, en\n";
    }

    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
