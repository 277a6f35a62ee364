package nl.sleutel.files;

import java.util.List;
import java.util.Map;
import nl.sleutel.article.Passage;
import nl.sleutel.content.EntryTexts;
import nl.sleutel.content.PartName;
import nl.sleutel.directory.Description;
import nl.sleutel.directory.Event;
import nl.sleutel.directory.EventReader;
import nl.sleutel.directory.Organisation;
import nl.sleutel.directory.OrganisationReader;
import nl.sleutel.glossary.Term;
import nl.sleutel.glossary.TermReader;
import nl.sleutel.language.Language;

/** The words of entries that are not articles, for the check that all words undergo. */
final class Passages {

    private Passages() {
    }

    /** A passage for each language; none for kinds that have no words or whose own check looks at them. */
    static List<Passage> of(EntryTexts texts) {
        return switch (texts.ref().kind()) {
            case ORGANISATION -> descriptions(texts, OrganisationReader.read(texts).value().map(Organisation::descriptions).orElse(Map.of()));
            case EVENT -> descriptions(texts, EventReader.read(texts).value().map(Event::descriptions).orElse(Map.of()));
            case TERM -> terms(texts, TermReader.read(texts).value().map(Term::wordings).orElse(Map.of()));
            default -> List.of();
        };
    }

    private static List<Passage> descriptions(EntryTexts texts, Map<Language, Description> descriptions) {
        return descriptions.entrySet().stream().map(entry -> new Passage(file(texts, entry.getKey()), entry.getKey(), entry.getValue().lines(),
                entry.getValue().markdown(), entry.getValue().line())).toList();
    }

    private static List<Passage> terms(EntryTexts texts, Map<Language, Term.Wording> wordings) {
        return wordings.entrySet().stream().map(entry -> new Passage(file(texts, entry.getKey()), entry.getKey(),
                Map.of("title", entry.getValue().title()), entry.getValue().markdown(), entry.getValue().line())).toList();
    }

    private static String file(EntryTexts texts, Language language) {
        return texts.ref().path(PartName.of(language));
    }
}
