package nl.sleutel.route;

import static nl.sleutel.content.form.FieldSpec.line;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.content.edition.EditionIndex;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.form.CommonFields;
import nl.sleutel.content.form.FieldSpec;
import nl.sleutel.content.form.FieldSpec.Shape;
import nl.sleutel.content.format.ParseResult;
import nl.sleutel.content.kind.CheckContext;
import nl.sleutel.content.kind.KindCheck;
import nl.sleutel.content.kind.KindModule;
import nl.sleutel.content.kind.Translatable;
import nl.sleutel.content.markdown.Resolver;
import nl.sleutel.language.Language;

/** Steps of the care route, as a kind of entries: one whole, which leads from its start to somebody who helps. */
public final class StepKind implements KindModule {

    static final FieldSpec TYPE = FieldSpec.choice("kind", "question", "advice", "destination");

    @Override
    public Kind kind() {
        return Kind.STEP;
    }

    @Override
    public ParseResult<Step> read(EntryTexts texts) {
        return StepReader.read(texts);
    }

    @Override
    public EditionIndex<?> empty() {
        return CareRoute.NONE;
    }

    @Override
    public List<FieldSpec> sharedFields() {
        return List.of(
                TYPE,
                FieldSpec.of("start", Shape.FLAG),
                line("line"),
                FieldSpec.of("answers", Shape.LIST),
                FieldSpec.of("organisations", Shape.LIST),
                FieldSpec.of("telephone", Shape.LIST),
                FieldSpec.of("say", Shape.ROWS, "nl", "en"),
                FieldSpec.of("related", Shape.LIST));
    }

    @Override
    public List<FieldSpec> languageFields() {
        return List.of(CommonFields.TITLE, line("station"), FieldSpec.of("answers", Shape.LINES), CommonFields.SEARCH);
    }

    @Override
    public String sharedSkeleton(EntryRef ref, LocalDateTime now) {
        return "kind: advice\nline: talk\nanswers: []\n";
    }

    @Override
    public Set<Kind> mayName() {
        return Set.of(Kind.ARTICLE, Kind.ORGANISATION, Kind.FACT, Kind.STEP);
    }

    @Override
    public Translatable translatable() {
        return new Translatable(List.of("title", "station"), List.of("answers"));
    }

    @Override
    public boolean isOneWhole() {
        return true;
    }

    @Override
    public boolean isFoundBesidePages() {
        return true;
    }

    @Override
    public Optional<String> address(EntryRef ref, RenderContext context, Resolver links, Language language) {
        return links.link("site:care-route").map(target -> target.href() + ref.key());
    }

    @Override
    public KindCheck check(CheckContext around) {
        return KindCheck.together(() -> new RouteCheck(around.all(kind()), around::exists).problems());
    }
}
