package nl.sleutel.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.format.LineIndex;
import nl.sleutel.content.format.PartialDate;
import nl.sleutel.content.markdown.inspection.TypedFigures;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.content.problem.ProblemCode;
import nl.sleutel.fact.Fact;
import nl.sleutel.fact.FactPeriod;
import nl.sleutel.fact.FactReader;

/**
 * Holds texts of any kind against the time in which the facts that they name hold: years typed by hand, facts that
 * ended. Immutable.
 */
public final class FactTimeCheck {

    /** How many days before its end a fact without a successor is told of where something is published. */
    public static final int ENDS_SOON_DAYS = 14;

    private static final Pattern FACT = Pattern.compile("\\{fact:([a-z0-9.-]+)(?: (\\w+))?}");
    private static final Pattern LITERAL = Pattern.compile("\\{=([^}]+)}");
    private static final Pattern YEAR = Pattern.compile("(?<![\\d.,])(?:19|20)\\d\\d(?!\\d|[.,]\\d)");
    /** Fields that name a fact, or a list of facts. */
    private static final Pattern FIELD = Pattern.compile("(?m)^(?:telephone|email|address):(.*(?:\\R[ -].*)*)");

    private static final Pattern KEY = Pattern.compile("[a-z0-9-]+(?:\\.[a-z0-9-]+)+");
    /**
     * Where a sentence ends: its full stop, a blank line, the next item, row or heading. A line that just goes on does
     * not end it.
     */
    private static final Pattern SENTENCE_END =
            Pattern.compile("(?<=[.!?])\\s+|\\R\\s*\\R|\\R(?=\\s*(?:[-*+>#|]|\\d+\\.\\s))|\\R(?=[a-z]+:)");

    private final Function<String, Optional<Fact>> facts;

    public FactTimeCheck(Function<String, Optional<Fact>> facts) {
        this.facts = facts;
    }

    /** Years that stand typed where they belong to a fact, and facts without a time of which a text asks the year. */
    public List<Problem> years(EntryTexts texts) {
        if (texts.ref().kind() == Kind.FACT) {
            return note(texts);
        }
        List<Problem> problems = new ArrayList<>();
        texts.texts().forEach((part, text) -> {
            if (part != PartName.SHARED) {
                sentences(text)
                        .forEach(sentence ->
                                problems.addAll(sentence.problems(texts.ref().path(part))));
            }
        });
        return problems;
    }

    /**
     * Facts that no longer hold on a day or end soon, with nothing that follows: the entry itself, or what it names.
     * Warnings.
     */
    public List<Problem> ended(EntryTexts texts, LocalDate today) {
        EntryRef ref = texts.ref();
        if (ref.kind() == Kind.FACT) {
            String file = ref.path(PartName.SHARED);
            int line = Math.max(texts.line(PartName.SHARED, "valid"), texts.line(PartName.SHARED, "next"));
            return FactReader.read(texts)
                    .value()
                    .flatMap(fact -> ended(fact, today, ProblemCode.FACT_SELF_ENDED, ProblemCode.FACT_SELF_ENDS))
                    .map(ended -> List.of(Problem.warning(file, line, ended.code(), ended.until())))
                    .orElse(List.of());
        }
        List<Problem> problems = new ArrayList<>();
        Set<String> told = new LinkedHashSet<>();
        for (PartName part : PartName.values()) {
            texts.text(part).stream()
                    .flatMap(text -> named(part, text))
                    .filter(place -> told.add(place.key()))
                    .forEach(place -> facts.apply(place.key())
                            .flatMap(fact -> ended(fact, today, ProblemCode.FACT_ENDED, ProblemCode.FACT_ENDS))
                            .ifPresent(ended -> problems.add(Problem.warning(
                                    ref.path(part), place.line(), ended.code(), place.key(), ended.until()))));
        }
        return problems;
    }

    /** That a fact no longer holds, or soon will not. */
    private record Ended(ProblemCode code, PartialDate until) {}

