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
import nl.sleutel.content.format.PartText;
import nl.sleutel.content.kind.Translatable;

/**
 * A page's text in one language beside what stands there in the other: cut into units, and changed where translations
 * of them come back. What is not changed stays as it stands, to the byte, and so does what has no counterpart.
 * Immutable.
 */
final class Translation {

    private final Translatable fields;
    private final PartText source;
    private final PartText target;
    private final MarkdownBlocks here;
    private final MarkdownBlocks there;
    private final List<TranslationUnit> units = new ArrayList<>();
    private final Map<TranslationUnit, BlockPairs.Pair> places = new HashMap<>();
    private final Map<TranslationUnit, Item> items = new HashMap<>();

    /**
     * @param fields what of the text's head is translated
     * @param target empty when there is none yet
     */
    Translation(Translatable fields, String source, String target) {
        this.fields = fields;
        this.source = new PartText(source);
        this.target = new PartText(target);
        this.here = MarkdownBlocks.of(this.source.body());
        this.there = MarkdownBlocks.of(this.target.body());
        for (String field : fields.lines()) {
            String theirs = this.target.value(field).orElse(null);
            this.source.value(field).ifPresent(text -> units.add(TranslationUnit.of(field, text, theirs)));
        }
        for (String field : fields.lists()) {
            List<String> ours = this.source.values(field);
            List<String> theirs = this.target.values(field);
            for (int i = 0; i < ours.size(); i++) {
                TranslationUnit translationUnit =
                        TranslationUnit.of(field + (i + 1), ours.get(i), i < theirs.size() ? theirs.get(i) : null);
                units.add(translationUnit);
                items.put(translationUnit, new Item(field, i));
            }
        }
        for (BlockPairs.Pair pair : BlockPairs.of(here, there)) {
            TranslationUnit translationUnit = TranslationUnit.of(
                    "b" + (pair.here().from() + 1),
                    here.inner(pair.here().from(), pair.here().to()),
                    pair.there().isEmpty()
                            ? null
                            : there.inner(pair.there().from(), pair.there().to()));
            units.add(translationUnit);
            places.put(translationUnit, pair);
        }
    }

    /** The place of a text in a field of several texts. */
    private record Item(String field, int index) {}

    List<TranslationUnit> units() {
        return List.copyOf(units);
    }

    /** The whole target as it becomes, and what became of the translations. */
    record Result(String text, ReturnedPieces pieces) {}

