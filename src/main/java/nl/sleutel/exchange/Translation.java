package nl.sleutel.exchange;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.content.PartText;

/**
 * A page's text in one language beside what stands there in the other: cut into units, and changed where translations
 * of them come back. What is not changed stays as it stands, to the byte, and so does what has no counterpart.
 * Immutable.
 */
final class Translation {

    private static final List<String> FIELDS = List.of("title", "station", "summary", "todo");
    /** Fields of several texts; they have a place each. */
    private static final List<String> LISTS = List.of("answers", "headings");

    private final PartText source;
    private final PartText target;
    private final Blocks here;
    private final Blocks there;
    private final List<Unit> units = new ArrayList<>();
    private final Map<Unit, Pairing.Pair> places = new HashMap<>();

    /** @param target empty when there is none yet */
    Translation(String source, String target) {
        this.source = new PartText(source);
        this.target = new PartText(target);
        this.here = Blocks.of(this.source.body());
        this.there = Blocks.of(this.target.body());
        for (String field : FIELDS) {
            String theirs = this.target.value(field).orElse(null);
            this.source.value(field).ifPresent(text -> units.add(Unit.of(field, text, theirs)));
        }
        for (String list : LISTS) {
            List<String> items = this.source.values(list);
            List<String> theirs = this.target.values(list);
            for (int i = 0; i < items.size(); i++) {
                units.add(Unit.of(list + (i + 1), items.get(i), i < theirs.size() ? theirs.get(i) : null));
            }
        }
        for (Pairing.Pair pair : Pairing.of(here, there)) {
            Unit unit = Unit.of(
                    "b" + (pair.here().from() + 1),
                    here.inner(pair.here().from(), pair.here().to()),
                    pair.there().isEmpty()
                            ? null
                            : there.inner(pair.there().from(), pair.there().to()));
            units.add(unit);
            places.put(unit, pair);
        }
    }

    List<Unit> units() {
        return List.copyOf(units);
    }

    /** The whole target as it becomes, and what became of the translations. */
    record Result(String text, Pieces pieces) {}

    /**
     * Puts translations where they belong.
     *
     * @param now the source as it is now, which somebody may have changed since
     */
    Result with(Returned.Units returned, String now) {
        Source present = Source.of(now);
        Map<String, String> left = new LinkedHashMap<>(returned.texts());
        Map<Unit, String> taken = new LinkedHashMap<>();
        Pieces pieces = new Pieces();
        for (Unit unit : units) {
            Optional<String> text =
                    Optional.ofNullable(returned.texts().get(unit.id())).map(found -> spaced(unit, found));
            boolean untouched = text.isPresent()
                    && unit.target()
                            .filter(found -> same(unit, found, text.get()))
                            .isPresent();
            if (!stands(unit, present)) {
                if (untouched) {
                    left.remove(unit.id());
                }
            } else if (text.isPresent()) {
                left.remove(unit.id());
                pieces.used++;
                if (!untouched) {
                    taken.put(unit, text.get());
                }
            } else if (unit.target().isEmpty() || returned.untranslated().contains(unit.id())) {
                pieces.missing.add(unit.source());
            }
        }
        Set<String> cut = new HashSet<>();
        here.blocks().forEach(block -> cut.add(block.text()));
        present.blocks().stream().filter(block -> !cut.contains(block)).forEach(pieces.missing::add);
        taken.forEach((unit, text) -> {
            if (!sorted(Unit.codes(unit.source())).equals(sorted(Unit.codes(text)))) {
                pieces.facts.add(text);
            }
        });
        String text = written(taken, left, pieces);
        pieces.left.addAll(left.values());
        pieces.left.addAll(returned.rest());
        pieces.notes.addAll(returned.notes());
        return new Result(text, pieces);
    }

    private static List<String> sorted(List<String> codes) {
        List<String> sorted = new ArrayList<>(codes);
        Collections.sort(sorted);
        return sorted;
    }

    /** The source as it is now. */
    private record Source(PartText text, Set<String> blocks) {

        static Source of(String now) {
            PartText text = new PartText(now);
            Set<String> blocks = new LinkedHashSet<>();
            Blocks.of(text.body()).blocks().forEach(block -> blocks.add(block.text()));
            return new Source(text, blocks);
        }
    }

