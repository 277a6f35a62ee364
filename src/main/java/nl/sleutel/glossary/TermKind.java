package nl.sleutel.glossary;

import static nl.sleutel.content.form.FieldSpec.line;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.content.edition.EditionIndex;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.form.CommonFields;
import nl.sleutel.content.form.FieldSpec;
import nl.sleutel.content.format.ParseResult;
import nl.sleutel.content.kind.CheckContext;
import nl.sleutel.content.kind.KindCheck;
import nl.sleutel.content.kind.KindModule;
import nl.sleutel.content.kind.Passage;
import nl.sleutel.content.markdown.Resolver;
import nl.sleutel.language.Language;

/** Terms of the glossary, as a kind of entries. */
public final class TermKind implements KindModule {

    @Override
    public Kind kind() {
        return Kind.TERM;
    }

    @Override
    public ParseResult<Term> read(EntryTexts texts) {
        return TermReader.read(texts);
    }

    @Override
    public EditionIndex<?> empty() {
        return Terms.NONE;
    }

    @Override
    public List<FieldSpec> sharedFields() {
        return List.of(CommonFields.TOPIC, line("page"));
    }

    @Override
    public List<FieldSpec> languageFields() {
        return List.of(
                CommonFields.TITLE,
                FieldSpec.of("also", FieldSpec.Shape.LIST),
                FieldSpec.of("misspelt", FieldSpec.Shape.LIST),
                FieldSpec.of("near", FieldSpec.Shape.LIST));
    }

    @Override
    public String sharedSkeleton(EntryRef ref, LocalDateTime now) {
        return "topic: student-life\n";
    }

    @Override
    public Set<Kind> mayName() {
        return Set.of(Kind.ARTICLE);
    }

    @Override
    public boolean isFoundBesidePages() {
        return true;
    }

    /** The glossary: a term has no page of its own. */
    @Override
    public Optional<String> address(EntryRef ref, RenderContext context, Resolver links, Language language) {
        return links.link("site:glossary").map(Resolver.Target::href);
    }

    @Override
    public List<Passage> passages(EntryTexts texts) {
        return Passage.of(
                texts,
                read(texts).value().map(Term::wordings),
                wording ->
                        new Passage.PassageText(Map.of("title", wording.title()), wording.markdown(), wording.line()));
    }

    @Override
    public KindCheck check(CheckContext around) {
        return KindCheck.each(
                kind(),
                around,
                entry -> around.pageGone(entry, read(entry).value().flatMap(Term::page)));
    }
}
