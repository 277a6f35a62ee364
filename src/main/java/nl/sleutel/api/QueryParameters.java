package nl.sleutel.api;

import java.util.Optional;
import java.util.function.Function;
import nl.sleutel.content.taxonomy.Audience;
import nl.sleutel.content.taxonomy.Phase;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.language.Language;
import org.jspecify.annotations.Nullable;

/** Reads query parameters; what can't be is a 400 that names the parameter. */
final class QueryParameters {

    private static final int MOST_PAGES = 1000;

    private QueryParameters() {}

    /** English when not given. */
    static Language language(@Nullable String value) {
        return one("lang", value, "'en' or 'nl'", Language::of).orElse(Language.EN);
    }

    static Optional<Topic> topic(@Nullable String value) {
        return one("topic", value, "the key of a topic, such as 'housing'", Topic::ofKey);
    }

    static Optional<Audience> audience(@Nullable String value) {
        return one(
                "audience",
                value,
                "'international', 'mbo', 'hbo', 'wo' or 'professional'",
                text -> Audience.ofKey(text).filter(one -> one != Audience.ALL));
    }

    static Optional<Phase> phase(@Nullable String value) {
        return one("phase", value, "'before', 'arriving', 'living' or 'leaving'", Phase::ofKey);
    }

    /** 1 when not given. */
    static int page(@Nullable String value) {
        return number("page", value, 1, MOST_PAGES);
    }

    /** @param standard when not given */
    static int size(@Nullable String value, int standard, int most) {
        return value == null || value.isBlank() ? standard : number("size", value, 1, most);
    }

    private static int number(String name, @Nullable String value, int least, int most) {
        return one(name, value, "a whole number from " + least + " to " + most, text -> {
                    try {
                        int number = Integer.parseInt(text);
                        return number >= least && number <= most ? Optional.of(number) : Optional.empty();
                    } catch (NumberFormatException e) {
                        return Optional.empty();
                    }
                })
                .orElse(least);
    }

    private static <T> Optional<T> one(
            String name, @Nullable String value, String expected, Function<String, Optional<T>> reader) {
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        Optional<T> read = reader.apply(value.strip());
        if (read.isEmpty()) {
            throw ApiProblem.badParameter(name, expected);
        }
        return read;
    }
}
