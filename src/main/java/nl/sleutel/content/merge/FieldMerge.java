package nl.sleutel.content.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.sleutel.content.format.PartText.TextField;

/**
 * Merges the fields of a part one by one, in the order in which the other has them; new ones of mine stand after the
 * field that they were put after.
 */
final class FieldMerge {

    private final Map<String, String> base;
    private final Map<String, String> theirs;
    private final Map<String, String> mine;

    private FieldMerge(List<TextField> base, List<TextField> theirs, List<TextField> mine) {
        this.base = byName(base);
        this.theirs = byName(theirs);
        this.mine = byName(mine);
    }

    /** A field that stands there twice, by mistake, is two. */
    private static Map<String, String> byName(List<TextField> fields) {
        Map<String, String> byName = new LinkedHashMap<>();
        Map<String, Integer> count = new HashMap<>();
        for (TextField field : fields) {
            int before = count.merge(field.name(), 1, Integer::sum) - 1;
            byName.put(field.name() + " ".repeat(before), field.raw());
        }
        return byName;
    }

    static void merge(List<TextField> base, List<TextField> theirs, List<TextField> mine, MergedText into) {
        FieldMerge merge = new FieldMerge(base, theirs, mine);
        merge.order()
                .forEach(name -> into.add(
                        MergeConflict.ConflictPlace.FIELD,
                        name.strip(),
                        MergeVersions.of(merge.base.get(name), merge.theirs.get(name), merge.mine.get(name))));
    }

    private List<String> order() {
        List<String> order = new ArrayList<>(theirs.keySet());
        String before = null;
        for (String name : mine.keySet()) {
            if (!theirs.containsKey(name)) {
                order.add(before == null ? 0 : order.indexOf(before) + 1, name);
            }
            before = name;
        }
        return order;
    }
}
