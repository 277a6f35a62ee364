package nl.sleutel.fact;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.sleutel.content.format.PartialDate;
import nl.sleutel.content.format.Source;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;
import nl.sleutel.language.Words;

/**
 * What a fact says during a stretch of time: its own value, or that of its successor. Immutable.
 *
 * @param note as it stands in the file
 * @param from the first day on which the value holds, where known
 * @param until the last day on which the value holds, where known
 * @param checked the day on which a person compared this value with the live source; empty until somebody did
 */
public record FactPeriod(
        Amount amount,
        Optional<Localized<String>> note,
        Optional<PartialDate> from,
        Optional<PartialDate> until,
        Source source,
        Optional<PartialDate> checked) {

    private static final Pattern FOUR_DIGITS = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");
    private static final int FIRST_MONTH_OF_A_SCHOOL_YEAR = 7;

    /**
     * What the successor says, with what it leaves to this one: a note that names no year of its own, and the source.
     */
    FactPeriod followedBy(Fact.Next next) {
        Optional<Localized<String>> following = next.note().or(() -> note.filter(own -> !namesYears(own)));
        Optional<PartialDate> compared = checked.filter(day -> !day.first().isBefore(next.from()));
        return new FactPeriod(
                next.amount(),
                following,
                Optional.of(PartialDate.of(next.from())),
                next.until().or(() -> sameLength(next.from())),
                next.source().orElse(source),
                compared);
    }

    /**
     * The end of a successor that follows without a gap and holds as many whole months: the amounts of a year are
     * followed by those of a year.
     */
    private Optional<PartialDate> sameLength(LocalDate start) {
        if (from.isEmpty()
                || until.isEmpty()
                || !until.get().last().plusDays(1).equals(start)
                || start.getDayOfMonth() != 1
                || from.get().first().getDayOfMonth() != 1) {
            return Optional.empty();
        }
        return Optional.of(PartialDate.of(start.plusMonths(months()).minusDays(1)));
    }

    private int months() {
        LocalDate first = from.orElseThrow().first();
        LocalDate after = until.orElseThrow().last().plusDays(1);
        return (after.getYear() - first.getYear()) * 12 + after.getMonthValue() - first.getMonthValue();
    }

    /** Whether a text holds a year in which this value holds, typed by hand. */
    public boolean namesYears(Localized<String> text) {
        return FOUR_DIGITS
                .matcher(text.nl() + " " + text.en())
                .results()
                .anyMatch(year -> touches(Integer.parseInt(year.group())));
    }

    /**
     * Whether the value begins or ends in a year, or holds all through it. False where nothing is known of its time.
     */
    public boolean touches(int year) {
        if (from.isEmpty() && until.isEmpty()) {
            return false;
        }
        int first = from.or(() -> until).orElseThrow().year();
        int last = until.or(() -> from).orElseThrow().last().getYear();
        return first <= year && year <= last;
    }

    /** Whether anything is known of the time in which it holds. */
    public boolean isDated() {
        return from.isPresent() || until.isPresent();
    }

    /** The note as readers see it, its years filled in. */
    public Optional<String> note(Language language) {
        return note.map(text -> text.in(language).replace("{year}", year()).replace("{period}", period(language)));
    }

    /**
     * The year in which the value holds: '2026', or '2026-2027' where it spans two. Of a value whose time is not known
     * the year of its source, empty where that is undated too.
     */
    public String year() {
        Optional<PartialDate> first = from.or(() -> until).or(source::date);
        Optional<PartialDate> last = until.or(() -> first);
        if (first.isEmpty()) {
            return "";
        }
        int end = last.orElseThrow().last().getYear();
        return first.get().year() == end ? String.valueOf(end) : first.get().year() + "-" + end;
    }

    /**
     * The time in which the value holds, in words that go on in a sentence: '2026', '2026-2027' for a school year,
     * 'January to June 2026', 'from 1 July 2024'. Of a value whose time is not known the same as {@link #year()}.
     */
    public String period(Language language) {
        Words words = Words.in(language);
        if (from.isPresent() && until.isPresent()) {
            return between(from.get(), until.get(), words);
        }
        return from.map(day -> words.of("fact.period.from", day.in(language)))
                .or(() -> until.map(day -> words.of("fact.period.until", day.in(language))))
                .orElseGet(this::year);
    }

    private String between(PartialDate first, PartialDate last, Words words) {
        LocalDate start = first.first();
        LocalDate end = last.last();
        boolean wholeMonths = start.getDayOfMonth() == 1 && end.plusDays(1).getDayOfMonth() == 1;
        boolean calendar = start.getDayOfYear() == 1 && end.plusDays(1).getDayOfYear() == 1;
        boolean school = wholeMonths && months() == 12 && start.getMonthValue() > FIRST_MONTH_OF_A_SCHOOL_YEAR;
        if (calendar || school) {
            return year();
        }
        Language language = words.language();
        if (!wholeMonths) {
            return words.of(
                    "fact.period.between",
                    PartialDate.of(start).in(language),
                    PartialDate.of(end).in(language));
        }
        String begins = month(start).in(language);
        String ends = month(end).in(language);
        if (begins.equals(ends)) {
            return ends;
        }
        return words.of(
                "fact.period.between",
                start.getYear() == end.getYear() ? begins.substring(0, begins.lastIndexOf(' ')) : begins,
                ends);
    }

    private static PartialDate month(LocalDate day) {
        return new PartialDate(day.getYear(), day.getMonthValue(), 0);
    }
}
