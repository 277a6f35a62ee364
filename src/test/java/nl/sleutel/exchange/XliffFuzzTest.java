package nl.sleutel.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.sleutel.Fuzz;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.language.Language;
import org.junit.jupiter.api.Test;

/** What translators send back comes from anybody's program. */
class XliffFuzzTest {

    private static final String NL =
            "---\ntitle: Borg & \"kosten\"\nsummary: Over <de> borg.\nslug: borg\n---\n## In het kort\n\n- Ten "
                    + "hoogste {fact:rent.max}.\n\n```\ncode\n```\n";
    private static final List<String> WORDS = List.of(
            "<",
            ">",
            "</",
            "/>",
            "<xliff ",
            "<file ",
            "<unit id=\"",
            "<segment>",
            "<source>",
            "<target>",
            "</target>",
            "<pc id=\"1\">",
            "<ph id=\"1\"/>",
            "<cp hex=\"0000\"/>",
            "<!DOCTYPE x [<!ENTITY a \"b\">]>",
            "<!ENTITY a SYSTEM \"file:///etc/passwd\">",
            "&a;",
            "&#0;",
            "&#xFFFF;",
            "<![CDATA[",
            "]]>",
            "<!--",
            "-->",
            "<?xml version=\"1.1\"?>",
            "encoding=\"UTF-16\"",
            "encoding=\"x\"",
            "xmlns=\"",
            "srcLang=\"",
            "trgLang=\"xx\"",
            "xml:space=\"",
            "\"",
            "<mrk>",
            "<ignorable>",
            "{fact:",
            "---\n",
            "```",
            "\n\n");

    private static String file(String target) {
        return new String(
                XliffWriter.write(new TranslationBatch(
                        Language.NL,
                        List.of(new TranslationBatch.Page(
                                new EntryRef(Kind.ARTICLE, "housing/deposit"),
                                3,
                                2,
                                Translations.of(NL, target).units())))),
                StandardCharsets.UTF_8);
    }

    @Test
    void file_ofAnyBytes_isReadOrRefused() {
        new Fuzz(
                        List.of(
                                "",
                                file(""),
                                file("---\ntitle: Deposit\nsummary: About it.\nslug: deposit\n---\n## In short\n"
                                        + "\n- At most {fact:rent.max}.\n")),
                        WORDS)
                .run(text -> {
                    for (byte[] bytes : List.of(
                            text.getBytes(StandardCharsets.UTF_8),
                            text.getBytes(StandardCharsets.ISO_8859_1),
                            text.getBytes(StandardCharsets.UTF_16))) {
                        XliffReader.read(bytes)
                                .content()
                                .ifPresent(content -> content.pages()
                                        .forEach(page -> Translations.of(NL, "").with(page.units(), NL)));
                    }
                });
    }
}
