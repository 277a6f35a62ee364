package nl.sleutel.article.notice;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.directory.calendar.LocalMoment;
import nl.sleutel.language.Language;

/** Something that all readers must know for a while: a wave of scams, an office that does not answer. Immutable. */
public record Notice(
        String key, Level level, LocalMoment start, Optional<LocalMoment> end, Map<Language, NoticeWords> words) {

    /** How much it matters; the most urgent is shown first. */
    public enum Level {
        URGENT,
        WARNING,
        INFO;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Level> ofKey(String key) {
            for (Level level : values()) {
                if (level.key().equals(key)) {
                    return Optional.of(level);
                }
            }
            return Optional.empty();
        }
    }

    /** @param line the line in its file on which the text starts, from 1 */
    public record NoticeWords(String title, String markdown, int line) {}

    public Notice {
        words = Map.copyOf(words);
    }

    public EntryRef ref() {
        return new EntryRef(Kind.NOTICE, key);
    }

    public Optional<NoticeWords> in(Language language) {
        return Optional.ofNullable(words.get(language));
    }

    public Instant begins() {
        return start.begins(RenderContext.CITY).toInstant();
    }

    /** The first instant at which it is no longer shown; empty when somebody must take it away. */
    public Optional<Instant> ends() {
        return end.map(last -> last.ends(RenderContext.CITY).toInstant());
    }

    public boolean isShown(Instant moment) {
        return !moment.isBefore(begins())
                && ends().filter(last -> !moment.isBefore(last)).isEmpty();
    }
}
