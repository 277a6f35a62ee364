package nl.sleutel.content.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A section cut into what people see as one thing: a paragraph, an item of a list, a row of a table, a heading. */
final class TextBlocks {

    private static final Pattern ITEM = Pattern.compile(" {0,3}(?:[-*+]|\\d{1,9}[.)])\\s.*|\\|.*", Pattern.DOTALL);

    private TextBlocks() {}

    private record Pair(String before, String after) {}

    /** The blocks with the lines between them; together they are the text. */
    static List<String> cut(String text) {
        List<String> blocks = new ArrayList<>();
        int from = 0;
        String before = "";
        boolean code = false;
        for (int at = 0; at < text.length(); ) {
            int end = text.indexOf('\n', at);
            int next = end < 0 ? text.length() : end + 1;
            String line = text.substring(at, next);
            if (!code
                    && at > from
                    && !line.isBlank()
                    && (before.isBlank() || isHeading(before) || isHeading(line) || isItem(line))) {
                blocks.add(text.substring(from, at));
                from = at;
            }
            code ^= line.startsWith("```") || line.startsWith("~~~");
            before = line;
            at = next;
        }
        if (from < text.length()) {
            blocks.add(text.substring(from));
        }
        return blocks;
    }

    private static boolean isHeading(String line) {
        return line.startsWith("#");
    }

    private static boolean isItem(String line) {
        return ITEM.matcher(line).matches();
    }

    /**
     * Blocks without their ends as one text: with the lines between two that some version has there, else with as many
     * as Markdown needs.
     */
    static String join(List<String> blocks, List<String> versions) {
        Map<Pair, String> between = new HashMap<>();
        for (String version : versions) {
            List<String> cut = cut(version);
            for (int i = 0; i < cut.size(); i++) {
                String block = cut.get(i).stripTrailing();
                between.put(
                        new Pair(block, i + 1 < cut.size() ? cut.get(i + 1).stripTrailing() : ""),
                        cut.get(i).substring(block.length()));
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < blocks.size(); i++) {
            String after = i + 1 < blocks.size() ? blocks.get(i + 1) : "";
            text.append(blocks.get(i))
                    .append(between.getOrDefault(new Pair(blocks.get(i), after), space(blocks.get(i), after)));
        }
        return text.toString();
    }

    private static String space(String block, String after) {
        return after.isEmpty() || isHeading(block) || (isItem(block) && isItem(after)) ? "\n" : "\n\n";
    }
}
