package nl.sleutel.glossary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.indexing.SynonymSource;
import nl.sleutel.content.indexing.Synonyms;
import nl.sleutel.language.Language;

/** Tells search which words the glossary holds to be the same. */
@ApplicationScoped
public class TermSynonyms implements SynonymSource {

    @Override
    public Kind kind() {
        return Kind.TERM;
    }

    @Override
    public Optional<Synonyms> synonyms(EntryRef ref, RenderContext context) {
        context.uses(ref);
        return context.view(Terms.class).find(ref.key()).map(term -> {
            Map<Language, Synonyms.SynonymWords> words = new EnumMap<>(Language.class);
            term.wordings()
                    .forEach((language, wording) -> words.put(
                            language,
                            new Synonyms.SynonymWords(
                                    wording.title(), wording.also(), wording.misspelt(), wording.near())));
            return new Synonyms(ref, term.page().map(page -> new EntryRef(Kind.ARTICLE, page)), words);
        });
    }
}
