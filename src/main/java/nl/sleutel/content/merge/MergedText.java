package nl.sleutel.content.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text on its way to being merged: pieces that are settled, and places that somebody must decide about. Mutable, for
 * one thread.
 */
final class MergedText {

    private final List<Object> pieces = new ArrayList<>();

    /** Adds a piece that is settled. */
    void add(String text) {
        pieces.add(text);
    }

    /** Adds a field or a section in its three versions: merged, or as a conflict. */
    void add(MergeConflict.ConflictPlace place, String name, MergeVersions versions) {
        if (!versions.isConflict()) {
            versions.merged().ifPresent(this::add);
            return;
        }
        Optional<BlockMerge> together = place == MergeConflict.ConflictPlace.SECTION
                        && versions.theirs().isPresent()
                        && versions.mine().isPresent()
                ? Optional.of(BlockMerge.of(
                        versions.base().orElse(""),
                        versions.theirs().get(),
                        versions.mine().get()))
                : Optional.empty();
        if (together.filter(BlockMerge::isClean).isPresent()) {
            add(together.get().text());
        } else {
            Optional<String> one = together.map(BlockMerge::text)
                    .or(() -> place == MergeConflict.ConflictPlace.SECTION
                            ? versions.theirs().or(versions::mine)
                            : Optional.empty());
            pieces.add(new MergeConflict(place, name, versions.base(), versions.theirs(), versions.mine(), one));
        }
    }

    List<MergeConflict> conflicts() {
        return pieces.stream()
                .filter(MergeConflict.class::isInstance)
                .map(MergeConflict.class::cast)
                .toList();
    }

    /** @param chosen for each conflict, in order, what is to stand there; empty for nothing */
    String text(List<Optional<String>> chosen) {
        StringBuilder text = new StringBuilder();
        int conflict = 0;
        for (Object piece : pieces) {
            String next = piece instanceof String settled
                    ? settled
                    : chosen.get(conflict++).orElse("");
            if (!next.isEmpty() && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
            text.append(next);
        }
        return text.toString();
    }
}
