package nl.sleutel.office.checks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.office.autosave.SubmittedForm;
import nl.sleutel.office.page.EntryAddress;

/**
 * What somebody asks for at the gate: that an entry goes live or is withdrawn, with its companions. Immutable.
 *
 * @param which both languages or one: {@code both}, {@code nl} or {@code en}
 * @param with what goes live along
 * @param away what is withdrawn along
 * @param seen the numbers of the drafts that were looked at
 * @param answers what was said to what the gate asks
 */
public record PublishOrder(
        EntryRef ref,
        boolean withdraws,
        String which,
        List<EntryRef> with,
        List<EntryRef> away,
        Map<EntryRef, Map<PartName, Integer>> seen,
        Answers answers) {

    public static final String BOTH = "both";

    /** The same without what goes along. */
    public PublishOrder alone() {
        return new PublishOrder(ref, withdraws, which, List.of(), List.of(), Map.of(), Answers.NONE);
    }

    /**
     * What somebody said at the gate.
     *
     * @param reason why warnings may be passed over; blank for none
     * @param matching the entries whose languages match afterwards
     * @param links whether links elsewhere may become plain words
     * @param along whether companions may be withdrawn too
     */
    public record Answers(String reason, Set<EntryRef> matching, boolean links, boolean along) {

        public static final Answers NONE = new Answers("", Set.of(), false, false);

        public static Answers of(SubmittedForm form) {
            return new Answers(
                    form.line("reason").strip(),
                    form.all("matches").stream()
                            .flatMap(path -> EntryAddress.ref(path).stream())
                            .collect(Collectors.toSet()),
                    form.is("links", "yes"),
                    form.is("along", "yes"));
        }
    }

    /** A look at the gate, before anything was said. */
    public static PublishOrder look(EntryRef ref, boolean withdraws, String which, List<EntryRef> with) {
        return new PublishOrder(ref, withdraws, which, with, List.of(), Map.of(), Answers.NONE);
    }

    public static PublishOrder of(EntryRef ref, boolean withdraws, SubmittedForm form) {
        List<EntryRef> with = refs(form.all("with"));
        Map<EntryRef, Map<PartName, Integer>> seen = new HashMap<>();
        Stream.concat(Stream.of(ref), with.stream()).forEach(one -> seen.put(one, seen(one, one.equals(ref), form)));
        String which = ref.kind().isOneFile() || !form.has("which") ? BOTH : form.line("which");
        return new PublishOrder(ref, withdraws, which, with, refs(form.all("away")), seen, Answers.of(form));
    }

    private static Map<PartName, Integer> seen(EntryRef ref, boolean first, SubmittedForm form) {
        Map<PartName, Integer> seen = new EnumMap<>(PartName.class);
        ref.kind()
                .parts()
                .forEach(part -> form.number(field(ref, first, part)).ifPresent(number -> seen.put(part, number)));
        return seen;
    }

    /** The name of the field that holds the number of a draft that was looked at. */
    public static String field(EntryRef ref, boolean first, PartName part) {
        return "seen." + (first ? "" : ref + ".") + part.name().toLowerCase(Locale.ROOT);
    }

    public static List<EntryRef> refs(List<String> paths) {
        return new ArrayList<>(
                paths == null
                        ? List.of()
                        : paths.stream()
                                .flatMap(path -> EntryAddress.ref(path).stream())
                                .distinct()
                                .toList());
    }
}
