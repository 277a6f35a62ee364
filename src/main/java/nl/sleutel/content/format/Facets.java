package nl.sleutel.content.format;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.sleutel.content.problem.ProblemCode;
import nl.sleutel.content.taxonomy.Audience;
import nl.sleutel.content.taxonomy.Phase;

/** Helps readers of kinds with the fields that many kinds share. */
public final class Facets {

    private Facets() {}

    /** The field {@code audience}: at least one. */
    public static Set<Audience> audience(YamlFields fields) {
        return some(
                fields,
                "audience",
                fields.values("audience", "all, international, mbo, hbo, wo or professional", Audience::ofKey),
                Audience.class);
    }

    /** The field {@code phase}: at least one. */
    public static Set<Phase> phase(YamlFields fields) {
        return some(
                fields,
                "phase",
                fields.values("phase", "before, arriving, living or leaving", Phase::ofKey),
                Phase.class);
    }

    private static <E extends Enum<E>> Set<E> some(YamlFields fields, String name, List<E> values, Class<E> type) {
        if (values.isEmpty()) {
            fields.error(name, ProblemCode.FIELD_MISSING, name);
            return EnumSet.noneOf(type);
        }
        return EnumSet.copyOf(values);
    }
}
