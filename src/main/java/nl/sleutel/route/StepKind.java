package nl.sleutel.route;

import static nl.sleutel.content.form.FieldSpec.line;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.content.CheckContext;
import nl.sleutel.content.EditionIndex;
import nl.sleutel.content.EntryRef;
import nl.sleutel.content.EntryTexts;
import nl.sleutel.content.Kind;
import nl.sleutel.content.KindCheck;
import nl.sleutel.content.KindModule;
import nl.sleutel.content.ParseResult;
import nl.sleutel.content.RenderContext;
import nl.sleutel.content.Translatable;
import nl.sleutel.content.form.CommonFields;
import nl.sleutel.content.form.FieldSpec;
import nl.sleutel.content.form.FieldSpec.Shape;
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
