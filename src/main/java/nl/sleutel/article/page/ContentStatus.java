package nl.sleutel.article.page;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.format.PartialDate;
import nl.sleutel.fact.Fact;
import nl.sleutel.fact.Facts;
import nl.sleutel.language.Language;

/**
 * How true the content is kept: what was checked, what is due, what no longer holds, where a language lags. Immutable.
 *
 * @param pages what needs care comes first
 * @param pastFacts facts whose last day has passed
 * @param uncheckedFacts facts whose value of today nobody compared with the live source
 */
public record ContentStatus(List<PageState> pages, List<Fact> pastFacts, List<Fact> uncheckedFacts, int facts) {

    /**
     * @param due whether it should have been looked at again by now
     * @param nlLagging since when the Dutch text lags
     * @param enLagging since when the English text lags
     */
    public record PageState(
            Article.Outline outline,
            Optional<PartialDate> checked,
            Optional<PartialDate> review,
            boolean due,
            Optional<Instant> nlLagging,
            Optional<Instant> enLagging) {

        boolean needsCare() {
            return due || nlLagging.isPresent() || enLagging.isPresent();
        }

        public Optional<Instant> lagging(Language language) {
            return language == Language.NL ? nlLagging : enLagging;
        }
    }

    public static ContentStatus of(RenderContext context) {
        context.usesAll(Kind.ARTICLE);
        context.usesAll(Kind.FACT);
        List<PageState> pages = context.view(Articles.class).all().stream()
                .map(outline -> state(outline, context))
                .sorted(Comparator.comparing((PageState page) -> !page.needsCare()))
                .toList();
        List<Fact> facts = List.copyOf(context.view(Facts.class).all());
        facts.forEach(fact -> fact.changesAfter(context.today()).ifPresent(context::until));
        return new ContentStatus(
                pages,
                facts.stream().filter(fact -> fact.isPast(context.today())).toList(),
                facts.stream()
                        .filter(fact -> fact.during(context.today()).checked().isEmpty())
                        .toList(),
                facts.size());
    }

    public int checkedFacts() {
        return facts - uncheckedFacts.size();
    }

    public long checkedPages() {
        return pages.stream().filter(page -> page.checked().isPresent()).count();
    }

    public long duePages() {
        return pages.stream().filter(PageState::due).count();
    }

    public long laggingPages() {
        return pages.stream()
                .filter(page -> page.nlLagging().isPresent() || page.enLagging().isPresent())
                .count();
    }

    private static PageState state(Article.Outline outline, RenderContext context) {
        boolean due =
                outline.review().map(day -> context.today().isAfter(day.last())).orElse(false);
        outline.review()
                .filter(day -> !due)
                .ifPresent(day -> context.until(day.last().plusDays(1)));
        return new PageState(
                outline,
                outline.checked(),
                outline.review(),
                due,
                context.edition().live(outline.ref()).flatMap(live -> live.laggingSince(Language.NL)),
                context.edition().live(outline.ref()).flatMap(live -> live.laggingSince(Language.EN)));
    }
}
