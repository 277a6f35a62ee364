package nl.sleutel.content.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.sleutel.content.markdown.syntax.Braces;
import nl.sleutel.language.Language;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;

/** A text in the portal's Markdown, parsed once. Not changed after that; for one thread at a time. */
public final class MarkdownText {

    /** Of one table: short rows are filled up, so that a few bytes a row would make a million. */
    public static final int MOST_CELLS = 5_000;
    /** Of quotations, lists, emphasis and links within each other; every walk over a text goes as deep. */
    private static final int DEEPEST = 50;

    private static final List<org.commonmark.Extension> EXTENSIONS =
            List.of(TablesExtension.builder().maxCells(MOST_CELLS).build());
    private static final Parser PARSER = parser(EXTENSIONS);
    private static final Parser WITHOUT_TABLES = parser(List.of());

    private final Node document;
    private final List<Heading> headings = new ArrayList<>();
    private final List<Heading> contents = new ArrayList<>();
    private final IdentityHashMap<Node, Heading> byNode = new IdentityHashMap<>();

    private final boolean tooLargeATable;

    private MarkdownText(Node document, boolean tooLargeATable) {
        this.document = document;
        this.tooLargeATable = tooLargeATable;
    }

    private static Parser parser(List<org.commonmark.Extension> extensions) {
        return Parser.builder()
                .extensions(extensions)
                .customInlineContentParserFactory(new Braces())
                .customInlineContentParserFactory(new AngleBracketGuard())
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .maxOpenBlockParsers(DEEPEST)
                .maxInlineNesting(DEEPEST)
                .build();
    }

    /** A text of any kind; one with a table that is too large keeps its tables as they are written. */
    public static MarkdownText parse(String text) {
        MarkdownText parsed;
        try {
            parsed = new MarkdownText(PARSER.parse(text), false);
        } catch (IllegalArgumentException e) {
            parsed = new MarkdownText(WITHOUT_TABLES.parse(text), true);
        }
        InShort.wrap(parsed.document);
        TableBox.wrap(parsed.document);
        parsed.takeHeadings();
        return parsed;
    }

    /** Whether a table has more cells than are shown as one. */
    public boolean hasTooLargeATable() {
        return tooLargeATable;
    }

    /** The line of a node in the text, from 1. */
    public static int line(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.getSourceSpans().isEmpty()) {
                return at.getSourceSpans().get(0).getLineIndex() + 1;
            }
        }
        return 1;
    }

    public Node document() {
        return document;
    }

    public List<Heading> headings() {
        return List.copyOf(headings);
    }

    /**
     * The headings of the second level, as a list of contents names them: without 'In short', which stands beside it.
     */
    public List<Heading> contents() {
        return List.copyOf(contents);
    }

    /** The text as safe HTML for readers of a language. */
    public String html(Language language, Resolver resolver) {
        return html(language, resolver, Explainer.NONE);
    }

    /** The same, with words that lead to their explanation. */
    public String html(Language language, Resolver resolver, Explainer explainer) {
        return html(language, resolver, explainer, this);
    }

    /**
     * The same, where the headings answer to their ids in the other language too, so that a section keeps its place
     * when the language is switched.
     *
     * @param twin the same text in the other language
     */
    public String html(Language language, Resolver resolver, Explainer explainer, MarkdownText twin) {
        String raw = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(false)
                .nodeRendererFactory(context -> new HtmlNodes(
                        context, new HtmlNodes.Reader(language, resolver, explainer, twins(twin)), byNode))
                .build()
                .render(document);
        return SafeHtml.of(raw);
    }

    /**
     * The ids of another text's headings by the ids here; none where both are not built alike, and none that is taken
     * here.
     */
    private Map<String, String> twins(MarkdownText other) {
        boolean alike = headings.stream()
                .map(Heading::level)
                .toList()
                .equals(other.headings.stream().map(Heading::level).toList());
        Set<String> taken = headings.stream().map(Heading::id).collect(Collectors.toSet());
        Map<String, String> twins = new HashMap<>();
        for (int i = 0; alike && i < headings.size(); i++) {
            if (taken.add(other.headings.get(i).id())) {
                twins.put(headings.get(i).id(), other.headings.get(i).id());
            }
        }
        return twins;
    }

    /** The text as plain words, section by section. */
    public List<Section> sections(Resolver resolver) {
        List<Section> sections = new ArrayList<>();
        Heading heading = null;
        StringBuilder words = new StringBuilder();
        for (Node node : topLevel()) {
            if (byNode.containsKey(node)) {
                add(sections, heading, words);
                heading = byNode.get(node);
                words = new StringBuilder();
            } else {
                words.append(PlainText.of(node, resolver)).append(' ');
            }
        }
        add(sections, heading, words);
        return sections;
    }

    private List<Node> topLevel() {
        List<Node> nodes = new ArrayList<>();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof InShort) {
                for (Node inner = node.getFirstChild(); inner != null; inner = inner.getNext()) {
                    nodes.add(inner);
                }
            } else {
                nodes.add(node);
            }
        }
        return nodes;
    }

    private static void add(List<Section> sections, @Nullable Heading heading, StringBuilder words) {
        String text = words.toString().strip();
        if (heading != null || !text.isEmpty()) {
            sections.add(new Section(heading == null ? "" : heading.id(), heading == null ? "" : heading.text(), text));
        }
    }

    private void takeHeadings() {
        Anchors anchors = new Anchors();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(org.commonmark.node.Heading node) {
                String id = anchors.take(node);
                Heading heading = new Heading(node.getLevel(), id, PlainText.of(node, null), line(node));
                headings.add(heading);
                byNode.put(node, heading);
                if (node.getLevel() == 2 && !(node.getParent() instanceof InShort)) {
                    contents.add(heading);
                }
            }
        });
    }
}
