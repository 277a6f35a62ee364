package nl.sleutel.site.search;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.search.SearchRequest;
import nl.sleutel.search.SearchResult;
import nl.sleutel.search.SearchService;
import nl.sleutel.site.card.HelpLine;
import nl.sleutel.site.facet.Facet;
import nl.sleutel.site.layout.Addresses;
import nl.sleutel.site.layout.BadParameters;
import nl.sleutel.site.layout.Layouts;
import nl.sleutel.site.layout.Link;
import nl.sleutel.site.layout.PageLayout;
import nl.sleutel.site.layout.PageMeta;
import nl.sleutel.site.layout.SitePage;
import nl.sleutel.site.layout.TopicLink;
import nl.sleutel.site.layout.TopicStyle;
import nl.sleutel.web.cache.Answer;
import nl.sleutel.web.cache.PageRequest;

/** Search results. */
@Singleton
public class SearchPage implements SitePage {

    /**
     * The groups beside the pages that come first, by the folders of their kinds: a word that is explained helps most.
     */
    private static final List<String> FIRST_GROUPS = List.of("terms", "organisations", "route", "events");

    private static final int SIZE = 10;

    private final Layouts layouts;
    private final BadParameters bad;
    private final SearchService searchService;

    public SearchPage(Layouts layouts, BadParameters bad, SearchService searchService) {
        this.layouts = layouts;
        this.bad = bad;
        this.searchService = searchService;
    }

    /**
     * What the template shows.
     *
     * @param chosen what the results are narrowed to; each leads to the results without it
     * @param topics offered when there is no query, or nothing was found: the nearest first
     * @param helpers where to find people to ask
     */
    public record SearchView(
            String query,
            long total,
            List<String> matched,
            Optional<Link> didYouMean,
            List<HelpLine> help,
            List<HitCard> hits,
            List<HitCard> near,
            List<ResultGroup> groups,
            List<Facet> topicFacets,
            List<Facet> audienceFacets,
            List<Facet> phaseFacets,
            List<Link> chosen,
            Optional<String> previous,
            Optional<String> next,
            List<TopicLink> topics,
            String helpers,
            boolean titlesOnly) {

        public boolean asked() {
            return !query.isEmpty();
        }

        /** Whether the site has nothing on what was asked, as far as is known. */
        public boolean lacking() {
            return asked() && total == 0 && chosen.isEmpty() && !titlesOnly;
        }

        public boolean narrowable() {
            return total > 1 || !chosen.isEmpty();
        }
    }

    /** A result. */
    public record HitCard(
            String address,
            String title,
            RawString snippet,
            Optional<String> section,
            String tone,
            String icon,
            String topic) {}

    /** What was found besides pages, of one kind. */
    public record ResultGroup(String name, List<GroupItem> items) {}

    /** Something found besides pages. */
    public record GroupItem(String address, String title, String summary, boolean name) {}

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance search(PageLayout page, SearchView view);

