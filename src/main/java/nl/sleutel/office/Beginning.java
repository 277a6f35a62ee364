package nl.sleutel.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import nl.sleutel.account.Person;
import nl.sleutel.content.ChangeClass;
import nl.sleutel.content.EntryRef;
import nl.sleutel.content.PartName;
import nl.sleutel.content.Reading;

/** Making a new entry: drafts with the fields that its kind asks for, to be filled in. */
@ApplicationScoped
public class Beginning {

    private static final String SOURCES =
            "sources:\n  - {name: \"\", title: \"\", url: \"https://\", date: undated}\nchecked:\n";

    private final Saving saving;
    private final Desk desk;
    private final Clock clock;

    public Beginning(Saving saving, Desk desk, Clock clock) {
        this.saving = saving;
        this.desk = desk;
        this.clock = clock;
    }

    /** @return false when there is such an entry already */
    public boolean begin(EntryRef ref, Person by) {
        if (desk.entry(ref).isPresent()) {
            return false;
        }
        Map<PartName, Saving.Piece> pieces = new EnumMap<>(PartName.class);
        ref.kind()
                .parts()
                .forEach(part -> pieces.put(
                        part, new Saving.Piece(0, part == PartName.SHARED ? shared(ref) : words(ref, part))));
        return saving.save(new Saving.Work(ref, pieces, ChangeClass.MEANING), by)
                .isSaved();
    }

    private String shared(EntryRef ref) {
        LocalDateTime now =
                LocalDateTime.ofInstant(clock.instant(), Reading.CITY).truncatedTo(ChronoUnit.MINUTES);
        LocalDate today = now.toLocalDate();
        return switch (ref.kind()) {
            case ARTICLE ->
                "topic: " + ref.key().split("/")[0]
                        + "\naudience: [all]\nphase: [living]\norder: 100\nrelated: []\norganisations: []\n" + SOURCES
                        + "review: " + today.plusYears(1) + "\n";
            case FACT ->
                "type: money\nvalue:\nunit: EUR\nlabel: {nl: \"\", en: \"\"}\nsource: {name: \"\", title: \"\", "
                        + "url: \"https://\", date: undated}\nconfidence: medium\nchecked:\n";
            case ORGANISATION ->
                "topics: [student-life]\naudience: [all]\nkinds: [advice]\nlanguages: [nl, en]\nwebsite: \"https://\"\n"
                        + SOURCES + "review: " + today.plusYears(1) + "\n";
            case EVENT ->
                "start: " + today.plusMonths(1)
                        + "\nplace: {nl: Leiden, en: Leiden}\naudience: [all]\ntopic: student-life\nlanguages: "
                        + "[nl, en]\nwebsite: \"https://\"\n"
                        + SOURCES;
            case TERM -> "topic: student-life\n";
            case STEP -> "kind: advice\nline: talk\nanswers: []\n";
            case STORY -> "topic: student-life\nname: \"\"\nconsent: " + today + "\n";
            case NOTICE -> "start: " + now + "\nend: " + today.plusWeeks(1) + "\nlevel: info\n";
            case TOPIC -> "groups:\n  - {pages: []}\n";
        };
    }

    private static String words(EntryRef ref, PartName part) {
        boolean dutch = part == PartName.NL;
        String slug = ref.key().substring(ref.key().indexOf('/') + 1);
        return switch (ref.kind()) {
            case ARTICLE ->
                "---\ntitle: \"\"\nsummary: \"\"\nslug: " + slug + "\n---\n## " + (dutch ? "In het kort" : "In short")
                        + "\n\n- \n";
            case ORGANISATION, EVENT, STORY -> "---\ntitle: \"\"\nsummary: \"\"\n---\n";
            case TOPIC -> "---\nheadings: []\n---\n";
            default -> "---\ntitle: \"\"\n---\n";
        };
    }
}
