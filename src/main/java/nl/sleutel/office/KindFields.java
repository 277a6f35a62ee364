package nl.sleutel.office;

import static nl.sleutel.office.FieldSpec.choice;
import static nl.sleutel.office.FieldSpec.line;
import static nl.sleutel.office.FieldSpec.ticks;

import java.util.Arrays;
import java.util.List;
import nl.sleutel.content.Audience;
import nl.sleutel.content.Kind;
import nl.sleutel.content.Topic;
import nl.sleutel.directory.Sector;
import nl.sleutel.office.FieldSpec.Shape;

/**
 * The fields of each kind but pages, in the order in which people fill them in. What is not here can be written in the
 * text.
 */
final class KindFields {

    private static final String[] TOPICS =
            Arrays.stream(Topic.values()).map(Topic::key).toArray(String[]::new);
    private static final String[] AUDIENCE =
            Arrays.stream(Audience.values()).map(Audience::key).toArray(String[]::new);
    private static final String[] SECTORS =
            Arrays.stream(Sector.values()).map(Sector::key).toArray(String[]::new);
    private static final String[] SOURCE = {"name", "title", "url", "date"};

    private KindFields() {}

    static List<FieldSpec> shared(Kind kind) {
        return switch (kind) {
            case ARTICLE -> List.of();
            case FACT ->
                List.of(
                        FieldSpec.of("label", Shape.PAIR),
                        choice(
                                "type",
                                "money",
                                "percentage",
                                "number",
                                "duration",
                                "date",
                                "telephone",
                                "email",
                                "text"),
                        FieldSpec.of("value", Shape.EITHER),
                        FieldSpec.of("unit", Shape.EITHER),
                        FieldSpec.of("note", Shape.PAIR),
                        FieldSpec.of("valid", Shape.GROUP, "from", "until"),
                        FieldSpec.of(
                                "next",
                                Shape.GROUP,
                                "value",
                                "from",
                                "until",
                                "note.nl",
                                "note.en",
                                "source.name",
                                "source.title",
                                "source.url",
                                "source.date"),
                        FieldSpec.of("source", Shape.GROUP, SOURCE),
                        line("link"),
                        choice("confidence", "high", "medium", "low"),
                        line("checked"));
            case ORGANISATION ->
                List.of(
                        ticks("topics", TOPICS),
                        ticks("audience", AUDIENCE),
                        ticks("kinds", SECTORS),
                        ticks("institutions", "universiteit-leiden", "hogeschool-leiden", "mborijnland"),
                        FieldSpec.of("languages", Shape.LIST),
                        choice("cost", "free", "paid", "mixed"),
                        choice("visit", "appointment", "walk-in", "both", "online"),
                        line("website"),
                        line("telephone"),
                        line("email"),
                        line("chat"),
                        line("address"),
                        FieldSpec.of("hours", Shape.ROWS, "days*", "from", "to"),
                        FieldSpec.of("always", Shape.FLAG),
                        FieldSpec.of("closed", Shape.LIST),
                        choice("holidays", "open", "closed"),
                        FieldSpec.of("internationals", Shape.FLAG),
                        FieldSpec.of("mbo", Shape.FLAG),
                        FieldSpec.of("sources", Shape.ROWS, SOURCE),
                        line("checked"),
                        line("review"));
            case EVENT ->
                List.of(
                        line("start"),
                        line("end"),
                        line("zone"),
                        line("repeat"),
                        FieldSpec.of("moment", Shape.FLAG),
                        FieldSpec.of("deadline", Shape.FLAG),
                        FieldSpec.of("expected", Shape.FLAG),
                        line("month"),
                        FieldSpec.of("place", Shape.PAIR),
                        choice("cost", "free", "paid", "mixed"),
                        ticks("audience", AUDIENCE),
                        choice("topic", TOPICS),
                        FieldSpec.of("languages", Shape.LIST),
                        line("organiser"),
                        line("website"),
                        FieldSpec.of("sources", Shape.ROWS, SOURCE),
                        line("checked"));
            case TERM -> List.of(choice("topic", TOPICS), line("page"));
            case STEP ->
                List.of(
                        choice("kind", "question", "advice", "destination"),
                        FieldSpec.of("start", Shape.FLAG),
                        line("line"),
                        FieldSpec.of("answers", Shape.LIST),
                        FieldSpec.of("organisations", Shape.LIST),
                        FieldSpec.of("telephone", Shape.LIST),
                        FieldSpec.of("say", Shape.ROWS, "nl", "en"),
                        FieldSpec.of("related", Shape.LIST));
            case STORY ->
                List.of(choice("topic", TOPICS), line("page"), FieldSpec.of("name", Shape.PAIR), line("consent"));
            case NOTICE -> List.of(line("start"), line("end"), choice("level", "info", "warning", "urgent"));
            case TOPIC -> List.of(FieldSpec.of("groups", Shape.ROWS, "pages*"));
        };
    }

    static List<FieldSpec> words(Kind kind) {
        return switch (kind) {
            case ARTICLE, FACT -> List.of();
            case ORGANISATION, EVENT -> List.of(line("title"), line("summary"), FieldSpec.of("search", Shape.LIST));
            case TERM ->
                List.of(
                        line("title"),
                        FieldSpec.of("also", Shape.LIST),
                        FieldSpec.of("misspelt", Shape.LIST),
                        FieldSpec.of("near", Shape.LIST));
            case STEP ->
                List.of(
                        line("title"),
                        line("station"),
                        FieldSpec.of("answers", Shape.LINES),
                        FieldSpec.of("search", Shape.LIST));
            case STORY -> List.of(line("title"), line("summary"));
            case NOTICE -> List.of(line("title"));
            case TOPIC -> List.of(FieldSpec.of("headings", Shape.LINES));
        };
    }
}
