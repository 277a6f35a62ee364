package nl.sleutel.exchange;

import java.util.List;
import nl.sleutel.content.kind.Translatable;

/** Texts of any kind, cut as if they had the fields of all. */
final class Translations {

    private static final Translatable FIELDS =
            new Translatable(List.of("title", "station", "summary", "todo"), List.of("answers", "headings"));

    private Translations() {}

    static Translation of(String source, String target) {
        return new Translation(FIELDS, source, target);
    }
}
