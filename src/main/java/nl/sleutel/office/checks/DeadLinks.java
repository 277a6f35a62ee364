package nl.sleutel.office.checks;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.sleutel.content.edition.Edition;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.follower.Editions;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.files.ContentCheck;
import nl.sleutel.files.ContentFolder;
import nl.sleutel.image.Image;
import nl.sleutel.language.Words;
import nl.sleutel.link.LinkPlaces;
import nl.sleutel.link.LinkState;
import nl.sleutel.office.page.OfficeAddresses;
import org.jspecify.annotations.Nullable;

/**
 * Links in what readers see that lead nowhere: between our own pages, looked at once for each Edition, and to other
 * sites as they last answered.
 */
@ApplicationScoped
public class DeadLinks {

    private final Editions editions;
    private volatile Kept kept = new Kept(null, List.of(), List.of(), new LinkPlaces(Map.of()));

    public DeadLinks(Editions editions) {
        this.editions = editions;
    }

    private record Kept(@Nullable Edition edition, List<Inside> inside, List<Inside> broken, LinkPlaces places) {}

    /** A link to a page, heading or organisation that is not there. */
    public record Inside(EntryRef ref, Problem problem) {

        /** With where it stands, in the language of the office. */
        public String told(Words words) {
            return place() + ": " + problem.in(words);
        }

        private String place() {
            return problem.file() + (problem.line() > 0 ? ":" + problem.line() : "");
        }

        public String address() {
            return OfficeAddresses.edit(ref);
        }
    }

    /** An address of another site, and where it stands. */
    public record Outside(String url, String told, Optional<String> movedTo, List<DeadLinkPlace> places) {}

    /** @param name the entry and the line */
    public record DeadLinkPlace(String name, String address) {}

    public List<Inside> inside() {
        return now().inside();
    }

    /** What else is not right in what readers see: a fact that is gone, a step that leads nowhere. */
    public List<Inside> broken() {
        return now().broken();
    }

    /** @param broken those that did not answer well, else those that moved for good */
    public List<Outside> outside(boolean broken, Words words) {
        LinkPlaces places = now().places();
        return LinkState.all().stream()
                .filter(state -> broken ? state.isBroken() : state.movedTo().isPresent())
                .filter(state -> places.byUrl().containsKey(state.url))
                .map(state -> new Outside(
                        state.url,
                        told(state, words),
                        state.movedTo(),
                        places.byUrl().getOrDefault(state.url, List.of()).stream()
                                .map(place -> new DeadLinkPlace(
                                        place.ref().path(place.part()) + ":" + place.line(),
                                        OfficeAddresses.edit(place.ref())))
                                .toList()))
                .toList();
    }

    private static String told(LinkState state, Words words) {
        return words.of("office.links.outcome."
                        + state.outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                + state.status().map(status -> " (" + status + ")").orElse("");
    }

    private Kept now() {
        Edition edition = editions.current();
        Kept last = kept;
        if (last.edition() != edition) {
            List<EntryTexts> entries = edition.refs().stream()
                    .sorted()
                    .flatMap(ref -> edition.texts(ref).stream())
                    .toList();
            List<Problem> problems = ContentCheck.problems(ContentFolder.beside(entries, Image.keys()));
            last = new Kept(
                    edition,
                    of(Problem.Severity.DEAD_LINK, problems, entries),
                    of(Problem.Severity.ERROR, problems, entries),
                    LinkPlaces.of(edition));
            kept = last;
        }
        return last;
    }

    private static List<Inside> of(Problem.Severity severity, List<Problem> problems, List<EntryTexts> entries) {
        Map<String, EntryRef> files = new HashMap<>();
        entries.forEach(entry ->
                entry.ref().kind().parts().forEach(part -> files.put(entry.ref().path(part), entry.ref())));
        // What is wrong with a kind as a whole, such as the care route, is mended at its entries.
        entries.forEach(entry -> files.putIfAbsent(entry.ref().kind().folder(), entry.ref()));
        return problems.stream()
                .filter(problem -> problem.severity() == severity && files.containsKey(problem.file()))
                .map(problem -> new Inside(Objects.requireNonNull(files.get(problem.file())), problem))
                .toList();
    }
}
