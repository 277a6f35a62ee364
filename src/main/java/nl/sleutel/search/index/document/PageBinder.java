package nl.sleutel.search.index.document;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.indexing.Document;
import nl.sleutel.language.Language;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;

/** The index's schema, and how a document is written into it. */
public final class PageBinder implements TypeBinder {

    @Override
    public void bind(TypeBindingContext context) {
        context.dependencies().useRootOnly();
        IndexSchemaElement root = context.indexSchemaElement();
        Facts facts = new Facts(
                keyword(root, Field.KIND),
                keyword(root, Field.KEY),
                keywords(root, Field.SIDE),
                keywords(root, Field.TOPIC),
                keywords(root, Field.AUDIENCE),
                keywords(root, Field.PHASE),
                keyword(root, Field.FACETS),
                keyword(root, Field.SENSITIVE),
                keyword(root, Field.VERSION),
                keywords(root, Field.USES),
                root.field(Field.UNTIL, f -> f.asLong()).toReference());
        Map<Language, LanguageFields> languages = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            languages.put(language, LanguageFields.bind(language, root));
        }
        context.bridge(IndexedPage.class, new Bridge(facts, languages));
    }

    private static IndexFieldReference<String> keyword(IndexSchemaElement root, String name) {
        return root.field(name, f -> f.asString().projectable(Projectable.YES).aggregable(Aggregable.YES))
                .toReference();
    }

    private static IndexFieldReference<String> keywords(IndexSchemaElement root, String name) {
        return root.field(name, f -> f.asString().projectable(Projectable.YES).aggregable(Aggregable.YES))
                .multiValued()
                .toReference();
    }

    /** The fields that have no language. */
    private record Facts(
            IndexFieldReference<String> kind,
            IndexFieldReference<String> key,
            IndexFieldReference<String> side,
            IndexFieldReference<String> topic,
            IndexFieldReference<String> audience,
            IndexFieldReference<String> phase,
            IndexFieldReference<String> facets,
            IndexFieldReference<String> sensitive,
            IndexFieldReference<String> version,
            IndexFieldReference<String> uses,
            IndexFieldReference<Long> until) {}

    private record Bridge(Facts facts, Map<Language, LanguageFields> languages) implements TypeBridge<IndexedPage> {

        @Override
        public void write(DocumentElement target, IndexedPage page, TypeBridgeWriteContext context) {
            Document document = page.document();
            target.addValue(facts.kind(), document.ref().kind().name());
            target.addValue(facts.key(), document.ref().key());
            FacetValues values = FacetValues.of(document);
            values.topics().forEach(key -> target.addValue(facts.topic(), key));
            values.audiences().forEach(key -> target.addValue(facts.audience(), key));
            values.phases().forEach(key -> target.addValue(facts.phase(), key));
            target.addValue(facts.facets(), values.pack());
            target.addValue(facts.sensitive(), String.valueOf(document.sensitive()));
            target.addValue(facts.version(), page.version());
            page.uses().forEach(use -> target.addValue(facts.uses(), use));
            target.addValue(facts.until(), page.until());
            document.words().forEach((language, words) -> {
                target.addValue(facts.side(), Field.side(document.ref().kind(), language));
                Objects.requireNonNull(languages.get(language))
                        .write(target, words, document.ref().kind() == Kind.ARTICLE);
            });
        }
    }
}
