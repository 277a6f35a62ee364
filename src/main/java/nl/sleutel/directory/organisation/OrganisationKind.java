package nl.sleutel.directory.organisation;

import static nl.sleutel.content.form.FieldSpec.line;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
import nl.sleutel.content.kind.Passage;
import nl.sleutel.content.kind.ReviewCycle;
import nl.sleutel.content.kind.Translatable;
import nl.sleutel.content.markdown.Resolver;
import nl.sleutel.language.Language;

/** Organisations, as a kind of entries. */
public final class OrganisationKind implements KindModule {

    static final FieldSpec SECTORS = CommonFields.ticksOf("kinds", Sector.values(), Sector::key);
    static final FieldSpec INSTITUTIONS = new FieldSpec("institutions", Shape.TICKS, Institutions.KEYS);
    public static final FieldSpec COST = CommonFields.choiceOf("cost", Cost.values(), Cost::key);
    static final FieldSpec VISIT = CommonFields.choiceOf("visit", VisitMode.values(), VisitMode::key);

    @Override
    public Kind kind() {
        return Kind.ORGANISATION;
    }

    @Override
    public ParseResult<Organisation> read(EntryTexts texts) {
        return OrganisationReader.read(texts);
    }

    @Override
    public EditionIndex<?> empty() {
        return Directory.NONE;
    }

    @Override
    public List<FieldSpec> sharedFields() {
        return List.of(
                CommonFields.TOPICS,
                CommonFields.AUDIENCE,
                SECTORS,
                INSTITUTIONS,
                CommonFields.LANGUAGES,
                COST,
                VISIT,
                line("website"),
                line("telephone"),
                line("email"),
                line("chat"),
                line("address"),
                FieldSpec.of("hours", Shape.ROWS, "days*", "from", "to"),
                FieldSpec.of("always", Shape.FLAG),
                FieldSpec.of("closed", Shape.LIST),
                FieldSpec.choice("holidays", "open", "closed"),
                FieldSpec.of("internationals", Shape.FLAG),
                FieldSpec.of("mbo", Shape.FLAG),
                CommonFields.SOURCES,
                CommonFields.CHECKED,
                CommonFields.REVIEW);
    }

    @Override
    public List<FieldSpec> languageFields() {
        return CommonFields.described();
    }

    @Override
    public String sharedSkeleton(EntryRef ref, LocalDateTime now) {
        return "topics: [student-life]\naudience: [all]\nkinds: [advice]\nlanguages: [nl, en]\nwebsite: \"https://\"\n"
                + CommonFields.NO_SOURCES + "review: " + now.toLocalDate().plusYears(1) + "\n";
    }

    @Override
    public String languageSkeleton(EntryRef ref, Language language) {
        return CommonFields.TITLE_AND_SUMMARY;
    }

    @Override
    public Optional<String> linkName() {
        return Optional.of("org");
    }

    @Override
    public Set<Kind> mayName() {
        return Set.of(Kind.ORGANISATION, Kind.FACT);
    }

    @Override
    public Translatable translatable() {
        return Translatable.lines("title", "summary");
    }

    @Override
    public ReviewCycle reviewCycle() {
        return ReviewCycle.REVIEWED;
    }

    @Override
    public boolean isFoundBesidePages() {
        return true;
    }

    @Override
    public Optional<String> address(EntryRef ref, RenderContext context, Resolver links, Language language) {
        return links.link("org:" + ref.key()).map(Resolver.Target::href);
    }

    @Override
    public List<Passage> passages(EntryTexts texts) {
        return Passage.of(texts, read(texts).value().map(Organisation::descriptions), Description::passage);
    }

    @Override
    public Optional<Object> shape(EntryTexts texts) {
        return read(texts).value().map(Organisation::sectors);
    }

    @Override
    public KindCheck check(CheckContext around) {
        return KindCheck.together(() -> new OrganisationCheck(Stream.of(Kind.FACT, kind())
                        .flatMap(kind -> around.all(kind).stream())
                        .toList())
                .problems());
    }
}
