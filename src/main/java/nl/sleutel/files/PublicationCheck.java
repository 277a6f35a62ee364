package nl.sleutel.files;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sleutel.content.edition.Edition;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.kind.KindModules;
import nl.sleutel.content.kind.SiteUse;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.content.problem.ProblemCode;

/**
 * Looks at entries that are to go live or to be withdrawn together, as the content that they would make: what would be
 * wrong in them, and what would go wrong elsewhere that is right now. What is wrong elsewhere already holds nobody up.
 * Only entries are looked at that change or that name one which does. Made for one Edition; for one thread.
 */
public final class PublicationCheck {

    private final Edition before;
    private final Surroundings around;
    private final EditionCheck checkBefore;
    private final Map<EntryRef, List<EntryTexts>> users = new HashMap<>();

    /**
     * What stands around the content.
     *
     * @param uses what the program itself shows
     * @param imageExists whether an image is there
     */
    public record Surroundings(
            References references, Collection<SiteUse> uses, Predicate<String> imageExists, Instant now) {

        LocalDate today() {
            return LocalDate.ofInstant(now, RenderContext.CITY);
        }
    }

    /**
     * An entry as it would be.
     *
     * @param after what readers would see; without texts when it is withdrawn
     * @param going the parts that go live now; none for a withdrawal
     */
    public record Move(EntryTexts after, Set<PartName> going) {

        public Move {
            going = Set.copyOf(going);
        }

        public EntryRef ref() {
            return after.ref();
        }
    }

    /** What a finding means for what is asked. */
    public enum Weight {
        /** It can't be done so. */
        STOPS,
        /** Elsewhere a link would become plain words: to be chosen. */
        BREAKS_LINK,
        /** Wants a reason. */
        WARNS,
        /** Good to know. */
        NOTED
    }

    /**
     * Something found.
     *
     * @param ref empty for what concerns the route as a whole or the program itself
     * @param own whether it stands in an entry of what is asked
     */
    public record Found(Optional<EntryRef> ref, Problem problem, Weight weight, boolean own) {}

    public PublicationCheck(Edition before, Surroundings around) {
        this.before = before;
        this.around = around;
        this.checkBefore = new EditionCheck(before, around.imageExists(), around.today());
    }

    /** Everything found when all of these moves are made at once. */
    public List<Found> of(Collection<Move> moves) {
        Map<EntryRef, Move> byRef = new LinkedHashMap<>();
        moves.forEach(move -> byRef.put(move.ref(), move));
        Edition after = before.showing(moves.stream().map(Move::after).toList(), around.now());
        EditionCheck check = new EditionCheck(after, around.imageExists(), around.today());
        List<Found> found = new ArrayList<>();
        Set<Problem> seen = new HashSet<>();
        for (Move move : byRef.values()) {
            for (Problem problem : check.of(move.ref())) {
                Optional<EntryRef> ref = ContentFolder.entryOf(problem.file());
                if (seen.add(problem) && (ref.isEmpty() || ref.get().equals(move.ref()))) {
                    found.add(new Found(Optional.of(move.ref()), problem, own(move, problem, check), true));
                } else if (!byRef.containsKey(ref.orElse(move.ref()))) {
                    elsewhere(ref, problem).ifPresent(found::add);
                }
            }
        }
        others(byRef, check)
                .filter(seen::add)
                .forEach(problem -> elsewhere(ContentFolder.entryOf(problem.file()), problem)
                        .ifPresent(found::add));
        byRef.values().forEach(move -> standing(move, check).ifPresent(found::add));
        return List.copyOf(found);
    }

