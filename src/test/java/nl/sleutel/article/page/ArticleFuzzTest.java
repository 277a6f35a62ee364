package nl.sleutel.article.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.sleutel.Fuzz;
import nl.sleutel.content.entry.EntryOf;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.format.ParseResult;
import nl.sleutel.content.format.PartText;
import org.junit.jupiter.api.Test;

/** Whatever stands in a page's files, it is read or its problems are told. */
class ArticleFuzzTest {

    private static final EntryRef REF = new EntryRef(Kind.ARTICLE, "housing/contracts");
    private static final List<String> WORDS = List.of(
            "---\n",
            "---",
            "...",
            ": ",
            "- ",
            "[",
            "]",
            "{",
            "}",
            "&a ",
            "*a ",
            "&a [*a,*a]",
            "<<: *a",
            "!!java.net.URL ",
            "!!binary ",
            "!!set ",
            "? ",
            "|\n",
            ">\n",
            "%YAML 9.9\n",
            "# ",
            "\t",
            "title: ",
            "slug: ../x",
            "topic: ",
            "audience: [",
            "sources:\n  - ",
            "checked: 2026-99-99",
            "journey: {",
            "only: ",
            "\"",
            "'",
            "0x",
            "1e999",
            ".inf",
            "2026-02-30",
            "=",
            "@",
            "`");

    private static List<String> files(String end) throws IOException {
        List<String> texts = new ArrayList<>(List.of("", "---\n---\n", "a: &a [x]\nb: *a\n"));
        try (Stream<Path> files = Files.walk(Path.of("content/articles"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(end)).sorted().toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }

    private static ParseResult<Article> read(String shared, String words) {
        return ArticleReader.read(EntryOf.texts(REF, shared, words, words));
    }

    @Test
    void frontMatter_ofAnyText_isReadOrItsProblemsTold() throws IOException {
        String shared = Files.readString(Path.of("content/articles/housing/contracts/shared.yaml"));
        new Fuzz(files(".md"), WORDS).run(text -> {
            read(shared, text);
            PartText part = new PartText(text);
            part.sections();
            assertEquals("x", part.with("title", "x").value("title").orElse("x"));
        });
    }

    @Test
    void shared_ofAnyText_isReadOrItsProblemsTold() throws IOException {
        String words = Files.readString(Path.of("content/articles/housing/contracts/en.md"));
        new Fuzz(files("shared.yaml"), WORDS).run(text -> read(text, words));
    }
}
