package nl.sleutel.site;

import nl.sleutel.content.Source;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;

/** A source as readers see it: who, what, where, and its date in words. Immutable. */
public record SourceLine(String name, String title, String url, String date) {

    static SourceLine of(Source source, Language language) {
        return new SourceLine(
                source.name(),
                source.title(),
                source.url(),
                source.date()
                        .map(day -> day.in(language))
                        .orElseGet(() -> Words.in(language).of("source.undated")));
    }
}