    private Weight own(Move move, Problem problem, EditionCheck check) {
        PartName part = EditionCheck.partOf(move.ref(), problem);
        boolean bothGo = move.going().contains(PartName.NL) && move.going().contains(PartName.EN);
        return switch (problem.severity()) {
            case WARNING -> move.going().contains(part) ? Weight.WARNS : Weight.NOTED;
            case LANGUAGES_DIFFER -> bothGo ? Weight.STOPS : Weight.NOTED;
            case ERROR, DEAD_LINK ->
                move.going().contains(part) || !check.isReadable(move.ref()) || !stood(move.ref(), problem)
                        ? Weight.STOPS
                        : Weight.NOTED;
        };
    }

    /** What is wrong elsewhere, unless it was before. */
    private Optional<Found> elsewhere(Optional<EntryRef> ref, Problem problem) {
        boolean stood = ref.isEmpty() ? stood(problem) : stood(ref.get(), problem);
        return switch (problem.severity()) {
            case ERROR -> stood ? Optional.empty() : Optional.of(new Found(ref, problem, Weight.STOPS, false));
            case DEAD_LINK ->
                stood ? Optional.empty() : Optional.of(new Found(ref, problem, Weight.BREAKS_LINK, false));
            case LANGUAGES_DIFFER, WARNING -> Optional.empty();
        };
    }

    /** Whether a problem was there before, on whatever line. */
    private boolean stood(EntryRef ref, Problem problem) {
        return checkBefore.of(ref).stream().anyMatch(problem::isSameElsewhere);
    }

    /**
     * The problems of entries that do not change, as far as they name one that changes its shape; and those of a whole,
     * such as the care route, when an entry of it is among all.
     */
    private Stream<Problem> others(Map<EntryRef, Move> moves, EditionCheck check) {
        Set<EntryRef> others = new LinkedHashSet<>();
        for (Move move : moves.values()) {
            if (!shape(move.after())
                    .equals(before.texts(move.ref())
                            .map(PublicationCheck::shape)
                            .orElse(Optional.empty()))) {
                users.computeIfAbsent(move.ref(), ref -> around.references().to(ref, before)).stream()
                        .map(EntryTexts::ref)
                        .filter(user -> !moves.containsKey(user))
                        .forEach(others::add);
            }
        }
        Set<Kind> wholes = Stream.concat(moves.keySet().stream(), others.stream())
                .map(EntryRef::kind)
                .filter(PublicationCheck::isOneWhole)
                .collect(Collectors.toCollection(TreeSet::new));
        return Stream.concat(
                        others.stream()
                                .filter(ref -> !wholes.contains(ref.kind()))
                                .flatMap(ref -> check.of(ref).stream()),
                        wholes.stream().flatMap(kind -> check.whole(kind).stream()))
                .filter(problem -> ContentFolder.entryOf(problem.file())
                        .filter(moves::containsKey)
                        .isEmpty());
    }

    private static boolean isOneWhole(Kind kind) {
        return KindModules.installed().of(kind).isOneWhole();
    }

    /** Whether something wrong with a whole, and with no entry of it alone, was so before. */
    private boolean stood(Problem problem) {
        return KindModules.installed()
                .kinds()
                .filter(PublicationCheck::isOneWhole)
                .anyMatch(kind -> checkBefore.whole(kind).contains(problem));
    }

    /** What others may hold an entry to; empty when readers get nothing of it. */
    private static Optional<Object> shape(EntryTexts texts) {
        return KindModules.installed().of(texts.ref()).shape(texts);
    }

    /** That the program itself shows what would be gone. */
    private Optional<Found> standing(Move move, EditionCheck check) {
        if (check.isReadable(move.ref()) || before.live(move.ref()).isEmpty()) {
            return Optional.empty();
        }
        // A name can be printed as plain words, a number can't.
        Weight weight = move.ref().kind() == Kind.FACT ? Weight.STOPS : Weight.BREAKS_LINK;
        return around.uses().stream()
                .filter(use -> use.refs().contains(move.ref()))
                .findFirst()
                .map(use -> new Found(
                        Optional.empty(),
                        Problem.error(move.ref().path(PartName.SHARED), 0, ProblemCode.STANDING_USE, use.place()),
                        weight,
                        false));
    }
}
