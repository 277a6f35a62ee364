package nl.sleutel.office.dashboard;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sleutel.article.page.ContentStatus;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.edition.TranslationLag;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.follower.Editions;
import nl.sleutel.content.format.PartText;
import nl.sleutel.feedback.Reaction;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.office.checks.DeadLinks;
import nl.sleutel.office.checks.LagLine;
import nl.sleutel.office.draft.Drafts;
import nl.sleutel.office.draft.EntryDraft;
import nl.sleutel.office.form.ArticleForm;
import nl.sleutel.office.page.OfficeAddresses;
import nl.sleutel.office.page.OfficeTime;
import nl.sleutel.office.publish.PublicationSchedule;
import nl.sleutel.search.zeroresults.ZeroResultQuery;

/** All that waits for somebody in the office, in groups. */
@ApplicationScoped
public class Dashboard {

    /** How many of a group are shown at once. */
    private static final int FIRST = 8;

    private static final int MOST_REACTIONS = 10;
    private static final int MOST_UNFOUND = 10;

    private final Drafts desk;
    private final Editions editions;
    private final PublicationSchedule publicationSchedule;
    private final DeadLinks dead;
    private final Clock clock;

    public Dashboard(
            Drafts desk, Editions editions, PublicationSchedule publicationSchedule, DeadLinks dead, Clock clock) {
        this.desk = desk;
        this.editions = editions;
        this.publicationSchedule = publicationSchedule;
        this.dead = dead;
        this.clock = clock;
    }

    /** Things of one sort. */
    public record DashboardGroup(String key, String title, List<DashboardItem> items) {

        public List<DashboardItem> first() {
            return items.subList(0, Math.min(FIRST, items.size()));
        }

        public List<DashboardItem> rest() {
            return items.subList(Math.min(FIRST, items.size()), items.size());
        }
    }

    /**
     * @param address where it is solved
     * @param lag a language that lags, which a click says to match
     */
    public record DashboardItem(
            String name, String address, String about, Optional<EntryRef> ref, Optional<LagLine> lag) {

        DashboardItem(String name, String address, String about) {
            this(name, address, about, Optional.empty(), Optional.empty());
        }
    }

    List<DashboardGroup> groups(Language language) {
        Words words = Words.in(language);
        RenderContext context = new RenderContext(editions.current(), clock.instant());
        List<EntryDraft> drafts =
                Kind.all().stream().flatMap(kind -> desk.all(kind).stream()).toList();
        List<DashboardGroup> groups = new ArrayList<>();
        ContentStatus status = ContentStatus.of(context);
        groups.add(group(
                "held",
                words,
                publicationSchedule.held().stream()
                        .map(due -> new DashboardItem(
                                name(due.ref(), language),
                                OfficeAddresses.publish(due.ref()),
                                words.of(
                                        "office.waiting.held."
                                                + due.action().name().toLowerCase(Locale.ROOT),
                                        OfficeTime.moment(due.at(), language),
                                        due.held())))
                        .toList()));
        groups.add(group("broken", words, broken(words)));
        groups.add(group(
                "lagging",
                words,
                editions.current().refs().stream()
                        .sorted()
                        .flatMap(ref -> Arrays.stream(Language.values())
                                .flatMap(side -> editions
                                        .current()
                                        .live(ref)
                                        .flatMap(live -> live.lag(side))
                                        .map(lag -> lagging(ref, side, lag, language))
                                        .stream()))
                        .toList()));
        groups.add(group(
                "missing",
                words,
                drafts.stream()
                        .filter(entry -> !entry.ref().kind().isOneFile())
                        .flatMap(entry -> missing(entry, words, language).stream())
                        .toList()));
        groups.add(group(
                "drafts",
                words,
                drafts.stream()
                        .filter(EntryDraft::differs)
                        .map(entry -> new DashboardItem(
                                entry.name(language),
                                (entry.isLive()
                                        ? OfficeAddresses.publish(entry.ref())
                                        : OfficeAddresses.edit(entry.ref())),
                                changed(entry, words, language)))
                        .toList()));
        groups.add(group(
                "review",
                words,
                status.pages().stream()
                        .filter(ContentStatus.PageState::due)
                        .map(page -> new DashboardItem(
                                page.outline()
                                        .fronts()
                                        .values()
                                        .iterator()
                                        .next()
                                        .title(),
                                OfficeAddresses.edit(page.outline().ref()) + "#checked",
                                words.of(
                                        "office.waiting.review.by",
                                        page.review().map(day -> day.toString()).orElse(""))))
                        .toList()));
        groups.add(group("facts", words, FactsDue.of(context, language)));
        groups.add(group("reactions", words, reactions(words)));
        groups.add(group("links", words, links(words)));
        groups.add(group(
                "scheduled",
                words,
                publicationSchedule.waiting().stream()
                        .map(due -> new DashboardItem(
                                name(due.ref(), language),
                                OfficeAddresses.publish(due.ref()),
                                words.of(
                                        "office.waiting.scheduled."
                                                + due.action().name().toLowerCase(Locale.ROOT),
                                        OfficeTime.moment(due.at(), language))))
                        .toList()));
        groups.add(group("unfound", words, unfound(words)));
        return groups;
    }