        static native TemplateInstance searchBusy(PageLayout page, String about, List<TopicLink> topics);
    }

    @Override
    public Optional<Answer> answer(PageRequest address, Language language, RenderContext context) {
        if (!address.path().equals(Addresses.search(language))) {
            return Optional.empty();
        }
        Optional<Answer> refused = address.parameter(PageRequest.WAIT)
                .map(seconds -> refused(429, "results.too-often.about", seconds, language, context))
                .or(() -> address.parameter(PageRequest.BUSY)
                        .map(seconds -> refused(503, "results.busy.about", seconds, language, context)));
        return Optional.of(refused.orElseGet(() -> results(address, language, context)));
    }

    /** Help must be found without searching, too: the topics and the way to help now. */
    private Answer refused(int status, String about, String seconds, Language language, RenderContext context) {
        Words words = Words.in(language);
        PageMeta meta = PageMeta.of(language, words.of("results.busy"), Addresses.search(language))
                .notIndexed();
        return Answer.html(
                        status,
                        Templates.searchBusy(layouts.of(meta, context), words.of(about), TopicLink.all(language))
                                .render())
                .with("Retry-After", seconds)
                .notKept();
    }

    private Answer results(PageRequest address, Language language, RenderContext context) {
        return SearchWish.unsound(address)
                .map(name -> bad.answer(language, name, address))
                .orElseGet(() -> results(SearchWish.of(address, language), context));
    }

    private Answer results(SearchWish wish, RenderContext context) {
        SearchRequest request = new SearchRequest(
                wish.query(),
                wish.language(),
                new SearchRequest.Filters(wish.topic(), wish.audience(), wish.phase()),
                wish.page(),
                SIZE);
        SearchResult result = searchService.search(request);
        Words words = Words.in(wish.language());
        PageMeta named = PageMeta.of(
                wish.language(),
                wish.query().isEmpty() ? words.of("search") : words.of("results.title", wish.query()),
                wish.atPage(wish.page()));
        PageMeta meta = named.describedAs(
                        wish.query().isEmpty()
                                ? words.of("home.description")
                                : words.of("results.description", wish.query()))
                .alsoAt(wish.in(wish.language().other()))
                .listedAs(Addresses.search(wish.language()));
        boolean found = wish.query().isEmpty() || result.total() > 0;
        PageMeta listed = found && request.isWhole() ? meta : meta.notIndexed();
        return Answer.html(
                        200,
                        Templates.search(layouts.of(listed, context), view(wish, result, context))
                                .render())
                .notKept();
    }

    private static SearchView view(SearchWish wish, SearchResult result, RenderContext context) {
        Words words = Words.in(wish.language());
        boolean more = (long) wish.page() * SIZE < result.total();
        return new SearchView(
                wish.query(),
                result.total(),
                result.matched(),
                result.didYouMean().map(better -> new Link(wish.with("q", better), better)),
                result.helpCard() ? HelpLine.urgent(wish.language(), context) : List.of(),
                result.hits().stream().map(hit -> card(hit, words)).toList(),
                result.near().stream()
                        .map(found -> new HitCard(
                                found.address(),
                                found.title(),
                                new RawString(escaped(found.summary())),
                                Optional.empty(),
                                "",
                                "arrow",
                                ""))
                        .toList(),
                groups(result.groups(), words),
                wish.facets("topic", result.facets().topic(), words),
                wish.facets("audience", result.facets().audience(), words),
                wish.facets("phase", result.facets().phase(), words),
                wish.chosen(words),
                wish.page() > 1 ? Optional.of(wish.atPage(wish.page() - 1)) : Optional.empty(),
                more ? Optional.of(wish.atPage(wish.page() + 1)) : Optional.empty(),
                result.total() == 0 ? topics(wish.language(), result.near()) : List.of(),
                Addresses.organisations(wish.language()),
                result.titlesOnly());
    }

    /** All topics, those of the pages that come near first. */
    private static List<TopicLink> topics(Language language, List<SearchResult.Found> near) {
        List<String> nearest = near.stream()
                .filter(found -> found.ref().kind() == Kind.ARTICLE)
                .map(found -> found.key().split("/")[0])
                .toList();
        return TopicLink.all(language).stream()
                .sorted(Comparator.comparing((TopicLink topic) -> !nearest.contains(topic.key())))
                .toList();
    }

    public static HitCard card(SearchResult.Hit hit, Words words) {
        Topic topic = Topic.ofKey(hit.topic()).orElseThrow();
        Optional<String> section =
                Optional.of(hit.section()).filter(one -> !one.isEmpty()).map(one -> hit.address() + one);
        return new HitCard(
                hit.address(),
                hit.title(),
                new RawString(hit.snippet()),
                section,
                TopicStyle.of(topic),
                topic.key().replace('-', '_'),
                words.of("topic." + topic.key()));
    }

    private static List<ResultGroup> groups(SearchResult.Groups groups, Words words) {
        return Stream.concat(
                        FIRST_GROUPS.stream(), groups.byKind().keySet().stream().map(Kind::folder))
                .distinct()
                .map(folder -> group(folder, groups.in(folder), words))
                .filter(group -> !group.items().isEmpty())
                .toList();
    }

    private static ResultGroup group(String folder, List<SearchResult.Found> found, Words words) {
        return new ResultGroup(
                words.of("results." + folder),
                found.stream()
                        .map(one -> new GroupItem(
                                one.address(),
                                one.title(),
                                one.summary(),
                                one.ref().kind() == Kind.ORGANISATION))
                        .toList());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
