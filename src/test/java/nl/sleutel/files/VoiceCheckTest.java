package nl.sleutel.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.sleutel.content.entry.EntryOf;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.format.ParseResult;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VoiceCheckTest {

    private static final String VOICE = """
            en:
              - {not: [rules hold, rule holds], say: rules apply, except: [Golden rules hold]}
              - {not: ["mbo'er"], say: mbo student}
            nl:
              - {not: [ten hoogste], say: maximaal}
            """;

    @TempDir
    Path folder;

    private ParseResult<Voice> voice(String text) throws IOException {
        Files.writeString(folder.resolve(Voice.FILE), text);
        return Voice.of(folder);
    }

    private List<String> problems(String nl, String en) throws IOException {
        ContentFolder content = new ContentFolder(
                List.of(EntryOf.texts(
                        new EntryRef(Kind.TERM, "borg"),
                        "topic: housing\n",
                        "---\ntitle: borg\n---\n" + nl + "\n",
                        "---\ntitle: deposit\n---\n" + en + "\n")),
                List.of());
        return new VoiceCheck(voice(VOICE).value().orElseThrow())
                .problems(content).stream().map(Problem::toString).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Other rules hold here.     | terms/borg/en.md:4: warning: 'rules hold': rather say 'rules apply'",
                "One.;;A Rule holds.        | terms/borg/en.md:6: warning: 'Rule holds': rather say 'rules apply'",
                "More on the next,;rules;hold too. | terms/borg/en.md:5: warning: 'rules hold': rather say 'rules apply'",
                "1. **Old rules hold.** Yes | terms/borg/en.md:4: warning: 'rules hold': rather say 'rules apply'",
                "An mbo’er.                 | terms/borg/en.md:4: warning: 'mbo'er': rather say 'mbo student'"
            })
    void problems_ofListedWords_areWarningsWithLineAndTheBetterWord(String en, String problem) throws IOException {
        assertEquals(List.of(problem), problems("Geld.", en.replace(';', '\n')));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`rules hold`",
                "```\nrules hold\n```",
                "[rules hold](https://example.org)",
                "*rules hold*",
                "\"Other rules hold,\" he said.",
                "Say: 'I don't know which rules hold.'",
                "‘Other rules hold.’",
                "The Golden rules hold a lot.",
                "Ten hoogste.",
                "The rules holding now, these misrules hold.",
                "The rules. Hold on."
            })
    void problems_ofWordsOfOthersAndOtherWords_areNone(String en) throws IOException {
        assertEquals(List.of(), problems("Geld.", en));
    }

    @Test
    void problems_inADutchText_areToldInTheReadersLanguage() throws IOException {
        ContentFolder content = new ContentFolder(
                List.of(EntryOf.texts(
                        new EntryRef(Kind.TERM, "borg"),
                        "topic: housing\n",
                        "---\ntitle: Ten hoogste\n---\nGeld.\n",
                        "---\ntitle: deposit\n---\nMoney.\n")),
                List.of());
        Problem found = new VoiceCheck(voice(VOICE).value().orElseThrow())
                .problems(content)
                .get(0);
        assertEquals(2, found.line());
        assertEquals("'Ten hoogste': zeg liever 'maximaal'", found.in(Words.in(Language.NL)));
        assertTrue(!found.isError());
    }

    @Test
    void of_aFolderWithout_warnsOfNothing() throws IOException {
        ParseResult<Voice> result = Voice.of(folder);
        assertEquals(List.of(), result.problems());
        assertEquals(List.of(), result.value().orElseThrow().in("Other rules hold.", Language.EN));
        assertEquals(List.of(), ContentFolder.read(folder).problems());
    }

    @Test
    void of_aRuleThatSaysNothing_isToldWithItsLine() throws IOException {
        assertEquals(
                List.of(
                        "voice.yaml:2: field 'say' is missing or empty",
                        "voice.yaml:3: field 'not' is missing or empty"),
                voice("nl:\n  - {not: [men]}\n  - {say: je}\n").problems().stream()
                        .map(Problem::toString)
                        .toList());
        assertEquals(List.of(), ContentFolder.read(folder).problems());
    }

    /** The pages themselves: what the list names was swept from them. */
    @Test
    void problems_ofTheContent_areNone() throws IOException {
        Path content = Path.of("content");
        ParseResult<Voice> result = Voice.of(content);
        assertEquals(List.of(), result.problems());
        assertEquals(
                List.of(),
                new VoiceCheck(result.value().orElseThrow())
                        .problems(ContentFolder.read(content)).stream()
                                .map(Problem::toString)
                                .toList());
    }
}
