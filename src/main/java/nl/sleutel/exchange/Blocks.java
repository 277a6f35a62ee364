package nl.sleutel.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A Markdown text cut at its blank lines, and back together to the byte. Immutable.
 *
 * @param before the blank lines at the start
 */
record Blocks(String before, List<Block> blocks) {

    Blocks {
        blocks = List.copyOf(blocks);
    }

    /** @param after the line end and blank lines that follow it */
    record Block(String text, String after) {

        boolean isHeading() {
            return text.startsWith("#");
        }

        /** Roughly what it is: translations keep that. */
        private char kind() {
            return Character.isLetter(text.charAt(0)) ? 'p' : Character.isDigit(text.charAt(0)) ? '1' : text.charAt(0);
        }
    }

    static Blocks of(String body) {
        List<Block> blocks = new ArrayList<>();
        StringBuilder before = new StringBuilder();
        StringBuilder text = new StringBuilder();
        boolean code = false;
        for (String line : body.split("(?<=\n)")) {
            boolean fence = line.startsWith("```") || line.startsWith("~~~");
            if (line.isBlank() && !code) {
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
                code ^= fence;
            }
        }
        if (!text.isEmpty()) {
            blocks.add(ended(text.toString(), ""));
        }
        return new Blocks(before.toString(), blocks);
    }

    private static Block ended(String text, String blank) {
        String stripped = text.replaceAll("\\R\\z", "");
        return new Block(stripped, text.substring(stripped.length()) + blank);
    }

    @Override
    public String toString() {
        return before + blocks.stream().map(block -> block.text() + block.after()).collect(Collectors.joining());
    }

    /**
     * The blocks of another language that stand for these: found section by section, and only where both have the same blocks in it.
     *
     * @return for each block of this text the other's, or null
     */
    List<Block> matching(Blocks other) {
        List<Block> matching = new ArrayList<>();
        List<List<Block>> here = sections();
        List<List<Block>> there = other.sections();
        for (int i = 0; i < here.size(); i++) {
            boolean same = here.size() == there.size() && kinds(here.get(i)).equals(kinds(there.get(i)));
            for (int j = 0; j < here.get(i).size(); j++) {
                matching.add(same ? there.get(i).get(j) : null);
            }
        }
        return matching;
    }

    private List<List<Block>> sections() {
        List<List<Block>> sections = new ArrayList<>(List.of(new ArrayList<>()));
        for (Block block : blocks) {
            if (block.isHeading()) {
                sections.add(new ArrayList<>());
            }
            sections.get(sections.size() - 1).add(block);
        }
        return sections;
    }

    private static List<Character> kinds(List<Block> section) {
        return section.stream().map(Block::kind).toList();
    }
}
