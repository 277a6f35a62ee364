package nl.sleutel.office.publish;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.sleutel.content.edition.Edition;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.publishing.PublishService;
import nl.sleutel.language.Words;
import nl.sleutel.office.checks.CompanionFinder;
import nl.sleutel.office.checks.EntryUsage;
import nl.sleutel.office.checks.LanguageMatch;
import nl.sleutel.office.checks.Proposal;
import nl.sleutel.office.checks.Proposals;
import nl.sleutel.office.checks.PublishCheckReport;
import nl.sleutel.office.checks.PublishChecks;
import nl.sleutel.office.checks.PublishOrder;
import nl.sleutel.office.draft.Drafts;
import nl.sleutel.office.page.OfficeAddresses;
import nl.sleutel.office.page.OfficePage;
import nl.sleutel.office.page.OfficeRequest;
import nl.sleutel.office.page.OfficeResponses;
import nl.sleutel.office.page.OfficeTime;
import org.jspecify.annotations.Nullable;

/** The two pages of the gate: for publishing and for withdrawing, now or later. */
@Singleton
public class PublishPages {

    private static final int MOST_OTHERS = 40;

    private final Drafts drafts;
    private final Proposals proposals;
    private final PublishChecks publishChecks;
    private final CompanionFinder companions;
    private final PublishService publishService;
    private final EntryUsage entryUsage;
    private final PublicationSchedule publicationSchedule;
    private final OfficeRequest request;
    private final OfficeResponses responses;

    public PublishPages(
            Drafts drafts,
            Proposals proposals,
            PublishChecks publishChecks,
            CompanionFinder companions,
            PublishService publishService,
            EntryUsage entryUsage,
            PublicationSchedule publicationSchedule,
            OfficeRequest request,
            OfficeResponses responses) {
        this.drafts = drafts;
        this.proposals = proposals;
        this.publishChecks = publishChecks;
        this.companions = companions;
        this.publishService = publishService;
        this.entryUsage = entryUsage;
        this.publicationSchedule = publicationSchedule;
        this.request = request;
        this.responses = responses;
    }

    /** A choice of what goes live or is withdrawn. */
    public record Choice(String key, String name, boolean chosen) {}

    /** A field that nobody sees: what was looked at. */
    public record Hidden(String name, String value) {}

    /** An appointment that waits, or that was held back. */
    public record Planned(long id, String about, String held) {}

    /** @param about why it goes along, in words */
    public record Companion(String path, String name, String address, String about) {}

    /**
     * What stood in a form that comes back, and what is wrong with it.
     *
     * @param wrong why nothing was done; blank for nothing
     * @param at the moment that was wished
     * @param badAt what is wrong with that moment; blank for nothing
     */
    public record Back(int status, PublishOrder.Answers answers, String wrong, String at, String badAt) {

        static final Back NONE = new Back(200, PublishOrder.Answers.NONE, "", "", "");
    }

    /** What both pages show. */
    public record PublishView(
            EntrySubject subject,
            String which,
            List<Choice> choices,
            List<Hidden> hidden,
            Found found,
            Asked asked,
            Around around,
            Given given) {}

    /** What was found in the entries themselves, and elsewhere. */
    public record Found(
            List<PublishCheckReport.Section> own,
            List<PublishCheckReport.Section> elsewhere,
            boolean stopped,
            boolean warns,
            boolean links) {}

    /**
     * What the page says and asks.
     *
     * @param told what publishing both languages says of them; blank for nothing
     * @param along whether something is withdrawn besides
     * @param differs whether readers would see anything else
     */
    public record Asked(
            List<Companion> companions, boolean along, List<LanguageMatch> matches, String told, boolean differs) {}

    /** What stands around it. */
    public record Around(List<EntryUsage.User> users, List<Planned> planned, List<Companion> others) {}

    /** What was filled in before. */
    public record Given(String reason, boolean links, boolean along, String at, String badAt, String wrong) {}

    @CheckedTemplate(basePath = "office", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance publish(OfficePage page, PublishView view, String go);

        static native TemplateInstance withdraw(OfficePage page, PublishView view);
    }

    /**
     * The page as it stands now; a form that comes back with what was filled in. Missing and bad choices get the pages
     * that say so.
     */
    Response page(PublishOrder order, Back back, @Nullable String done) {
        if (drafts.entry(order.ref()).isEmpty()) {
            return responses.missing();
        }
        return proposals
                .of(order)
                .map(asked -> {
                    Words words = responses.words();
                    Edition edition = publishChecks.upToDate();
                    PublishCheckReport alone = publishChecks.judge(asked, edition, words);
                    Proposal shown = alone.isStopped()
                            ? companions.complete(asked, edition).orElse(asked)
                            : asked;
                    PublishCheckReport report =
                            shown.equals(asked) ? alone : publishChecks.judge(shown, edition, words);
                    // Who takes something away reads what can't be without it, also where that may go along.
                    List<PublishCheckReport.Section> elsewhere =
                            (order.withdraws() ? first(order, alone, edition, words) : report).elsewhere();
                    PublishView view = view(
                            order,
                            shown,
                            new Found(
                                    report.own(), elsewhere, report.isStopped(), report.warns(), report.breaksLinks()),
                            back);
                    String name = shown.first().entry().name(request.language());
                    return order.withdraws()
                            ? responses.page(
                                    back.status(),
                                    Templates.withdraw(
                                            responses.sheet(words.of("office.withdraw.title", name), done), view))
                            : responses.page(
                                    back.status(),
                                    Templates.publish(
                                            responses.sheet(words.of("office.publish", name), done),
                                            view,
                                            go(shown, order, words)));
                })
                .orElseGet(responses::bad);
    }

