package nl.sleutel.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.sleutel.language.Language;

/** A query, and how good each page is as an answer: 3 the page itself, 2 useful, 1 some use. */
record JudgedQuery(String id, Language language, String type, String query, Map<String, Integer> grades) {

    static List<JudgedQuery> all(String resource) throws IOException {
        List<JudgedQuery> all = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(JudgedQuery.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            in.lines().skip(1).filter(line -> !line.isBlank()).forEach(line -> {
                String[] fields = line.split("\t", -1);
                Map<String, Integer> grades = new LinkedHashMap<>();
                for (String judgment :
                        fields.length > 4 && !fields[4].isBlank() ? fields[4].split(" ") : new String[0]) {
                    String[] pair = judgment.split("=");
                    grades.put(pair[0], Integer.valueOf(pair[1]));
                }
                all.add(new JudgedQuery(fields[0], Language.of(fields[1]).orElseThrow(), fields[2], fields[3], grades));
            });
        }
        return all;
    }

    /** nDCG@10 with gain 2^grade-1. */
    double ndcg(List<String> keys) {
        List<Integer> ideal =
                grades.values().stream().sorted((a, b) -> b - a).limit(10).toList();
        return dcg(keys.stream()
                        .limit(10)
                        .map(key -> grades.getOrDefault(key, 0))
                        .toList())
                / dcg(ideal);
    }

    private static double dcg(List<Integer> grades) {
        double sum = 0;
        for (int i = 0; i < grades.size(); i++) {
            sum += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
        }
        return sum;
    }

    /** Whether a page that answers stands among the first. */
    boolean succeeds(List<String> keys, int among) {
        return keys.stream().limit(among).anyMatch(key -> grades.getOrDefault(key, 0) == 3);
    }
}
