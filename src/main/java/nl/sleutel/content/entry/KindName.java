package nl.sleutel.content.entry;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Keeps a kind in the database by its name. */
@Converter
@Immutable
public final class KindName implements AttributeConverter<Kind, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Kind kind) {
        return kind == null ? null : kind.name();
    }

    @Override
    public @Nullable Kind convertToEntityAttribute(@Nullable String name) {
        return name == null ? null : Kind.named(name);
    }
}
