package nl.sleutel.content.edition;

import java.time.Instant;
import java.util.List;
import nl.sleutel.content.format.SectionTexts;

/**
 * A language that has not what changed in the other. Immutable.
 *
 * @param since when the first of those changes was made
 * @param sections the sections of the other language that changed, by the ids of their headings; the empty id is what
 *     stands before the first heading, title and summary with it
 * @param gone the headings of sections that the other language has no longer
 */
public record TranslationLag(Instant since, List<String> sections, List<String> gone) {

    public TranslationLag {
        sections = List.copyOf(sections);
        gone = List.copyOf(gone);
    }

    /** @param matched the other language's text as it was when both matched */
    public static TranslationLag of(Instant since, String matched, String live) {
        SectionTexts before = SectionTexts.of(matched);
        SectionTexts now = SectionTexts.of(live);
        return new TranslationLag(since, now.changedFrom(before), before.headingsNotIn(now));
    }
}
