package nl.sleutel.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.indexing.Document;
import nl.sleutel.content.indexing.DocumentSource;
import nl.sleutel.content.markdown.Section;
import nl.sleutel.content.taxonomy.Audience;
import nl.sleutel.content.taxonomy.Phase;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.files.ContentFolder;
import nl.sleutel.language.Language;
import nl.sleutel.search.analysis.WordForms;

/**
 * Any number of made-up pages, each the same in every run: words as often as in the portal's own pages, and on each
 * page a name that no other has.
 */
final class BenchCorpus implements DocumentSource {

    private static final int SECTIONS = 4;
    private static final int WORDS_A_SECTION = 80;
    private static final String[] SYLLABLES = {
        "ba", "den", "ko", "lis", "mor", "ne", "ruk", "sta", "vel", "wij", "zo", "gra", "hem", "pil", "tuk"
    };

    private final Map<Language, List<String>> words = new EnumMap<>(Language.class);
    private final List<JudgedQuery> real = new ArrayList<>();

    /** A query and the side of the site that it is asked on. */
    record Query(String text, Language language) {}

    BenchCorpus(Path content) throws IOException {
        WordForms forms = new WordForms();
        List<EntryTexts> articles = ContentFolder.read(content).entries().stream()
                .filter(entry -> entry.ref().kind() == Kind.ARTICLE)
                .toList();
        for (Language language : Language.values()) {
            words.put(
                    language,
                    articles.stream()
                            .flatMap(entry ->
                                    forms.texts(entry.texts().getOrDefault(PartName.of(language), "")).stream())
                            .toList());
        }
        real.addAll(JudgedQuery.all("/search/queries-dev.tsv"));
        real.addAll(JudgedQuery.all("/search/queries-own.tsv"));
    }

    /** Texts that only say that these pages exist. */
    static List<EntryTexts> entries(int pages) {
        return IntStream.range(0, pages)
                .mapToObj(i ->
                        new EntryTexts(new EntryRef(Kind.ARTICLE, "housing/page-" + i), Map.of(PartName.SHARED, "x")))
                .toList();
    }

    @Override
    public Kind kind() {
        return Kind.ARTICLE;
    }

    @Override
    public Optional<Document> document(EntryRef ref, RenderContext context) {
        return Optional.of(document(ref));
    }

    Document document(EntryRef ref) {
        Random random = new Random(ref.key().hashCode());
        String name = some(() -> SYLLABLES[random.nextInt(SYLLABLES.length)], 4, "");
        Map<Language, Document.DocumentWords> both = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            List<Section> sections = IntStream.range(0, SECTIONS)
                    .mapToObj(i -> new Section("s" + i, telling(random, language, 3), drawn(random, language)))
                    .toList();
            both.put(
                    language,
                    new Document.DocumentWords(
                            "/" + language.tag() + "/" + ref.key(),
                            telling(random, language, 3) + " " + name,
                            some(() -> word(random, language), 15, " "),
                            sections,
                            List.of(telling(random, language, 1), telling(random, language, 2))));
        }
        return new Document(
                ref,
                Set.of(Topic.values()[random.nextInt(Topic.values().length)]),
                EnumSet.of(Audience.ALL),
                EnumSet.of(Phase.values()[random.nextInt(Phase.values().length)]),
                both);
    }

    private String drawn(Random random, Language language) {
        return some(() -> word(random, language), WORDS_A_SECTION, " ");
    }

    private String word(Random random, Language language) {
        List<String> all = words.get(language);
        return all.get(random.nextInt(all.size()));
    }

    private String telling(Random random, Language language, int count) {
        return some(
                () -> {
                    String word = word(random, language);
                    while (word.length() < 5) {
                        word = word(random, language);
                    }
                    return word;
                },
                count,
                " ");
    }

    private static String some(java.util.function.Supplier<String> one, int count, String between) {
        return IntStream.range(0, count).mapToObj(i -> one.get()).collect(Collectors.joining(between));
    }

    /** Queries like real ones, each once: real ones with a word more or a slip, and words of pages. */
    List<Query> queries(int count, long seed) {
        Random random = new Random(seed);
        Set<Query> queries = new LinkedHashSet<>();
        while (queries.size() < count) {
            JudgedQuery one = real.get(random.nextInt(real.size()));
            queries.add(new Query(
                    switch (random.nextInt(4)) {
                        case 0 -> one.query() + " " + telling(random, one.language(), 1);
                        case 1 -> slip(one.query(), random) + " " + telling(random, one.language(), 1);
                        case 2 -> telling(random, one.language(), 2);
                        default ->
                            slip(telling(random, one.language(), 1), random) + " " + word(random, one.language());
                    },
                    one.language()));
        }
        return List.copyOf(queries);
    }

    /** Two neighbours in each other's place. */
    private static String slip(String text, Random random) {
        int at = random.nextInt(Math.max(1, text.length() - 1));
        return text.length() < 3
                ? text
                : text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
    }

    /** The beginnings of words that somebody types, each once. */
    List<Query> beginnings(int count, long seed) {
        Random random = new Random(seed);
        Set<Query> queries = new LinkedHashSet<>();
        while (queries.size() < count) {
            Language language = Language.values()[random.nextInt(2)];
            String text =
                    (random.nextBoolean() ? telling(random, language, 1) + " " : "") + telling(random, language, 1);
            queries.add(new Query(text.substring(0, Math.max(2, text.length() - random.nextInt(5))), language));
        }
        return List.copyOf(queries);
    }
}
