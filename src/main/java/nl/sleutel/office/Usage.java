package nl.sleutel.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.sleutel.content.EntryRef;
import nl.sleutel.content.EntryTexts;
import nl.sleutel.content.Kind;
import nl.sleutel.content.PartName;
import nl.sleutel.content.PartText;
import nl.sleutel.language.Language;

/** Where an entry is named in what readers see: those pages change with it. */
@ApplicationScoped
public class Usage {

    private static final String BEFORE = "(?<![A-Za-z0-9./-])";
    private static final String AFTER = "(?![A-Za-z0-9/-]|\\.[a-z0-9])";

    private final LiveContent live;

    public Usage(LiveContent live) {
        this.live = live;
    }

    /** Something that names another. */
    public record User(EntryRef ref, String name) {

        public String address() {
            return Places.edit(ref);
        }

        public String preview() {
            return Places.preview(ref);
        }
    }

    List<User> of(EntryRef ref, Language language) {
        Pattern inWords = Pattern.compile(prefix(ref.kind()).map(prefix -> prefix + Pattern.quote(ref.key()) + AFTER).orElse("(?!)"));
        Pattern inFields = Pattern.compile(BEFORE + Pattern.quote(ref.key()) + AFTER);
        return live.entries().stream().filter(entry -> !entry.ref().equals(ref) && names(entry, ref.kind(), inWords, inFields))
                .map(entry -> new User(entry.ref(), name(entry, language))).toList();
    }

    /** How a text names an entry of a kind; empty for kinds that no text names. */
    private static Optional<String> prefix(Kind kind) {
        return switch (kind) {
            case ARTICLE -> Optional.of("page:");
            case FACT -> Optional.of("fact:");
            case ORGANISATION -> Optional.of("org:");
            default -> Optional.empty();
        };
    }

    private static boolean names(EntryTexts entry, Kind kind, Pattern inWords, Pattern inFields) {
        boolean words = entry.texts().values().stream().anyMatch(text -> inWords.matcher(text).find());
        boolean fields = mayName(entry.ref().kind(), kind) && entry.text(PartName.SHARED).filter(text -> inFields.matcher(withoutSources(text)).find()).isPresent();
        return words || fields;
    }

    /** An address or a title may hold the same letters. */
    private static String withoutSources(String text) {
        return new PartText(text).without("sources").without("source").text();
    }

    private static boolean mayName(Kind from, Kind to) {
        return switch (to) {
            case ARTICLE -> from == Kind.ARTICLE || from == Kind.TERM || from == Kind.STORY || from == Kind.STEP;
            case ORGANISATION -> from == Kind.ARTICLE || from == Kind.EVENT || from == Kind.STEP;
            case FACT -> from == Kind.ORGANISATION || from == Kind.STEP;
            case STEP -> from == Kind.STEP;
            default -> false;
        };
    }

    private static String name(EntryTexts entry, Language language) {
        return entry.text(language).or(() -> entry.text(language.other())).flatMap(text -> new PartText(text).value("title")).orElse(entry.ref().key());
    }
}
