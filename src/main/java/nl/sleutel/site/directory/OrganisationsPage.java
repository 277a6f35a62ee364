package nl.sleutel.site.directory;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.taxonomy.Audience;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.directory.organisation.Directory;
import nl.sleutel.directory.organisation.Institutions;
import nl.sleutel.directory.organisation.Organisation;
import nl.sleutel.directory.organisation.OrganisationFilter;
import nl.sleutel.directory.organisation.SpokenLanguage;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.site.card.OrganisationCard;
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

/** Who can help: all organisations, narrowed by what a reader needs. */
@Singleton
public class OrganisationsPage implements SitePage {

    private final Layouts layouts;
    private final BadParameters bad;

    public OrganisationsPage(Layouts layouts, BadParameters bad) {
        this.layouts = layouts;
        this.bad = bad;
    }

    /**
     * What the template shows.
     *
     * @param meant those that are there for just who was chosen; none where nobody was
     * @param others the rest
     * @param apart whether both are shown apart
     */
    public record OrganisationsView(
            List<OrganisationCard> meant,
            List<OrganisationCard> others,
            boolean apart,
            List<FacetGroup> groups,
            List<Link> chosen) {

        public int count() {
            return meant.size() + others.size();
        }
    }

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance organisations(PageLayout page, OrganisationsView view);
    }

    private static final List<String> NAMES = List.of("topic", "audience", "institution", "language", "open");

    @Override
    public Optional<Answer> answer(PageRequest request, Language language, RenderContext context) {
        if (!request.path().equals(Addresses.organisations(language))) {
            return Optional.empty();
        }
        FacetSelection wish = FacetSelection.of(request, NAMES);
        return Optional.of(wish.unsound(OrganisationsPage::isKnown)
                .map(name -> bad.answer(language, name, request))
                .orElseGet(() -> list(wish, language, context)));
    }

    private static boolean isKnown(String parameter, String value) {
        return switch (parameter) {
            case "topic" -> Topic.ofKey(value).isPresent();
            case "audience" ->
                Audience.ofKey(value).filter(one -> one != Audience.ALL).isPresent();
            case "institution" -> Institutions.KEYS.contains(value);
            case "language" -> SpokenLanguage.of(value).isPresent();
            default -> value.equals("now");
        };
    }

    private Answer list(FacetSelection wish, Language language, RenderContext context) {
        context.usesAll(Kind.ORGANISATION);
        // Who is open decides who is listed and counted, also those who are not shown now.
        context.view(Directory.class)
                .in(language)
                .forEach(organisation -> organisation.hours().ifPresent(hours -> hours.during(context)));
        Words words = Words.in(language);
        String path = Addresses.organisations(language);
        OrganisationFilter filter = filter(wish);
        Map<Boolean, List<OrganisationCard>> helpers = matching(wish, language, context)
                .collect(Collectors.partitioningBy(
                        filter::isMeant,
                        Collectors.flatMapping(
                                organisation -> OrganisationCard.of(organisation, language, context).stream(),
                                Collectors.toList())));
        List<Link> chosen = wish.chosen(path, (name, value) -> name(name, value, words));
        PageMeta meta = PageMeta.of(language, words.of("organisations.title"), wish.on(path))
                .describedAs(words.of("organisations.description"))
                .alsoAt(wish.on(Addresses.organisations(language.other())));
        OrganisationsView view = new OrganisationsView(
                helpers.getOrDefault(true, List.of()),
                helpers.getOrDefault(false, List.of()),
                filter.asksForWhom(),
                groups(wish, language, context),
                chosen);
        return Answer.html(
                200,
                Templates.organisations(layouts.of(chosen.isEmpty() ? meta : meta.notIndexed(), context), view)
                        .render());
    }

    private static OrganisationFilter filter(FacetSelection wish) {
        return new OrganisationFilter(
                wish.value("audience").flatMap(Audience::ofKey),
                wish.value("topic").flatMap(Topic::ofKey),
                wish.value("institution"),
                wish.value("language").flatMap(SpokenLanguage::of),
                wish.value("open").isPresent());
    }

    private static Stream<Organisation> matching(FacetSelection wish, Language language, RenderContext context) {
        OrganisationFilter filter = filter(wish);
        return context.view(Directory.class).in(language).stream()
                .filter(organisation -> filter.test(organisation, context.now()));
    }

    private static List<FacetGroup> groups(FacetSelection wish, Language language, RenderContext context) {
        Words words = Words.in(language);
        List<String> spoken = context.view(Directory.class).in(language).stream()
                .flatMap(organisation -> organisation.languages().stream())
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
                "institution", Institutions.KEYS,
                "language", spoken,
                "open", List.of("now"));
        return NAMES.stream()
                .map(parameter -> new FacetGroup(
                        words.of("organisations.by." + parameter),
                        wish.facets(
                                parameter,
                                values.getOrDefault(parameter, List.of()),
                                Addresses.organisations(language),
                                (name, value) -> name(name, value, words),
                                narrowing ->
                                        matching(narrowing, language, context).count())))
                .filter(group -> !group.facets().isEmpty())
                .toList();
    }

    private static String name(String parameter, String value, Words words) {
        return switch (parameter) {
            case "language" ->
                SpokenLanguage.of(value)
                        .map(spoken -> spoken.in(words.language()))
                        .orElse(value);
            case "institution" -> words.of("institution." + value);
            case "open" -> words.of("organisations.open");
            default -> words.of(parameter + "." + value);
        };
    }
}
