package nl.sleutel.office.checks;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.content.edition.Edition;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.follower.Editions;
import nl.sleutel.content.kind.SiteUse;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.content.publishing.Agreement;
import nl.sleutel.content.publishing.PublishService;
import nl.sleutel.files.EditionCheck;
import nl.sleutel.files.PublicationCheck;
import nl.sleutel.files.References;
import nl.sleutel.image.Image;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.office.draft.Drafts;
import nl.sleutel.office.draft.EntryDraft;

/** Looking at what is about to go live or to be withdrawn. Errors stop it; warnings can be overruled. */
@ApplicationScoped
public class PublishChecks {

    /** Nobody reads more of them; whoever mends these sees the rest. */
    private static final int MOST_FINDINGS = 300;

    private static final Duration LONGEST_BEHIND = Duration.ofSeconds(2);

    private final Editions editions;
    private final References references;
    private final List<SiteUse> uses;
    private final PublishService publishService;
    private final Drafts drafts;
    private final Clock clock;
    private final CheckDeadline deadline = new CheckDeadline();

    public PublishChecks(
            Editions editions,
            References references,
            @All List<SiteUse> uses,
            PublishService publishService,
            Drafts drafts,
            Clock clock) {
        this.editions = editions;
        this.references = references;
        this.uses = uses;
        this.publishService = publishService;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** What readers see, once it holds all that went live; after a while whatever it holds. */
    public Edition upToDate() {
        long last = publishService.lastChange();
        Instant end = Instant.now().plus(LONGEST_BEHIND);
        while (editions.current().changeId() < last && Instant.now().isBefore(end)) {
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        return editions.current();
    }

    /** The problems of an entry's drafts as they stand, all parts together. */
    public List<CheckResult> drafts(EntryDraft entry, Words words) {
        Set<String> images = Set.copyOf(Image.keys());
        return deadline.within(() -> found(entry, images, words)).orElseGet(() -> List.of(unjudged(words)));
    }

    private List<CheckResult> found(EntryDraft entry, Set<String> images, Words words) {
        EntryTexts texts = entry.texts();
        Instant now = clock.instant();
        EditionCheck check = new EditionCheck(
                editions.current().showing(texts, now), images::contains, LocalDate.ofInstant(now, RenderContext.CITY));
        List<CheckResult> findings = new ArrayList<>();
        check.of(entry.ref()).stream()
                .sorted(Comparator.comparing(problem -> !problem.isError()))
                .limit(MOST_FINDINGS)
                .forEach(problem -> findings.add(finding(
                        entry.ref(),
                        problem,
                        problem.isError() ? CheckResult.Level.ERROR : CheckResult.Level.WARNING,
                        words)));
        findings.addAll(reading(texts, Set.of(PartName.values()), words));
        return findings.stream().distinct().sorted().toList();
    }

    /** A text that nobody could judge goes nowhere. */
    private static CheckResult unjudged(Words words) {
        return new CheckResult(
                CheckResult.Level.ERROR, PartName.SHARED, 0, Optional.empty(), words.of("office.gate.unjudged"));
    }

    /** A look at what is live now, for one question after another about what may take its place. */
    public PublicationCheck check(Edition edition) {
        return new PublicationCheck(
                edition,
                new PublicationCheck.Surroundings(
                        references, uses, Set.copyOf(Image.keys())::contains, clock.instant()));
    }

    /** What is found when all of a proposal is done at once. */
    public PublishCheckReport judge(Proposal proposal, Edition edition, Words words) {
        Map<Optional<EntryRef>, List<CheckResult>> byEntry = new LinkedHashMap<>();
        proposal.refs().forEach(ref -> byEntry.put(Optional.of(ref), new ArrayList<>()));
        PublicationCheck check = check(edition);
        boolean judged = deadline.within(() -> {
                    look(proposal, check, byEntry, words);
                    return true;
                })
                .isPresent();
        if (!judged) {
            Optional<EntryRef> first = Optional.of(proposal.first().ref());
            return new PublishCheckReport(List.of(new PublishCheckReport.Section(
                    first, name(first, words.language()), true, List.of(unjudged(words)))));
        }
        proposal.items().stream()
                .filter(item -> !item.withdraws())
                .forEach(item -> byEntry.computeIfAbsent(Optional.of(item.ref()), ref -> new ArrayList<>())
                        .addAll(lagging(item, words)));
        return new PublishCheckReport(byEntry.entrySet().stream()
                .map(entry -> new PublishCheckReport.Section(
                        entry.getKey(),
                        name(entry.getKey(), words.language()),
                        entry.getKey().flatMap(proposal::item).isPresent(),
                        entry.getValue().stream().distinct().sorted().toList()))
                .toList());
    }

    private static void look(
            Proposal proposal,
            PublicationCheck check,
            Map<Optional<EntryRef>, List<CheckResult>> byEntry,
            Words words) {
        check.of(proposal.moves()).stream()
                .sorted(Comparator.comparing(PublicationCheck.Found::weight))
                .limit(MOST_FINDINGS)
                .forEach(found -> byEntry.computeIfAbsent(found.ref(), ref -> new ArrayList<>())
                        .add(finding(
                                found.ref().orElse(proposal.first().ref()),
                                found.problem(),
                                level(found.weight()),
                                words)));
        proposal.items().stream()
                .filter(item -> !item.withdraws())
                .forEach(item -> byEntry.computeIfAbsent(Optional.of(item.ref()), ref -> new ArrayList<>())
                        .addAll(reading(item.after(), item.going(), words)));
    }

    private String name(Optional<EntryRef> ref, Language language) {
        return ref.map(found ->
                        drafts.entry(found).map(entry -> entry.name(language)).orElse(found.key()))
                .orElse("");
    }

    private static CheckResult.Level level(PublicationCheck.Weight weight) {
        return switch (weight) {
            case STOPS -> CheckResult.Level.ERROR;
            case BREAKS_LINK -> CheckResult.Level.LINK;
            case WARNS -> CheckResult.Level.WARNING;
            case NOTED -> CheckResult.Level.NOTE;
        };
    }

    private static CheckResult finding(EntryRef ref, Problem problem, CheckResult.Level level, Words words) {
        return CheckResult.of(level, EditionCheck.partOf(ref, problem), problem, words);
    }

    private static List<CheckResult> reading(EntryTexts texts, Set<PartName> going, Words words) {
        List<CheckResult> findings = new ArrayList<>();
        for (Language language : Language.values()) {
            PartName part = PartName.of(language);
            if (going.contains(part)) {
                texts.text(part)
                        .ifPresent(text -> ReadingLevel.of(text, language)
                                .findings(words)
                                .forEach(told -> findings.add(CheckResult.warning(part, told.line(), told.message()))));
            }
        }
        return findings;
    }

    /**
     * Says that the other language will lag, when only one goes and it changed more than wording: no fault of whoever
     * says honestly how far the texts are.
     */
    private List<CheckResult> lagging(Proposal.ProposedEntry item, Words words) {
        Agreement agreement = publishService.agreement(item.ref(), item.numbers());
        List<CheckResult> findings = new ArrayList<>();
        for (Language language : Language.values()) {
            if (agreement.lags(language) && !item.numbers().containsKey(PartName.of(language))) {
                findings.add(CheckResult.note(PartName.of(language), 0, words.of("office.gate.lags")));
            }
        }
        return findings;
    }
}
