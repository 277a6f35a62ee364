package nl.sleutel.search.analysis;

import java.util.Set;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;

/** Words that carry no meaning in a search: articles, pronouns, question words, verbs of asking. */
public final class StopWords {

    private static final Localized<Set<String>> ALL =
            Localized.each(language -> Set.copyOf(WordList.lines(Analysis.resource("stop", language)).stream()
                    .distinct()
                    .toList()));

    private StopWords() {}

    public static boolean isEmpty(String word, Language language) {
        return ALL.in(language).contains(word);
    }
}
