package nl.sleutel.search.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.indexing.Synonyms;
import nl.sleutel.language.Language;
import nl.sleutel.search.analysis.WordList;

/**
 * General words that mean nearly the same, from {@code synonyms.txt}; what is particular to the portal stands in its
 * glossary.
 */
public final class Thesaurus {

    public static final List<Group> GROUPS =
            WordList.lines("synonyms.txt").stream().map(Thesaurus::group).toList();

    private Thesaurus() {}

    /** Words of each language, and what they lead to. */
    public record Group(Map<Language, List<String>> words, Synonyms meaning) {}

    /** {@code Dutch, Dutch > Dutch | English, English > English}; without {@code >} each leads to the others. */
    private static Group group(String line) {
        String[] sides = line.split("\\|");
        Map<Language, List<String>> from = new EnumMap<>(Language.class);
        Map<Language, Synonyms.SynonymWords> to = new EnumMap<>(Language.class);
        for (int i = 0; i < sides.length; i++) {
            Language language = i == 0 ? Language.NL : Language.EN;
            String[] directions = sides[i].split(">");
            from.put(language, words(directions[0]));
            List<String> targets = words(directions[directions.length - 1]);
            to.put(
                    language,
                    new Synonyms.SynonymWords(
                            targets.get(0), targets.subList(1, targets.size()), List.of(), List.of()));
        }
        return new Group(from, new Synonyms(new EntryRef(Kind.TERM, "general"), Optional.empty(), to));
    }

    private static List<String> words(String list) {
        return new ArrayList<>(Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList());
    }
}
