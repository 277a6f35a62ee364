package nl.sleutel.site.article;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.sleutel.article.page.Article;
import nl.sleutel.content.markdown.Heading;
import nl.sleutel.content.markdown.MarkdownText;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;
import nl.sleutel.site.layout.Link;

/** The sections of a page as they can be shown alone: in Dutch, to hold under the eyes of a landlord or a clerk. */
final class SectionShow {

    private static final Localized<String> WORD = new Localized<>("toon", "show");

    private SectionShow() {}

    /** What stands in an address between that of a page and the section that is shown. */
    static String word(Language language) {
        return WORD.in(language);
    }

    /** Where a section of a page is shown alone. */
    static String address(String page, String section, Language language) {
        return page + "/" + word(language) + "/" + section;
    }

    /**
     * The sections that are shown in Dutch, named in a reader's language.
     *
     * @return none where the page has no Dutch text, or one that is built otherwise
     */
    static List<Link> links(Article article, Language language) {
        Article.Body dutch = article.bodies().get(Language.NL);
        Article.Body own = article.bodies().get(language);
        String address = article.outline().address(Language.NL).orElse("");
        if (dutch == null || own == null || address.isEmpty()) {
            return List.of();
        }
        List<Heading> there = MarkdownText.parse(dutch.markdown()).contents();
        List<Heading> here = MarkdownText.parse(own.markdown()).contents();
        List<Link> links = new ArrayList<>();
        for (int i = 0; here.size() == there.size() && i < here.size(); i++) {
            links.add(new Link(
                    address(address, there.get(i).id(), Language.NL),
                    here.get(i).text()));
        }
        return links;
    }

    /**
     * The Markdown below a heading, up to the next of its level. The headings in it stand a level higher than on the
     * page: the section is all that there is here.
     */
    static String markdown(String whole, List<Heading> headings, int at) {
        List<String> lines = whole.lines().toList();
        int end = at + 1 < headings.size() ? headings.get(at + 1).line() - 1 : lines.size();
        return lines.subList(headings.get(at).line(), end).stream()
                .map(line -> line.startsWith("###") ? line.substring(1) : line)
                .collect(Collectors.joining("\n"));
    }
}
