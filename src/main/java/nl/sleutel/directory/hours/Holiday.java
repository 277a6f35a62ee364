package nl.sleutel.directory.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;

/** The Dutch public holidays. On most of them offices are closed; on the others some are and some are not. */
public enum Holiday {
    NEW_YEAR(year -> LocalDate.of(year, Month.JANUARY, 1)),
    GOOD_FRIDAY(year -> easter(year).minusDays(2)),
    EASTER_SUNDAY(Holiday::easter),
    EASTER_MONDAY(year -> easter(year).plusDays(1)),
    KINGS_DAY(Holiday::kingsDay),
    LIBERATION_DAY(year -> LocalDate.of(year, Month.MAY, 5)),
    ASCENSION_DAY(year -> easter(year).plusDays(39)),
    WHIT_SUNDAY(year -> easter(year).plusDays(49)),
    WHIT_MONDAY(year -> easter(year).plusDays(50)),
    CHRISTMAS_DAY(year -> LocalDate.of(year, Month.DECEMBER, 25)),
    SECOND_CHRISTMAS_DAY(year -> LocalDate.of(year, Month.DECEMBER, 26));

    private final IntFunction<LocalDate> date;

    Holiday(IntFunction<LocalDate> date) {
        this.date = date;
    }

    public LocalDate in(int year) {
        return date.apply(year);
    }

    /** The holiday of a day; Ascension Day gives way to King's Day and Liberation Day when they fall together. */
    public static Optional<Holiday> on(LocalDate day) {
        for (Holiday holiday : values()) {
            if (holiday.in(day.getYear()).equals(day)) {
                return Optional.of(holiday);
            }
        }
        return Optional.empty();
    }

    /** The holiday for which offices are closed on a day. */
    public static Optional<Holiday> closing(LocalDate day) {
        for (Holiday holiday : values()) {
            if (holiday.in(day.getYear()).equals(day) && holiday.closesOffices(day.getYear())) {
                return Optional.of(holiday);
            }
        }
        return Optional.empty();
    }

    /**
     * Good Friday closes some offices and not others; so does Liberation Day, but in every fifth year nearly all have
     * it off.
     */
    public boolean closesOffices(int year) {
        return switch (this) {
            case GOOD_FRIDAY -> false;
            case LIBERATION_DAY -> year % 5 == 0;
            default -> true;
        };
    }

    public String name(Language language) {
        String key = name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Words.in(language).of("holiday." + key);
    }

    /** A day earlier when the birthday is a Sunday. */
    private static LocalDate kingsDay(int year) {
        LocalDate birthday = LocalDate.of(year, Month.APRIL, 27);
        return birthday.getDayOfWeek() == DayOfWeek.SUNDAY ? birthday.minusDays(1) : birthday;
    }

    /** Easter Sunday by the Gregorian calendar: the anonymous algorithm of 1876, with the names it is printed with. */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = b / 4;
        int e = b % 4;
        int g = (8 * b + 13) / 25;
        int h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4;
        int k = c % 4;
        int l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 19 * l) / 433;
        int month = (h + l - 7 * m + 90) / 25;
        int day = (h + l - 7 * m + 33 * month + 19) % 32;
        return LocalDate.of(year, month, day);
    }
}
