package nl.sleutel.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.sleutel.article.ArticleCheck;
import nl.sleutel.article.FactTimeCheck;
import nl.sleutel.content.Edition;
import nl.sleutel.content.EntryRef;
import nl.sleutel.content.EntryTexts;
import nl.sleutel.content.Kind;
import nl.sleutel.content.PartName;
import nl.sleutel.content.Problem;
import nl.sleutel.content.Read;
import nl.sleutel.directory.DirectoryCheck;
import nl.sleutel.fact.Facts;
import nl.sleutel.route.RouteCheck;
import org.jspecify.annotations.Nullable;

/**
 * Looks at single entries of one Edition, among all that stands beside them. What several are held against is read
 * once; of other entries only those texts are read that something is to be held against. For one thread.
 */
public final class EditionCheck {

    private final Edition edition;
    private final ArticleCheck articles;
    private final LocalDate today;
    private final Map<EntryRef, List<Problem>> found = new HashMap<>();
    private @Nullable List<Problem> route;
    private @Nullable List<Problem> directory;

    /**
     * @param imageExists whether an image is there
     * @param today the day on which it would be live: numbers may have ended by then
     */
    public EditionCheck(Edition edition, Predicate<String> imageExists, LocalDate today) {
        this.edition = edition;
        this.today = today;
        this.articles = ArticleCheck.in(edition, imageExists);
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
        List<Problem> tooLong = Checking.tooLong(texts.get());
        if (!tooLong.isEmpty()) {
            return tooLong;
        }
        Set<Problem> problems = new HashSet<>(read(texts.get()).problems());
        switch (ref.kind()) {
            case ARTICLE -> problems.addAll(articles.of(ref.key()));
            case ORGANISATION, EVENT ->
                directory().stream().filter(problem -> isOf(ref, problem)).forEach(problems::add);
            case TOPIC -> problems.addAll(articles.groups(texts.get()));
            case STEP -> route().stream().filter(problem -> isOf(ref, problem)).forEach(problems::add);
            default -> Checking.pageGone(texts.get(), this::isLive).ifPresent(problems::add);
        }
        problems.addAll(articles.of(Passages.of(texts.get())));
        FactTimeCheck times = new FactTimeCheck(edition.view(Facts.class)::find);
        problems.addAll(times.years(texts.get()));
        problems.addAll(times.ended(texts.get(), today));
        return problems.stream().sorted().toList();
    }

    /** What is wrong with the care route as a whole and with each of its steps among the others. */
    public List<Problem> route() {
        if (route == null) {
            route = new RouteCheck(texts(Set.of(Kind.STEP)), this::isLive).problems();
        }
        return route;
    }

    /** Whether readers get anything of an entry. */
    public boolean isReadable(EntryRef ref) {
        return edition.texts(ref)
                .filter(texts -> read(texts).value().isPresent())
                .isPresent();
    }

    private List<Problem> directory() {
        if (directory == null) {
            directory = new DirectoryCheck(texts(Set.of(Kind.FACT, Kind.ORGANISATION, Kind.EVENT))).problems();
        }
        return directory;
    }

    private static Read<?> read(EntryTexts texts) {
        return Objects.requireNonNull(Checking.READERS.get(texts.ref().kind())).apply(texts);
    }

    private boolean isLive(EntryRef ref) {
        return edition.live(ref).isPresent();
    }

    private List<EntryTexts> texts(Set<Kind> kinds) {
        List<EntryTexts> all = new ArrayList<>();
        edition.refs().stream()
                .filter(ref -> kinds.contains(ref.kind()))
                .sorted()
                .forEach(ref -> edition.texts(ref).ifPresent(all::add));
        return all;
    }

    static boolean isOf(EntryRef ref, Problem problem) {
        return ref.kind().parts().stream().anyMatch(part -> problem.file().equals(ref.path(part)));
    }

    /** The part in whose file a problem stands; what has no language for one that stands elsewhere. */
    public static PartName partOf(EntryRef ref, Problem problem) {
        return ref.kind().parts().stream()
                .filter(part -> problem.file().equals(ref.path(part)))
                .findFirst()
                .orElse(PartName.SHARED);
    }
}
