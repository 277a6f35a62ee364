package nl.sleutel.exchange;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.content.PartText;

/** A page's text in one language beside what stands there in the other: cut into units, and put together again from their translations. Immutable. */
final class Translation {

    private static final List<String> FIELDS = List.of("title", "station", "summary", "todo");
    /** Fields of several texts; they have a place each. */
    private static final String ANSWERS = "answers";

    private final PartText source;
    private final PartText target;
    private final Blocks blocks;
    private final List<Unit> units = new ArrayList<>();

    /** @param target empty when there is none yet */
    Translation(String source, String target) {
        this.source = new PartText(source);
        this.target = new PartText(target);
        this.blocks = Blocks.of(this.source.body());
        for (String field : FIELDS) {
            this.source.value(field).ifPresent(text -> units.add(Unit.of(field, text, this.target.value(field).orElse(null))));
        }
        List<String> answers = this.source.values(ANSWERS);
        List<String> there = this.target.values(ANSWERS);
        for (int i = 0; i < answers.size(); i++) {
            units.add(Unit.of(ANSWERS + (i + 1), answers.get(i), i < there.size() ? there.get(i) : null));
        }
        List<Blocks.Block> matching = blocks.matching(Blocks.of(this.target.body()));
        for (int i = 0; i < matching.size(); i++) {
            units.add(Unit.of("b" + (i + 1), blocks.blocks().get(i).text(), matching.get(i) == null ? null : matching.get(i).text()));
        }
    }

    List<Unit> units() {
        return List.copyOf(units);
    }

    /**
     * What came of translations.
     *
     * @param text    the whole target; without the blocks that have no translation
     * @param used    how many translations found their place
     * @param missing sources that have no translation, neither sent nor there already
     * @param left    translations whose source is there no longer
     */
    record Result(String text, int used, List<String> missing, List<String> left) {
    }

    /** @param translated by the ids that the units had when they were sent out */
    Result with(Map<String, String> translated) {
        Map<String, String> left = new LinkedHashMap<>(translated);
        Map<String, String> found = new HashMap<>();
        units.forEach(unit -> take(left, unit, unit.id()).ifPresent(text -> found.put(unit.id(), text)));
        // A block that moved has another place and the same words.
        units.stream().filter(unit -> unit.isBlock() && !found.containsKey(unit.id())).forEach(unit -> left.keySet().stream()
                .filter(id -> id.matches("b[0-9]+-" + unit.sourceHash())).findFirst()
                .flatMap(id -> take(left, unit, id)).ifPresent(text -> found.put(unit.id(), text)));
        List<String> missing = new ArrayList<>();
        PartText result = target;
        if (target.text().isEmpty()) {
            result = new PartText("---\n---\n");
        }
        List<String> answers = new ArrayList<>();
        StringBuilder body = new StringBuilder(blocks.before());
        for (Unit unit : units) {
            String text = found.getOrDefault(unit.id(), unit.target().orElse(""));
            if (text.isBlank()) {
                missing.add(unit.source());
            } else if (unit.isBlock()) {
                body.append(text).append(blocks.blocks().get(Integer.parseInt(unit.name().substring(1)) - 1).after());
            } else if (unit.name().startsWith(ANSWERS)) {
                answers.add(text);
            } else {
                result = result.with(unit.name(), text);
            }
        }
        // Some of them would be those of other answers.
        if (!answers.isEmpty() && answers.size() == source.values(ANSWERS).size()) {
            result = result.with(ANSWERS, answers);
        }
        if (target.text().isEmpty() && source.has("slug")) {
            result = result.with("slug", slug(result.value("title").orElse("")));
        }
        return new Result(result.withBody(body.toString()).text(), found.size(), missing, List.copyOf(left.values()));
    }

    private static Optional<String> take(Map<String, String> left, Unit unit, String id) {
        return Optional.ofNullable(left.remove(id)).map(text -> unit.isBlock() ? text.strip() : text.strip().replaceAll("\\s+", " "));
    }

    private static String slug(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
        return plain.replaceAll("['’]", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
