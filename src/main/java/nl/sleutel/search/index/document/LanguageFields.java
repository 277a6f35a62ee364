package nl.sleutel.search.index.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.content.indexing.Document;
import nl.sleutel.content.markdown.Section;
import nl.sleutel.language.Language;
import nl.sleutel.search.analysis.Analysis;
import nl.sleutel.search.analysis.Folding;
import nl.sleutel.search.analysis.NameFolding;
import nl.sleutel.search.analysis.WordForms;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.IndexObjectFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaObjectField;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;

/** The fields of one language, and how its words are written into them. */
record LanguageFields(
        Language language, IndexObjectFieldReference object, Stems stems, Optional<Parts> parts, Whole whole) {

    private static final WordForms FORMS = new WordForms();
    /**
     * How often a text counts in the field of all words, which is looked up once where a field a text would be five
     * look-ups: the title says what a page is about; terms are put there by an editor for searching; a heading is about
     * a part of the page; the text mentions much besides.
     */
    private static final int TITLE = 5;

    private static final int TERMS = 3;
    private static final int HEADINGS = 2;
    private static final int SUMMARY = 2;
    /** In compounds of telling texts, as against those of the running text. */
    private static final int TELLING_PARTS = 3;

    private record Stems(
            IndexFieldReference<String> all,
            IndexFieldReference<String> pairs,
            IndexFieldReference<String> beside,
            IndexFieldReference<String> exact,
            IndexFieldReference<String> telling,
            IndexFieldReference<String> own) {}

    /** Only Dutch writes its compounds as one word. */
    private record Parts(IndexFieldReference<String> all, IndexFieldReference<String> beside) {}

    private record Whole(
            IndexFieldReference<String> names,
            IndexFieldReference<String> words,
            IndexFieldReference<String> forms,
            IndexFieldReference<String> termWords,
            IndexFieldReference<String> beginnings,
            IndexFieldReference<String> titleBeginnings,
            Shown shown) {}

    /** What is only shown. */
    private record Shown(
            IndexFieldReference<String> title,
            IndexFieldReference<String> address,
            IndexFieldReference<String> summary,
            IndexFieldReference<String> sections) {}

    static LanguageFields bind(Language language, IndexSchemaElement root) {
        IndexSchemaObjectField at = root.objectField(language.tag());
        String stem = Analysis.stem(language);
        Stems stems = new Stems(
                at.field(Field.ALL, f -> f.asString().analyzer(stem))
                        .multiValued()
                        .toReference(),
                at.field(Field.PAIRS, f -> f.asString().analyzer(Analysis.pairs(language)))
                        .multiValued()
                        .toReference(),
                at.field(Field.BESIDE, f -> f.asString().analyzer(stem))
                        .multiValued()
                        .toReference(),
                at.field(Field.EXACT, f -> f.asString().analyzer(Analysis.EXACT))
                        .multiValued()
                        .toReference(),
                at.field(
                                Field.TELLING,
                                f -> f.asString()
                                        .analyzer(language == Language.NL ? Analysis.parts(language) : stem)
                                        .searchAnalyzer(stem))
                        .multiValued()
                        .toReference(),
                at.field(Field.OWN, f -> f.asString().analyzer(stem))
                        .multiValued()
                        .toReference());
        Optional<Parts> parts = language != Language.NL
                ? Optional.empty()
                : Optional.of(new Parts(
                        at.field(
                                        Field.PARTS,
                                        f -> f.asString()
                                                .analyzer(Analysis.parts(language))
                                                .searchAnalyzer(stem))
                                .multiValued()
                                .toReference(),
                        at.field(
                                        Field.BESIDE_PARTS,
                                        f -> f.asString()
                                                .analyzer(Analysis.parts(language))
                                                .searchAnalyzer(stem))
                                .multiValued()
                                .toReference()));
        Whole whole = new Whole(
                at.field(Field.NAMES, f -> f.asString().aggregable(Aggregable.YES))
                        .multiValued()
                        .toReference(),
                at.field(Field.WORDS, f -> f.asString().aggregable(Aggregable.YES))
                        .multiValued()
                        .toReference(),
                at.field(
                                Field.FORMS,
                                f -> f.asString().searchable(Searchable.NO).aggregable(Aggregable.YES))
                        .multiValued()
                        .toReference(),
                at.field(Field.TERM_WORDS, f -> f.asString().aggregable(Aggregable.YES))
                        .multiValued()
                        .toReference(),
                at.field(
                                Field.BEGINNINGS,
                                f -> f.asString().analyzer(Analysis.BEGINNINGS).searchAnalyzer(Analysis.EXACT))
                        .multiValued()
                        .toReference(),
                at.field(
                                Field.TITLE_BEGINNINGS,
                                f -> f.asString().analyzer(Analysis.BEGINNINGS).searchAnalyzer(Analysis.EXACT))
                        .toReference(),
                new Shown(
                        shown(at, Field.TITLE),
                        shown(at, Field.ADDRESS),
                        shown(at, Field.SUMMARY),
                        shown(at, Field.SECTIONS)));
        return new LanguageFields(language, at.toReference(), stems, parts, whole);
    }

    private static IndexFieldReference<String> shown(IndexSchemaElement at, String field) {
        return at.field(field, f -> f.asString().projectable(Projectable.YES).searchable(Searchable.NO))
                .toReference();
    }

    void write(DocumentElement target, Document.DocumentWords written, boolean article) {
        Document.DocumentWords page = folded(written);
        DocumentElement at = target.addObject(object);
        List<String> headings = page.sections().stream()
                .map(Section::heading)
                .filter(heading -> !heading.isBlank())
                .toList();
        List<String> texts = page.sections().stream().map(Section::text).toList();
        for (IndexFieldReference<String> all :
                article ? List.of(stems.all(), stems.pairs()) : List.of(stems.beside())) {
            add(at, all, List.of(page.title()), TITLE);
            add(at, all, page.terms(), TERMS);
            add(at, all, headings, HEADINGS);
            add(at, all, List.of(page.summary()), SUMMARY);
            add(at, all, texts, 1);
        }
        List<String> telling = joined(List.of(page.title()), page.terms(), headings);
        add(at, stems.telling(), joined(telling, List.of(page.summary())), 1);
        add(at, stems.own(), joined(List.of(page.title()), page.terms()), 1);
        if (article) {
            add(at, stems.exact(), joined(telling, List.of(page.summary())), 1);
            add(at, whole.names(), names(page), 1);
        }
        parts.ifPresent(fields -> {
            add(at, article ? fields.all() : fields.beside(), telling, TELLING_PARTS);
            add(at, article ? fields.all() : fields.beside(), joined(List.of(page.summary()), texts), 1);
        });
        writeWhole(at, page, joined(List.of(page.title(), page.summary()), headings, texts));
    }

    /** Folded here as well as by the analysers, since those of another service know less of Unicode. */
    private static Document.DocumentWords folded(Document.DocumentWords page) {
        return new Document.DocumentWords(
                page.address(),
                Folding.of(page.title()),
                Folding.of(page.summary()),
                page.sections().stream()
                        .map(one -> new Section(one.id(), Folding.of(one.heading()), Folding.of(one.text())))
                        .toList(),
                page.terms().stream().map(Folding::of).toList());
    }

    private void writeWhole(DocumentElement at, Document.DocumentWords page, List<String> written) {
        List<String> called = joined(List.of(page.title()), page.terms());
        Set<String> words = words(written);
        add(at, whole.words(), words, 1);
        add(
                at,
                whole.forms(),
                words.stream().map(word -> FORMS.facts(word, language)).toList(),
                1);
        add(at, whole.termWords(), words(page.terms()), 1);
        add(at, whole.beginnings(), called, 1);
        at.addValue(whole.titleBeginnings(), page.title());
        at.addValue(whole.shown().title(), page.title());
        at.addValue(whole.shown().address(), page.address());
        at.addValue(whole.shown().summary(), page.summary());
        at.addValue(whole.shown().sections(), Sections.pack(page.sections()));
    }

    private Set<String> names(Document.DocumentWords page) {
        Set<String> names = new LinkedHashSet<>();
        joined(List.of(page.title()), page.terms())
                .forEach(name -> names.add(NameFolding.of(FORMS.texts(name), language, FORMS)));
        names.remove("");
        return names;
    }

    private static Set<String> words(List<String> texts) {
        Set<String> words = new LinkedHashSet<>();
        texts.forEach(text -> words.addAll(FORMS.texts(text)));
        return words;
    }

    private static void add(DocumentElement at, IndexFieldReference<String> field, Iterable<String> values, int times) {
        for (int i = 0; i < times; i++) {
            values.forEach(value -> at.addValue(field, value));
        }
    }

    @SafeVarargs
    private static List<String> joined(List<String>... lists) {
        List<String> all = new ArrayList<>();
        for (List<String> list : lists) {
            all.addAll(list);
        }
        return all;
    }
}
