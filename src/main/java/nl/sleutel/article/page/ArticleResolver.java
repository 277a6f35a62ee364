package nl.sleutel.article.page;

import java.util.Optional;
import java.util.stream.Collectors;
import nl.sleutel.content.edition.LiveImage;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.markdown.InlineText;
import nl.sleutel.content.markdown.Resolver;
import nl.sleutel.content.markdown.syntax.FactForm;
import nl.sleutel.directory.organisation.Directory;
import nl.sleutel.fact.FactRenderer;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.letter.Letters;
import nl.sleutel.letter.ReceivedLetters;

/** Resolves what a page's text names, during one reading. */
public final class ArticleResolver implements Resolver {

    private static final String IMAGE = "image:";
    private static final String NOWHERE = "-";

    private final RenderContext context;
    private final Language language;
    private final String address;
    private final FactRenderer facts;

    /** Resolves texts that may stand anywhere. */
    public ArticleResolver(RenderContext context, Language language) {
        this(context, language, NOWHERE);
    }

    /** Resolves the text of the page at an address: what leads there is no link. */
    public ArticleResolver(RenderContext context, Language language, String address) {
        this.context = context;
        this.language = language;
        this.address = address;
        this.facts = new FactRenderer(context, language);
    }

    @Override
    public Optional<Target> link(String destination) {
        return target(destination).map(found -> found.seenFrom(address));
    }

    private Optional<Target> target(String destination) {
        Optional<ArticleLink> page = ArticleLink.of(destination);
        if (page.isPresent()) {
            return page(page.get());
        }
        boolean plain = destination.startsWith("https://")
                || destination.startsWith("http://")
                || destination.startsWith("#")
                || destination.startsWith("/");
        return plain
                ? Optional.of(new Target(destination, destination))
                : Directory.link(destination, context, language)
                        .or(() -> Letters.link(destination, context, language))
                        .or(() -> ReceivedLetters.link(destination, context, language))
                        .or(() -> SiteParts.of(destination, language));
    }

    private Optional<Target> page(ArticleLink link) {
        context.uses(new EntryRef(Kind.ARTICLE, link.key()));
        Optional<Article.Outline> outline = context.view(Articles.class).find(link.key());
        Optional<Language> shown = outline.flatMap(found -> found.front(language)
                .map(front -> language)
                .or(() -> found.fronts().keySet().stream().findFirst()));
        return shown.flatMap(in -> outline.flatMap(found -> found.address(in)
                .map(address -> new Target(
                        address + link.heading().map(id -> "#" + id).orElse(""),
                        plain(found.front(in).orElseThrow().title())))));
    }

    @Override
    public Optional<Shown> fact(String key, FactForm form) {
        return facts.show(key, form);
    }

    @Override
    public String unknownFact() {
        return Words.in(language).of("fact.unknown");
    }

    @Override
    public String unknownTarget() {
        return Words.in(language).of("link.unknown");
    }

    @Override
    public Optional<Picture> picture(String destination) {
        return destination.startsWith(IMAGE)
                ? context.edition().image(destination.substring(IMAGE.length())).map(this::picture)
                : Optional.empty();
    }

    private Picture picture(LiveImage image) {
        String before = context.edition().beforeImages();
        String widths = image.widths().stream()
                .map(width -> before + image.address(width + ".webp") + " " + width + "w")
                .collect(Collectors.joining(", "));
        return new Picture(before + image.fallback(), widths, image.width(), image.height());
    }

    /** A title or summary with its facts filled in. */
    public String plain(String text) {
        return InlineText.plain(text, this);
    }

    /** The facts that were shown. */
    public FactRenderer facts() {
        return facts;
    }
}
