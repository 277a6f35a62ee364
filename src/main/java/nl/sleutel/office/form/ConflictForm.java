package nl.sleutel.office.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.format.YamlText;
import nl.sleutel.content.merge.DraftMerge;
import nl.sleutel.content.merge.MergeConflict;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.office.autosave.SubmittedForm;
import nl.sleutel.office.draft.SaveService;

/**
 * The places that two people changed, each with both texts and a choice. The form carries all that somebody wrote and
 * the revisions it was made from, so that any node can merge again with what was decided. Immutable.
 *
 * @param carried what the form hands on unseen
 */
public record ConflictForm(List<Carried> carried, List<Choice> choices) {

    private static final int COLUMNS = 90;

    /** A hidden field. */
    public record Carried(String name, String value) {}

    /**
     * A place, and what can stand there.
     *
     * @param own both texts in one, to be changed; empty where only one of the two can stand
     * @param picked what was chosen
     * @param wrong whether a choice is still missing
     */
    public record Choice(
            String id,
            String pick,
            String label,
            String lang,
            Version theirs,
            Version mine,
            Optional<Version> base,
            Optional<Own> own,
            String picked,
            boolean wrong) {}

    /** One of the texts. */
    public record Version(MarkedText text) {}

    /** A text of one's own. */
    public record Own(String name, String text, int rows) {}

    /**
     * @param pieces what is to be saved
     * @param sent an earlier form of this kind, whose choices stay; or any other
     */
    public static ConflictForm of(
            Map<PartName, SaveService.Piece> pieces,
            Map<PartName, SaveService.Conflicted> conflicts,
            SubmittedForm sent,
            Words words) {
        List<Carried> carried = new ArrayList<>();
        List<Choice> choices = new ArrayList<>();
        for (PartName part : PartName.values()) {
            SaveService.Piece piece = pieces.get(part);
            if (piece == null) {
                continue;
            }
            String prefix = part.name().toLowerCase(Locale.ROOT);
            carried.add(new Carried(prefix + ".base", String.valueOf(piece.base())));
            carried.add(new Carried(prefix, piece.text()));
            SaveService.Conflicted conflict = conflicts.get(part);
            if (conflict != null) {
                carried.add(new Carried(prefix + ".theirs", String.valueOf(conflict.number())));
                boolean again = sent.number(prefix + ".theirs")
                        .filter(number -> number == conflict.number())
                        .isPresent();
                List<MergeConflict> places = conflict.merge().conflicts();
                for (int i = 0; i < places.size(); i++) {
                    choices.add(choice(part, i, places.get(i), again ? Optional.of(sent) : Optional.empty(), words));
                }
            }
        }
        return new ConflictForm(carried, choices);
    }

    private static Choice choice(
            PartName part, int number, MergeConflict conflict, Optional<SubmittedForm> sent, Words words) {
        String id = part.name().toLowerCase(Locale.ROOT) + "-" + number;
        String pick = pick(part, number);
        String theirs = shown(conflict, conflict.theirs(), words);
        String mine = shown(conflict, conflict.mine(), words);
        Optional<Version> base = conflict.base()
                .map(text -> new Version(MarkedText.of(
                        shown(conflict, Optional.of(text), words), shown(conflict, Optional.of(text), words))));
        Optional<String> own = conflict.together()
                .or(() -> conflict.place() == MergeConflict.ConflictPlace.WHOLE ? conflict.mine() : Optional.empty());
        String before =
                sent.map(found -> found.line(pick)).orElse(conflict.together().isPresent() ? "own" : "");
        return new Choice(
                id,
                pick,
                label(part, conflict, words),
                part.language().map(Language::tag).orElse(""),
                new Version(MarkedText.of(theirs, mine)),
                new Version(MarkedText.of(mine, theirs)),
                base,
                own.map(text -> own(own(part, number), text, sent)),
                before,
                sent.isPresent() && before.isEmpty());
    }

    private static Own own(String name, String together, Optional<SubmittedForm> sent) {
        String text = sent.filter(found -> found.has(name))
                .map(found -> found.text(name, ""))
                .orElse(together);
        return new Own(name, text, (int) Math.max(
                4,
                Math.min(
                        30,
                        text.lines()
                                        .mapToLong(line -> 1 + line.length() / COLUMNS)
                                        .sum()
                                + 1)));
    }

    private static String label(PartName part, MergeConflict conflict, Words words) {
        String where = words.of("office.part." + part.name().toLowerCase(Locale.ROOT));
        String what = switch (conflict.place()) {
            case WHOLE -> words.of("office.conflict.whole");
            case SECTION -> conflict.name().isEmpty() ? words.of("office.conflict.beginning") : conflict.name();
            case FIELD -> fieldLabel(conflict.name(), words);
        };
        return where + ": " + what;
    }

    private static String fieldLabel(String name, Words words) {
        return words.has("office.field." + name)
                ? words.of("office.field." + name)
                : words.has("office.article." + name) ? words.of("office.article." + name) : name;
    }

    /** A text as it is shown: of a field its values, without the marks of a file. */
    private static String shown(MergeConflict conflict, Optional<String> text, Words words) {
        if (conflict.place() != MergeConflict.ConflictPlace.FIELD
                || conflict.name().isEmpty()) {
            return text.orElse("").strip();
        }
        return text.map(YamlText::values).orElse(List.of()).stream()
                .map(line -> line.stream()
                        .map(value -> KindForm.option(conflict.name(), value, words))
                        .collect(Collectors.joining(line.size() > 3 ? " · " : ", ")))
                .collect(Collectors.joining("\n"));
    }

    private static String pick(PartName part, int number) {
        return part.name().toLowerCase(Locale.ROOT) + ".pick." + number;
    }

    private static String own(PartName part, int number) {
        return part.name().toLowerCase(Locale.ROOT) + ".own." + number;
    }

    /** The revision that a form of this kind shows as the other's; empty for other forms. */
    static Optional<Integer> theirs(PartName part, SubmittedForm sent) {
        return sent.number(part.name().toLowerCase(Locale.ROOT) + ".theirs");
    }

    /** The merged text with what was chosen; empty while a choice is missing. */
    static Optional<String> decided(PartName part, DraftMerge merge, SubmittedForm sent) {
        List<Optional<String>> chosen = new ArrayList<>();
        for (MergeConflict conflict : merge.conflicts()) {
            int number = chosen.size();
            switch (sent.line(pick(part, number))) {
                case "theirs" -> chosen.add(conflict.theirs());
                case "mine" -> chosen.add(conflict.mine());
                case "own" ->
                    chosen.add(Optional.of(sent.text(own(part, number), "")).filter(text -> !text.isBlank()));
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(merge.text(chosen));
    }
}
