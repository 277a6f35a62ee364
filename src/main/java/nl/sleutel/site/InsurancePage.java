package nl.sleutel.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.sleutel.article.ArticleResolver;
import nl.sleutel.content.Reading;
import nl.sleutel.content.markdown.MarkdownText;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.tool.InsuranceCheck;
import nl.sleutel.web.Address;
import nl.sleutel.web.Answer;

/** 'Do I need Dutch health insurance, and is this letter serious?': three questions by GET, and what the sources say. Nothing is stored. */
@Singleton
public class InsurancePage implements SitePage {

    private final Frames frames;
    private final BadParameters bad;

    public InsurancePage(Frames frames, BadParameters bad) {
        this.frames = frames;
        this.bad = bad;
    }

    /** What the template shows. */
    public record View(List<Choice> from, List<Choice> work, List<Choice> letter, String action, Optional<ResultView> result) {
    }

    /** One answer that can be chosen. */
    public record Choice(String value, String name, boolean chosen) {
    }

    /** What the answers mean. */
    public record ResultView(String verdict, RawString about, List<RawString> steps, List<String> unknown, FactList facts, List<Helper> ask) {
    }

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance insurance(Frame page, View view);
    }

    /** The names under which the form asks. */
    static List<String> parameters() {
        return List.of("origin", "work", "letter");
    }

    @Override
    public Optional<Answer> answer(Address address, Language language, Reading reading) {
        if (!address.path().equals(Addresses.insurance(language))) {
            return Optional.empty();
        }
        Optional<InsuranceCheck.From> from = choice(address, "origin", InsuranceCheck.From.values());
        Optional<InsuranceCheck.Work> work = choice(address, "work", InsuranceCheck.Work.values());
        Optional<InsuranceCheck.Letter> letter = choice(address, "letter", InsuranceCheck.Letter.values());
        List<Boolean> known = List.of(from.isPresent(), work.isPresent(), letter.isPresent());
        for (int i = 0; i < known.size(); i++) {
            if (address.parameter(parameters().get(i)).isPresent() && !known.get(i)) {
                return Optional.of(bad.answer(language, parameters().get(i), address));
            }
        }
        boolean asked = from.isPresent() && work.isPresent();
        Words words = Words.in(language);
        Optional<ResultView> result = asked
                ? Optional.of(result(InsuranceCheck.of(from.get(), work.get(), letter.orElse(InsuranceCheck.Letter.NONE)), language, reading))
                : Optional.empty();
        Head head = Head.of(language, words.of("insurance.title"), Addresses.insurance(language)).describedAs(words.of("insurance.description"))
                .alsoAt(Addresses.insurance(language.other()));
        View view = new View(choices(words, "origin", InsuranceCheck.From.values(), from), choices(words, "work", InsuranceCheck.Work.values(), work),
                choices(words, "letter", InsuranceCheck.Letter.values(), letter), Addresses.insurance(language), result);
        Answer page = Answer.html(200, Templates.insurance(frames.of(asked ? head.notIndexed() : head, reading), view).render());
        return Optional.of(asked ? page.notKept() : page);
    }

    private static ResultView result(InsuranceCheck check, Language language, Reading reading) {
        Words words = Words.in(language);
        ArticleResolver resolver = new ArticleResolver(reading, language);
        RawString about = prose(words.of("insurance.verdict." + check.verdict() + ".about"), language, resolver);
        List<RawString> steps = check.steps().stream().map(step -> prose(words.of("insurance.step." + step), language, resolver)).toList();
        check.facts().forEach(key -> resolver.facts().show(key, false));
        return new ResultView(words.of("insurance.verdict." + check.verdict()), about, steps,
                check.unknown().stream().map(name -> words.of("insurance.unknown." + name)).toList(),
                FactList.of(resolver.facts(), reading, language), Helper.named(check.ask(), language, reading));
    }

    private static RawString prose(String text, Language language, ArticleResolver resolver) {
        return new RawString(MarkdownText.parse(text).html(language, resolver));
    }

    private static <E extends Enum<E>> Optional<E> choice(Address address, String name, E[] values) {
        return address.parameter(name).flatMap(text -> Arrays.stream(values).filter(value -> key(value).equals(text)).findFirst());
    }

    private static <E extends Enum<E>> List<Choice> choices(Words words, String name, E[] values, Optional<E> chosen) {
        return Arrays.stream(values).map(value -> new Choice(key(value), words.of("insurance." + name + "." + key(value)), chosen.filter(value::equals).isPresent())).toList();
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
