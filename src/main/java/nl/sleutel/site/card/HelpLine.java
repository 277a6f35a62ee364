package nl.sleutel.site.card;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sleutel.article.page.Articles;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.markdown.Resolver;
import nl.sleutel.fact.FactRenderer;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.route.CareRoute;
import org.jspecify.annotations.Nullable;

/** Somebody who answers now: who, when, and the number or the way to it. Immutable. */
public record HelpLine(
        String title, String about, String href, String number, String icon, String tone, boolean first) {

    /**
     * Who is there after hours: no number of theirs is confirmed, so that the line leads to their step of the care
     * route, which is kept offline too.
     */
    private static final String DOCTOR = "huisartsenpost";
    /** Where a route without that step leaves readers. */
    private static final String DOCTOR_PAGE = "health/after-hours";

    /**
     * The emergency number of the European Union, shown where the content has no fact of it: somebody in danger must
     * find it on a portal without content too. It is fixed by law (Directive (EU) 2018/1972, article 109), so that it
     * can't grow old as other numbers do.
     */
    static final String EMERGENCY = "112";

    private static final Source DANGER = new Source("danger", "care.112", "warning", "tone-butter");
    private static final Source SUICIDE = new Source("suicide", "care.113", "chat", "tone-lilac");
    private static final Source SEXUAL_VIOLENCE =
            new Source("sexual-violence", "care.csg-number", "people", "tone-rose");
    private static final List<Source> FIRST = List.of(
            DANGER,
            SUICIDE,
            new Source("doctor", null, "health", "tone-mint"),
            SEXUAL_VIOLENCE,
            new Source("police", "care.police-nonurgent", "safety", "tone-sky"));
    private static final List<Source> MORE = List.of(
            new Source("home-violence", "care.veilig-thuis", "housing", "tone-peach"),
            new Source("listen", "care.luisterlijn", "phone", "tone-sun"));

    /** @param fact the telephone number's fact; null where the line leads to a page */
    private record Source(String name, @Nullable String fact, String icon, String tone) {}

    /** The keys of the facts that hold the numbers. */
    public static Set<String> facts() {
        return Stream.concat(FIRST.stream(), MORE.stream())
                .map(Source::fact)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The lines of the emergency card, most urgent first. */
    public static List<HelpLine> first(Language language, RenderContext context) {
        return lines(FIRST, language, context);
    }

    /** The lines under it. */
    public static List<HelpLine> more(Language language, RenderContext context) {
        return lines(MORE, language, context);
    }

    /** The one line for somebody in danger, there whatever the content holds. */
    public static HelpLine danger(Language language, RenderContext context) {
        return lines(List.of(DANGER), language, context).get(0);
    }

    /** The facts behind all lines of the emergency card that the content has. */
    public static FactRenderer facts(Language language, RenderContext context) {
        FactRenderer facts = new FactRenderer(context, language);
        Stream.concat(FIRST.stream(), MORE.stream())
                .map(Source::fact)
                .filter(Objects::nonNull)
                .forEach(key -> facts.show(key, true));
        return facts;
    }

    /** The lines above search results that speak of danger. */
    public static List<HelpLine> urgent(Language language, RenderContext context) {
        return lines(List.of(DANGER, SUICIDE, SEXUAL_VIOLENCE), language, context);
    }

    private static List<HelpLine> lines(List<Source> sources, Language language, RenderContext context) {
        FactRenderer facts = new FactRenderer(context, language);
        return sources.stream()
                .flatMap(source -> line(source, language, facts, context))
                .toList();
    }

    private static Stream<HelpLine> line(Source source, Language language, FactRenderer facts, RenderContext context) {
        Words words = Words.in(language);
        String title = words.of("help-now." + source.name());
        String about = words.of("help-now." + source.name() + ".about");
        if (source.fact() == null) {
            return doctor(language, context)
                    .map(address -> new HelpLine(title, about, address, "", source.icon(), source.tone(), false))
                    .stream();
        }
        Optional<Resolver.Shown> lastResort = source.equals(DANGER)
                ? Optional.of(new Resolver.Shown(EMERGENCY, "tel:" + EMERGENCY))
                : Optional.empty();
        return facts
                .show(source.fact(), true)
                .or(() -> lastResort)
                .map(shown -> new HelpLine(
                        title, about, shown.href(), shown.text(), source.icon(), source.tone(), source.equals(DANGER)))
                .stream();
    }

    private static Optional<String> doctor(Language language, RenderContext context) {
        context.usesAll(Kind.STEP);
        return context.view(CareRoute.class).inOrder().stream()
                .filter(step -> step.isDestination() && step.organisations().contains(DOCTOR))
                .findFirst()
                .map(step -> CareRoute.address(step, language))
                .or(() -> {
                    context.uses(new EntryRef(Kind.ARTICLE, DOCTOR_PAGE));
                    return context.view(Articles.class).find(DOCTOR_PAGE).flatMap(outline -> outline.address(language));
                });
    }
}