    private static Optional<Ended> ended(Fact fact, LocalDate today, ProblemCode past, ProblemCode ending) {
        return fact.during(today).until().flatMap(day -> {
            if (fact.isPast(today)) {
                return Optional.of(new Ended(past, day));
            }
            return fact.endsWithin(today, ENDS_SOON_DAYS) ? Optional.of(new Ended(ending, day)) : Optional.empty();
        });
    }

    private record FactMention(String key, int line) {}

    private static Stream<FactMention> named(PartName part, String text) {
        LineIndex lines = new LineIndex(text);
        if (part != PartName.SHARED) {
            return FACT.matcher(text)
                    .results()
                    .map(found -> new FactMention(found.group(1), lines.line(found.start())));
        }
        return FIELD.matcher(text)
                .results()
                .flatMap(field -> KEY.matcher(field.group(1))
                        .results()
                        .map(found -> new FactMention(found.group(), lines.line(field.start()))));
    }

    /** A note that names its year by hand would stand beside the successor's value too. */
    private List<Problem> note(EntryTexts texts) {
        return FactReader.read(texts)
                .value()
                .filter(fact ->
                        fact.next().filter(next -> next.note().isEmpty()).isPresent())
                .filter(fact -> {
                    FactPeriod own = own(fact);
                    return own.note().filter(own::namesYears).isPresent();
                })
                .map(fact -> List.of(Problem.warning(
                        texts.ref().path(PartName.SHARED),
                        texts.line(PartName.SHARED, "note"),
                        ProblemCode.FACT_NOTE_YEAR)))
                .orElse(List.of());
    }

    private List<Sentence> sentences(String text) {
        List<Sentence> sentences = new ArrayList<>();
        LineIndex lines = new LineIndex(text);
        Matcher end = SENTENCE_END.matcher(text);
        int start = 0;
        while (end.find()) {
            sentences.add(new Sentence(text.substring(start, end.start()), lines.line(start)));
            start = end.end();
        }
        sentences.add(new Sentence(text.substring(start), lines.line(start)));
        return sentences;
    }

    private final class Sentence {

        private final String text;
        private final int line;

        Sentence(String text, int line) {
            this.text = text;
            this.line = line;
        }

        List<Problem> problems(String file) {
            List<Problem> problems = new ArrayList<>();
            LineIndex lines = new LineIndex(text);
            List<MatchResult> named = FACT.matcher(text).results().toList();
            for (MatchResult place : named) {
                boolean asksTime = "year".equals(place.group(2)) || "period".equals(place.group(2));
                facts.apply(place.group(1))
                        .filter(fact -> asksTime && !own(fact).isDated())
                        .ifPresent(fact -> problems.add(Problem.error(
                                file,
                                line + lines.line(place.start()) - 1,
                                ProblemCode.FACT_NO_TIME,
                                fact.key(),
                                "{=2026}")));
            }
            LITERAL.matcher(text)
                    .results()
                    .forEach(literal -> years(literal.group(1))
                            .flatMap(year -> named.stream()
                                    .map(place -> place.group(1))
                                    .distinct()
                                    .flatMap(key -> facts.apply(key).stream())
                                    .filter(fact -> touches(fact, year))
                                    .limit(1))
                            .findFirst()
                            .ifPresent(fact -> problems.add(Problem.warning(
                                    file,
                                    line + lines.line(literal.start()) - 1,
                                    ProblemCode.FACT_YEAR_TYPED,
                                    literal.group(1),
                                    fact.key(),
                                    "{fact:" + fact.key() + " year}"))));
            return problems;
        }
    }

    private static Stream<Integer> years(String literal) {
        return TypedFigures.numbers(literal).stream()
                .flatMap(number -> YEAR.matcher(number).results().map(year -> Integer.valueOf(year.group())));
    }

    /** What it says before any successor. */
    private static FactPeriod own(Fact fact) {
        return fact.during(LocalDate.MIN);
    }

    private static boolean touches(Fact fact, int year) {
        return own(fact).touches(year);
    }
}
