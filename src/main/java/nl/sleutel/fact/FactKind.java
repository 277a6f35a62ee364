package nl.sleutel.fact;

import static nl.sleutel.content.form.FieldSpec.choice;
import static nl.sleutel.content.form.FieldSpec.line;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import nl.sleutel.content.edition.EditionIndex;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.form.CommonFields;
import nl.sleutel.content.form.FieldSpec;
import nl.sleutel.content.form.FieldSpec.Shape;
import nl.sleutel.content.format.ParseResult;
import nl.sleutel.content.kind.KindModule;
import nl.sleutel.content.kind.ReviewCycle;
import nl.sleutel.content.kind.Translatable;
import nl.sleutel.content.markdown.Resolver;
import nl.sleutel.language.Language;

/** Facts, as a kind of entries: the only one in a single file. */
public final class FactKind implements KindModule {

    /** The value, in figures or in words. */
    public static final FieldSpec VALUE = FieldSpec.of("value", Shape.EITHER);
    /** The days on which it holds. */
    public static final FieldSpec VALID = FieldSpec.of("valid", Shape.GROUP, "from", "until");
    /** What is announced to follow. */
    public static final FieldSpec NEXT = FieldSpec.of(
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
            "source.date");

    @Override
    public Kind kind() {
        return Kind.FACT;
    }

    @Override
    public ParseResult<Fact> read(EntryTexts texts) {
        return FactReader.read(texts);
    }

    @Override
    public EditionIndex<?> empty() {
        return Facts.NONE;
    }

    @Override
    public List<FieldSpec> sharedFields() {
        return List.of(
                FieldSpec.of("label", Shape.PAIR),
                choice("type", "money", "percentage", "number", "duration", "date", "telephone", "email", "text"),
                VALUE,
                FieldSpec.of("unit", Shape.EITHER),
                FieldSpec.of("note", Shape.PAIR),
                VALID,
                NEXT,
                CommonFields.SOURCE,
                line("link"),
                choice("confidence", "high", "medium", "low"),
                CommonFields.CHECKED);
    }

    @Override
    public List<FieldSpec> languageFields() {
        return List.of();
    }

    @Override
    public String sharedSkeleton(EntryRef ref, LocalDateTime now) {
        return "type: money\nvalue:\nunit: EUR\nlabel: {nl: \"\", en: \"\"}\nsource: {name: \"\", title: \"\", "
                + "url: \"https://\", date: undated}\nconfidence: medium\nchecked:\n";
    }

    @Override
    public Optional<String> linkName() {
        return Optional.of("fact");
    }

    @Override
    public Translatable translatable() {
        return new Translatable(List.of(), List.of());
    }

    @Override
    public ReviewCycle reviewCycle() {
        return ReviewCycle.CHECKED;
    }

    /** The home page: a fact stands on the pages that name it. */
    @Override
    public Optional<String> address(EntryRef ref, RenderContext context, Resolver links, Language language) {
        return Optional.of("/" + language.tag() + "/");
    }

    @Override
    public Optional<Object> shape(EntryTexts texts) {
        return read(texts).value().map(Fact::type);
    }
}
