package nl.sleutel.search.query;

import java.util.List;
import java.util.Set;
import nl.sleutel.content.EntryRef;
import nl.sleutel.language.Language;
import nl.sleutel.search.analysis.Names;
import nl.sleutel.search.analysis.WordForms;
import nl.sleutel.search.index.Field;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/** Turns what a query means into predicates of the index. For one query, by one thread. */
public final class Predicates {

    private static final List<String> WORDED = List.of(Field.TITLE, Field.TERMS, Field.HEADINGS, Field.SUMMARY, Field.TEXT);
    private static final List<String> ALL = Ranking.FIELDS.keySet().stream().sorted().toList();
    private static final List<String> NOT_COMPOUND = ALL.stream().filter(field -> !Set.of(Field.TITLE_PARTS, Field.TEXT_PARTS).contains(field)).toList();

    private final SearchPredicateFactory f;
    private final WordForms forms;

    public Predicates(SearchPredicateFactory f, WordForms forms) {
        this.f = f;
        this.forms = forms;
    }

    /** What finds what stands beside the pages: few and short texts, for which the words alone are enough. */
    public SearchPredicate words(Understanding query) {
        return units(query).toPredicate();
    }

    /** What finds and ranks the pages for a query. */
    public SearchPredicate of(Understanding query) {
        BooleanPredicateClausesStep<?, ?> all = f.bool();
        all.must(units(query).toPredicate());
        addWhole(all, query);
        addPairs(all, query);
        addPages(all, query);
        return all.toPredicate();
    }

    private BooleanPredicateClausesStep<?, ?> units(Understanding query) {
        BooleanPredicateClausesStep<?, ?> units = f.bool();
        int known = 0;
        boolean telling = false;
        for (Unit unit : query.units()) {
            if (!unit.empty() && unit.known() > 0) {
                known++;
                telling |= unit.telling();
                units.should(of(unit, query.language()));
            }
        }
        units.minimumShouldMatchNumber(needed(known, telling));
        return units;
    }

    /** A page with one word of three is noise; and where no word is the name of anything, a page must have them all. */
    private static int needed(int known, boolean telling) {
        return !telling ? known : known <= 2 ? 1 : known <= 5 ? 2 : 3;
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
            for (String field : fields(alternative, language)) {
                String name = Field.in(language, field);
                float boost = Ranking.FIELDS.get(field) * share * alternative.weight();
                any.should(single ? f.match().field(name).boost(boost).matching(text) : f.phrase().field(name).boost(boost).matching(text).slop(1));
            }
        }
    }

    /** What was not typed need not be looked for in every way. */
    private static List<String> fields(Alternative alternative, Language language) {
        boolean typed = alternative.languages().size() > 1 && alternative.words().size() == 1;
        return !typed ? WORDED : language == Language.NL ? ALL : NOT_COMPOUND;
    }

    /** What the query gains as a whole: a page of that name, and its words together. */
    private void addWhole(BooleanPredicateClausesStep<?, ?> all, Understanding query) {
        for (Language language : Language.values()) {
            float share = language == query.language() ? 1 : Ranking.OTHER_LANGUAGE;
            String name = Names.of(query.words(), language, forms);
            all.should(f.terms().field(Field.in(language, Field.NAMES)).matchingAny(List.of(name)).constantScore().boost(Ranking.NAME * share));
        }
        if (query.words().size() > 1) {
            for (String field : WORDED) {
                all.should(f.phrase().field(Field.in(query.language(), field)).boost(Ranking.FIELDS.get(field) * Ranking.PHRASE)
                        .matching(String.join(" ", query.words())).slop(Ranking.SLOP));
            }
        }
    }

    /** Neighbours in the query that are neighbours on the page; a word without meaning counts when it stands beside one that has some. */
    private void addPairs(BooleanPredicateClausesStep<?, ?> all, Understanding query) {
        for (int i = 0; i + 1 < query.words().size(); i++) {
            float weight = (float) Math.sqrt(Math.max(query.weights().get(i), query.weights().get(i + 1)));
            if (query.words().size() > 2 && weight > Math.sqrt(Ranking.EMPTY_WORD)) {
                String pair = query.words().get(i) + " " + query.words().get(i + 1);
                for (String field : WORDED) {
                    all.should(f.phrase().field(Field.in(query.language(), field)).boost(Ranking.FIELDS.get(field) * weight * Ranking.PAIR).matching(pair));
                }
            }
        }
    }

    /** The articles that the glossary names. */
    private void addPages(BooleanPredicateClausesStep<?, ?> all, Understanding query) {
        for (Unit unit : query.units()) {
            for (EntryRef page : unit.pages()) {
                all.should(f.match().field(Field.KEY).matching(page.key()).constantScore().boost(Ranking.EXPLAINED * unit.weight()));
            }
        }
    }
}
