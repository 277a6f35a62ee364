package nl.sleutel.article.journey;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.sleutel.article.page.Article;
import nl.sleutel.article.page.ArticleResolver;
import nl.sleutel.article.page.Articles;
import nl.sleutel.article.page.ChecklistEntry;
import nl.sleutel.content.edition.LiveMetadata;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.taxonomy.Phase;
import nl.sleutel.directory.calendar.CalendarItem;
import nl.sleutel.directory.calendar.Schedule;
import nl.sleutel.language.Language;

/**
 * What there is to do in one phase, in order: a checklist made of pages. Immutable.
 *
 * @param profile for whom; empty: everybody's lines
 * @param from the day of arriving in Leiden, or of leaving for the phase of leaving; empty while the reader did not say
 */
public record Journey(
        Phase phase,
        Language language,
        Optional<StudentProfile> profile,
        Optional<LocalDate> from,
        List<ChecklistLine> lines) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    /**
     * A line to tick off.
     *
     * @param key the page's key, by which a reader's own device remembers the tick
     * @param text what to do
     * @param address the page that tells how
     * @param days when: days after that day, negative before it
     * @param date the day itself, where the reader said when
     * @param remind the day to be reminded: the day itself, or today for what is late
     * @param changed when the page last changed
     */
    public record ChecklistLine(
            String key,
            String text,
            String summary,
            String address,
            int days,
            Optional<LocalDate> date,
            Optional<LocalDate> remind,
            Instant changed) {

        /** Whether its day has passed: to be done now. */
        public boolean isLate() {
            return !date.equals(remind);
        }
    }

    /** What a reader says of themselves. */
    public record Asked(Optional<StudentProfile> profile, Optional<LocalDate> from) {

        public static final Asked NOTHING = new Asked(Optional.empty(), Optional.empty());
    }

    /** The checklist during a reading, which falls when any page changes, and when the day of a line has passed. */
    public static Journey of(Phase phase, Language language, Asked asked, RenderContext context) {
        context.usesAll(Kind.ARTICLE);
        ArticleResolver resolver = new ArticleResolver(context, language);
        LocalDate today = context.today();
        List<ChecklistLine> lines = outlines(phase, asked, language, context).stream()
                .map(outline -> {
                    Article.Front front = outline.front(language).orElseThrow();
                    int days = outline.journey().day(phase).orElseThrow();
                    Optional<LocalDate> date = asked.from().map(day -> day.plusDays(days));
                    date.filter(day -> !day.isBefore(today)).ifPresent(day -> context.until(day.plusDays(1)));
                    return new ChecklistLine(
                            outline.key(),
                            resolver.plain(front.todo().orElse(front.title())),
                            resolver.plain(front.summary()),
                            outline.address(language).orElseThrow(),
                            days,
                            date,
                            date.map(day -> day.isBefore(today) ? today : day),
                            changed(outline, language, context));
                })
                .toList();
        return new Journey(phase, language, asked.profile(), asked.from(), lines);
    }

    /** By day, and what depends on another after it; else as their topics and pages stand in order. */
    private static Collection<Article.Outline> outlines(
            Phase phase, Asked asked, Language language, RenderContext context) {
        Map<String, Article.Outline> byDay = new LinkedHashMap<>();
        context.view(Articles.class).all().stream()
                .filter(outline -> outline.journey().day(phase).isPresent()
                        && outline.front(language).isPresent())
                .filter(outline ->
                        asked.profile().map(profile -> profile.needs(outline)).orElse(true))
                .sorted(ChecklistEntry.byDay(phase))
                .forEach(outline -> byDay.put(outline.key(), outline));
        Map<String, Article.Outline> ordered = new LinkedHashMap<>();
        byDay.values().forEach(outline -> put(outline, byDay, ordered, new HashSet<>()));
        return ordered.values();
    }

    /** @param under lines that wait for this one: two that wait for each other stay as their days are */
    private static void put(
            Article.Outline outline,
            Map<String, Article.Outline> byDay,
            Map<String, Article.Outline> ordered,
            Set<String> under) {
        if (under.add(outline.key())) {
            outline.journey().after().stream()
                    .flatMap(key -> Stream.ofNullable(byDay.get(key)))
                    .forEach(before -> put(before, byDay, ordered, under));
            ordered.putIfAbsent(outline.key(), outline);
        }
    }

    private static Instant changed(Article.Outline outline, Language language, RenderContext context) {
        Optional<LiveMetadata> live = context.edition().live(outline.ref());
        return live.flatMap(found -> found.updatedAt(language)).orElse(context.now());
    }

    /**
     * A day as it stands in the address, {@code 2027-02-01}; empty for anything else and for years that are no
     * reader's.
     */
    public static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text))
                    .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The lines with a date for the reader's own calendar, late ones today; another date later moves them there. */
    public List<CalendarItem> items(Optional<String> site) {
        return lines.stream()
                .flatMap(line -> line.remind().stream().map(date -> {
                    Optional<String> url = site.map(start -> start + line.address());
                    String description = line.summary()
                            + url.map(address -> "\n\n" + address).orElse("");
                    return new CalendarItem(
                            CalendarItem.uid("journey/" + phase.key() + "/" + line.key()),
                            line.changed(),
                            Schedule.on(date),
                            false,
                            new CalendarItem.CalendarText(line.text(), description, Optional.empty(), url));
                }))
                .toList();
    }
}
