package nl.sleutel.content.format;

import java.util.Optional;
import nl.sleutel.content.problem.Expected;
import nl.sleutel.content.problem.ProblemCode;

/**
 * Where something comes from: the organisation, the page, its address and, where known, its date. Immutable.
 *
 * @param date empty for an undated page
 */
public record Source(String name, String title, String url, Optional<PartialDate> date) {

    /** Reads a source; empty, with problems told, when a field is missing. */
    public static Optional<Source> read(YamlFields fields) {
        Optional<String> name = fields.required("name");
        Optional<String> title = fields.required("title");
        Optional<String> url = fields.link("url");
        Optional<String> date = fields.required("date");
        if (url.isEmpty()) {
            fields.error("url", ProblemCode.SOURCE_URL);
        }
        Optional<PartialDate> day = date.flatMap(PartialDate::of);
        if (day.isEmpty() && date.isPresent() && !date.get().equals("undated")) {
            fields.error("date", ProblemCode.FIELD_VALUE, "date", Expected.SOURCE_DAY, date.get());
        }
        if (name.isEmpty() || title.isEmpty() || url.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Source(name.get(), title.get(), url.get(), day));
    }
}
