package nl.sleutel.article.story;

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
import nl.sleutel.content.kind.Translatable;
import nl.sleutel.content.markdown.Resolver;
import nl.sleutel.language.Language;

/** Stories, as a kind of entries. */
public final class StoryKind implements KindModule {

    @Override
    public Kind kind() {
        return Kind.STORY;
    }

    @Override
    public ParseResult<Story> read(EntryTexts texts) {
        return StoryReader.read(texts);
    }

    @Override
    public EditionIndex<?> empty() {
        return Stories.NONE;
    }

    @Override
    public List<FieldSpec> sharedFields() {
        return List.of(CommonFields.TOPIC, line("page"), FieldSpec.of("name", FieldSpec.Shape.PAIR), line("consent"));
    }

    @Override
    public List<FieldSpec> languageFields() {
        return List.of(CommonFields.TITLE, CommonFields.SUMMARY);
    }

    @Override
    public String sharedSkeleton(EntryRef ref, LocalDateTime now) {
        return "topic: student-life\nname: \"\"\nconsent: " + now.toLocalDate() + "\n";
    }

    @Override
    public String languageSkeleton(EntryRef ref, Language language) {
        return CommonFields.TITLE_AND_SUMMARY;
    }

    @Override
    public Set<Kind> mayName() {
        return Set.of(Kind.ARTICLE);
    }

    @Override
    public Translatable translatable() {
        return Translatable.lines("title", "summary");
    }

    /** The home page, where one story stands. */
    @Override
    public Optional<String> address(EntryRef ref, RenderContext context, Resolver links, Language language) {
        return Optional.of("/" + language.tag() + "/");
    }

    @Override
    public List<Passage> passages(EntryTexts texts) {
        return Passage.of(
                texts,
                read(texts).value().map(Story::words),
                words -> new Passage.PassageText(
                        Map.of("title", words.title(), "summary", words.summary()), words.markdown(), words.line()));
    }

    @Override
    public KindCheck check(CheckContext around) {
        return KindCheck.each(
                kind(),
                around,
                entry -> around.pageGone(entry, read(entry).value().flatMap(Story::page)));
    }
}
