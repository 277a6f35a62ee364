package nl.sleutel.content.problem;

import java.util.Locale;
import nl.sleutel.language.Words;

/**
 * What a field takes, or what a text holds, where that is told in words: an argument of a {@link Problem}. The words
 * stand in {@code i18n/} under {@code problem-value.} and its key. What is a list of keys needs no words of its own.
 */
public enum Expected {
    AMOUNT,
    PERCENTAGE,
    DATE,
    TERM,
    TELEPHONE,
    EMERGENCY_CARD,
    SITE_WORDS,
    EMAIL,
    TOPIC,
    FLAG,
    NUMBER,
    DAY,
    CLOSING_DAY,
    NEXT_DAY,
    SOURCE_DAY,
    LINK,
    MOMENT,
    REPEAT,
    LINE,
    MONTH,
    ZONE,
    SPOKEN,
    SLUG,
    FORMER,
    FROM,
    TO,
    DAYS,
    HOLIDAYS,
    VALUE,
    CONFIDENCE,
    CONSENT,
    ENTRY_DATE;

    /** As in {@code i18n/}: lower-case letters and '-'. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** In the words of a language. */
    public String in(Words words) {
        return words.of("problem-value." + key());
    }
}
