package nl.sleutel.api.json;

import java.util.Locale;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.format.PartialDate;
import nl.sleutel.fact.Amount;
import nl.sleutel.fact.Fact;
import nl.sleutel.fact.FactPeriod;
import nl.sleutel.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * A fact in JSON, in the words of one language. Immutable.
 *
 * @param value with its unit, as readers see it
 * @param link the page where a reader acts on it; null where there is none
 * @param checked the day a person compared it with the live source; null until somebody did
 * @param past whether it no longer holds
 */
public record FactJson(
        String key,
        String type,
        String value,
        String bare,
        String label,
        @Nullable String note,
        @Nullable String validFrom,
        @Nullable String validUntil,
        boolean past,
        @Nullable NextJson next,
        PageJson.SourceJson source,
        @Nullable String link,
        String confidence,
        @Nullable String checked) {

    /** An announced successor. */
    public record NextJson(String value, String from) {}

    public static FactJson of(Fact fact, Language language, RenderContext context) {
        FactPeriod now = fact.during(context.today());
        Amount amount = now.amount();
        return new FactJson(
                fact.key(),
                fact.type(),
                amount.in(language),
                amount.bare(language),
                fact.label().in(language),
                now.note(language).orElse(null),
                now.from().map(PartialDate::toString).orElse(null),
                now.until().map(PartialDate::toString).orElse(null),
                fact.isPast(context.today()),
                fact.next()
                        .filter(next -> next.amount() != amount)
                        .map(next -> new NextJson(
                                next.amount().in(language), next.from().toString()))
                        .orElse(null),
                PageJson.SourceJson.of(now.source()),
                fact.link().orElse(null),
                fact.confidence().name().toLowerCase(Locale.ROOT),
                now.checked().map(PartialDate::toString).orElse(null));
    }
}
