package nl.sleutel.account.administration;

import java.util.Optional;

/** A value, or why {@link Credentials} made none. Immutable. */
public record CredentialsResult<T>(Optional<T> value, Optional<Credentials.Refusal> refusal) {

    static <T> CredentialsResult<T> of(T value) {
        return new CredentialsResult<>(Optional.of(value), Optional.empty());
    }

    static <T> CredentialsResult<T> refused(Credentials.Refusal refusal) {
        return new CredentialsResult<>(Optional.empty(), Optional.of(refusal));
    }
}
