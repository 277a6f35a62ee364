package nl.sleutel.office.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.sleutel.content.format.PartText;
import nl.sleutel.content.format.YamlFields;
import nl.sleutel.content.format.YamlText;
import nl.sleutel.office.autosave.SubmittedForm;
import nl.sleutel.office.form.ArticleForm.SourceLine;

/** The sources of a page as rows of fields. The list is written anew only when a row differs. */
final class SourceFields {

    private static final int EMPTY_ROWS = 1;

    private SourceFields() {}

    /** The sources, and an empty row for one more. */
    static List<SourceLine> lines(PartText shared) {
        List<SourceLine> lines = new ArrayList<>(read(shared));
        for (int i = 0; i < EMPTY_ROWS; i++) {
            lines.add(new SourceLine(lines.size(), "", "", "", ""));
        }
        return lines;
    }

    private static List<SourceLine> read(PartText shared) {
        Optional<String> raw = shared.raw("sources");
        if (raw.isEmpty()) {
            return List.of();
        }
        List<YamlFields> count = new ArrayList<>();
        return YamlText.read(
                        "",
                        raw.get(),
                        fields -> Optional.of(fields.mappings("sources", source -> {
                            count.add(source);
                            return new SourceLine(
                                    count.size() - 1,
                                    source.text("name").orElse(""),
                                    source.text("title").orElse(""),
                                    source.text("url").orElse(""),
                                    source.text("date").orElse(""));
                        })))
                .value()
                .orElse(List.of());
    }

    static PartText applied(PartText shared, SubmittedForm form) {
        if (!form.has("source.0.name")) {
            return shared;
        }
        List<SourceLine> wanted = new ArrayList<>();
        for (int i = 0; form.has("source." + i + ".name"); i++) {
            SourceLine line = new SourceLine(
                    wanted.size(),
                    field(form, i, "name"),
                    field(form, i, "title"),
                    field(form, i, "url"),
                    field(form, i, "date"));
            if (!(line.name() + line.title() + line.url()).isEmpty()) {
                wanted.add(line);
            }
        }
        if (wanted.equals(read(shared))) {
            return shared;
        }
        String lines = wanted.stream().map(SourceFields::written).collect(Collectors.joining("\n"));
        return wanted.isEmpty() ? shared.without("sources") : shared.withRaw("sources", "sources:\n" + lines);
    }

    private static String field(SubmittedForm form, int number, String name) {
        return form.line("source." + number + "." + name).strip();
    }

    private static String written(SourceLine line) {
        return "  - {name: " + PartText.scalar(line.name()) + ", title: " + PartText.scalar(line.title()) + ", url: \""
                + line.url().replaceAll("[\"\\\\\\s]", "") + "\", date: "
                + (line.date().isEmpty() ? "undated" : PartText.scalar(line.date())) + "}";
    }
}
