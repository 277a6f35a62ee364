package nl.sleutel.article.page;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import nl.sleutel.content.format.YamlFields;
import nl.sleutel.content.taxonomy.Phase;

/**
 * A page's place in the checklists of the journey. Immutable.
 *
 * @param days for which phases it is a line, and when: days after arriving in or leaving Leiden, negative before
 * @param origins whose line it is; empty: everybody's
 * @param after keys of the pages whose lines come first, since this one depends on them
 */
public record ChecklistEntry(Map<Phase, Integer> days, Set<Origin> origins, List<String> after) {

    /** Of a page that is in no checklist. */
    public static final ChecklistEntry NONE = new ChecklistEntry(Map.of(), Set.of(), List.of());

    public ChecklistEntry {
        days = Map.copyOf(days);
        origins = Set.copyOf(origins);
        after = List.copyOf(after);
    }

    /** Reads the field {@code journey}. */
    static ChecklistEntry read(YamlFields fields) {
        Map<Phase, Integer> days = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values()) {
            fields.number(phase.key()).ifPresent(count -> days.put(phase, count));
        }
        Set<Origin> origins = EnumSet.noneOf(Origin.class);
        origins.addAll(fields.values(
                "for", Stream.of(Origin.values()).map(Origin::key).toList().toString(), Origin::ofKey));
        return new ChecklistEntry(days, origins, fields.texts("after"));
    }

    /** Whether it is a line of any checklist. */
    public boolean isLine() {
        return !days.isEmpty();
    }

    /** Its day in the checklist of a phase; empty when it is no line there. */
    public OptionalInt day(Phase phase) {
        return days.containsKey(phase) ? OptionalInt.of(days.get(phase)) : OptionalInt.empty();
    }

    public boolean isFor(Origin origin) {
        return origins.isEmpty() || origins.contains(origin);
    }

    /** Whether a page on which it depends is a line before it, or on its day, in every checklist that holds both. */
    public boolean follows(ChecklistEntry first) {
        return days.entrySet().stream()
                        .allMatch(day -> first.day(day.getKey()).orElse(day.getValue()) <= day.getValue())
                && days.keySet().stream().anyMatch(first.days::containsKey);
    }

    /** Pages in the order of their days in a phase. */
    public static Comparator<Article.Outline> byDay(Phase phase) {
        return Comparator.comparingInt(outline -> outline.journey().day(phase).orElseThrow());
    }
}
