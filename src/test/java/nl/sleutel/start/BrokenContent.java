package nl.sleutel.start;

import java.util.List;
import java.util.stream.Stream;

/** Mistakes that authors make, one of each sort. */
public final class BrokenContent {

    private BrokenContent() {}

    /** Puts them in; answers {@code file:line} of each as the check has to name it, in order. */
    public static List<String> plant(ContentCopy content) {
        String unknownField = "articles/huurteam/what-it-does/shared.yaml";
        String missing = "articles/huurteam/eviction/en.md";
        String deadLink = "articles/housing/contracts/nl.md";
        String wordless = "articles/housing/rent-check/en.md";
        String unknownFact = "articles/housing/find-a-room/en.md";
        String sameSlug = "articles/money/basic-grant/en.md";
        String badYaml = "facts/care.112.yaml";
        content.delete(missing);
        content.write(sameSlug, text -> text.replaceFirst("(?m)^slug: .*$", "slug: repaying-your-student-debt"));
        content.write(badYaml, text -> text.replaceFirst("type: ", "type: ["));
        return Stream.of(
                        unknownField + ":" + content.write(unknownField, text -> text + "colour: red\n"),
                        missing,
                        deadLink + ":" + content.write(deadLink, text -> text + "\n[weg](page:housing/no-such-page)\n"),
                        wordless + ":" + content.write(wordless, text -> text + "\n![](image:key)\n"),
                        unknownFact + ":" + content.write(unknownFact, text -> text + "\nPay {fact:no.such.fact}.\n"),
                        unknownFact.replace("en.md", "nl.md"),
                        "articles/money/repaying/en.md:4",
                        badYaml + ":2",
                        "organisations/emergency-112/shared.yaml:6")
                .sorted()
                .toList();
    }

    /** The places that problems name. */
    public static List<String> places(List<String> problems) {
        return problems.stream()
                .map(line -> line.replaceFirst(": .*", ""))
                .sorted()
                .toList();
    }
}
