package nl.sleutel.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.sleutel.content.edition.Edition;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.format.PartText;
import nl.sleutel.content.kind.KindModules;

/** Which entries name which, in what readers see. */
@ApplicationScoped
public class References {

    private static final String BEFORE = "(?<![A-Za-z0-9./-])";
    private static final String AFTER = "(?![A-Za-z0-9/-]|\\.[a-z0-9])";

    /** All that the two patterns above may find a key to be, and more. */
    private static final Pattern TOKEN =
            Pattern.compile("[A-Za-z0-9-]++(?:/[A-Za-z0-9-]++|\\.[a-z0-9][A-Za-z0-9-]*+)*+");

    private static final Pattern IN_WORDS = Pattern.compile(
            KindModules.installed().linkNames().collect(Collectors.joining("|", "(?:", "):(" + TOKEN + ")")));

    private volatile Known known = new Known(new Object(), Map.of());

    /**
     * What the live entries may name: so few bytes of each that they are kept, where to read all texts again takes
     * seconds.
     *
     * @param lineage of the Edition that it was found in
     */
    private record Known(Object lineage, Map<EntryRef, Named> entries) {}

    /** The hashes of what an entry may name, in order, as it was at a change. Nothing changes them. */
    record Named(long changeId, int[] hashes) {

        static Named of(long changeId, EntryTexts entry) {
            return new Named(
                    changeId,
                    entry.texts().entrySet().stream()
                            .flatMap(part -> part.getKey() == PartName.SHARED
                                    ? TOKEN.matcher(part.getValue()).results().map(MatchResult::group)
                                    : IN_WORDS.matcher(part.getValue())
                                            .results()
                                            .map(found -> found.group(1)))
                            .mapToInt(String::hashCode)
                            .distinct()
                            .sorted()
                            .toArray());
        }

        boolean may(String key) {
            return Arrays.binarySearch(hashes, key.hashCode()) >= 0;
        }
    }

    /** The live entries that name another, in order; itself not among them. */
    public List<EntryTexts> to(EntryRef ref, Edition edition) {
        Predicate<EntryTexts> naming = naming(ref);
        return named(edition).entrySet().stream()
                .filter(entry -> !entry.getKey().equals(ref) && entry.getValue().may(ref.key()))
                .map(Map.Entry::getKey)
                .sorted()
                .flatMap(user -> edition.texts(user).stream())
                .filter(naming)
                .toList();
    }

    /** Reads only what changed since the last look. */
    private Map<EntryRef, Named> named(Edition edition) {
        Known last = known;
        Map<EntryRef, Named> entries = new HashMap<>();
        for (EntryRef ref : edition.refs()) {
            Named before = last.lineage() == edition.lineage() ? last.entries().get(ref) : null;
            long changeId = edition.changedAt(ref);
            if (before != null && before.changeId() == changeId) {
                entries.put(ref, before);
            } else {
                edition.texts(ref).ifPresent(texts -> entries.put(ref, Named.of(changeId, texts)));
            }
        }
        known = new Known(edition.lineage(), entries);
        return entries;
    }

    /** Whether a text names an entry. */
    public static Predicate<EntryTexts> naming(EntryRef ref) {
        Pattern inWords = Pattern.compile(KindModules.installed()
                .of(ref)
                .linkName()
                .map(name -> name + ":" + Pattern.quote(ref.key()) + AFTER)
                .orElse("(?!)"));
        Pattern inFields = Pattern.compile(BEFORE + Pattern.quote(ref.key()) + AFTER);
        return entry -> entry.texts().values().stream()
                        .anyMatch(text -> inWords.matcher(text).find())
                || (KindModules.installed().of(entry.ref()).mayName().contains(ref.kind())
                        && entry.text(PartName.SHARED)
                                .filter(text ->
                                        inFields.matcher(withoutSources(text)).find())
                                .isPresent());
    }

    /** An address or a title may hold the same letters. */
    private static String withoutSources(String text) {
        return new PartText(text).without("sources").without("source").text();
    }
}
