package nl.sleutel.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.content.edition.Edition;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.format.TextLimits;
import nl.sleutel.content.kind.CheckContext;
import nl.sleutel.content.kind.KindCheck;
import nl.sleutel.content.kind.KindModules;
import nl.sleutel.content.kind.Passage;
import nl.sleutel.content.problem.Problem;

/** Looks at a whole content folder and tells every problem at once. */
public final class ContentCheck {

    private ContentCheck() {}

    /** A folder as the content in which its entries stand. */
    private record Folder(ContentFolder content, Set<EntryRef> refs, Map<EntryRef, EntryTexts> byRef)
            implements CheckContext {

        static Folder of(ContentFolder content, Set<EntryRef> refs) {
            Map<EntryRef, EntryTexts> byRef = new HashMap<>();
            content.entries().forEach(entry -> byRef.put(entry.ref(), entry));
            return new Folder(content, refs, byRef);
        }

        @Override
        public List<EntryTexts> all(Kind kind) {
            return content.entries().stream()
                    .filter(entry -> entry.ref().kind() == kind)
                    .toList();
        }

        @Override
        public Optional<EntryTexts> texts(EntryRef ref) {
            return Optional.ofNullable(byRef.get(ref));
        }

        @Override
        public boolean exists(EntryRef ref) {
            return refs.contains(ref);
        }

        @Override
        public boolean hasImage(String key) {
            return content.images().containsKey(key);
        }

        @Override
        public Optional<Edition> edition() {
            return Optional.empty();
        }
    }

    /** All problems, in the order of files and lines; each once. */
    public static List<Problem> problems(ContentFolder folder) {
        Set<Problem> problems = new HashSet<>(folder.problems());
        Set<EntryRef> refs = new HashSet<>();
        Set<String> unreadable = new HashSet<>();
        for (Problem problem : folder.problems()) {
            ContentFolder.entry(problem.file()).ifPresent(ref -> {
                refs.add(ref);
                unreadable.add(problem.file());
            });
        }
        List<Problem> tooLong = folder.entries().stream()
                .flatMap(entry -> tooLong(entry).stream())
                .toList();
        if (!tooLong.isEmpty()) {
            problems.addAll(tooLong);
            return problems.stream().sorted().toList();
        }
        KindModules kinds = KindModules.installed();
        folder.entries().forEach(entry -> {
            refs.add(entry.ref());
            problems.addAll(kinds.of(entry.ref()).read(entry).problems());
        });
        CheckContext context = Folder.of(folder, refs);
        List<KindCheck> checks =
                kinds.all().stream().map(kind -> kind.check(context)).toList();
        checks.forEach(check -> problems.addAll(check.problems()));
        for (EntryTexts entry : folder.entries()) {
            List<Passage> passages = kinds.of(entry.ref()).passages(entry);
            checks.forEach(check -> problems.addAll(check.ofAny(entry, passages, Optional.empty())));
        }
        // What is said of a file that cannot be read would only follow from that.
        problems.removeIf(problem ->
                unreadable.contains(problem.file()) && !folder.problems().contains(problem));
        return new ArrayList<>(problems).stream().sorted().toList();
    }

    /** What is too long is looked at no further. */
    static List<Problem> tooLong(EntryTexts entry) {
        return entry.texts().entrySet().stream()
                .flatMap(part ->
                        TextLimits.of(part.getValue())
                                .map(found -> found.problem(entry.ref().path(part.getKey())))
                                .stream())
                .toList();
    }
}
