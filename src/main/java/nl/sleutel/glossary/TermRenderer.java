package nl.sleutel.glossary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.markdown.Explainer;
import nl.sleutel.language.Language;

/**
 * Explains each term once on a page, during one reading, and remembers which, in the order in which they came: the page
 * lists their explanations at its end, under their anchors. Mutable, for one thread.
 */
public final class TermRenderer implements Explainer {

    private final Terms terms;
    private final Map<String, Term> shown = new LinkedHashMap<>();

    /** Any term that appears or goes can change the page. */
    public TermRenderer(RenderContext context) {
        context.usesAll(Kind.TERM);
        this.terms = context.view(Terms.class);
    }

    @Override
    public List<Explained> explain(String text, Language language) {
        TermMatcher termMatcher = terms.vocabulary(language);
        List<Explained> explained = new ArrayList<>();
        termMatcher
                .in(text)
                .forEach(word -> termMatcher.term(word.group()).ifPresent(term -> {
                    if (shown.putIfAbsent(term.key(), term) == null) {
                        explained.add(new Explained(word.start(), word.end(), term.anchor()));
                    }
                }));
        return explained;
    }

    /** All terms explained so far. */
    public Collection<Term> shown() {
        return shown.values();
    }
}
