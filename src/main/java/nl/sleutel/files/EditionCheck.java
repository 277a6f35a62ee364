package nl.sleutel.files;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.sleutel.content.edition.Edition;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.kind.CheckContext;
import nl.sleutel.content.kind.KindCheck;
import nl.sleutel.content.kind.KindModule;
import nl.sleutel.content.kind.KindModules;
import nl.sleutel.content.kind.Passage;
import nl.sleutel.content.problem.Problem;

/**
 * Looks at single entries of one Edition, among all that stands beside them. What several are held against is read
 * once; of other entries only those texts are read that something is to be held against. For one thread.
 */
public final class EditionCheck {

    private final Edition edition;
    private final LocalDate today;
    private final Map<Kind, KindCheck> checks = new HashMap<>();
    private final Map<EntryRef, List<Problem>> found = new HashMap<>();

    /**
     * @param imageExists whether an image is there
     * @param today the day on which it would be live: numbers may have ended by then
     */
    public EditionCheck(Edition edition, Predicate<String> imageExists, LocalDate today) {
        this.edition = edition;
        this.today = today;
        CheckContext context = new Live(edition, imageExists);
        KindModules.installed().all().forEach(kind -> checks.put(kind.kind(), kind.check(context)));
    }

    /** An Edition as the content in which its entries stand. */
    private record Live(Edition content, Predicate<String> imageExists) implements CheckContext {

        @Override
        public List<EntryTexts> all(Kind kind) {
            return content.refs().stream()
                    .filter(ref -> ref.kind() == kind)
                    .sorted()
                    .flatMap(ref -> content.texts(ref).stream())
                    .toList();
        }

        @Override
        public Optional<EntryTexts> texts(EntryRef ref) {
            return content.texts(ref);
        }

        @Override
        public boolean exists(EntryRef ref) {
            return content.live(ref).isPresent();
        }

        @Override
        public boolean hasImage(String key) {
            return imageExists.test(key);
        }

        @Override
        public Optional<Edition> edition() {
            return Optional.of(content);
        }
    }

    /**
     * The problems of one entry, in the order of lines; those of others only where the two are at odds. None of an
     * entry that is not live.
     */
    public List<Problem> of(EntryRef ref) {
        return found.computeIfAbsent(ref, this::find);
    }

    private List<Problem> find(EntryRef ref) {
        Optional<EntryTexts> texts = edition.texts(ref);
        if (texts.isEmpty()) {
            return List.of();
        }
        List<Problem> tooLong = ContentCheck.tooLong(texts.get());
        if (!tooLong.isEmpty()) {
            return tooLong;
        }
        KindModule kind = KindModules.installed().of(ref);
        Set<Problem> problems = new HashSet<>(kind.read(texts.get()).problems());
        problems.addAll(check(ref.kind()).of(ref));
        List<Passage> passages = kind.passages(texts.get());
        checks.values().forEach(check -> problems.addAll(check.ofAny(texts.get(), passages, Optional.of(today))));
        return problems.stream().sorted().toList();
    }

    private KindCheck check(Kind kind) {
        return Objects.requireNonNull(checks.get(kind));
    }

    /** What is wrong with a kind whose entries are one whole, and with each of them among the others. */
    public List<Problem> whole(Kind kind) {
        return check(kind).problems();
    }

    /** Whether readers get anything of an entry. */
    public boolean isReadable(EntryRef ref) {
        return edition.texts(ref)
                .filter(texts ->
                        KindModules.installed().of(ref).read(texts).value().isPresent())
                .isPresent();
    }

    /** The part in whose file a problem stands; what has no language for one that stands elsewhere. */
    public static PartName partOf(EntryRef ref, Problem problem) {
        return ref.kind().parts().stream()
                .filter(part -> problem.file().equals(ref.path(part)))
                .findFirst()
                .orElse(PartName.SHARED);
    }
}
