package nl.sleutel.search.analysis;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import nl.sleutel.language.Language;

/** The form in which names and queries are compared as a whole: the stems of the words that carry meaning. */
public final class NameFolding {

    private NameFolding() {}

    /** Words to a name; of words that carry no meaning alone, all are kept. */
    public static String of(Collection<String> words, Language language, WordForms forms) {
        List<String> telling = words.stream()
                .filter(word -> !StopWords.isEmpty(word, language))
                .toList();
        return (telling.isEmpty() ? words : telling)
                .stream().map(word -> forms.stem(word, language)).collect(Collectors.joining(" "));
    }
}
