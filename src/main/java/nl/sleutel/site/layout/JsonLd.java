package nl.sleutel.site.layout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says to search engines, in schema.org's words, what a page is. */
public final class JsonLd {

    private JsonLd() {}

    public static Map<String, Object> organization(PageLayout.Surround surround) {
        Map<String, Object> object = object("Organization");
        object.put("name", surround.organisation());
        object.put("url", surround.base() + "/");
        object.put("logo", surround.base() + surround.assets().address("icon-512.png"));
        return object;
    }

    /** @param steps the pages above this one and itself, from home on */
    public static Map<String, Object> breadcrumbs(PageLayout.Surround surround, List<Link> steps) {
        List<Object> items = new ArrayList<>();
        for (Link step : steps) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("@type", "ListItem");
            item.put("position", items.size() + 1);
            item.put("name", step.title());
            item.put("item", surround.base() + step.address());
            items.add(item);
        }
        Map<String, Object> object = object("BreadcrumbList");
        object.put("itemListElement", items);
        return object;
    }

    /** What an article's data are made of. */
    public record ArticleData(
            String language,
            String title,
            String description,
            String address,
            String image,
            Instant published,
            Instant updated) {}

    public static Map<String, Object> article(PageLayout.Surround surround, ArticleData article) {
        Map<String, Object> object = object("Article");
        object.put("headline", article.title());
        object.put("description", article.description());
        object.put("inLanguage", article.language());
        object.put("url", surround.base() + article.address());
        object.put("image", surround.base() + article.image());
        object.put("datePublished", article.published().toString());
        object.put("dateModified", article.updated().toString());
        Map<String, Object> publisher = organization(surround);
        publisher.remove("@context");
        object.put("publisher", publisher);
        object.put("author", publisher);
        object.put("isAccessibleForFree", true);
        return object;
    }

    /** Something with a name and an address, to which more can be added. */
    public static Map<String, Object> named(String type, String name, String url) {
        Map<String, Object> object = object(type);
        object.put("name", name);
        object.put("url", url);
        return object;
    }

    private static Map<String, Object> object(String type) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("@context", "https://schema.org");
        object.put("@type", type);
        return object;
    }
}
