package nl.sleutel.site.layout;

import java.util.List;
import java.util.Optional;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.language.Language;

/**
 * What a page says of itself, from which its frame is made. Immutable; each {@code with} answers a changed copy.
 *
 * @param path the address that the page was asked at
 * @param canonical the address that search engines list it under
 */
public record PageMeta(
        Language language,
        String title,
        String description,
        String path,
        String canonical,
        Optional<String> other,
        boolean translated,
        boolean indexed,
        Optional<Topic> topic,
        String image,
        List<Object> data) {

    private static final String PLAIN_IMAGE = "/share/%s.png";

    /** A page that search engines may list and that has no picture of its own. */
    public static PageMeta of(Language language, String title, String path) {
        return new PageMeta(
                language,
                title,
                "",
                path,
                path,
                Optional.empty(),
                false,
                true,
                Optional.empty(),
                PLAIN_IMAGE.formatted(language.tag()),
                List.of());
    }

    public PageMeta describedAs(String text) {
        return new PageMeta(language, title, text, path, canonical, other, translated, indexed, topic, image, data);
    }

    /** The address of the same page in the other language. */
    public PageMeta alsoAt(String address) {
        return new PageMeta(
                language, title, description, path, canonical, Optional.of(address), true, indexed, topic, image, data);
    }

    /** The address that the language switch leads to, where it is no translation. */
    public PageMeta switchingTo(String address) {
        return new PageMeta(
                language,
                title,
                description,
                path,
                canonical,
                Optional.of(address),
                false,
                indexed,
                topic,
                image,
                data);
    }

    /** One of many pages that search engines need not tell apart, with the address that stands for them all. */
    public PageMeta listedAs(String address) {
        return new PageMeta(
                language, title, description, path, address, other, translated, indexed, topic, image, data);
    }

    public PageMeta notIndexed() {
        return new PageMeta(
                language, title, description, path, canonical, other, translated, false, topic, image, data);
    }

    public PageMeta in(Topic of) {
        return new PageMeta(
                language,
                title,
                description,
                path,
                canonical,
                other,
                translated,
                indexed,
                Optional.of(of),
                image,
                data);
    }

    public PageMeta shownAs(String picture) {
        return new PageMeta(
                language, title, description, path, canonical, other, translated, indexed, topic, picture, data);
    }

    /** @param objects each is written as JSON-LD */
    public PageMeta telling(Object... objects) {
        return new PageMeta(
                language,
                title,
                description,
                path,
                canonical,
                other,
                translated,
                indexed,
                topic,
                image,
                List.of(objects));
    }
}
