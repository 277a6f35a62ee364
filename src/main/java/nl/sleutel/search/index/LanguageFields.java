package nl.sleutel.search.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.content.Document;
import nl.sleutel.content.markdown.Section;
import nl.sleutel.language.Language;
import nl.sleutel.search.analysis.Analysis;
import nl.sleutel.search.analysis.Names;
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
record LanguageFields(Language language, IndexObjectFieldReference object, Stems stems, Optional<Parts> parts, Whole whole) {

    private static final WordForms FORMS = new WordForms();

    private record Stems(IndexFieldReference<String> title, IndexFieldReference<String> terms, IndexFieldReference<String> headings,
            IndexFieldReference<String> summary, IndexFieldReference<String> text, IndexFieldReference<String> exact) {
    }

    /** Only Dutch writes its compounds as one word. */
    private record Parts(IndexFieldReference<String> title, IndexFieldReference<String> text) {
    }

    private record Whole(IndexFieldReference<String> names, IndexFieldReference<String> words, IndexFieldReference<String> termWords,
            IndexFieldReference<String> beginnings,
            IndexFieldReference<String> titleBeginnings,            IndexFieldReference<String> address, IndexFieldReference<String> sections) {
    }

    static LanguageFields bind(Language language, IndexSchemaElement root) {
        IndexSchemaObjectField at = root.objectField(language.tag());
        String stem = Analysis.stem(language);
        Stems stems = new Stems(
                at.field(Field.TITLE, f -> f.asString().analyzer(stem).projectable(Projectable.YES)).toReference(),
                at.field(Field.TERMS, f -> f.asString().analyzer(stem)).multiValued().toReference(),
                at.field(Field.HEADINGS, f -> f.asString().analyzer(stem)).multiValued().toReference(),
                at.field(Field.SUMMARY, f -> f.asString().analyzer(stem).projectable(Projectable.YES)).toReference(),
                at.field(Field.TEXT, f -> f.asString().analyzer(stem)).multiValued().toReference(),
                at.field(Field.EXACT, f -> f.asString().analyzer(Analysis.EXACT)).multiValued().toReference());
        Optional<Parts> parts = language != Language.NL ? Optional.empty() : Optional.of(new Parts(
                at.field(Field.TITLE_PARTS, f -> f.asString().analyzer(Analysis.parts(language)).searchAnalyzer(stem)).multiValued().toReference(),
                at.field(Field.TEXT_PARTS, f -> f.asString().analyzer(Analysis.parts(language)).searchAnalyzer(stem)).multiValued().toReference()));
        Whole whole = new Whole(
                at.field(Field.NAMES, f -> f.asString().aggregable(Aggregable.YES)).multiValued().toReference(),
                at.field(Field.WORDS, f -> f.asString().aggregable(Aggregable.YES)).multiValued().toReference(),
                at.field(Field.TERM_WORDS, f -> f.asString().aggregable(Aggregable.YES)).multiValued().toReference(),
                at.field(Field.BEGINNINGS, f -> f.asString().analyzer(Analysis.BEGINNINGS).searchAnalyzer(Analysis.EXACT)).multiValued().toReference(),
                at.field(Field.TITLE_BEGINNINGS, f -> f.asString().analyzer(Analysis.BEGINNINGS).searchAnalyzer(Analysis.EXACT)).toReference(),
                at.field(Field.ADDRESS, f -> f.asString().projectable(Projectable.YES).searchable(Searchable.NO)).toReference(),
                at.field(Field.SECTIONS, f -> f.asString().projectable(Projectable.YES).searchable(Searchable.NO)).toReference());
        return new LanguageFields(language, at.toReference(), stems, parts, whole);
    }

    void write(DocumentElement target, Document.Words page) {
        DocumentElement at = target.addObject(object);
        List<String> headings = page.sections().stream().map(Section::heading).filter(heading -> !heading.isBlank()).toList();
        List<String> texts = page.sections().stream().map(Section::text).toList();
        at.addValue(stems.title(), page.title());
        add(at, stems.terms(), page.terms());
        add(at, stems.headings(), headings);
        at.addValue(stems.summary(), page.summary());
        add(at, stems.text(), texts);
        List<String> telling = joined(List.of(page.title()), page.terms(), headings);
        add(at, stems.exact(), joined(telling, List.of(page.summary())));
        parts.ifPresent(fields -> {
            add(at, fields.title(), telling);
            add(at, fields.text(), joined(List.of(page.summary()), texts));
        });
        writeWhole(at, page, joined(List.of(page.title(), page.summary()), headings, texts));
    }

    private void writeWhole(DocumentElement at, Document.Words page, List<String> written) {
        List<String> called = joined(List.of(page.title()), page.terms());
        Set<String> names = new LinkedHashSet<>();
        called.forEach(name -> names.add(Names.of(FORMS.texts(name), language, FORMS)));
        names.remove("");
        add(at, whole.names(), names);
        add(at, whole.words(), words(written));
        add(at, whole.termWords(), words(page.terms()));
        add(at, whole.beginnings(), called);
        at.addValue(whole.titleBeginnings(), page.title());
        at.addValue(whole.address(), page.address());
        at.addValue(whole.sections(), Sections.pack(page.sections()));
    }

    private static Set<String> words(List<String> texts) {
        Set<String> words = new LinkedHashSet<>();
        texts.forEach(text -> words.addAll(FORMS.texts(text)));
        return words;
    }

    private static void add(DocumentElement at, IndexFieldReference<String> field, Iterable<String> values) {
        values.forEach(value -> at.addValue(field, value));
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
