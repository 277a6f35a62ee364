package nl.sleutel.content.markdown;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.content.markdown.syntax.FactReference;
import nl.sleutel.content.markdown.syntax.Literal;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Shows what the portal shows in its own way: headings, links, facts, steps, call-outs. For one rendering. */
final class HtmlNodes implements NodeRenderer {

    /**
     * For names and Dutch terms, which a reader meets again in letters and at counters: browsers that translate leave
     * them alone.
     */
    private static final Map<String, String> NOT_TRANSLATED = Map.of("translate", "no");

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final Language language;
    private final Resolver resolver;
    private final Explainer explainer;
    private final Map<String, String> twins;
    private final Map<Node, Heading> headings;
    private final Set<String> factsSeen = new HashSet<>();

    /**
     * For whom a text is shown, and what it is shown with.
     *
     * @param twins the id in the other language of a heading's id here: both lead to the heading
     */
    record Reader(Language language, Resolver resolver, Explainer explainer, Map<String, String> twins) {}

    HtmlNodes(HtmlNodeRendererContext context, Reader reader, Map<Node, Heading> headings) {
        this.context = context;
        this.html = context.getWriter();
        this.language = reader.language();
        this.resolver = reader.resolver();
        this.explainer = reader.explainer();
        this.twins = reader.twins();
        this.headings = headings;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(
                org.commonmark.node.Heading.class,
                Link.class,
                Image.class,
                Emphasis.class,
                OrderedList.class,
                BlockQuote.class,
                InShort.class,
                TableBox.class,
                FactReference.class,
                Literal.class,
                Text.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof org.commonmark.node.Heading heading) {
            heading(heading, Objects.requireNonNull(headings.get(node)));
        } else if (node instanceof Link link) {
            link(link);
        } else if (node instanceof Image image) {
            image(image);
        } else if (node instanceof Emphasis) {
            emphasis(node);
        } else if (node instanceof OrderedList list) {
            steps(list);
        } else if (node instanceof BlockQuote quote) {
            quote(quote);
        } else if (node instanceof InShort) {
            block("section", HtmlAttributes.of("class", "short"), node);
        } else if (node instanceof TableBox) {
            block(
                    "div",
                    HtmlAttributes.of(
                            "class",
                            "scroll",
                            "role",
                            "region",
                            "tabindex",
                            "0",
                            "aria-label",
                            Words.in(language).of("table.label")),
                    node);
        } else if (node instanceof FactReference fact) {
            fact(fact);
        } else if (node instanceof Literal literal) {
            html.text(literal.text());
        } else if (node instanceof Text text) {
            text(text);
        }
    }

    private void heading(org.commonmark.node.Heading node, Heading heading) {
        String tag = "h" + node.getLevel();
        html.line();
        html.tag(tag, HtmlAttributes.of("id", heading.id()));
        if (twins.containsKey(heading.id())) {
            html.tag("span", HtmlAttributes.of("id", twins.get(heading.id())));
            html.tag("/span");
        }
        children(node);
        html.tag("/" + tag);
        html.line();
    }

    private void link(Link link) {
        Optional<Resolver.Target> target = resolver.link(link.getDestination());
        if (target.isEmpty() || target.get().isHere() || inside(link, org.commonmark.node.Heading.class)) {
            if (link.getFirstChild() == null) {
                html.text(target.map(Resolver.Target::title).orElseGet(resolver::unknownTarget));
            }
            children(link);
            return;
        }
        Map<String, String> attributes = HtmlAttributes.of("href", target.get().href());
        if (target.get().href().startsWith("http")) {
            attributes.put("rel", "external");
        }
        if (link.getFirstChild() == null && target.get().isName()) {
            attributes.putAll(NOT_TRANSLATED);
        }
        html.tag("a", attributes);
        words(link, target);
        html.tag("/a");
    }

    /** The author's words, or the target's own title where there are none. */
    private void words(Link link, Optional<Resolver.Target> target) {
        if (link.getFirstChild() == null) {
            target.ifPresent(found -> html.text(found.title()));
        }
        children(link);
    }

