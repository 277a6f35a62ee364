package nl.sleutel.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.sleutel.api.RouteJson;
import nl.sleutel.content.edition.Edition;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.edition.ResolverFactory;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.follower.Editions;
import nl.sleutel.content.indexing.DocumentSource;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.files.EditionCheck;
import nl.sleutel.files.PublicationCheck;
import nl.sleutel.files.References;
import nl.sleutel.language.Language;
import nl.sleutel.route.CareRoute;
import nl.sleutel.web.cache.Answer;
import nl.sleutel.web.cache.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A small care route with the page, the fact and the organisation that it names, in every state that publications,
 * withdrawals, single languages and older programs may bring it into: readers get an answer from every page, and what
 * goes through the gate never breaks a sound route.
 */
@QuarkusTest
class RouteStatesTest {

    private static final long SEED = 20261130;
    private static final int SEQUENCES = Integer.getInteger("route.sequences", 1500);
    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    private static final EntryRef FACT = new EntryRef(Kind.FACT, "test.route-number");
    private static final EntryRef OFFICE = new EntryRef(Kind.ORGANISATION, "test-route-desk");
    private static final EntryRef PAGE = new EntryRef(Kind.ARTICLE, "health/test-route-page");
    private static final List<String> KEYS = List.of("k1", "k2", "k3", "k4", "k5", "k6");

    @Inject
    Site site;

    @Inject
    Editions editions;

    @Inject
    ResolverFactory resolverFactory;

    @Inject
    @All
    List<DocumentSource> documents;

    private final Random random = new Random(SEED);
    private final Set<Map<EntryRef, Map<PartName, String>>> asked = new HashSet<>();
    private Edition base;
    private Map<EntryRef, Map<PartName, String>> live;
    private boolean sound;
    private int published;
    private int refused;

    private static EntryRef step(String key) {
        return new EntryRef(Kind.STEP, key);
    }

    @BeforeEach
    void withoutTheRouteOfOtherTests() {
        base = editions.current()
                .showing(
                        editions.current().refs().stream()
                                .filter(ref -> ref.kind() == Kind.STEP)
                                .map(ref -> new EntryTexts(ref, Map.of()))
                                .toList(),
                        NOW);
    }

    /** The route as its authors mean it: k6 is new and not live at first. */
    private static Map<EntryRef, Map<PartName, String>> start() {
        Map<EntryRef, Map<PartName, String>> start = new TreeMap<>();
        KEYS.subList(0, 5).forEach(key -> start.put(step(key), texts(key, 0)));
        start.put(FACT, Map.of(PartName.SHARED, fact()));
        start.put(
                OFFICE,
                Map.of(
                        PartName.SHARED,
                        "topics: [health]\naudience: [all]\nkinds: [care]\nwebsite: \"https://desk.example\"\n"
                                + "telephone: "
                                + FACT.key() + "\nsources:\n"
                                + source(),
                        PartName.NL,
                        "---\ntitle: Balie\nsummary: Helpt je.\n---\nZe helpen.\n",
                        PartName.EN,
                        "---\ntitle: Desk\nsummary: Helps you.\n---\nThey help.\n"));
        start.put(
                PAGE,
                Map.of(
                        PartName.SHARED,
                        "topic: health\naudience: [all]\nphase: [living]\norganisations: [" + OFFICE.key()
                                + "]\nsources:\n" + source(),
                        PartName.NL,
                        "---\ntitle: Bellen\nsummary: Wie je belt.\nslug: test-route-page\n---\n## In het kort\n\n"
                                + "- Bel {fact:"
                                + FACT.key() + "}.\n",
                        PartName.EN,
                        "---\ntitle: Calling\nsummary: Whom you call.\nslug: test-route-page\n---\n## In short\n\n"
                                + "- Call {fact:"
                                + FACT.key() + "}.\n"));
        return start;
    }

    private static String source() {
        return "  - {name: Sheet, title: Made up, url: \"https://example.org/a\", date: 2025-03}\n";
    }

    private static String fact() {
        return "type: telephone\nvalue: \"0800-2000\"\nlabel: {nl: nummer, en: number}\nsource: {name: Sheet, "
                + "title: Made up, url: \"https://example.org/a\", date: 2025-03}\nconfidence: high\n";
    }

    /**
     * A step in one of its versions: 0 as it is at first, 1 with the new step in it, others as people and programs may
     * leave them.
     */
    private static Map<PartName, String> texts(String key, int version) {
        return Map.of(
                PartName.SHARED,
                shared(key, version),
                PartName.NL,
                words(key, version, "Nederlands"),
                PartName.EN,
                words(key, version, "English"));
    }

