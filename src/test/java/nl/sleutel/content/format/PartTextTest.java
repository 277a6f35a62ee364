package nl.sleutel.content.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartTextTest {

    private static final PartText PAGE = new PartText(
            "---\ntitle: Deposit  # kept\nsearch: [key money,\n  guarantee]\nslug: deposit\n---\nIntro.\n\n## One\n"
                    + "\n```\n## no\n```\n## Two\n");

    @Test
    void with_otherValue_changesThatFieldOnly() {
        assertEquals(
                PAGE.text().replace("Deposit  # kept", "\"Fees: what you pay\""),
                PAGE.with("title", "Fees: what you pay").text());
        assertEquals(
                PAGE.text().replace("[key money,\n  guarantee]", "[borg]"),
                PAGE.with("search", List.of("borg")).text());
        assertEquals(
                PAGE.text().replace("slug: deposit\n", ""),
                PAGE.with("slug", " ").text());
        assertEquals(
                PAGE.text().replace("slug: deposit\n", "slug: deposit\ntodo: Pay\n"),
                PAGE.with("todo", "Pay").text());
    }

    @Test
    void with_whatIsThereAlready_isTheSame() {
        assertSame(PAGE, PAGE.with("title", "Deposit"));
        assertSame(PAGE, PAGE.with("search", List.of("key money", "guarantee")));
        assertSame(PAGE, PAGE.withBody(PAGE.body()));
    }

    @Test
    void withBody_otherBody_keepsTheHead() {
        assertEquals(
                "---\r\ntitle: x\r\n---\r\na\r\nb\r\n",
                new PartText("---\r\ntitle: x\r\n---\r\nold\r\n")
                        .withBody("a\nb\n")
                        .text());
    }

    @Test
    void sections_ofABody_areTheBodyAgain() {
        assertEquals(List.of("Intro.\n\n", "## One\n\n```\n## no\n```\n", "## Two\n"), PAGE.sections());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: b",
                "\"quoted\" 'too'",
                "{fact:x.y} for you",
                "# no comment",
                "null",
                "- dash",
                "back\\slash",
                "2026-11-21",
                "[a]",
                "tab\there",
                "*term*",
                "é’s &c",
                "yes",
                "x #y"
            })
    void scalar_anyValue_isReadBackTheSame(String value) {
        assertEquals(
                Optional.of(value.replace("\t", " ")),
                new PartText("---\n---\n").with("title", value).value("title"));
        assertEquals(
                List.of(value.replace("\t", " "), "b, c"),
                new PartText("").with("search", List.of(value, "b, c")).values("search"));
    }

    @Test
    void everyTextOfTheContent_takenApart_isItselfAgain() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("content"))) {
            List<Path> parts = files.filter(file -> file.toString().matches(".*/(nl|en)\\.md|.*/shared\\.yaml"))
                    .toList();
            assertTrue(parts.size() > 100);
            for (Path file : parts) {
                PartText text = new PartText(read(file));
                assertEquals(text.body(), String.join("", text.sections()), file::toString);
                for (String field : List.of("title", "summary", "slug", "todo")) {
                    assertSame(text, text.with(field, text.value(field).orElse("")), file::toString);
                }
            }
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
