package nl.sleutel.route;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.sleutel.content.edition.Delta;
import nl.sleutel.content.edition.EditionIndex;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;

/** All steps of the care route of an Edition, and how they hang together. Immutable. */
public final class CareRoute implements EditionIndex<CareRoute> {

    public static final CareRoute NONE = new CareRoute(Map.of());

    private static final Comparator<Step> MOST_URGENT = Comparator.comparing(
                    (Step step) -> step.line().map(CareLine::number).orElse(0))
            .thenComparing(Step::key);
    private static final Localized<String> FOLDER = new Localized<>("/nl/zorgroutekaart/", "/en/care-route/");

    private final Map<String, Step> byKey;

    private CareRoute(Map<String, Step> byKey) {
        this.byKey = new TreeMap<>(byKey);
    }

    public static CareRoute of(Collection<Step> steps) {
        Map<String, Step> byKey = new HashMap<>();
        steps.forEach(step -> byKey.put(step.key(), step));
        return new CareRoute(byKey);
    }

    @Override
    public CareRoute with(Delta delta) {
        if (!delta.touches(Kind.STEP)) {
            return this;
        }
        Map<String, Step> steps = new HashMap<>(byKey);
        delta.gone(Kind.STEP).map(EntryRef::key).forEach(steps::remove);
        delta.changed(Kind.STEP)
                .forEach(texts -> StepReader.read(texts)
                        .value()
                        .ifPresentOrElse(
                                step -> steps.put(step.key(), step),
                                () -> steps.remove(texts.ref().key())));
        return new CareRoute(steps);
    }

    public Optional<Step> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /**
     * An answer as readers see it. Immutable.
     *
     * @param words in the reader's language
     */
    public record Choice(Step next, String words) {}

    /**
     * The first step: where every line begins. A route whose first step is gone has one in its place, of no words,
     * whose answers are the steps to which no other leads: nobody who needs help finds the door shut. Empty only while
     * there are no steps.
     */
    public Optional<Step> start() {
        return byKey.values().stream()
                .filter(Step::isStart)
                .findFirst()
                .or(() -> byKey.isEmpty() ? Optional.empty() : Optional.of(makeshift()));
    }

    private Step makeshift() {
        Set<String> ledTo = new HashSet<>();
        byKey.values().forEach(step -> ledTo.addAll(step.answers()));
        List<String> heads = byKey.values().stream()
                .filter(step -> !ledTo.contains(step.key()))
                .sorted(MOST_URGENT)
                .map(Step::key)
                .toList();
        // In a circle each step is led to; then all of them are answers.
        List<String> answers = heads.isEmpty()
                ? byKey.values().stream().sorted(MOST_URGENT).map(Step::key).toList()
                : heads;
        return Step.makeshift(answers);
    }

    /** What a reader can choose at a step, as far as it is live. */
    public List<Choice> choices(Step step, Language language) {
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < step.answers().size(); i++) {
            int place = i;
            find(step.answers().get(i))
                    .ifPresent(next -> choices.add(new Choice(
                            next,
                            step.answer(place, language)
                                    .orElse(next.wording(language).title()))));
        }
        return choices;
    }

    /** The destination for danger: one answer away from the start, and shown on every page. */
    public Optional<Step> danger() {
        return start().stream()
                .flatMap(start -> answers(start).stream())
                .filter(step -> step.isDestination()
                        && step.line().filter(CareLine.DANGER::equals).isPresent())
                .findFirst();
    }

    /** The steps that a step's answers lead to and that are live. */
    public List<Step> answers(Step step) {
        return step.answers().stream().flatMap(key -> find(key).stream()).toList();
    }

    /** The steps of a line, in the order in which a reader comes past them. */
    public List<Step> on(CareLine careLine) {
        return inOrder().stream()
                .filter(step -> step.line().filter(careLine::equals).isPresent())
                .toList();
    }

    /** The lines that have steps, most urgent first. */
    public List<CareLine> lines() {
        return byKey.values().stream()
                .flatMap(step -> step.line().stream())
                .distinct()
                .sorted()
                .toList();
    }

    public Collection<Step> all() {
        return byKey.values();
    }

    /** Every step that can be reached, each once, deepest path first. */
    public List<Step> inOrder() {
        return start().map(this::from).orElse(List.of());
    }

    private void collect(Step step, Set<Step> seen) {
        if (seen.add(step)) {
            answers(step).forEach(next -> collect(next, seen));
        }
    }

    /** A step and every step that can be reached from it, each once. */
    public List<Step> from(Step step) {
        Set<Step> seen = new LinkedHashSet<>();
        collect(step, seen);
        return new ArrayList<>(seen);
    }

    /** Where the route begins in a language. */
    public static String address(Language language) {
        return FOLDER.in(language);
    }

    /** Where a step stands in a language. */
    public static String address(Step step, Language language) {
        return step.isStart() ? address(language) : address(language) + step.key();
    }
}
