package nl.sleutel.search.zeroresults;

import java.util.regex.Pattern;

/** Whether a query may be counted among those that found nothing. What could be about a person is never kept. */
public final class RecordableQuery {

    static final int LONGEST = 60;
    private static final Pattern SIX_DIGITS = Pattern.compile("(?:\\d\\D*+){6}");

    private RecordableQuery() {}

    public static boolean is(String query) {
        return query.length() <= LONGEST
                && query.indexOf('@') < 0
                && !SIX_DIGITS.matcher(query).find();
    }
}
