package nl.sleutel.content.markdown.syntax;

import java.util.Arrays;
import java.util.Locale;

/**
 * The forms in which a text can ask for a fact: {@code {fact:KEY}}, {@code {fact:KEY bare}}, {@code {fact:KEY year}},
 * {@code {fact:KEY period}}.
 */
public enum FactForm {

    /** The value with all that belongs to it: '€325 a month'. */
    WHOLE,
    /** The value alone: '€325'. */
    BARE,
    /** The year in which the value that is shown now holds: '2026', '2026-2027'. */
    YEAR,
    /** The time in which it holds, in words: '2026', 'January to June 2026', 'from 1 July 2024'. */
    PERIOD;

    /** A placeholder's inside as a pattern: its key, then the word of its form if it has one. */
    public static final String INSIDE = "fact:([a-z0-9.-]{1,120}+)(?: (bare|year|period))?";

    /** A placeholder with its braces, as a pattern without groups. */
    public static final String PLACEHOLDER = "\\{fact:[a-z0-9.-]{1,120}+(?: (?:bare|year|period))?}";

    /** @param word that stands behind the key; null for none */
    public static FactForm of(String word) {
        return Arrays.stream(values())
                .filter(form -> form.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElse(WHOLE);
    }

    /** Whether it tells of the value's time and not of the value. */
    public boolean isTime() {
        return this == YEAR || this == PERIOD;
    }
}
