package nl.sleutel.account;

import java.util.Optional;

/** A value, or why {@link Securing} made none. Immutable. */
public record SecuringResult<T>(Optional<T> value, Optional<Securing.Refusal> refusal) {

    static <T> SecuringResult<T> of(T value) {
        return new SecuringResult<>(Optional.of(value), Optional.empty());
    }

    static <T> SecuringResult<T> refused(Securing.Refusal refusal) {
        return new SecuringResult<>(Optional.empty(), Optional.of(refusal));
    }
}
