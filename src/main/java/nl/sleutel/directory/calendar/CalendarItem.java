package nl.sleutel.directory.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something for a reader's own calendar. Immutable.
 *
 * @param uid by which calendars know it again: the same for ever, whatever else changes
 * @param stamp when it last changed
 * @param busy whether it takes the reader's time; a deadline or a key moment does not
 */
public record CalendarItem(String uid, Instant stamp, Schedule schedule, boolean busy, CalendarText text) {

    /** @param url the page that tells all, where the site's own address is known */
    public record CalendarText(String title, String description, Optional<String> place, Optional<String> url) {}

    /** The uid of something by a name that never changes and stands for nothing else in the portal. */
    public static String uid(String name) {
        return UUID.nameUUIDFromBytes(("nl.sleutel:" + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
