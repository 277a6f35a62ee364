package nl.sleutel.route;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.content.problem.ProblemCode;

/**
 * Looks at the care route as a whole: nobody who follows it may end nowhere, walk in a circle, or be more than one tap
 * from help in danger. Made for one set of steps; not for several threads.
 */
public final class RouteCheck {

    private final Map<String, Step> steps = new TreeMap<>();
    private final Set<String> unreadable = new HashSet<>();
    private final Predicate<EntryRef> exists;
    private final List<Problem> problems = new ArrayList<>();

    /** @param exists whether an entry of another kind is there */
    public RouteCheck(Collection<EntryTexts> texts, Predicate<EntryRef> exists) {
        this.exists = exists;
        texts.forEach(entry -> StepReader.read(entry)
                .value()
                .ifPresentOrElse(
                        step -> steps.put(step.key(), step),
                        () -> unreadable.add(entry.ref().key())));
    }

    /**
     * Everything found; what the reader of the kind tells is not repeated. A site without any step has no care route,
     * which is no problem.
     */
    public List<Problem> problems() {
        if (steps.isEmpty()) {
            return List.of();
        }
        steps.values().forEach(this::step);
        circles();
        start();
        return problems;
    }

    private void step(Step step) {
        step.answers().stream()
                .filter(key -> !steps.containsKey(key) && !unreadable.contains(key))
                .forEach(key -> error(step, ProblemCode.STEP_GONE, key));
        step.answers().stream()
                .filter(key -> steps.containsKey(key) && steps.get(key).isStart())
                .forEach(key -> error(step, ProblemCode.STEP_BACK));
        if (new HashSet<>(step.answers()).size() < step.answers().size()) {
            error(step, ProblemCode.STEP_TWICE);
        }
        switch (step.type()) {
            case QUESTION -> fewest(step, 2, ProblemCode.STEP_QUESTION);
            case ADVICE -> fewest(step, 1, ProblemCode.STEP_ADVICE);
            case DESTINATION -> destination(step);
        }
        missing(step, step.organisations(), Kind.ORGANISATION, ProblemCode.ORGANISATION_GONE);
        missing(step, step.telephones(), Kind.FACT, ProblemCode.FACT_GONE);
        step.related().stream()
                .filter(key -> !exists.test(new EntryRef(Kind.ARTICLE, key)))
                .forEach(key -> problems.add(
                        Problem.deadLink(step.ref().path(PartName.SHARED), 0, ProblemCode.PAGE_GONE, key)));
        problems.addAll(new StepText(step, exists).problems());
    }

    private void fewest(Step step, int least, ProblemCode code) {
        if (step.answers().size() < least) {
            error(step, code);
        }
    }

    private void destination(Step step) {
        if (!step.answers().isEmpty()) {
            error(step, ProblemCode.STEP_END);
        }
        // An organisation always has a site: its reader asks for one.
        if (step.telephones().isEmpty() && step.organisations().isEmpty()) {
            error(step, ProblemCode.STEP_NOBODY);
        }
    }

    private void missing(Step step, List<String> keys, Kind kind, ProblemCode code) {
        keys.stream().filter(key -> !exists.test(new EntryRef(kind, key))).forEach(key -> error(step, code, key));
    }

    private void start() {
        List<Step> starts = steps.values().stream().filter(Step::isStart).toList();
        if (starts.size() != 1) {
            problems.add(Problem.error(Kind.STEP.folder(), 0, ProblemCode.STEP_START, starts.size()));
            return;
        }
        Step start = starts.get(0);
        CareRoute route = CareRoute.of(steps.values());
        if (route.danger().filter(step -> !step.telephones().isEmpty()).isEmpty()) {
            error(start, ProblemCode.STEP_DANGER);
        }
        Set<Step> reached = new HashSet<>(route.inOrder());
        steps.values().stream()
                .filter(step -> !reached.contains(step))
                .forEach(step -> error(step, ProblemCode.STEP_UNREACHED));
    }

    /** Walks depth first; a step met again on the path that leads to it closes a circle. */
    private void circles() {
        Map<String, Boolean> done = new HashMap<>();
        for (Step step : steps.values()) {
            walk(step, new ArrayDeque<>(), done);
        }
    }

    private void walk(Step step, Deque<String> path, Map<String, Boolean> done) {
        if (done.containsKey(step.key())) {
            return;
        }
        path.addLast(step.key());
        for (String next : step.answers()) {
            if (path.contains(next)) {
                error(step, ProblemCode.STEP_CIRCLE, String.join(" → ", path) + " → " + next);
            } else if (steps.containsKey(next)) {
                walk(steps.get(next), path, done);
            }
        }
        path.removeLast();
        done.put(step.key(), true);
    }

    private void error(Step step, ProblemCode code, Object... arguments) {
        problems.add(Problem.error(step.ref().path(PartName.SHARED), 0, code, arguments));
    }
}
