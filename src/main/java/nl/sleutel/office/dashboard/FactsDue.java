package nl.sleutel.office.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.fact.Fact;
import nl.sleutel.fact.Facts;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.office.dashboard.Dashboard.DashboardItem;
import nl.sleutel.office.page.OfficeAddresses;

/** Facts that hold no longer, or not for long. */
final class FactsDue {

    private static final int SOON_DAYS = 60;

    private FactsDue() {}

    static List<DashboardItem> of(RenderContext context, Language language) {
        return context.view(Facts.class).all().stream()
                .flatMap(fact -> due(fact, context.today(), language).stream())
                .toList();
    }

    private static Optional<DashboardItem> due(Fact fact, LocalDate today, Language language) {
        if (fact.isPast(today)) {
            return Optional.of(item(fact, "office.waiting.facts.past", language));
        }
        if (fact.isPast(today.plusDays(SOON_DAYS))) {
            return Optional.of(item(fact, "office.waiting.facts.soon", language));
        }
        return Optional.empty();
    }

    private static DashboardItem item(Fact fact, String about, Language language) {
        return new DashboardItem(
                fact.label().in(language),
                OfficeAddresses.edit(new EntryRef(Kind.FACT, fact.key())),
                Words.in(language).of(about));
    }
}
