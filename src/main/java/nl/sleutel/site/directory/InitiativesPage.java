package nl.sleutel.site.directory;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.initiative.Initiative;
import nl.sleutel.initiative.InitiativeStatus;
import nl.sleutel.initiative.Initiatives;
import nl.sleutel.initiative.Theme;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.site.card.InitiativeCard;
import nl.sleutel.site.facet.FacetGroup;
import nl.sleutel.site.facet.FacetSelection;
import nl.sleutel.site.layout.BadParameters;
import nl.sleutel.site.layout.Layouts;
import nl.sleutel.site.layout.Link;
import nl.sleutel.site.layout.PageLayout;
import nl.sleutel.site.layout.PageMeta;
import nl.sleutel.site.layout.SitePage;
import nl.sleutel.web.cache.Answer;
import nl.sleutel.web.cache.PageRequest;

/** All that was begun for the well-being of students; what ended stays, as ended. */
@Singleton
public class InitiativesPage implements SitePage {

    private static final List<String> NAMES = List.of("theme", "status");

    private final Layouts layouts;
    private final BadParameters bad;

    public InitiativesPage(Layouts layouts, BadParameters bad) {
        this.layouts = layouts;
        this.bad = bad;
    }

    /** What the template shows. */
    public record InitiativesView(List<InitiativeCard> initiatives, List<FacetGroup> groups, List<Link> chosen) {}

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance initiatives(PageLayout page, InitiativesView view);
    }

    @Override
    public Collection<String> parameters() {
        return NAMES;
    }

    @Override
    public Optional<Answer> answer(PageRequest request, Language language, RenderContext context) {
        if (!request.path().equals(Initiative.folder(language))) {
            return Optional.empty();
        }
        FacetSelection wish = FacetSelection.of(request, NAMES);
        return Optional.of(wish.unsound(InitiativesPage::isKnown)
                .map(name -> bad.answer(language, name, request))
                .orElseGet(() -> list(wish, language, context)));
    }

    private static boolean isKnown(String parameter, String value) {
        return parameter.equals("theme")
                ? Theme.ofKey(value).isPresent()
                : InitiativeStatus.ofKey(value).isPresent();
    }

    private Answer list(FacetSelection wish, Language language, RenderContext context) {
        List<Initiative> all = Initiatives.during(context).in(language);
        Words words = Words.in(language);
        String path = Initiative.folder(language);
        FacetSelection.Naming naming = (name, value) -> words.of(name + "." + value);
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("theme", Arrays.stream(Theme.values()).map(Theme::key).toList());
        values.put(
                "status",
                Arrays.stream(InitiativeStatus.values())
                        .map(InitiativeStatus::key)
                        .toList());
        List<Link> chosen = wish.chosen(path, naming);
        InitiativesView view = new InitiativesView(
                all.stream()
                        .filter(initiative -> isWanted(initiative, wish))
                        .flatMap(initiative -> InitiativeCard.of(initiative, language, context).stream())
                        .toList(),
                FacetGroup.all(
                        wish,
                        values,
                        parameter -> words.of("initiatives.by." + parameter),
                        new FacetGroup.Choosing(
                                path,
                                naming,
                                narrowing -> all.stream()
                                        .filter(initiative -> isWanted(initiative, narrowing))
                                        .count())),
                chosen);
        PageMeta meta = PageMeta.of(language, words.of("initiatives.title"), wish.on(path))
                .describedAs(words.of("initiatives.description"))
                .alsoAt(wish.on(Initiative.folder(language.other())));
        PageLayout layout = layouts.of(chosen.isEmpty() ? meta : meta.notIndexed(), context);
        return Answer.html(200, Templates.initiatives(layout, view).render());
    }

    private static boolean isWanted(Initiative initiative, FacetSelection wish) {
        return wish.value("theme")
                        .flatMap(Theme::ofKey)
                        .filter(wanted -> !initiative.themes().contains(wanted))
                        .isEmpty()
                && wish.value("status")
                        .flatMap(InitiativeStatus::ofKey)
                        .filter(wanted -> initiative.status() != wanted)
                        .isEmpty();
    }
}
