package nl.sleutel.search;

import java.util.Map;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;

/** Makes small pages for tests. */
final class PageTexts {

    private PageTexts() {}

    static EntryTexts article(String key, String nlTitle, String nlText, String enTitle, String enText) {
        return article(key, "all", nlTitle, nlText, enTitle, enText);
    }

    static EntryTexts article(
            String key, String audience, String nlTitle, String nlText, String enTitle, String enText) {
        String shared = "topic: " + key.substring(0, key.indexOf('/')) + "\naudience: [" + audience
                + "]\nphase: [living]\norder: 10\nrelated: []\n"
                + "sources:\n  - {name: A, title: B, url: \"https://example.org/\", date: undated}\nchecked:\n"
                + "review: 2027-06-01\n";
        String slug = key.substring(key.indexOf('/') + 1);
        return new EntryTexts(
                new EntryRef(Kind.ARTICLE, key),
                Map.of(
                        PartName.SHARED,
                        shared,
                        PartName.NL,
                        part(nlTitle, slug, nlText),
                        PartName.EN,
                        part(enTitle, slug, enText)));
    }

    static EntryTexts term(String key, String nl, String en) {
        return new EntryTexts(
                new EntryRef(Kind.TERM, key),
                Map.of(PartName.SHARED, "topic: housing\n", PartName.NL, nl, PartName.EN, en));
    }

    private static String part(String title, String slug, String text) {
        return "---\ntitle: " + title + "\nsummary: " + title + " in a sentence.\nslug: " + slug + "\n---\n" + text
                + "\n";
    }
}
