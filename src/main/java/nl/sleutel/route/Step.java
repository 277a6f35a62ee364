package nl.sleutel.route;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;

/**
 * A stop of the care route. Its key says nothing about what it tells, since it stands in the reader's history.
 * Immutable.
 *
 * @param line the line it stands on; empty for the first step alone
 * @param answers the keys of the steps that its answers lead to, in order
 * @param organisations who is found at a destination, most useful first, as keys
 * @param telephones the keys of the facts that hold its numbers, the one to try first at the head
 * @param say sentences to say there, in both languages: Dutch opens doors, English says what it means
 * @param related the keys of pages to read
 */
public record Step(
        String key,
        Type type,
        Optional<CareLine> line,
        List<String> answers,
        List<String> organisations,
        List<String> telephones,
        List<Localized<String>> say,
        List<String> related,
        Map<Language, Wording> wordings) {

    /** What a step is for: to choose, to read before going on, or to reach somebody. */
    public enum Type {
        QUESTION,
        ADVICE,
        DESTINATION;

        static Optional<Type> ofKey(String key) {
            for (Type type : values()) {
                if (type.name().toLowerCase(Locale.ROOT).equals(key)) {
                    return Optional.of(type);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * What one language says.
     *
     * @param station its name on the map: the title, or something shorter
     * @param answers the words of each answer, in the order of the steps they lead to
     * @param search words that readers type and that do not stand in the text
     * @param bodyLine the line in its file on which the text starts, from 1
     */
    public record Wording(
            String title, String station, List<String> answers, List<String> search, String markdown, int bodyLine) {

        public Wording {
            answers = List.copyOf(answers);
            search = List.copyOf(search);
        }
    }

    public Step {
        answers = List.copyOf(answers);
        organisations = List.copyOf(organisations);
        telephones = List.copyOf(telephones);
        say = List.copyOf(say);
        related = List.copyOf(related);
        wordings = Map.copyOf(wordings);
    }

    public EntryRef ref() {
        return new EntryRef(Kind.STEP, key);
    }

    public boolean isDestination() {
        return type == Type.DESTINATION;
    }

    /** The first step of all: it stands on no line, since every line begins there. */
    public boolean isStart() {
        return line.isEmpty();
    }

    public Wording wording(Language language) {
        return Objects.requireNonNull(wordings.get(language));
    }

    /**
     * The words of an answer, by its place. Empty where a language has more or fewer words than there are answers:
     * which of them belong together is then not known, and words that lead elsewhere than they say would be worse than
     * none.
     */
    public Optional<String> answer(int place, Language language) {
        List<String> words = wording(language).answers();
        return words.size() == answers.size() ? Optional.of(words.get(place)) : Optional.empty();
    }

    /** A first step of no words in the place of one that is gone. */
    static Step makeshift(List<String> answers) {
        Map<Language, Wording> nothing = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            nothing.put(language, new Wording("", "", List.of(), List.of(), "", 1));
        }
        return new Step(
                "", Type.QUESTION, Optional.empty(), answers, List.of(), List.of(), List.of(), List.of(), nothing);
    }

    /** Whether it stands in the place of a first step that is gone: no content of anybody's. */
    public boolean isMakeshift() {
        return key.isEmpty();
    }
}
