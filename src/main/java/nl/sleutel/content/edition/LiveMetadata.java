package nl.sleutel.content.edition;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.language.Language;

/**
 * What an Edition knows of a live entry besides its texts. Immutable.
 *
 * @param changeId the change that made it so
 * @param parts the live parts
 * @param lagging where a language lags behind what changed in the other
 */
public record LiveMetadata(
        EntryRef ref, long changeId, Map<PartName, LivePart> parts, Map<Language, TranslationLag> lagging) {

    /**
     * @param revision the number of the live revision
     * @param first when the part first went live
     * @param since when this revision went live
     * @param length the text's length in bytes, to know a damaged file
     */
    public record LivePart(int revision, Instant first, Instant since, long length) {}

    public LiveMetadata {
        parts = Map.copyOf(parts);
        lagging = Map.copyOf(lagging);
    }

    /** When readers of a language first saw it; empty when it does not exist in that language. */
    public Optional<Instant> publishedAt(Language language) {
        return Optional.ofNullable(parts.get(PartName.of(language))).map(LivePart::first);
    }

    /** When readers of a language last saw it change: its words or what has no language. */
    public Optional<Instant> updatedAt(Language language) {
        LivePart words = parts.get(PartName.of(language));
        LivePart shared = parts.get(PartName.SHARED);
        if (words == null) {
            return Optional.empty();
        }
        return Optional.of(shared != null && shared.since().isAfter(words.since()) ? shared.since() : words.since());
    }

    /** How a language lags; empty when it does not. */
    public Optional<TranslationLag> lag(Language language) {
        return Optional.ofNullable(lagging.get(language));
    }

    public Optional<Instant> laggingSince(Language language) {
        return lag(language).map(TranslationLag::since);
    }
}
