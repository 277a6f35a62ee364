package nl.sleutel.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A Markdown text cut at its blank lines, and back together to the byte. Immutable.
 *
 * @param before the blank lines at the start
 */
record MarkdownBlocks(String before, List<Block> blocks) {

    private static final Pattern FENCE = Pattern.compile("\\s*+(`{3,}+|~{3,}+)(.*+)", Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("#{1,6}+(?=\\s|$)");
    private static final Pattern NUMBERED = Pattern.compile("[0-9]{1,9}+[.)]\\s");
    private static final Pattern LISTED = Pattern.compile("[-*+]\\s");

    MarkdownBlocks {
        blocks = List.copyOf(blocks);
    }

    /** @param after the line end and blank lines that follow it */
    record Block(String text, String after) {

        /** The number of signs before a heading; 0 for what is none. */
        int level() {
            Matcher heading = HEADING.matcher(text);
            return heading.lookingAt() ? heading.end() : 0;
        }

        /** Roughly what it is: translations keep that. */
        String kind() {
            String words = text.strip();
            if (level() > 0) {
                return "h" + level();
            }
            if (NUMBERED.matcher(words).lookingAt()) {
                return "1";
            }
            if (LISTED.matcher(words).lookingAt()) {
                return "-";
            }
            return "|>`~".indexOf(words.charAt(0)) >= 0 ? words.substring(0, 1) : "p";
        }
    }

    static MarkdownBlocks of(String body) {
        List<Block> blocks = new ArrayList<>();
        StringBuilder before = new StringBuilder();
        StringBuilder text = new StringBuilder();
        String fence = "";
        for (String line : body.split("(?<=\n)")) {
            if (line.isBlank() && fence.isEmpty()) {
                if (!text.isEmpty()) {
                    blocks.add(ended(text.toString(), line));
                    text.setLength(0);
                } else if (blocks.isEmpty()) {
                    before.append(line);
                } else {
                    Block last = blocks.remove(blocks.size() - 1);
                    blocks.add(new Block(last.text(), last.after() + line));
                }
            } else {
                text.append(line);
                fence = fence(fence, line);
            }
        }
        if (!text.isEmpty()) {
            blocks.add(ended(text.toString(), ""));
        }
        return new MarkdownBlocks(before.toString(), blocks);
    }

    /**
     * The fence of code that is open after a line; empty for none. Only as many of the same signs end what signs began.
     */
    private static String fence(String open, String line) {
        Matcher fence = FENCE.matcher(line);
        if (!fence.matches()) {
            return open;
        }
        if (open.isEmpty()) {
            return fence.group(1);
        }
        return fence.group(1).startsWith(open) && fence.group(2).isBlank() ? "" : open;
    }

    private static Block ended(String text, String blank) {
        String end = text.endsWith("\r\n") ? "\r\n" : text.endsWith("\n") ? "\n" : "";
        String stripped = text.substring(0, text.length() - end.length());
        return new Block(stripped, text.substring(stripped.length()) + blank);
    }

    @Override
    public String toString() {
        return before + text(0, blocks.size());
    }

    /** Some of the blocks with all that stands between them and after them. */
    String text(int from, int to) {
        return blocks.subList(from, to).stream()
                .map(block -> block.text() + block.after())
                .collect(Collectors.joining());
    }

    /** Some of the blocks with all that stands between them, without what follows the last. */
    String inner(int from, int to) {
        return text(from, to - 1) + blocks.get(to - 1).text();
    }
}
