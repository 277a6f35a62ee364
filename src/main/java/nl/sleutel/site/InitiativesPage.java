package nl.sleutel.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.content.RenderContext;
import nl.sleutel.initiative.Initiative;
import nl.sleutel.initiative.InitiativeStatus;
import nl.sleutel.initiative.Initiatives;
import nl.sleutel.initiative.Theme;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.web.Address;
import nl.sleutel.web.Answer;

/** All that was begun for the well-being of students; what ended stays, as ended. */
@Singleton
public class InitiativesPage implements SitePage {

    private static final List<String> NAMES = List.of("theme", "status");

    private final Frames frames;
    private final BadParameters bad;

    public InitiativesPage(Frames frames, BadParameters bad) {
        this.frames = frames;
        this.bad = bad;
    }

    /** What the template shows. */
    public record View(List<InitiativeCard> initiatives, List<FacetGroup> groups, List<Link> chosen) {}

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance initiatives(Frame page, View view);
    }

    @Override
    public Collection<String> parameters() {
        return NAMES;
    }

    @Override
    public Optional<Answer> answer(Address address, Language language, RenderContext context) {
        if (!address.path().equals(Initiative.folder(language))) {
            return Optional.empty();
        }
        Narrowing wish = Narrowing.of(address, NAMES);
        return Optional.of(wish.unsound(InitiativesPage::isKnown)
                .map(name -> bad.answer(language, name, address))
                .orElseGet(() -> list(wish, language, context)));
    }

    private static boolean isKnown(String parameter, String value) {
        return parameter.equals("theme")
                ? Theme.ofKey(value).isPresent()
                : InitiativeStatus.ofKey(value).isPresent();
    }

    private Answer list(Narrowing wish, Language language, RenderContext context) {
        List<Initiative> all = Initiatives.during(context).in(language);
        Words words = Words.in(language);
        String path = Initiative.folder(language);
        Narrowing.Naming naming = (name, value) -> words.of(name + "." + value);
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("theme", Arrays.stream(Theme.values()).map(Theme::key).toList());
        values.put(
                "status",
                Arrays.stream(InitiativeStatus.values())
                        .map(InitiativeStatus::key)
                        .toList());
        List<Link> chosen = wish.chosen(path, naming);
        View view = new View(
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
        Head head = Head.of(language, words.of("initiatives.title"), wish.on(path))
                .describedAs(words.of("initiatives.description"))
                .alsoAt(wish.on(Initiative.folder(language.other())));
        Frame frame = frames.of(chosen.isEmpty() ? head : head.notIndexed(), context);
        return Answer.html(200, Templates.initiatives(frame, view).render());
    }

    private static boolean isWanted(Initiative initiative, Narrowing wish) {
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
