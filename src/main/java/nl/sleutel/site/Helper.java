package nl.sleutel.site;

import java.util.List;
import nl.sleutel.article.Article;
import nl.sleutel.content.Reading;
import nl.sleutel.language.Language;

/** Who can help, beside a page. Immutable. */
public record Helper(String address, String name, String what) {

    static List<Helper> of(Article.Outline outline, Language language, Reading reading) {
        return List.of();
    }
}