    private static String shared(String key, int version) {
        List<String> answers = new ArrayList<>(
                switch (key) {
                    case "k1" -> List.of("k2", "k3");
                    case "k3" -> List.of("k4", "k5");
                    default -> List.of();
                });
        if (version == 1 && key.equals("k3")) {
            answers.add(0, "k6");
        }
        String about = switch (key) {
            case "k1" -> "kind: question\nstart: true\n";
            case "k2" -> "kind: destination\nline: danger\ntelephone: [" + FACT.key() + "]\n";
            case "k3" -> "kind: question\nline: mind\nrelated: [" + PAGE.key() + "]\n";
            default -> "kind: destination\nline: mind\norganisations: [" + OFFICE.key() + "]\n";
        };
        return switch (version) {
            case 2 -> "kind: question\nline: mind\nanswers: [" + key + ", k1]\n";
            case 3 -> "kind: advice\nline: talk\nanswers: [k99, k5]\n";
            case 4 -> "kind: question\nstart: true\nline: mind\nanswers: [k2, k2, k3]\n";
            case 5 -> "kind: question\nstart: true\nanswers: []\n";
            case 6 -> "kind: [nonsense\n";
            default -> about + (answers.isEmpty() ? "" : "answers: [" + String.join(", ", answers) + "]\n");
        };
    }

    private static String words(String key, int version, String language) {
        int answers = switch (key) {
            case "k1" -> 2;
            case "k3" -> version == 1 ? 3 : 2;
            default -> 0;
        };
        int told = switch (version) {
            case 2 -> 1;
            case 3 -> 5;
            default -> answers;
        };
        String list = told == 0
                ? ""
                : "answers: ["
                        + String.join(
                                ", ",
                                Stream.iterate(1, i -> i + 1)
                                        .limit(told)
                                        .map(i -> "to " + i)
                                        .toList()) + "]\n";
        String body = switch (version) {
            case 4 -> "Costs {fact:no.such.fact}. See [](page:no/page) and [there](org:nobody).\n";
            case 5 -> "";
            default -> "Words in " + language + ", [here](page:" + PAGE.key() + ").\n";
        };
        return version == 6 ? "no fields at all" : "---\ntitle: Step " + key + "\n" + list + "---\n" + body;
    }

    private Edition edition() {
        List<EntryTexts> entries = new ArrayList<>();
        Stream.concat(KEYS.stream().map(RouteStatesTest::step), Stream.of(FACT, OFFICE, PAGE))
                .forEach(ref -> entries.add(new EntryTexts(ref, live.getOrDefault(ref, Map.of()))));
        return base.showing(entries, NOW);
    }

    private EntryRef any() {
        return random.nextInt(5) > 0
                ? step(KEYS.get(random.nextInt(KEYS.size())))
                : List.of(FACT, OFFICE, PAGE).get(random.nextInt(3));
    }

    private Set<PartName> some(EntryRef ref) {
        return ref.kind() == Kind.FACT
                ? Set.of(PartName.SHARED)
                : switch (random.nextInt(4)) {
                    case 0 -> EnumSet.of(PartName.SHARED, PartName.NL);
                    case 1 -> EnumSet.of(PartName.SHARED, PartName.EN);
                    default -> EnumSet.allOf(PartName.class);
                };
    }

    private Map<PartName, String> draft(EntryRef ref) {
        return ref.kind() == Kind.STEP
                ? texts(ref.key(), random.nextInt(3) == 0 ? random.nextInt(7) : random.nextInt(2))
                : start().get(ref);
    }

    /** An entry with some of its drafts live, or some of its parts gone. */
    private PublicationCheck.Move move(EntryRef ref, boolean publishes) {
        Map<PartName, String> after = new HashMap<>(live.getOrDefault(ref, Map.of()));
        Set<PartName> parts = some(ref);
        if (publishes) {
            Map<PartName, String> draft = draft(ref);
            parts.forEach(part -> after.put(part, draft.get(part)));
            return new PublicationCheck.Move(new EntryTexts(ref, after), parts);
        }
        parts.stream()
                .filter(part -> parts.size() != 2 || part != PartName.SHARED)
                .forEach(after::remove);
        return new PublicationCheck.Move(new EntryTexts(ref, after), Set.of());
    }

