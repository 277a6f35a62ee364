package nl.sleutel.site.careroute;

import java.util.Arrays;
import java.util.List;
import nl.sleutel.article.page.ArticleResolver;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.markdown.InlineText;
import nl.sleutel.content.markdown.Resolver;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.route.CareLine;
import nl.sleutel.route.CareRoute;
import nl.sleutel.route.Step;
import nl.sleutel.route.Urgency;
import nl.sleutel.site.layout.Link;

/**
 * A line of the care route as the list shows it: its answer at the start, and every station it comes past. Immutable.
 *
 * @param answer the words that lead to it
 */
public record RouteLine(int number, String name, String tone, String answer, String address, List<Link> stations) {

    /** The lines of one urgency. */
    public record Band(String key, String name, List<RouteLine> lines) {}

    static List<Band> bands(CareRoute route, Step start, Language language, Resolver resolver) {
        Words words = Words.in(language);
        List<RouteLine> all = all(route, start, language, resolver);
        return Arrays.stream(Urgency.values())
                .map(urgency -> new Band(
                        urgency.key(),
                        words.of("route.urgency." + urgency.key()),
                        all.stream()
                                .filter(line -> CareLine.numbered(line.number()).urgency() == urgency)
                                .toList()))
                .filter(band -> !band.lines().isEmpty())
                .toList();
    }

    /** The lines that can't wait. */
    public static List<RouteLine> urgent(Language language, RenderContext context) {
        context.usesAll(Kind.STEP);
        CareRoute route = context.view(CareRoute.class);
        Resolver resolver = new ArticleResolver(context, language);
        return route.start().map(start -> all(route, start, language, resolver)).orElse(List.of()).stream()
                .filter(line -> CareLine.numbered(line.number()).urgency() == Urgency.NOW)
                .toList();
    }

    private static List<RouteLine> all(CareRoute route, Step start, Language language, Resolver resolver) {
        return route.choices(start, language).stream()
                .flatMap(choice -> choice.next().line().stream()
                        .map(line -> new RouteLine(
                                line.number(),
                                Words.in(language).of("route.line." + line.key()),
                                RouteLineStyle.of(line).tone(),
                                InlineText.plain(choice.words(), resolver),
                                CareRoute.address(choice.next(), language),
                                stations(route, choice.next(), language, resolver))))
                .toList();
    }

    private static List<Link> stations(CareRoute route, Step head, Language language, Resolver resolver) {
        return route.from(head).stream()
                .filter(step -> step.isDestination() || !step.equals(head))
                .map(step -> new Link(
                        CareRoute.address(step, language),
                        InlineText.plain(step.wording(language).station(), resolver)))
                .toList();
    }
}