    /** Whether what a unit was cut from still stands in the source. */
    private boolean stands(Unit unit, Source present) {
        Pairing.Pair place = places.get(unit);
        if (place != null) {
            return here.blocks().subList(place.here().from(), place.here().to()).stream()
                    .allMatch(block -> present.blocks().contains(block.text()));
        }
        Optional<Item> item = Item.of(unit);
        if (item.isPresent()) {
            List<String> items = present.text().values(item.get().list());
            int index = item.get().index();
            return index < items.size() && items.get(index).equals(unit.source());
        }
        return present.text().value(unit.name()).filter(unit.source()::equals).isPresent();
    }

    /** A place in a field of several texts, from 0. */
    private record Item(String list, int index) {

        static Optional<Item> of(Unit unit) {
            return LISTS.stream()
                    .filter(unit.name()::startsWith)
                    .map(list -> new Item(list, Integer.parseInt(unit.name().substring(list.length())) - 1))
                    .findFirst();
        }
    }

    private boolean same(Unit unit, String target, String text) {
        return Unit.same(places.containsKey(unit) ? target : line(target), text);
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /**
     * A translation with the spaces around it that stood there before: tools drop them, and in Markdown they may say
     * what belongs to a list.
     */
    private String spaced(Unit unit, String text) {
        if (!places.containsKey(unit)) {
            return line(text);
        }
        String like = unit.target().orElse(unit.source());
        int start = like.length() - like.stripLeading().length();
        return like.substring(0, start)
                + text.strip()
                + like.substring(like.stripTrailing().length());
    }

    private String written(Map<Unit, String> taken, Map<String, String> left, Pieces pieces) {
        if (taken.isEmpty()) {
            return target.text();
        }
        PartText head = target.text().isBlank() ? new PartText("---\n---\n") : target;
        for (Map.Entry<Unit, String> piece : taken.entrySet()) {
            if (!places.containsKey(piece.getKey()) && Item.of(piece.getKey()).isEmpty()) {
                head = head.with(piece.getKey().name(), piece.getValue());
            }
        }
        head = items(head, taken, left, pieces);
        if (target.text().isBlank() && source.has("slug")) {
            head = head.with("slug", slug(head.value("title").orElse("")));
        }
        String body = body(taken, pieces, head.lineEnd());
        if (body.equals(head.body())) {
            return head.text();
        }
        String fields =
                head.text().substring(0, head.text().length() - head.body().length());
        return fields + (fields.endsWith("\n") ? "" : head.lineEnd()) + body;
    }

    /** The items of a list go by their order: where one before it is missing, an item has no place yet. */
    private PartText items(PartText head, Map<Unit, String> taken, Map<String, String> left, Pieces pieces) {
        Map<String, List<String>> lists = new HashMap<>();
        LISTS.forEach(list -> lists.put(list, new ArrayList<>(target.values(list))));
        PartText changed = head;
        for (Unit unit : units) {
            String text = taken.get(unit);
            Optional<Item> item = Item.of(unit);
            if (text == null || item.isEmpty()) {
                continue;
            }
            String list = item.get().list();
            int index = item.get().index();
            List<String> items = lists.getOrDefault(list, List.of());
            if (index < items.size()) {
                items.set(index, text);
                changed = changed.withItem(list, index, text);
            } else if (index == items.size()) {
                items.add(text);
                changed = changed.with(list, items);
            } else {
                left.put(unit.id(), text);
                pieces.used--;
            }
        }
        return changed;
    }

    private String body(Map<Unit, String> taken, Pieces pieces, String lineEnd) {
        Patch patch = new Patch(here, there);
        int after = Patch.START;
        boolean added = false;
        for (Unit unit : units) {
            Pairing.Pair pair = places.get(unit);
            if (pair == null) {
                continue;
            }
            String text = taken.get(unit);
            if (!pair.there().isEmpty()) {
                after = pair.there().to() - 1;
                if (text != null) {
                    patch.replace(pair.there(), text);
                }
            } else if (text != null) {
                patch.insert(after, pair.here().from(), text);
                added = true;
            }
        }
        if (added) {
            unpaired().forEach(pieces.kept::add);
        }
        return patch.text(lineEnd);
    }

    /** What stands in the target and in no unit. */
    private List<String> unpaired() {
        Set<Integer> paired = new HashSet<>();
        places.values().forEach(pair -> {
            for (int i = pair.there().from(); i < pair.there().to(); i++) {
                paired.add(i);
            }
        });
        List<String> unpaired = new ArrayList<>();
        for (int i = 0; i < there.blocks().size(); i++) {
            if (!paired.contains(i)) {
                unpaired.add(there.blocks().get(i).text());
            }
        }
        return unpaired;
    }

    private static String slug(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return plain.replaceAll("['’]", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
