package nl.sleutel.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.sleutel.language.Language;
import nl.sleutel.search.analysis.Names;
import nl.sleutel.search.analysis.WordForms;
import nl.sleutel.search.index.Field;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/** Turns what a query means into predicates of the index. For one query, by one thread. */
public final class Predicates {

    private final SearchPredicateFactory f;
    private final WordForms forms;

    public Predicates(SearchPredicateFactory f, WordForms forms) {
        this.f = f;
        this.forms = forms;
    }

    /** What finds and ranks the pages for a query. */
    public SearchPredicate of(Understanding query) {
        BooleanPredicateClausesStep<?, ?> all = f.bool();
        BooleanPredicateClausesStep<?, ?> units = f.bool();
        int telling = 0;
        for (Unit unit : query.units()) {
            if (unit.empty()) {
                all.should(of(unit, query.language()));
            } else if (unit.known()) {
                telling++;
                units.should(of(unit, query.language()));
            }
        }
        // A page about one word of three is noise.
        units.minimumShouldMatchNumber(telling <= 2 ? 1 : telling <= 5 ? 2 : 3);
        all.must(units.toPredicate());
        addWhole(all, query);
        return all.toPredicate();
    }

    private SearchPredicate of(Unit unit, Language reader) {
        BooleanPredicateClausesStep<?, ?> any = f.bool();
        unit.alternatives().forEach(alternative -> add(any, alternative, reader));
        return any.boost(unit.weight()).toPredicate();
    }

    private void add(BooleanPredicateClausesStep<?, ?> any, Alternative alternative, Language reader) {
        String text = String.join(" ", alternative.words());
        boolean single = alternative.words().size() == 1;
        for (Language language : alternative.languages()) {
            float share = language == reader ? 1 : Ranking.OTHER_LANGUAGE;
            for (Map.Entry<String, Float> field : Ranking.FIELDS.entrySet()) {
                if (!exists(field.getKey(), language)) {
                    continue;
                }
                String name = Field.in(language, field.getKey());
                float boost = field.getValue() * share * alternative.weight();
                if (single) {
                    any.should(f.match().field(name).boost(boost).matching(text));
                } else if (!field.getKey().equals(Field.TEXT_PARTS) && !field.getKey().equals(Field.TITLE_PARTS)) {
                    any.should(f.phrase().field(name).boost(boost).matching(text).slop(1));
                }
            }
        }
    }

    private static boolean exists(String field, Language language) {
        return language == Language.NL || !Set.of(Field.TITLE_PARTS, Field.TEXT_PARTS).contains(field);
    }

    /** What the query gains as a whole: a page of that name, and its words together. */
    private void addWhole(BooleanPredicateClausesStep<?, ?> all, Understanding query) {
        if (query.words().isEmpty()) {
            return;
        }
        for (Language language : Language.values()) {
            float share = language == query.language() ? 1 : Ranking.OTHER_LANGUAGE;
            String name = Names.of(query.words(), language, forms);
            all.should(f.terms().field(Field.in(language, Field.NAMES)).matchingAny(List.of(name)).constantScore().boost(Ranking.NAME * share));
            for (List<String> words : phrases(query)) {
                for (String field : List.of(Field.TITLE, Field.TERMS, Field.HEADINGS, Field.SUMMARY, Field.TEXT)) {
                    all.should(f.phrase().field(Field.in(language, field)).boost(Ranking.FIELDS.get(field) * share * Ranking.PHRASE)
                            .matching(String.join(" ", words)).slop(Ranking.SLOP));
                }
            }
        }
    }

    /** The query as it stands. */
    private static List<List<String>> phrases(Understanding query) {
        List<List<String>> phrases = new ArrayList<>();
        if (query.words().size() > 1) {
            phrases.add(query.words());
        }
        return phrases;
    }
}
