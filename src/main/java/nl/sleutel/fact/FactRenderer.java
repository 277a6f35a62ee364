package nl.sleutel.fact;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.markdown.Resolver;
import nl.sleutel.content.markdown.syntax.FactForm;
import nl.sleutel.language.Language;

/**
 * Shows facts in one language during one reading, and remembers which, in the order in which they came. Mutable, for
 * one thread.
 */
public final class FactRenderer {

    private final RenderContext context;
    private final Language language;
    private final Map<String, Fact> shown = new LinkedHashMap<>();

    public FactRenderer(RenderContext context, Language language) {
        this.context = context;
        this.language = language;
    }

    /** The fact's value, with its unit or bare; empty when it is not live. */
    public Optional<Resolver.Shown> show(String key, boolean bare) {
        return show(key, bare ? FactForm.BARE : FactForm.WHOLE);
    }

    /**
     * The fact as it stands in a text; empty when it is not live. What tells of its time only does not count as showing
     * it.
     */
    public Optional<Resolver.Shown> show(String key, FactForm form) {
        return find(key).map(fact -> {
            FactPeriod now = fact.during(context.today());
            if (form.isTime()) {
                return new Resolver.Shown(form == FactForm.YEAR ? now.year() : now.period(language), "#" + anchor(key));
            }
            shown.put(key, fact);
            String text = form == FactForm.BARE
                    ? now.amount().bare(language)
                    : now.amount().in(language);
            return new Resolver.Shown(text, now.amount().dial().orElse("#" + anchor(key)), mark(fact));
        });
    }

    private Optional<String> mark(Fact fact) {
        return fact.marks(context.today()).filter(Fact.Mark::inText).findFirst().map(mark -> mark.in(language));
    }

    /** The fact of that key, noted in the reading together with the day on which it reads differently. */
    public Optional<Fact> find(String key) {
        context.uses(new EntryRef(Kind.FACT, key));
        Optional<Fact> fact = context.view(Facts.class).find(key);
        fact.flatMap(found -> found.changesAfter(context.today())).ifPresent(context::until);
        return fact;
    }

    /** All facts shown so far. */
    public Iterable<Fact> shown() {
        return shown.values();
    }

    /** The address on a page of the place where a fact's source stands. */
    public static String anchor(String key) {
        return "fact-" + key.replace('.', '-');
    }
}
