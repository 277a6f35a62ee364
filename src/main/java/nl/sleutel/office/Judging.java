package nl.sleutel.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.content.ChangeClass;
import nl.sleutel.content.Editions;
import nl.sleutel.content.EntryTexts;
import nl.sleutel.content.PartName;
import nl.sleutel.content.Problem;
import nl.sleutel.content.Reading;
import nl.sleutel.content.TextBounds;
import nl.sleutel.files.Checking;
import nl.sleutel.image.Image;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;

/** Looking at what is about to go live. Errors stop it; warnings can be overruled. */
@ApplicationScoped
public class Judging {

    /** Nobody reads more of them; whoever mends these sees the rest. */
    private static final int MOST_FINDINGS = 300;

    private final Editions editions;
    private final Clock clock;
    private final JudgingDeadline deadline = new JudgingDeadline();

    public Judging(Editions editions, Clock clock) {
        this.editions = editions;
        this.clock = clock;
    }

    /** The problems of an entry's drafts as they stand, all parts together. */
    List<Finding> drafts(EntryDraft entry, Words words) {
        return findings(entry.texts(), Set.of(PartName.values()), words);
    }

    /** What is found when some parts go live beside those that are live already. */
    List<Finding> going(EntryDraft entry, Map<PartName, String> liveTexts, Set<PartName> going, Words words) {
        Map<PartName, String> texts = new EnumMap<>(liveTexts.isEmpty() ? new EnumMap<>(PartName.class) : liveTexts);
        going.forEach(part -> entry.part(part).ifPresent(draft -> texts.put(part, draft.text())));
        List<Finding> findings = new ArrayList<>(findings(new EntryTexts(entry.ref(), texts), going, words));
        findings.addAll(lagging(entry, going, words));
        return findings;
    }

    private List<Finding> findings(EntryTexts texts, Set<PartName> going, Words words) {
        Set<String> images = Set.copyOf(Image.keys());
        return deadline.within(() -> found(texts, images, going, words))
                .orElseGet(() -> List.of(new Finding(true, first(texts, going), 0, words.of("office.gate.unjudged"), words.language())));
    }

    private static PartName first(EntryTexts texts, Set<PartName> going) {
        return Arrays.stream(PartName.values()).filter(part -> going.contains(part) && texts.text(part).isPresent()).findFirst().orElse(PartName.SHARED);
    }

    private List<Finding> found(EntryTexts texts, Set<String> images, Set<PartName> going, Words words) {
        List<Finding> findings = new ArrayList<>();
        if (texts.texts().values().stream().anyMatch(text -> TextBounds.of(text).isPresent())) {
            texts.texts().forEach((part, text) -> TextBounds.of(text).ifPresent(tooLong -> findings.add(finding(tooLong.problem(texts.ref().path(part)), texts, going, words))));
            return findings;
        }
        Checking.problems(texts.ref(), editions.current().showing(texts, clock.instant()), images::contains,
                LocalDate.ofInstant(clock.instant(), Reading.CITY)).stream()
                .sorted(Comparator.comparing(problem -> !problem.isError())).limit(MOST_FINDINGS).forEach(problem -> findings.add(finding(problem, texts, going, words)));
        for (Language language : Language.values()) {
            PartName part = PartName.of(language);
            if (going.contains(part)) {
                texts.text(part).ifPresent(text -> ReadingLevel.of(text, language).findings(words).forEach(told -> findings.add(Finding.warning(part, told.line(), told.message(), words))));
            }
        }
        return findings.stream().distinct().sorted().toList();
    }

    /** What is wrong with a language that does not go along holds nobody up, nor do numbers of which the other language has more. */
    private static Finding finding(Problem problem, EntryTexts texts, Set<PartName> going, Words words) {
        PartName part = Arrays.stream(PartName.values()).filter(name -> texts.ref().path(name).equals(problem.file())).findFirst().orElse(PartName.SHARED);
        boolean bothGo = going.contains(PartName.NL) && going.contains(PartName.EN);
        boolean aboutOther = !going.contains(part) || !bothGo && problem.line() == 0 && problem.message().contains(".md");
        ProblemWords.Told told = ProblemWords.of(problem.message(), words);
        return new Finding(problem.isError() && !aboutOther, part, problem.line(), told.message(), told.language());
    }

    /** Says that the other language will lag, when only one goes and it changed more than wording. */
    private static List<Finding> lagging(EntryDraft entry, Set<PartName> going, Words words) {
        List<Finding> findings = new ArrayList<>();
        for (Language language : Language.values()) {
            PartName part = PartName.of(language);
            PartName other = PartName.of(language.other());
            Optional<EntryDraft.PartDraft> draft = entry.part(part).filter(found -> !found.isLive() && found.changeClass() != ChangeClass.WORDING);
            if (draft.isPresent() && going.contains(part) && !going.contains(other) && entry.part(other).filter(found -> found.live() > 0).isPresent()) {
                findings.add(Finding.warning(other, 0, words.of("office.gate.lags"), words));
            }
        }
        return findings;
    }
}
