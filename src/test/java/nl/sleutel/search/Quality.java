package nl.sleutel.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How well search answers a set of judged queries. Immutable. */
record Quality(List<Scored> scored, List<Scored> none) {

    record Scored(JudgedQuery query, List<String> keys, long total, double ndcg) {

        boolean succeeds(int among) {
            return query.succeeds(keys, among);
        }
    }

    static Quality of(SearchFixture search, List<JudgedQuery> queries) {
        List<Scored> scored = new ArrayList<>();
        List<Scored> none = new ArrayList<>();
        for (JudgedQuery query : queries) {
            SearchResult result = search.search(query.query(), query.language());
            List<String> keys =
                    result.hits().stream().map(SearchResult.Hit::key).toList();
            boolean nothing = query.type().equals("none");
            (nothing ? none : scored).add(new Scored(query, keys, result.total(), nothing ? 0 : query.ndcg(keys)));
        }
        return new Quality(scored, none);
    }

    /** The same for anything that ranks pages. */
    static Quality of(Function<JudgedQuery, List<String>> ranked, List<JudgedQuery> queries) {
        List<Scored> scored = new ArrayList<>();
        queries.stream().filter(query -> !query.type().equals("none")).forEach(query -> {
            List<String> keys = ranked.apply(query);
            scored.add(new Scored(query, keys, keys.size(), query.ndcg(keys)));
        });
        return new Quality(scored, List.of());
    }

    double ndcg() {
        return scored.stream().mapToDouble(Scored::ndcg).average().orElseThrow();
    }

    double success(int among) {
        return scored.stream()
                .mapToDouble(one -> one.succeeds(among) ? 1 : 0)
                .average()
                .orElseThrow();
    }

    long withoutHits() {
        return scored.stream().filter(one -> one.keys().isEmpty()).count();
    }

    long foundForNone() {
        return none.stream().filter(one -> one.total() > 0).count();
    }

    /** A table by type, then the queries that went worst, with what was wanted and what came. */
    String report(int worst) {
        StringBuilder text =
                new StringBuilder(String.format("%-14s %4s %8s %6s %6s%n", "type", "n", "nDCG@10", "s@1", "s@3"));
        Map<String, List<Scored>> types = scored.stream()
                .collect(Collectors.groupingBy(one -> one.query().type(), TreeMap::new, Collectors.toList()));
        types.forEach((type, list) -> text.append(line(type, new Quality(list, List.of()))));
        text.append(line("ALL", this));
        text.append(String.format(
                "without hits: %d; hits for what is not here: %d of %d%n%n",
                withoutHits(), foundForNone(), none.size()));
        none.stream()
                .filter(one -> one.total() > 0)
                .forEach(one ->
                        text.append(String.format("none  %s: %s%n", one.query().query(), one.keys())));
        scored.stream()
                .sorted(Comparator.comparingDouble(Scored::ndcg))
                .limit(worst)
                .filter(one -> one.ndcg() < 1)
                .forEach(one -> text.append(String.format(
                        Locale.ROOT,
                        "%.3f%s %s %s %s: %s%n       wanted   %s%n       returned %s%n",
                        one.ndcg(),
                        one.succeeds(3) ? " " : "!",
                        one.query().id(),
                        one.query().language().tag(),
                        one.query().type(),
                        one.query().query(),
                        one.query().grades(),
                        one.keys().stream()
                                .map(key -> key
                                        + (one.query().grades().containsKey(key)
                                                ? "[" + one.query().grades().get(key) + "]"
                                                : ""))
                                .toList())));
        return text.toString();
    }

    private static String line(String name, Quality of) {
        return String.format(
                Locale.ROOT,
                "%-14s %4d %8.3f %6.3f %6.3f%n",
                name,
                of.scored().size(),
                of.ndcg(),
                of.success(1),
                of.success(3));
    }
}
