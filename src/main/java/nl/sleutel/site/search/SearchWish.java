package nl.sleutel.site.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.sleutel.content.taxonomy.Audience;
import nl.sleutel.content.taxonomy.Phase;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.search.SearchResult;
import nl.sleutel.site.facet.Facet;
import nl.sleutel.site.layout.Addresses;
import nl.sleutel.site.layout.Link;
import nl.sleutel.web.cache.PageRequest;

/**
 * What a reader asked search for, as it stands in the address. Immutable.
 *
 * @param page of the results, from 1
 */
record SearchWish(
        Language language,
        String query,
        Optional<Topic> topic,
        Optional<Audience> audience,
        Optional<Phase> phase,
        int page) {

    /** The wish of an address whose parameters are sound. */
    static SearchWish of(PageRequest request, Language language) {
        return new SearchWish(
                language,
                request.parameter("q").orElse(""),
                request.parameter("topic").flatMap(Topic::ofKey),
                request.parameter("audience").flatMap(Audience::ofKey),
                request.parameter("phase").flatMap(Phase::ofKey),
                request.parameter("page").map(Integer::parseInt).orElse(1));
    }

    /** The first parameter whose value means nothing. */
    static Optional<String> unsound(PageRequest request) {
        Map<String, Predicate<String>> sound = new LinkedHashMap<>();
        sound.put("topic", value -> Topic.ofKey(value).isPresent());
        sound.put(
                "audience",
                value ->
                        Audience.ofKey(value).filter(one -> one != Audience.ALL).isPresent());
        sound.put("phase", value -> Phase.ofKey(value).isPresent());
        sound.put("page", value -> value.matches("[1-9]\\d{0,2}"));
        return sound.keySet().stream()
                .filter(name -> request.parameter(name)
                        .filter(value -> !sound.getOrDefault(name, any -> false).test(value))
                        .isPresent())
                .findFirst();
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("q", query);
        parameters.put("topic", topic.map(Topic::key).orElse(""));
        parameters.put("audience", audience.map(Audience::key).orElse(""));
        parameters.put("phase", phase.map(Phase::key).orElse(""));
        return parameters;
    }

    /** The results with one parameter set, or without it when it has that value. */
    String with(String name, String value) {
        Map<String, String> parameters = parameters();
        parameters.merge(name, value, (old, set) -> old.equals(set) ? "" : set);
        return Addresses.with(Addresses.search(language), parameters);
    }

    /** Another page of the same results. */
    String atPage(int number) {
        Map<String, String> parameters = parameters();
        parameters.put("page", number == 1 ? "" : String.valueOf(number));
        return Addresses.with(Addresses.search(language), parameters);
    }

    /** The same wish in a language. */
    String in(Language other) {
        return Addresses.with(Addresses.search(other), parameters());
    }

    /** The values of a parameter that readers may narrow to, with how much each leaves. */
    List<Facet> facets(String name, List<SearchResult.Count> counts, Words words) {
        String chosen = parameters().getOrDefault(name, "");
        return counts.stream()
                .filter(count -> words.has(name + "." + count.value()))
                .map(count -> new Facet(
                        words.of(name + "." + count.value()),
                        with(name, count.value()),
                        count.count(),
                        count.value().equals(chosen)))
                .filter(Facet::useful)
                .toList();
    }

    /** What the results are narrowed to; each leads to the results without it. */
    List<Link> chosen(Words words) {
        return parameters().entrySet().stream()
                .filter(one -> !one.getKey().equals("q") && !one.getValue().isEmpty())
                .map(one -> new Link(with(one.getKey(), one.getValue()), words.of(one.getKey() + "." + one.getValue())))
                .toList();
    }
}
