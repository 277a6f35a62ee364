package nl.sleutel.api.json;

import java.util.List;
import java.util.Locale;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.markdown.InlineText;
import nl.sleutel.content.markdown.MarkdownText;
import nl.sleutel.content.markdown.Resolver;
import nl.sleutel.fact.FactRenderer;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.route.CareLine;
import nl.sleutel.route.CareRoute;
import nl.sleutel.route.Step;
import org.jspecify.annotations.Nullable;

/**
 * A step of the care route in JSON, in the words of one language. Immutable.
 *
 * @param line null for the first step
 */
public record StepJson(
        String key,
        String lang,
        String url,
        String kind,
        @Nullable LineJson line,
        String title,
        String station,
        String html,
        List<AnswerJson> answers,
        List<String> organisations,
        List<TelephoneJson> telephones,
        List<SayJson> say,
        List<String> related) {

    public record LineJson(String key, int number, String name, String urgency) {}

    public record AnswerJson(String step, String text) {}

    public record TelephoneJson(String fact, String number) {}

    public record SayJson(String nl, String en) {}

    public static StepJson of(Step step, Language language, RenderContext context, Resolver resolver) {
        Step.Wording wording = step.wording(language);
        FactRenderer facts = new FactRenderer(context, language);
        List<AnswerJson> answers = context.view(CareRoute.class).choices(step, language).stream()
                .map(choice -> new AnswerJson(choice.next().key(), InlineText.plain(choice.words(), resolver)))
                .toList();
        List<TelephoneJson> telephones = step.telephones().stream()
                .flatMap(key -> facts.show(key, true).map(shown -> new TelephoneJson(key, shown.text())).stream())
                .toList();
        return new StepJson(
                step.key(),
                language.tag(),
                CareRoute.address(step, language),
                step.type().name().toLowerCase(Locale.ROOT),
                step.line().map(line -> line(line, language)).orElse(null),
                InlineText.plain(wording.title(), resolver),
                InlineText.plain(wording.station(), resolver),
                MarkdownText.parse(wording.markdown()).html(language, resolver),
                answers,
                step.organisations(),
                telephones,
                step.say().stream()
                        .map(sentence -> new SayJson(sentence.nl(), sentence.en()))
                        .toList(),
                step.related());
    }

    private static LineJson line(CareLine line, Language language) {
        return new LineJson(
                line.key(),
                line.number(),
                Words.in(language).of("route.line." + line.key()),
                line.urgency().key());
    }
}
