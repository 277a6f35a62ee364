package nl.sleutel.office;

import static nl.sleutel.office.FieldSpec.line;
import static nl.sleutel.office.FieldSpec.of;

import java.util.List;
import nl.sleutel.content.Kind;
import nl.sleutel.office.FieldSpec.Shape;

/** The fields of each kind but pages, in the order in which people fill them in. What is not here can be written in the text. */
final class KindFields {

    private static final String[] SOURCE = {"name", "title", "url", "date"};

    private KindFields() {
    }

    static List<FieldSpec> shared(Kind kind) {
        return switch (kind) {
            case ARTICLE -> List.of();
            case FACT -> List.of(of("label", Shape.PAIR), line("type"), of("value", Shape.EITHER), of("unit", Shape.EITHER), of("note", Shape.PAIR),
                    of("valid", Shape.GROUP, "from", "until"), of("next", Shape.GROUP, "value", "from"), of("source", Shape.GROUP, SOURCE), line("confidence"), line("checked"));
            case ORGANISATION -> List.of(of("topics", Shape.LIST), of("audience", Shape.LIST), of("kinds", Shape.LIST), of("institutions", Shape.LIST),
                    of("languages", Shape.LIST), line("cost"), line("visit"), line("website"), line("telephone"), line("email"), line("chat"), line("address"),
                    of("hours", Shape.ROWS, "days*", "from", "to"), of("always", Shape.FLAG), of("closed", Shape.LIST), of("internationals", Shape.FLAG),
                    of("mbo", Shape.FLAG), of("sources", Shape.ROWS, SOURCE), line("checked"), line("review"));
            case EVENT -> List.of(line("start"), line("end"), line("zone"), line("repeat"), of("moment", Shape.FLAG), line("month"), of("place", Shape.PAIR), line("cost"),
                    of("audience", Shape.LIST), line("topic"), of("languages", Shape.LIST), line("organiser"), line("website"), of("sources", Shape.ROWS, SOURCE), line("checked"));
            case TERM -> List.of(line("topic"), line("page"));
            case STEP -> List.of(line("kind"), of("start", Shape.FLAG), line("line"), of("answers", Shape.LIST), of("organisations", Shape.LIST), of("telephone", Shape.LIST),
                    of("say", Shape.ROWS, "nl", "en"), of("related", Shape.LIST));
            case STORY -> List.of(line("topic"), line("page"), of("name", Shape.PAIR), line("consent"));
            case NOTICE -> List.of(line("start"), line("end"), line("level"));
        };
    }

    static List<FieldSpec> words(Kind kind) {
        return switch (kind) {
            case ARTICLE, FACT -> List.of();
            case ORGANISATION, EVENT -> List.of(line("title"), line("summary"), of("search", Shape.LIST));
            case TERM -> List.of(line("title"), of("also", Shape.LIST), of("misspelt", Shape.LIST), of("near", Shape.LIST));
            case STEP -> List.of(line("title"), line("station"), of("answers", Shape.LINES), of("search", Shape.LIST));
            case STORY -> List.of(line("title"), line("summary"));
            case NOTICE -> List.of(line("title"));
        };
    }
}