    private static DashboardGroup group(String key, Words words, List<DashboardItem> items) {
        return new DashboardGroup(key, words.of("office.waiting." + key), items);
    }

    /** Names the sections of the other language that changed. */
    private DashboardItem lagging(EntryRef ref, Language side, TranslationLag lag, Language language) {
        String sections = lag.sections().stream()
                .filter(id -> !id.isEmpty())
                .map(id -> "#" + id)
                .collect(Collectors.joining(", "));
        String name = name(ref, language);
        Words words = Words.in(language);
        return new DashboardItem(
                name,
                OfficeAddresses.edit(ref) + "#" + place(ref, side, lag),
                words.of("office.waiting.lagging." + side.tag(), OfficeTime.day(lag.since(), language))
                        + (sections.isEmpty() ? "" : ": " + sections),
                Optional.of(ref),
                editions.current().live(ref).flatMap(live -> LagLine.of(live, language)));
    }

    /** Where the editor has the first section that changed: beside it stands what lags. */
    private String place(EntryRef ref, Language side, TranslationLag lag) {
        String text = desk.entry(ref)
                .map(entry -> entry.text(PartName.of(side.other())))
                .orElse("");
        return lag.sections().stream()
                .flatMap(id -> ArticleForm.row(text, id).stream())
                .findFirst()
                .filter(row -> ref.kind() == Kind.ARTICLE)
                .map(row -> "section-" + row)
                .orElse(side.tag());
    }

    private static Optional<DashboardItem> missing(EntryDraft entry, Words words, Language language) {
        boolean only = entry.part(PartName.SHARED)
                .filter(part -> new PartText(part.text()).has("only"))
                .isPresent();
        return Arrays.stream(Language.values())
                .filter(side -> !only
                        && entry.isLive()
                        && entry.part(PartName.of(side))
                                .filter(part -> part.live() > 0)
                                .isEmpty())
                .findFirst()
                .map(side -> new DashboardItem(
                        entry.name(language),
                        OfficeAddresses.edit(entry.ref()) + "#" + side.tag(),
                        words.of("office.waiting.missing." + side.tag())));
    }

    private static String changed(EntryDraft entry, Words words, Language language) {
        EntryDraft.PartDraft last = entry.parts().values().stream()
                .filter(part -> !part.isLive())
                .max(Comparator.comparing(EntryDraft.PartDraft::at))
                .orElseThrow();
        return words.of("office.waiting.changed", last.author(), OfficeTime.day(last.at(), language));
    }

    /**
     * Links between our pages are solved where they stand; those to other sites where they can be replaced everywhere.
     */
    private List<DashboardItem> links(Words words) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Stream.concat(
                                dead.inside().stream()
                                        .map(link ->
                                                new DashboardItem(link.ref().key(), link.address(), link.told(words))),
                                dead.outside(true, words).stream()
                                        .map(link -> new DashboardItem(
                                                link.url(),
                                                "/editor/links?from=" + OfficeAddresses.encoded(link.url())
                                                        + "#replace",
                                                link.told())))
                        .toList());
    }

    /** What readers get that is not whole, however it came to be live. */
    private List<DashboardItem> broken(Words words) {
        return QuarkusTransaction.requiringNew()
                .call(() -> dead.broken().stream()
                        .map(one -> new DashboardItem(one.ref().key(), one.address(), one.told(words)))
                        .toList());
    }

    private String name(EntryRef ref, Language language) {
        return desk.entry(ref).map(entry -> entry.name(language)).orElse(ref.key());
    }

    private static List<DashboardItem> reactions(Words words) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Reaction.open(MOST_REACTIONS).stream()
                        .map(reaction -> new DashboardItem(
                                reaction.text().orElse(""),
                                "/editor/reactions",
                                reaction.article().orElse(words.of("office.reactions.site"))))
                        .toList());
    }

    private static List<DashboardItem> unfound(Words words) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ZeroResultQuery.most(MOST_UNFOUND).stream()
                        .map(query -> new DashboardItem(
                                query.words,
                                "/editor/unfound",
                                words.of(
                                        "office.unfound.times",
                                        query.times,
                                        query.language.tag(),
                                        query.lastOn.toString())))
                        .toList());
    }
}
