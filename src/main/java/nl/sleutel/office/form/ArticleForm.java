package nl.sleutel.office.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.format.PartText;
import nl.sleutel.content.markdown.MarkdownText;
import nl.sleutel.content.taxonomy.Audience;
import nl.sleutel.content.taxonomy.Phase;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;
import nl.sleutel.language.Words;
import nl.sleutel.office.autosave.SubmittedForm;
import nl.sleutel.office.draft.EntryDraft;

/**
 * A page taken apart into labelled fields, both languages beside each other, its text by section. What a field does not
 * touch stays to the byte. Immutable.
 */
public record ArticleForm(Localized<Side> sides, List<Row> rows, Shared shared) {

    private static final List<String> LINES = List.of("title", "summary", "slug");

    /** The head of a language. */
    public record Side(
            String lang,
            String prefix,
            int base,
            String title,
            String summary,
            String slug,
            String search,
            String todo,
            boolean hasTodo) {}

    /** A section in both languages, found by its number. */
    public record Row(int number, List<Cell> cells) {}

    public record Cell(String name, String lang, String label, String text, int rows) {}

    public record Box(String key, String name, boolean chosen) {}

    public record SourceLine(int number, String name, String title, String url, String date) {}

    /** What has no language. */
    public record Shared(
            int base,
            String topic,
            List<Box> topics,
            List<Box> audience,
            List<Box> phases,
            String order,
            String related,
            String organisations,
            String checked,
            String review,
            List<SourceLine> sources) {}

    public static ArticleForm of(EntryDraft entry, Words words) {
        Localized<Side> sides = Localized.each(language -> side(entry, language));
        Localized<List<String>> sections =
                Localized.each(language -> new PartText(entry.text(PartName.of(language))).sections());
        int count = Math.max(sections.nl().size(), sections.en().size());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            rows.add(new Row(
                    number,
                    Stream.of(Language.NL, Language.EN)
                            .map(language -> cell(language, number, sections.in(language), words))
                            .toList()));
        }
        return new ArticleForm(sides, rows, shared(entry, words));
    }

    /** The number of the row that holds a heading. */
    public static Optional<Integer> row(String text, String heading) {
        List<String> sections = new PartText(text).sections();
        return IntStream.range(0, sections.size())
                .filter(i -> MarkdownText.parse(sections.get(i)).headings().stream()
                        .anyMatch(found -> found.id().equals(heading)))
                .boxed()
                .findFirst();
    }

    private static Side side(EntryDraft entry, Language language) {
        PartName part = PartName.of(language);
        PartText text = new PartText(entry.text(part));
        return new Side(
                language.tag(),
                language.tag() + ".",
                entry.number(part),
                text.value("title").orElse(""),
                text.value("summary").orElse(""),
                text.value("slug").orElse(""),
                String.join(", ", text.values("search")),
                text.value("todo").orElse(""),
                new PartText(entry.text(PartName.SHARED)).has("journey"));
    }

    private static Cell cell(Language language, int number, List<String> sections, Words words) {
        String text = number < sections.size() ? sections.get(number) : "";
        int rows = (int) Math.max(
                3,
                Math.min(
                        30,
                        text.lines().mapToLong(line -> 1 + line.length() / 58).sum() + 1));
        return new Cell(
                language.tag() + ".section." + number,
                language.tag(),
                words.of("office.article.section." + language.tag(), number + 1),
                text,
                rows);
    }

    private static Shared shared(EntryDraft entry, Words words) {
        PartText text = new PartText(entry.text(PartName.SHARED));
        List<String> audience = text.values("audience");
        List<String> phases = text.values("phase");
        String topic = text.value("topic").orElse("");
        return new Shared(
                entry.number(PartName.SHARED),
                topic,
                Arrays.stream(Topic.values())
                        .map(one -> new Box(
                                one.key(),
                                words.of("topic." + one.key()),
                                one.key().equals(topic)))
                        .toList(),
                Arrays.stream(Audience.values())
                        .map(one -> new Box(
                                one.key(), words.of("office.audience." + one.key()), audience.contains(one.key())))
                        .toList(),
                Arrays.stream(Phase.values())
                        .map(one ->
                                new Box(one.key(), words.of("office.phase." + one.key()), phases.contains(one.key())))
                        .toList(),
                text.value("order").orElse(""),
                String.join(", ", text.values("related")),
                String.join(", ", text.values("organisations")),
                text.value("checked").orElse(""),
                text.value("review").orElse(""),
                SourceFields.lines(text));
    }

    /** A part's text with what was sent in its fields. */
    public static String applied(PartName part, String before, SubmittedForm form) {
        return part == PartName.SHARED ? shared(before, form) : side(part, before, form);
    }

    private static String side(PartName part, String before, SubmittedForm form) {
        String prefix = part.language().orElseThrow().tag() + ".";
        boolean blank = form.fields().keySet().stream()
                .filter(name -> name.startsWith(prefix) && !name.endsWith(".base"))
                .allMatch(name -> form.line(name).isBlank());
        if (before.isEmpty() && blank) {
            return "";
        }
        PartText text = new PartText(before.isEmpty() ? "---\ntitle: \"\"\nsummary: \"\"\nslug: \"\"\n---\n" : before);
        for (String field : LINES) {
            if (form.has(prefix + field)) {
                text = text.withOrEmpty(field, PartText.oneLine(form.line(prefix + field)));
            }
        }
        if (form.has(prefix + "search")) {
            text = text.with("search", commas(form.line(prefix + "search")));
        }
        if (form.has(prefix + "todo")) {
            text = text.with("todo", form.line(prefix + "todo"));
        }
        StringBuilder body = new StringBuilder();
        int number = 0;
        while (form.has(prefix + "section." + number)) {
            String section = form.line(prefix + "section." + number).replace("\r\n", "\n");
            if (!body.isEmpty() && !section.isEmpty() && body.charAt(body.length() - 1) != '\n') {
                body.append("\n");
            }
            body.append(section);
            number++;
        }
        return (number == 0 ? text : text.withBody(body.toString())).text();
    }

    private static String shared(String before, SubmittedForm form) {
        PartText text = new PartText(before);
        for (String field : List.of("audience", "phase")) {
            // Boxes have an order of their own; only which are ticked matters.
            if (form.has("shared." + field)
                    && !Set.copyOf(form.all("shared." + field)).equals(Set.copyOf(text.values(field)))) {
                text = text.with(field, form.all("shared." + field));
            }
        }
        for (String field : List.of("related", "organisations")) {
            if (form.has("shared." + field)) {
                text = text.with(field, commas(form.line("shared." + field)));
            }
        }
        if (form.has("shared.topic")) {
            text = text.with("topic", form.line("shared.topic"));
        }
        if (form.has("shared.order")) {
            text = text.with("order", form.line("shared.order"));
        }
        for (String field : List.of("checked", "review")) {
            if (form.has("shared." + field)) {
                text = text.withOrEmpty(field, form.line("shared." + field));
            }
        }
        return SourceFields.applied(text, form).text();
    }

    private static List<String> commas(String line) {
        return Arrays.stream(line.split("[,\\n]"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }
}
