package nl.sleutel.article.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link to a page as authors write it: {@code page:housing/contracts}, with {@code #heading} where wanted. Immutable.
 */
public record ArticleLink(String key, Optional<String> heading) {

    private static final Pattern FORM = Pattern.compile("page:([a-z0-9/-]+)(?:#([a-z0-9-]+))?");

    /** Reads a link's destination; empty when it is not a link to a page. */
    public static Optional<ArticleLink> of(String destination) {
        Matcher form = FORM.matcher(destination);
        return form.matches()
                ? Optional.of(new ArticleLink(form.group(1), Optional.ofNullable(form.group(2))))
                : Optional.empty();
    }
}
