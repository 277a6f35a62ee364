package nl.sleutel.content.kind;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.format.PartText;
import nl.sleutel.content.format.YamlFields;
import nl.sleutel.content.problem.Expected;
import nl.sleutel.content.problem.ProblemCode;

/**
 * When readers first saw an entry, and when they last saw it change, as its shared part says: the fields
 * {@code published} and {@code updated}. They are for files alone: an export writes them and an import reads them, or a
 * page would have been updated on the day of its import. Once imported, the database knows it better. Immutable.
 *
 * @param published empty where the file does not say
 * @param updated empty where the file does not say; never before {@code published}
 */
public record EntryDates(Optional<Instant> published, Optional<Instant> updated) {

    /** Of an entry whose files say nothing. */
    public static final EntryDates NONE = new EntryDates(Optional.empty(), Optional.empty());

    private static final String PUBLISHED = "published";
    private static final String UPDATED = "updated";

    /** Reads them, and tells of what is no time or in the wrong order. */
    public static EntryDates read(YamlFields fields) {
        Optional<Instant> published = time(fields, PUBLISHED);
        Optional<Instant> updated = time(fields, UPDATED);
        if (published.isPresent() && updated.filter(published.get()::isAfter).isPresent()) {
            fields.error(UPDATED, ProblemCode.UPDATED_BEFORE);
            return NONE;
        }
        return new EntryDates(published, updated);
    }

    private static Optional<Instant> time(YamlFields fields, String name) {
        return fields.value(name, Expected.ENTRY_DATE, EntryDates::time);
    }

    /** A date is the moment at which it begins in the city. */
    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(
                    text.contains("T")
                            ? Instant.parse(text)
                            : LocalDate.parse(text)
                                    .atStartOfDay(RenderContext.CITY)
                                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Those in the text of a shared part; none where the text can't be read. */
    public static EntryDates in(String shared) {
        PartText text = new PartText(shared);
        EntryDates dates = new EntryDates(
                text.value(PUBLISHED).flatMap(EntryDates::time),
                text.value(UPDATED).flatMap(EntryDates::time));
        boolean inOrder = dates.published().isEmpty()
                || dates.updated().filter(dates.published().get()::isAfter).isEmpty();
        return inOrder ? dates : NONE;
    }

    /** The text of a shared part with these dates; the same text where it says so already. */
    public String writtenIn(String shared) {
        if (in(shared).equals(this)) {
            return shared;
        }
        PartText text = new PartText(shared);
        if (published.isPresent()) {
            text = text.withRaw(PUBLISHED, PUBLISHED + ": " + written(published.get()));
        }
        if (updated.isPresent()) {
            text = text.withRaw(UPDATED, UPDATED + ": " + written(updated.get()));
        }
        return text.text();
    }

    private static String written(Instant time) {
        ZonedDateTime there = time.atZone(RenderContext.CITY);
        return there.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? there.toLocalDate().toString()
                : time.toString();
    }

    /** The text of a shared part without them. */
    public static String without(String shared) {
        return new PartText(shared).without(PUBLISHED).without(UPDATED).text();
    }

    /**
     * Whether two texts of a shared part are the same for readers. A text whose last line had no end has one since its
     * dates were written below, so ends of the text are no difference.
     */
    public static boolean sameButDates(String one, String other) {
        return one.equals(other)
                || without(one).stripTrailing().equals(without(other).stripTrailing());
    }
}