    /** Loaded when it comes near the screen; its place is kept free, so that nothing moves. */
    private void image(Image image) {
        String words = PlainText.of(image, resolver);
        Optional<Resolver.Picture> picture = resolver.picture(image.getDestination());
        if (picture.isEmpty()) {
            html.text(words);
            return;
        }
        html.tag("picture");
        html.tag(
                "source",
                HtmlAttributes.of(
                        "type",
                        "image/webp",
                        "srcset",
                        picture.get().srcset(),
                        "sizes",
                        "(min-width: 48rem) 46rem, 100vw"),
                true);
        html.tag(
                "img",
                HtmlAttributes.of(
                        "src",
                        picture.get().src(),
                        "alt",
                        words,
                        "width",
                        String.valueOf(picture.get().width()),
                        "height",
                        String.valueOf(picture.get().height()),
                        "loading",
                        "lazy",
                        "decoding",
                        "async"),
                true);
        html.tag("/picture");
    }

    /**
     * On English pages emphasis marks a Dutch term, so that screen readers say it in Dutch and a browser that
     * translates leaves it as it is.
     */
    private void emphasis(Node node) {
        boolean dutch = language == Language.EN;
        html.tag(dutch ? "i" : "em", dutch ? HtmlAttributes.of("lang", "nl", "translate", "no") : Map.of());
        children(node);
        html.tag(dutch ? "/i" : "/em");
    }

    /** Words with an explanation lead to it, except where they are part of a link or heading. */
    private void text(Text text) {
        String words = text.getLiteral();
        int shown = 0;
        if (!isPlain(text)) {
            for (Explainer.Explained word :
                    explainer.explain(words, inside(text, Emphasis.class) ? Language.NL : language)) {
                html.text(words.substring(shown, word.start()));
                Map<String, String> attributes =
                        HtmlAttributes.of("class", "term", "href", "#" + word.anchor(), "id", "use-" + word.anchor());
                if (language == Language.NL) {
                    attributes.putAll(NOT_TRANSLATED);
                }
                html.tag("a", attributes);
                html.text(words.substring(word.start(), word.end()));
                html.tag("/a");
                shown = word.end();
            }
        }
        html.text(words.substring(shown));
    }

    private static boolean isPlain(Node node) {
        return inside(node, Link.class) || inside(node, org.commonmark.node.Heading.class);
    }

    private void steps(OrderedList list) {
        int start = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
        block("ol", start == 1 ? Map.of() : HtmlAttributes.of("start", String.valueOf(start)), list);
    }

    private void quote(BlockQuote quote) {
        Optional<Callout> callout = Callout.of(quote);
        if (callout.isPresent()) {
            block("div", HtmlAttributes.of("class", callout.get().cssClass(), "role", "note"), quote);
        } else {
            block("blockquote", Map.of(), quote);
        }
    }

    private void fact(FactReference fact) {
        Optional<Resolver.Shown> shown = resolver.fact(fact.key(), fact.form());
        if (shown.isEmpty()) {
            html.text(resolver.unknownFact());
            return;
        }
        boolean dials =
                shown.get().href().startsWith("tel:") || shown.get().href().startsWith("mailto:");
        if (isPlain(fact) || fact.form().isTime()) {
            html.text(shown.get().text());
            return;
        }
        Map<String, String> attributes = HtmlAttributes.of(
                "class", dials ? "tel" : "fact", "href", shown.get().href());
        if (factsSeen.add(fact.key())) {
            attributes.put("id", "use-" + fact.key().replace('.', '-'));
        }
        html.tag("a", attributes);
        html.text(shown.get().text());
        html.tag("/a");
        shown.get().mark().ifPresent(this::mark);
    }

    /** A sign beside a number, its words for who can't see it; what it means stands where the number's link leads. */
    private void mark(String words) {
        html.tag("span", HtmlAttributes.of("class", "mark"));
        html.tag("span", HtmlAttributes.of("class", "vh"));
        html.text(" (" + words + ")");
        html.tag("/span");
        html.tag("/span");
    }

    private static boolean inside(Node node, Class<? extends Node> type) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (type.isInstance(at)) {
                return true;
            }
        }
        return false;
    }

    private void block(String tag, Map<String, String> attributes, Node node) {
        html.line();
        html.tag(tag, attributes);
        html.line();
        children(node);
        html.line();
        html.tag("/" + tag);
        html.line();
    }

    private void children(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            context.render(node);
        }
    }
}
