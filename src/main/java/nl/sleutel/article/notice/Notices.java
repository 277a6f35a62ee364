package nl.sleutel.article.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.sleutel.content.edition.Delta;
import nl.sleutel.content.edition.EditionIndex;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;

/** All notices of an Edition, those of the past and the future too. Immutable. */
public final class Notices implements EditionIndex<Notices> {

    public static final Notices NONE = new Notices(Map.of());

    private static final Comparator<Notice> ORDER = Comparator.comparing(Notice::level)
            .thenComparing(Notice::begins, Comparator.reverseOrder())
            .thenComparing(Notice::key);

    private final Map<String, Notice> byKey;

    private Notices(Map<String, Notice> byKey) {
        this.byKey = byKey;
    }

    @Override
    public Notices with(Delta delta) {
        if (!delta.touches(Kind.NOTICE)) {
            return this;
        }
        Map<String, Notice> notices = new HashMap<>(byKey);
        delta.gone(Kind.NOTICE).map(EntryRef::key).forEach(notices::remove);
        delta.changed(Kind.NOTICE)
                .forEach(texts -> NoticeReader.read(texts)
                        .value()
                        .ifPresentOrElse(
                                notice -> notices.put(notice.key(), notice),
                                () -> notices.remove(texts.ref().key())));
        return new Notices(notices);
    }

    /** What is shown now on every page; the reading holds until one changes, begins or ends. */
    public static List<Notice> during(RenderContext context) {
        Notices notices = context.view(Notices.class);
        context.usesAll(Kind.NOTICE);
        notices.changesAfter(context.now()).ifPresent(context::until);
        return notices.at(context.now());
    }

    /** All notices in the order of their keys. */
    public Collection<Notice> all() {
        return new TreeMap<>(byKey).values();
    }

    /** What is shown at a moment: the most urgent first, the newest first among equals. */
    public List<Notice> at(Instant moment) {
        return byKey.values().stream()
                .filter(notice -> notice.isShown(moment))
                .sorted(ORDER)
                .toList();
    }

    /** The next moment at which a notice appears or goes. */
    public Optional<Instant> changesAfter(Instant moment) {
        return byKey.values().stream()
                .flatMap(notice -> Stream.concat(Stream.of(notice.begins()), notice.ends().stream()))
                .filter(moment::isBefore)
                .min(Comparator.naturalOrder());
    }
}
