package nl.sleutel.office;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.sleutel.account.Person;
import nl.sleutel.account.Role;
import nl.sleutel.content.Editor;
import nl.sleutel.content.entry.ChangeClass;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.merge.MergeConflict;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.language.Language;
import nl.sleutel.office.draft.Drafts;
import nl.sleutel.office.draft.EntryDraft;
import nl.sleutel.office.draft.SaveService;
import org.junit.jupiter.api.Test;

/**
 * Whatever two or three people save on stale bases: every sentence that was taken is in the draft, or somebody who saw
 * it took it out.
 */
@QuarkusTest
class MergePropertyTest {

    private static final int RUNS = Integer.getInteger("merge.runs", 25);
    private static final int SAVES = 12;
    private static final Pattern SENTENCE = Pattern.compile("Sentence[a-z]+");
    private static final String TEXT =
            "## In short\n\n- One line.\n- Two lines.\n- Three lines.\n\n## What to do\n\nFirst this.\n\nThen "
                    + "that.\n\nAt last those.\n\n## More\n\nThe end.\n";

    @Inject
    Editor editor;

    @Inject
    Drafts drafts;

    @Inject
    SaveService saveService;

    /** Somebody with the page open: what it was made from, and what stands in the form. */
    private record Opened(Map<PartName, Integer> numbers, Map<PartName, String> texts) {}

    private int count;

    /** No digits, which a page may not hold. */
    private String sentence() {
        StringBuilder name = new StringBuilder("Sentence");
        String.valueOf(++count).chars().forEach(digit -> name.append((char) ('a' + digit - '0')));
        return name.append('x').toString();
    }

    private Opened open(EntryRef ref) {
        EntryDraft entry = drafts.entry(ref).orElseThrow();
        Map<PartName, Integer> numbers = new EnumMap<>(PartName.class);
        Map<PartName, String> texts = new EnumMap<>(PartName.class);
        for (PartName part : PartName.values()) {
            numbers.put(part, entry.number(part));
            texts.put(part, entry.text(part));
        }
        return new Opened(numbers, texts);
    }

    /** One change at a random place: a line changed, added or taken out, a field changed, a section added. */
    private void write(Opened opened, Random random) {
        PartName part = PartName.values()[random.nextInt(3)];
        String text = opened.texts().get(part);
        if (part == PartName.SHARED) {
            String field = List.of("related", "organisations").get(random.nextInt(2));
            opened.texts().put(part, text.replaceFirst("(?m)^" + field + ": .*$", field + ": [" + sentence() + "]"));
            return;
        }
        List<String> lines = new ArrayList<>(text.lines().toList());
        int at = 1 + random.nextInt(lines.size() - 1);
        String line = lines.get(at);
        if (line.equals("---") || line.startsWith("slug")) {
            return;
        }
        if (line.startsWith("title") || line.startsWith("summary")) {
            lines.set(at, line.substring(0, line.indexOf(':')) + ": " + sentence());
        } else if (at > 5) {
            boolean item = line.startsWith("- ");
            switch (random.nextInt(5)) {
                case 0 -> lines.addAll(at, List.of("## " + sentence(), "", sentence(), ""));
                case 1 -> lines.addAll(at, item ? List.of("- " + sentence()) : List.of("", sentence(), ""));
                case 2 -> lines.remove(at);
                default ->
                    lines.set(at, item ? "- " + sentence() : line.startsWith("## ") ? "## " + sentence() : sentence());
            }
        }
        opened.texts().put(part, String.join("\n", lines) + "\n");
    }

    private static Set<String> sentences(String text) {
        return SENTENCE.matcher(text)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String all(Map<PartName, String> texts) {
        return String.join("\n", texts.values());
    }

    @Test
    void save_onStaleBases_losesNoSentenceThatNobodySaw() {
        for (int run = 0; run < RUNS; run++) {
            Random random = new Random(20261130 + run);
            EntryRef ref = Editor.newPage(Topic.WORK);
            editor.save(ref, PartName.SHARED, "topic: work\nrelated: []\norganisations: []\n");
            editor.save(ref, PartName.NL, Editor.words("Pagina", "pagina", TEXT));
            editor.save(ref, PartName.EN, Editor.words("Page", "page", TEXT));
            run(ref, random, 2 + random.nextInt(2), "run " + run);
        }
    }

    private void run(EntryRef ref, Random random, int people, String told) {
        List<Opened> open = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            open.add(open(ref));
        }
        Set<String> taken = new TreeSet<>();
        Set<String> seenAndLeft = new HashSet<>();
        for (int i = 0; i < SAVES; i++) {
            int who = random.nextInt(people);
            if (random.nextInt(3) == 0) {
                open.set(who, open(ref));
            }
            Opened opened = open.get(who);
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                write(opened, random);
            }
            save(ref, opened, random, seenAndLeft);
            taken.addAll(sentences(all(opened.texts())));
            String now = all(open(ref).texts());
            Set<String> lost = new TreeSet<>(taken);
            lost.removeAll(sentences(now));
            lost.removeAll(seenAndLeft);
            assertTrue(lost.isEmpty(), told + ", save " + i + ": lost " + lost + " from\n" + now);
            open.set(who, open(ref));
        }
    }

    /**
     * Saves as the form does, deciding at random what is in conflict, until it is taken. What somebody saw and left out
     * is no loss.
     */
    private void save(EntryRef ref, Opened opened, Random random, Set<String> seenAndLeft) {
        Map<PartName, SaveService.Piece> pieces = new EnumMap<>(PartName.class);
        opened.texts().forEach((part, text) -> {
            int base = opened.numbers().get(part);
            pieces.put(part, new SaveService.Piece(base, text));
            Set<String> left = sentences(drafts.text(ref, part, base).orElse(""));
            left.removeAll(sentences(text));
            seenAndLeft.addAll(left);
        });
        Person person = new Person(1, "test", Role.EDITOR, Language.EN);
        SaveService.FormOutcome outcome =
                saveService.save(new SaveService.Work(ref, pieces, ChangeClass.MEANING), person);
        while (!outcome.isSaved()) {
            outcome.conflicts().forEach((part, conflict) -> {
                List<Optional<String>> chosen = new ArrayList<>();
                for (MergeConflict place : conflict.merge().conflicts()) {
                    seenAndLeft.addAll(sentences(
                            place.theirs().orElse("") + " " + place.mine().orElse("")));
                    chosen.add(
                            switch (random.nextInt(3)) {
                                case 0 -> place.theirs();
                                case 1 -> place.mine();
                                default -> place.together().or(place::mine);
                            });
                }
                pieces.put(
                        part,
                        new SaveService.Piece(
                                conflict.number(), conflict.merge().text(chosen)));
            });
            outcome = saveService.save(new SaveService.Work(ref, pieces, ChangeClass.MEANING), person);
        }
    }
}
