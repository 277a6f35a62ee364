package nl.sleutel.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlFinderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[a](https://example.org/x) b | https://example.org/x",
                "url: \"https://example.org/x?a=1&b=2#c\" | https://example.org/x?a=1&b=2#c",
                "{name: A, url: 'https://example.org/x', date: 2024} | https://example.org/x",
                "See https://example.org/x. | https://example.org/x",
                "[a](https://example.org/x_(y)) | https://example.org/x_(y)",
                "(https://example.org/) | https://example.org/",
                "**https://example.org/x** | https://example.org/x"
            })
    void in_everyWayToWriteIt_findsTheAddress(String text, String url) {
        assertEquals(List.of(new UrlFinder.Found(url, 1)), UrlFinder.in(text));
    }

    @Test
    void in_severalLines_tellsTheirNumbers() {
        assertEquals(
                List.of(
                        new UrlFinder.Found("https://a.nl", 2),
                        new UrlFinder.Found("http://b.nl", 2),
                        new UrlFinder.Found("https://c.nl", 4)),
                UrlFinder.in("x\nhttps://a.nl http://b.nl\n\n[c](https://c.nl)"));
    }

    @Test
    void replaced_onlyTheWholeAddress() {
        String text =
                "https://a.nl https://a.nl/b (https://a.nl) https://a.nl. \"https://a.nl\" https://a.nl?x xhttps:/"
                        + "/a.nl";
        assertEquals(
                "https://z.nl/$1 https://a.nl/b (https://z.nl/$1) https://z.nl/$1. \"https://z.nl/$1\" https://"
                        + "a.nl?x xhttps://z.nl/$1",
                UrlFinder.replaced(text, "https://a.nl", "https://z.nl/$1"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "https://example.org/x?a=1#b | true",
                "https://example.org/a b | false",
                "https://example.org/x) | false",
                "javascript:alert(1) | false",
                "https://example.org/\"x | false",
                "https://example.org/x. | false",
                "ftp://example.org | false",
                "https:// | false",
                "https://example.org/[x] | false",
                "https://example.org/a,b | false"
            })
    void isSound_standsInEveryText(String url, boolean sound) {
        assertEquals(sound, UrlFinder.isSound(url));
    }
}