    /** What was found of the entry by itself, also once it was said what goes along. */
    private PublishCheckReport first(PublishOrder order, PublishCheckReport judged, Edition edition, Words words) {
        return order.away().isEmpty()
                ? judged
                : proposals
                        .of(order.alone())
                        .map(proposal -> publishChecks.judge(proposal, edition, words))
                        .orElse(judged);
    }

    private static String go(Proposal shown, PublishOrder order, Words words) {
        return shown.companions().isEmpty()
                ? words.of("office.gate.go." + order.which())
                : words.of("office.gate.go.set", shown.items().size());
    }

    private PublishView view(PublishOrder order, Proposal shown, Found found, Back back) {
        Words words = responses.words();
        EntryRef ref = order.ref();
        Edition edition = publishChecks.upToDate();
        String choice = order.withdraws() ? "office.withdraw.choice." : "office.gate.";
        List<Choice> choices = ref.kind().isOneFile()
                ? List.of()
                : Stream.of("both", "nl", "en")
                        .map(one -> new Choice(one, words.of(choice + one), one.equals(order.which())))
                        .toList();
        List<LanguageMatch> matches = shown.items().stream()
                .flatMap(item ->
                        LanguageMatch.of(
                                item, publishService.agreement(item.ref(), item.numbers()), back.answers(), words)
                                .stream())
                .toList();
        boolean bothGo =
                !order.withdraws() && shown.first().numbers().keySet().containsAll(List.of(PartName.NL, PartName.EN));
        Asked asked = new Asked(
                shown.companions().stream().map(item -> companion(item, words)).toList(),
                shown.companions().stream().anyMatch(Proposal.ProposedEntry::withdraws),
                matches,
                order.withdraws()
                        ? words.of("office.withdraw.about." + order.which())
                        : bothGo
                                        && shown.first().changes()
                                        && matches.stream()
                                                .noneMatch(match -> match.path().equals(ref.toString()))
                                ? words.of("office.match.told")
                                : "",
                shown.items().stream().anyMatch(Proposal.ProposedEntry::changes));
        return new PublishView(
                EntrySubject.of(shown.first().entry(), request.language(), edition),
                order.which(),
                choices,
                hidden(shown),
                found,
                asked,
                new Around(entryUsage.of(ref, request.language()), planned(ref, words), others(shown, order, words)),
                new Given(
                        back.answers().reason(),
                        back.answers().links(),
                        back.answers().along(),
                        back.at(),
                        back.badAt(),
                        back.wrong()));
    }

    private static List<Hidden> hidden(Proposal shown) {
        List<Hidden> hidden = new ArrayList<>();
        for (Proposal.ProposedEntry item : shown.items()) {
            boolean first = item.equals(shown.first());
            if (!first) {
                hidden.add(new Hidden(
                        item.withdraws() ? "away" : "with", item.ref().toString()));
            }
            item.numbers()
                    .forEach((part, number) -> hidden.add(
                            new Hidden(PublishOrder.field(item.ref(), first, part), String.valueOf(number))));
        }
        return hidden;
    }

    private Companion companion(Proposal.ProposedEntry item, Words words) {
        String about = item.withdraws() ? "away" : item.live().isEmpty() ? "new" : "changed";
        return new Companion(
                item.ref().toString(),
                item.entry().name(request.language()),
                OfficeAddresses.edit(item.ref()),
                words.of("office.set." + about));
    }

    /** Drafts that may go along by choice: those of the same kind first. */
    private List<Companion> others(Proposal shown, PublishOrder order, Words words) {
        if (order.withdraws()) {
            return List.of();
        }
        return drafts.differing().stream()
                .filter(draft -> shown.item(draft.ref()).isEmpty())
                .sorted((one, other) -> Boolean.compare(
                        other.ref().kind() == order.ref().kind(),
                        one.ref().kind() == order.ref().kind()))
                .limit(MOST_OTHERS)
                .map(draft -> new Companion(
                        draft.ref().toString(),
                        draft.name(request.language()),
                        OfficeAddresses.edit(draft.ref()),
                        words.of(draft.isLive() ? "office.set.changed" : "office.set.new")))
                .toList();
    }

    private List<Planned> planned(EntryRef ref, Words words) {
        return publicationSchedule.open(ref).stream()
                .map(due -> new Planned(
                        due.id(),
                        words.of(
                                "office.planned." + (due.held().isBlank() ? "" : "held.")
                                        + due.action().name().toLowerCase(Locale.ROOT),
                                OfficeTime.moment(due.at(), request.language()),
                                due.by()),
                        due.held()))
                .toList();
    }
}
