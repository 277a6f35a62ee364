package nl.sleutel.search;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.content.EntryRef;
import nl.sleutel.content.FrontMatter;
import nl.sleutel.content.Kind;
import nl.sleutel.content.PartName;
import nl.sleutel.content.Reading;
import nl.sleutel.content.SynonymSource;
import nl.sleutel.content.Synonyms;
import nl.sleutel.content.YamlText;
import nl.sleutel.language.Language;

/** Reads the words of terms straight from their content files. */
final class TermWords implements SynonymSource {

    @Override
    public Kind kind() {
        return Kind.TERM;
    }

    @Override
    public Optional<Synonyms> synonyms(EntryRef ref, Reading reading) {
        return reading.texts(ref).map(texts -> {
            Map<Language, Synonyms.Words> words = new EnumMap<>(Language.class);
            for (Language language : Language.values()) {
                texts.text(language).flatMap(text -> FrontMatter.read(ref.toString(), text, fields -> Optional.of(new Synonyms.Words(
                        fields.text("title").orElseThrow(), fields.texts("also"), fields.texts("misspelt"), fields.texts("near")))).value())
                        .ifPresent(front -> words.put(language, front.fields()));
            }
            Optional<EntryRef> page = texts.text(PartName.SHARED).flatMap(text -> YamlText.read(ref.toString(), text, fields -> {
                fields.text("topic");
                return Optional.of(fields.text("page"));
            }).value()).flatMap(key -> key).map(key -> new EntryRef(Kind.ARTICLE, key));
            return new Synonyms(ref, page, words);
        });
    }
}
