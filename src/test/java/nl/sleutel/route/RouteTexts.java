package nl.sleutel.route;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;

/** Writes the texts of steps for tests: a route is a list of them. Mutable. */
final class RouteTexts {

    private final Map<String, EntryTexts> entries = new LinkedHashMap<>();

    /** A route without fault: danger, and one question with two destinations. */
    static RouteTexts sound() {
        return new RouteTexts()
                .step("k1", "kind: question\nstart: true\nanswers: [k2, k3]\n", 2)
                .step("k2", "kind: destination\nline: danger\ntelephone: [care.112]\n", 0)
                .step("k3", "kind: question\nline: mind\nanswers: [k4, k5]\n", 2)
                .step("k4", "kind: destination\nline: mind\norganisations: [huisarts]\n", 0)
                .step("k5", "kind: destination\nline: mind\norganisations: [huisarts]\n", 0);
    }

    RouteTexts step(String key, String shared, int answers) {
        return step(key, shared, answers, "Text.");
    }

    RouteTexts step(String key, String shared, int answers, String body) {
        String labels = answers == 0
                ? ""
                : "answers: ["
                        + IntStream.range(0, answers).mapToObj(i -> "answer").collect(Collectors.joining(", ")) + "]\n";
        String words = "---\ntitle: Title of " + key + "\n" + labels + "---\n" + body + "\n";
        entries.put(
                key,
                new EntryTexts(
                        new EntryRef(Kind.STEP, key),
                        Map.of(PartName.SHARED, shared, PartName.NL, words, PartName.EN, words)));
        return this;
    }

    RouteTexts part(String key, PartName part, String text) {
        Map<PartName, String> texts = new LinkedHashMap<>(entries.get(key).texts());
        texts.put(part, text);
        entries.put(key, new EntryTexts(entries.get(key).ref(), texts));
        return this;
    }

    List<EntryTexts> all() {
        return new ArrayList<>(entries.values());
    }

    CareRoute route() {
        return CareRoute.of(all().stream()
                .map(texts -> StepReader.read(texts).value().orElseThrow())
                .toList());
    }
}
