package nl.sleutel.language;

import java.util.function.Function;

/** One value a language. Immutable when its values are. */
public record Localized<T>(T nl, T en) {

    public static <T> Localized<T> each(Function<Language, T> maker) {
        return new Localized<>(maker.apply(Language.NL), maker.apply(Language.EN));
    }

    public T in(Language language) {
        return language == Language.NL ? nl : en;
    }
}
