package nl.sleutel.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.sleutel.content.Audience;
import nl.sleutel.content.Kind;
import nl.sleutel.content.Reading;
import nl.sleutel.content.Topic;
import nl.sleutel.directory.Directory;
import nl.sleutel.directory.Organisation;
import nl.sleutel.directory.OrganisationFilter;
import nl.sleutel.directory.Spoken;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.web.Address;
import nl.sleutel.web.Answer;

/** Who can help: all organisations, narrowed by what a reader needs. */
@Singleton
public class OrganisationsPage implements SitePage {

    static final List<String> INSTITUTIONS = List.of("universiteit-leiden", "hogeschool-leiden", "mborijnland");

    private final Frames frames;
    private final BadParameters bad;

    public OrganisationsPage(Frames frames, BadParameters bad) {
        this.frames = frames;
        this.bad = bad;
    }

    /** What the template shows. */
    public record View(List<Helper> helpers, List<FacetGroup> groups, List<Link> chosen) {
    }

    /** Values to narrow to, under one heading. */
    public record FacetGroup(String name, List<Facet> facets) {
    }

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance organisations(Frame page, View view);
    }

    /** What a reader asks for: the value of each parameter, in the order in which the page shows them. */
    private record Wish(Language language, Map<String, String> values) {

        private static final List<String> NAMES = List.of("topic", "audience", "institution", "language", "open");

        static Wish of(Address address, Language language) {
            Map<String, String> values = new LinkedHashMap<>();
            NAMES.forEach(name -> values.put(name, address.parameter(name).orElse("")));
            return new Wish(language, values);
        }

        Optional<String> value(String name) {
            return Optional.of(values.get(name)).filter(value -> !value.isEmpty());
        }

        /** The first parameter whose value can't be. */
        Optional<String> unsound() {
            Map<String, Function<String, Boolean>> known = Map.of(
                    "topic", value -> Topic.ofKey(value).isPresent(),
                    "audience", value -> Audience.ofKey(value).filter(one -> one != Audience.ALL).isPresent(),
                    "institution", INSTITUTIONS::contains,
                    "language", value -> Spoken.of(value).isPresent(),
                    "open", "now"::equals);
            return NAMES.stream().filter(name -> value(name).filter(value -> !known.get(name).apply(value)).isPresent()).findFirst();
        }

        Wish toggled(String name, String value) {
            Map<String, String> changed = new LinkedHashMap<>(values);
            changed.put(name, values.get(name).equals(value) ? "" : value);
            return new Wish(language, changed);
        }

        OrganisationFilter filter() {
            return new OrganisationFilter(value("audience").flatMap(Audience::ofKey), value("topic").flatMap(Topic::ofKey), value("institution"),
                    value("language").flatMap(Spoken::of), value("open").isPresent());
        }

        String address(Language in) {
            return Addresses.with(Addresses.organisations(in), values);
        }
    }

    @Override
    public Optional<Answer> answer(Address address, Language language, Reading reading) {
        if (!address.path().equals(Addresses.organisations(language))) {
            return Optional.empty();
        }
        Wish wish = Wish.of(address, language);
        return Optional.of(wish.unsound().map(name -> bad.answer(language, name, address)).orElseGet(() -> list(wish, reading)));
    }

    private Answer list(Wish wish, Reading reading) {
        reading.usesAll(Kind.ORGANISATION);
        Language language = wish.language();
        Words words = Words.in(language);
        List<Helper> helpers = matching(wish, reading).flatMap(organisation -> Helper.of(organisation, language, reading).stream()).toList();
        List<Link> chosen = Wish.NAMES.stream().flatMap(name -> wish.value(name)
                .map(value -> new Link(wish.toggled(name, value).address(language), name(name, value, words))).stream()).toList();
        Head head = Head.of(language, words.of("organisations.title"), wish.address(language)).describedAs(words.of("organisations.description"))
                .alsoAt(wish.address(language.other()));
        return Answer.html(200, Templates.organisations(frames.of(chosen.isEmpty() ? head : head.notIndexed()), new View(helpers, groups(wish, reading), chosen)).render());
    }

    private static Stream<Organisation> matching(Wish wish, Reading reading) {
        OrganisationFilter filter = wish.filter();
        return reading.view(Directory.class).in(wish.language()).stream().filter(organisation -> filter.test(organisation, reading.now()));
    }

    private static List<FacetGroup> groups(Wish wish, Reading reading) {
        Words words = Words.in(wish.language());
        List<String> spoken = reading.view(Directory.class).in(wish.language()).stream().flatMap(organisation -> organisation.languages().stream())
                .map(Spoken::tag).distinct().sorted().toList();
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("topic", Arrays.stream(Topic.values()).map(Topic::key).toList());
        values.put("audience", Arrays.stream(Audience.values()).filter(one -> one != Audience.ALL).map(Audience::key).toList());
        values.put("institution", INSTITUTIONS);
        values.put("language", spoken);
        values.put("open", List.of("now"));
        return values.entrySet().stream().map(group -> new FacetGroup(words.of("organisations.by." + group.getKey()), group.getValue().stream().map(value -> {
            boolean isChosen = wish.value(group.getKey()).filter(value::equals).isPresent();
            long count = isChosen ? matching(wish, reading).count() : matching(wish.toggled(group.getKey(), value), reading).count();
            return new Facet(name(group.getKey(), value, words), wish.toggled(group.getKey(), value).address(wish.language()), count, isChosen);
        }).filter(Facet::useful).toList())).filter(group -> !group.facets().isEmpty()).toList();
    }

    private static String name(String parameter, String value, Words words) {
        return switch (parameter) {
            case "language" -> Spoken.of(value).map(spoken -> spoken.in(words.language())).orElse(value);
            case "institution" -> words.of("institution." + value);
            case "open" -> words.of("organisations.open");
            default -> words.of(parameter + "." + value);
        };
    }
}
