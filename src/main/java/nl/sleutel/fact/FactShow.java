package nl.sleutel.fact;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.content.EntryRef;
import nl.sleutel.content.Kind;
import nl.sleutel.content.Reading;
import nl.sleutel.content.markdown.Resolver;
import nl.sleutel.language.Language;

/** Shows facts in one language during one reading, and remembers which, in the order in which they came. Mutable, for one thread. */
public final class FactShow {

    private final Reading reading;
    private final Language language;
    private final Map<String, Fact> shown = new LinkedHashMap<>();

    public FactShow(Reading reading, Language language) {
        this.reading = reading;
        this.language = language;
    }

    /** The fact as it stands in a text; empty when it is not live. */
    public Optional<Resolver.Shown> show(String key, boolean bare) {
        return find(key).map(fact -> {
            shown.put(key, fact);
            Amount amount = fact.on(reading.today());
            String text = bare ? amount.bare(language) : amount.in(language);
            return new Resolver.Shown(text, amount.dial().orElse("#" + anchor(key)));
        });
    }

    /** The fact of that key, noted in the reading together with the day on which it reads differently. */
    public Optional<Fact> find(String key) {
        reading.uses(new EntryRef(Kind.FACT, key));
        Optional<Fact> fact = reading.view(Facts.class).find(key);
        fact.flatMap(found -> found.changesAfter(reading.today())).ifPresent(reading::until);
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
