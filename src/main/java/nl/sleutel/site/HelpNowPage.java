package nl.sleutel.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.sleutel.article.Articles;
import nl.sleutel.content.EntryRef;
import nl.sleutel.content.Kind;
import nl.sleutel.content.Reading;
import nl.sleutel.content.markdown.Resolver;
import nl.sleutel.fact.FactShow;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.web.Answer;

/** The emergency card: few lines, each one tap to somebody. */
@Singleton
public class HelpNowPage {

    private static final List<Line> FIRST = List.of(
            new Line("danger", "care.112", "warning", "tone-butter"),
            new Line("suicide", "care.113", "chat", "tone-lilac"),
            new Line("doctor", null, "health", "tone-mint"),
            new Line("sexual-violence", "care.csg-number", "people", "tone-rose"),
            new Line("police", "care.police-nonurgent", "safety", "tone-sky"));
    private static final List<Line> MORE = List.of(
            new Line("home-violence", "care.veilig-thuis", "housing", "tone-peach"),
            new Line("listen", "care.luisterlijn", "phone", "tone-sun"));

    /** The page that says how to reach a doctor after hours: no number of that service is confirmed. */
    private static final String DOCTOR_PAGE = "health/after-hours";

    private final Frames frames;

    public HelpNowPage(Frames frames) {
        this.frames = frames;
    }

    /** @param fact the telephone number's fact; null where the line leads to a page */
    private record Line(String name, String fact, String icon, String tone) {
    }

    /** A line of the card: who, when, and the number or the way to it. */
    public record Door(String title, String about, String href, String number, String icon, String tone, boolean first) {
    }

    /** What the template shows. */
    public record View(List<Door> first, List<Door> more) {
    }

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance helpNow(Frame page, View view);
    }

    Answer answer(Language language, Reading reading) {
        FactShow facts = new FactShow(reading, language);
        View view = new View(doors(FIRST, language, facts, reading), doors(MORE, language, facts, reading));
        Words words = Words.in(language);
        Head head = Head.of(language, words.of("help-now.title"), Addresses.helpNow(language)).describedAs(words.of("help-now.description"))
                .alsoAt(Addresses.helpNow(language.other()));
        return Answer.html(200, Templates.helpNow(frames.of(head), view).render());
    }

    private static List<Door> doors(List<Line> lines, Language language, FactShow facts, Reading reading) {
        return lines.stream().flatMap(line -> door(line, language, facts, reading)).toList();
    }

    private static Stream<Door> door(Line line, Language language, FactShow facts, Reading reading) {
        Words words = Words.in(language);
        String title = words.of("help-now." + line.name());
        String about = words.of("help-now." + line.name() + ".about");
        if (line.fact() == null) {
            return doctor(language, reading).map(address -> new Door(title, about, address, "", line.icon(), line.tone(), false)).stream();
        }
        Optional<Resolver.Shown> number = facts.show(line.fact(), true);
        return number.map(shown -> new Door(title, about, shown.href(), shown.text(), line.icon(), line.tone(), line.name().equals("danger"))).stream();
    }

    private static Optional<String> doctor(Language language, Reading reading) {
        reading.uses(new EntryRef(Kind.ARTICLE, DOCTOR_PAGE));
        return reading.view(Articles.class).find(DOCTOR_PAGE).flatMap(outline -> outline.address(language));
    }
}