    /**
     * Puts translations where they belong.
     *
     * @param now the source as it is now, which somebody may have changed since
     */
    Result with(ReturnedPage.Units returned, String now) {
        Source present = Source.of(now);
        Map<String, String> left = new LinkedHashMap<>(returned.texts());
        Map<TranslationUnit, String> taken = new LinkedHashMap<>();
        ReturnedPieces pieces = new ReturnedPieces();
        for (TranslationUnit translationUnit : units) {
            Optional<String> text = Optional.ofNullable(returned.texts().get(translationUnit.id()))
                    .map(found -> spaced(translationUnit, found));
            boolean untouched = text.isPresent()
                    && translationUnit
                            .target()
                            .filter(found -> same(translationUnit, found, text.get()))
                            .isPresent();
            if (!stands(translationUnit, present)) {
                if (untouched) {
                    left.remove(translationUnit.id());
                }
            } else if (text.isPresent()) {
                left.remove(translationUnit.id());
                pieces.used++;
                if (!untouched) {
                    taken.put(translationUnit, text.get());
                }
            } else if (translationUnit.target().isEmpty()
                    || returned.untranslated().contains(translationUnit.id())) {
                pieces.missing.add(translationUnit.source());
            }
        }
        Set<String> cut = new HashSet<>();
        here.blocks().forEach(block -> cut.add(block.text()));
        present.blocks().stream().filter(block -> !cut.contains(block)).forEach(pieces.missing::add);
        taken.forEach((translationUnit, text) -> {
            if (!sorted(TranslationUnit.codes(translationUnit.source())).equals(sorted(TranslationUnit.codes(text)))) {
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
            MarkdownBlocks.of(text.body()).blocks().forEach(block -> blocks.add(block.text()));
            return new Source(text, blocks);
        }
    }

    /** Whether what a unit was cut from still stands in the source. */
    private boolean stands(TranslationUnit translationUnit, Source present) {
        BlockPairs.Pair place = places.get(translationUnit);
        if (place != null) {
            return here.blocks().subList(place.here().from(), place.here().to()).stream()
                    .allMatch(block -> present.blocks().contains(block.text()));
        }
        Item item = items.get(translationUnit);
        if (item != null) {
            List<String> texts = present.text().values(item.field());
            return item.index() < texts.size() && texts.get(item.index()).equals(translationUnit.source());
        }
        return present.text()
                .value(translationUnit.name())
                .filter(translationUnit.source()::equals)
                .isPresent();
    }

    private boolean same(TranslationUnit translationUnit, String target, String text) {
        return TranslationUnit.same(places.containsKey(translationUnit) ? target : line(target), text);
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /**
     * A translation with the spaces around it that stood there before: tools drop them, and in Markdown they may say
     * what belongs to a list.
     */
    private String spaced(TranslationUnit translationUnit, String text) {
        if (!places.containsKey(translationUnit)) {
            return line(text);
        }
        String like = translationUnit.target().orElse(translationUnit.source());
        int start = like.length() - like.stripLeading().length();
        return like.substring(0, start)
                + text.strip()
                + like.substring(like.stripTrailing().length());
    }

    private String written(Map<TranslationUnit, String> taken, Map<String, String> left, ReturnedPieces pieces) {
        if (taken.isEmpty()) {
            return target.text();
        }
        PartText head = target.text().isBlank() ? new PartText("---\n---\n") : target;
        for (Map.Entry<TranslationUnit, String> piece : taken.entrySet()) {
            if (!places.containsKey(piece.getKey()) && !items.containsKey(piece.getKey())) {
                head = head.with(piece.getKey().name(), piece.getValue());
            }
        }
        for (String field : fields.lists()) {
            head = withItems(head, field, new Taking(taken, left, pieces));
        }
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

    /** What is taken, by its unit, what is left over, by its unit's id, and the account of both. */
    private record Taking(Map<TranslationUnit, String> taken, Map<String, String> left, ReturnedPieces pieces) {}

    /** Texts of a list have an order that counts: where one before it is missing, a text has no place yet. */
    private PartText withItems(PartText head, String field, Taking taking) {
        List<String> texts = new ArrayList<>(target.values(field));
        PartText changed = head;
        for (TranslationUnit translationUnit : units) {
            String text = taking.taken().get(translationUnit);
            Item item = items.get(translationUnit);
            if (text == null || item == null || !item.field().equals(field)) {
                continue;
            }
            if (item.index() < texts.size()) {
                texts.set(item.index(), text);
                changed = changed.withItem(field, item.index(), text);
            } else if (item.index() == texts.size()) {
                texts.add(text);
                changed = changed.with(field, texts);
            } else {
                taking.left().put(translationUnit.id(), text);
                taking.pieces().used--;
            }
        }
        return changed;
    }

    private String body(Map<TranslationUnit, String> taken, ReturnedPieces pieces, String lineEnd) {
        BlockPatch blockPatch = new BlockPatch(here, there);
        int after = BlockPatch.START;
        boolean added = false;
        for (TranslationUnit translationUnit : units) {
            BlockPairs.Pair pair = places.get(translationUnit);
            if (pair == null) {
                continue;
            }
            String text = taken.get(translationUnit);
            if (!pair.there().isEmpty()) {
                after = pair.there().to() - 1;
                if (text != null) {
                    blockPatch.replace(pair.there(), text);
                }
            } else if (text != null) {
                blockPatch.insert(after, pair.here().from(), text);
                added = true;
            }
        }
        if (added) {
            unpaired().forEach(pieces.kept::add);
        }
        return blockPatch.text(lineEnd);
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