    /** What somebody asks of the gate: mostly one entry, sometimes several together. */
    private void throughTheGate() {
        Map<EntryRef, PublicationCheck.Move> moves = new HashMap<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            EntryRef ref = any();
            moves.put(ref, move(ref, random.nextInt(3) > 0));
        }
        PublicationCheck check = new PublicationCheck(
                edition(), new PublicationCheck.Surroundings(new References(), List.of(), image -> false, NOW));
        if (check.of(moves.values()).stream().anyMatch(found -> found.weight() == PublicationCheck.Weight.STOPS)) {
            refused++;
            return;
        }
        published++;
        moves.values().forEach(this::apply);
    }

    private void apply(PublicationCheck.Move move) {
        if (move.after().texts().isEmpty()) {
            live.remove(move.ref());
        } else {
            live.put(move.ref(), move.after().texts());
        }
    }

    /** What an older program did, that looked at nothing. */
    private void pastTheGate() {
        EntryRef ref = any();
        Map<PartName, String> after = new HashMap<>(live.getOrDefault(ref, Map.of()));
        Map<PartName, String> draft = draft(ref);
        for (PartName part : ref.kind().parts()) {
            int what = random.nextInt(3);
            if (what == 0) {
                after.remove(part);
            } else if (what == 1) {
                after.put(part, draft.get(part));
            }
        }
        apply(new PublicationCheck.Move(new EntryTexts(ref, after), Set.of()));
    }

    @Test
    void anySequence_everyPageAnswersAndTheGateKeepsASoundRouteSound() {
        for (int i = 0; i < SEQUENCES; i++) {
            live = new TreeMap<>(start());
            sound = true;
            int length = 1 + random.nextInt(4);
            boolean onlyGate = i % 2 == 0;
            for (int at = 0; at < length; at++) {
                boolean gate = onlyGate || random.nextInt(3) == 0;
                Map<EntryRef, Map<PartName, String>> before = Map.copyOf(live);
                if (gate) {
                    throughTheGate();
                } else {
                    pastTheGate();
                    sound = false;
                }
                look("sequence " + i + ", step " + at + ", from " + before);
            }
        }
        assertTrue(
                published > SEQUENCES / 10 && refused > SEQUENCES / 10,
                published + " through the gate, " + refused + " refused");
        assertTrue(asked.size() > SEQUENCES / 4, asked.size() + " states");
        System.out.println("route states: " + asked.size() + " of " + SEQUENCES + " sequences, " + published
                + " through the gate, " + refused + " refused");
    }

    private void look(String where) {
        if (!asked.add(Map.copyOf(live))) {
            return;
        }
        Edition edition = edition();
        if (sound) {
            assertEquals(List.of(), broken(edition), () -> where + " to " + live);
        }
        Set<String> paths = new HashSet<>(List.of(
                "/en/offline.json", "/nl/offline.json", "/en/care-route/", "/nl/zorgroutekaart/", "/sitemap.xml"));
        List<String> either = List.of(
                "/en/care-route/poster",
                "/nl/zorgroutekaart/poster",
                "/en/",
                "/nl/",
                "/en/help-now",
                "/nl/hulp-nu",
                "/en/health/test-route-page",
                "/nl/zorg/test-route-page",
                "/en/organisations/" + OFFICE.key(),
                "/nl/organisaties/" + OFFICE.key(),
                "/en/feed.atom",
                "/en/health/",
                "/nl/stand-van-de-inhoud");
        paths.add(either.get(random.nextInt(either.size())));
        paths.add(either.get(random.nextInt(either.size())));
        KEYS.forEach(key -> paths.add((random.nextBoolean() ? "/en/care-route/" : "/nl/zorgroutekaart/") + key));
        paths.forEach(path -> answers(path, edition, where));
        for (Language language : Language.values()) {
            RenderContext context = new RenderContext(edition, NOW);
            RouteJson.of(context, language, resolverFactory);
            CareRoute route = context.view(CareRoute.class);
            route.start()
                    .ifPresent(first -> assertTrue(
                            route.all().isEmpty()
                                    || !route.choices(first, language).isEmpty()
                                    || !first.isMakeshift(),
                            where));
        }
        live.keySet()
                .forEach(ref -> documents.stream()
                        .filter(source -> source.kind() == ref.kind())
                        .forEach(source -> source.document(ref, new RenderContext(edition, NOW))));
    }

    /** What would harm whoever follows the route, or reads the page. */
    private List<Problem> broken(Edition edition) {
        EditionCheck check = new EditionCheck(edition, image -> false, LocalDate.of(2026, 11, 30));
        return Stream.of(check.whole(Kind.STEP), check.of(PAGE), check.of(OFFICE))
                .flatMap(Collection::stream)
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .toList();
    }

    private void answers(String path, Edition edition, String where) {
        try {
            Answer answer = site.answer(new PageRequest(path, Map.of()), new RenderContext(edition, NOW));
            assertTrue(answer.status() < 500, path);
        } catch (RuntimeException e) {
            throw new AssertionError(path + " fails after " + where + " to " + live, e);
        }
    }
}
