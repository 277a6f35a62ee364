package nl.sleutel.site.card;

import nl.sleutel.content.format.Source;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;

/** A source as readers see it: who, what, where, and its date in words. Immutable. */
public record SourceLine(String name, String title, String url, String date) {

    public static SourceLine of(Source source, Language language) {
        return new SourceLine(
                source.name(),
                source.title(),
                source.url(),
                source.date()
                        .map(day -> day.in(language))
                        .orElseGet(() -> Words.in(language).of("source.undated")));
    }
}
