package nl.sleutel.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.article.Journey;
import nl.sleutel.content.Day;
import nl.sleutel.content.Phase;
import nl.sleutel.content.Reading;
import nl.sleutel.directory.CalendarFile;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.web.Address;
import nl.sleutel.web.Answer;

/** The checklist of a phase, with dates when the reader says on which day they arrive or leave. Ticks stay on the reader's own device. */
@Singleton
public class JourneyPage implements SitePage {

    private static final String ICS = ".ics";

    private final Frames frames;
    private final BadParameters bad;

    public JourneyPage(Frames frames, BadParameters bad) {
        this.frames = frames;
        this.bad = bad;
    }

    /** What the template shows. */
    public record View(List<Ticket> phases, String title, String about, String question, String action, String from, List<Item> items, Optional<String> calendar) {
    }

    /** A phase, as a ticket to its checklist. */
    public record Ticket(int number, String name, String about, String address, String tone, boolean here) {
    }

    /** A line to tick off. */
    public record Item(String key, String text, String address, String when) {
    }

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance journey(Frame page, View view);
    }

    @Override
    public Optional<Answer> answer(Address address, Language language, Reading reading) {
        boolean isCalendar = address.path().endsWith(ICS);
        String path = isCalendar ? address.path().substring(0, address.path().length() - ICS.length()) : address.path();
        Optional<Phase> phase = Arrays.stream(Phase.values()).filter(one -> Addresses.journey(one, language).equals(path)).findFirst();
        if (phase.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> from = address.parameter("from").flatMap(Journey::day);
        if (address.parameter("from").isPresent() && from.isEmpty()) {
            return Optional.of(bad.answer(language, "from", address));
        }
        Journey journey = Journey.of(phase.get(), language, from, reading);
        return Optional.of(isCalendar ? calendar(journey) : page(journey, reading));
    }

    private Answer page(Journey journey, Reading reading) {
        Language language = journey.language();
        Words words = Words.in(language);
        String phase = journey.phase().key();
        String address = Addresses.journey(journey.phase(), language);
        Map<String, String> chosen = Map.of("from", journey.from().map(LocalDate::toString).orElse(""));
        View view = new View(tickets(language, Optional.of(journey.phase())), words.of("phase." + phase), words.of("phase." + phase + ".about"),
                words.of(journey.phase() == Phase.LEAVING ? "journey.leave" : "journey.arrive"), address, chosen.get("from"),
                journey.lines().stream().map(line -> new Item(line.key(), line.text(), line.address(), when(line, words))).toList(),
                journey.from().map(day -> Addresses.with(address + ICS, chosen)));
        Head head = Head.of(language, words.of("journey.title", words.of("phase." + phase)), Addresses.with(address, chosen))
                .describedAs(words.of("phase." + phase + ".about")).alsoAt(Addresses.with(Addresses.journey(journey.phase(), language.other()), chosen));
        return Answer.html(200, Templates.journey(frames.of(journey.from().isPresent() ? head.notIndexed() : head, reading), view).render());
    }

    private Answer calendar(Journey journey) {
        String name = Words.in(journey.language()).of("whats-on.calendar");
        return Answer.text(200, "text/calendar; charset=utf-8",
                CalendarFile.write(name, journey.language(), journey.items(Optional.of(frames.surround().base())))).notKept();
    }

    /** The four phases as tickets; the one that is shown is marked. */
    static List<Ticket> tickets(Language language, Optional<Phase> here) {
        Words words = Words.in(language);
        List<String> tones = List.of("tone-sky", "tone-lime", "tone-butter", "tone-rose");
        return Arrays.stream(Phase.values()).map(phase -> new Ticket(phase.ordinal() + 1, words.of("phase." + phase.key()), words.of("phase." + phase.key() + ".about"),
                Addresses.journey(phase, language), tones.get(phase.ordinal()), here.filter(phase::equals).isPresent())).toList();
    }

    private static String when(Journey.Line line, Words words) {
        if (line.date().isPresent()) {
            return Day.of(line.date().get()).in(words.language());
        }
        if (line.days() == 0) {
            return words.of("journey.on-the-day");
        }
        int weeks = Math.round(Math.abs(line.days()) / 7f);
        String side = line.days() < 0 ? "before" : "after";
        return weeks == 0 ? words.of("journey.days-" + side, Math.abs(line.days())) : words.of("journey.weeks-" + side, weeks);
    }
}
