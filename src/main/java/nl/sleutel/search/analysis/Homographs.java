package nl.sleutel.search.analysis;

import java.util.Set;

/**
 * Words that Dutch and English write alike and mean something else by, from {@code homographs.txt}: nobody on a Dutch
 * page means the English one.
 */
public final class Homographs {

    private static final Set<String> ALL = Set.copyOf(WordList.lines("homographs.txt"));

    private Homographs() {}

    public static boolean isOne(String word) {
        return ALL.contains(word);
    }
}
