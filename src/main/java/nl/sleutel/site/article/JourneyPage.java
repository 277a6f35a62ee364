package nl.sleutel.site.article;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.sleutel.article.journey.Journey;
import nl.sleutel.article.journey.StudentProfile;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.format.PartialDate;
import nl.sleutel.content.taxonomy.Phase;
import nl.sleutel.directory.calendar.CalendarFile;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.site.layout.Addresses;
import nl.sleutel.site.layout.BadParameters;
import nl.sleutel.site.layout.Layouts;
import nl.sleutel.site.layout.PageLayout;
import nl.sleutel.site.layout.PageMeta;
import nl.sleutel.site.layout.SitePage;
import nl.sleutel.web.cache.Answer;
import nl.sleutel.web.cache.PageRequest;

/**
 * The checklist of a phase, with dates when the reader says on which day they arrive or leave. Ticks stay on the
 * reader's own device.
 */
@Singleton
public class JourneyPage implements SitePage {

    private static final String ICS = ".ics";
    private static final String WHO = "who";

    private final Layouts layouts;
    private final BadParameters bad;

    public JourneyPage(Layouts layouts, BadParameters bad) {
        this.layouts = layouts;
        this.bad = bad;
    }

    /** What the template shows. */
    public record JourneyView(
            List<Ticket> phases,
            Heading heading,
            JourneyForm form,
            List<JourneyItem> items,
            Optional<String> calendar) {}

    /** What stands above the checklist. */
    public record Heading(String title, String about) {}

    /**
     * What the checklist asks.
     *
     * @param question for the day
     * @param from the day that was given, {@code 2027-02-01}; empty without
     */
    public record JourneyForm(String action, List<Choice> who, String question, String from) {}

    /** An answer to who somebody is. */
    public record Choice(String value, String name, boolean chosen) {}

    /** A phase, as a ticket to its checklist. */
    public record Ticket(int number, String name, String about, String address, String tone, boolean here) {}

    /**
     * A line to tick off.
     *
     * @param late whether its day has passed
     */
    public record JourneyItem(String key, String text, String address, String when, boolean late) {}

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance journey(PageLayout page, JourneyView view);
    }

    @Override
    public Optional<Answer> answer(PageRequest address, Language language, RenderContext context) {
        boolean isCalendar = address.path().endsWith(ICS);
        String path = isCalendar ? address.path().substring(0, address.path().length() - ICS.length()) : address.path();
        Optional<Phase> phase = Arrays.stream(Phase.values())
                .filter(one -> Addresses.journey(one, language).equals(path))
                .findFirst();
        if (phase.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> from = address.parameter("from").flatMap(Journey::day);
        if (address.parameter("from").isPresent() && from.isEmpty()) {
            return Optional.of(bad.answer(language, "from", address));
        }
        Optional<StudentProfile> profile = address.parameter(WHO).flatMap(StudentProfile::ofKey);
        if (address.parameter(WHO).isPresent() && profile.isEmpty()) {
            return Optional.of(bad.answer(language, WHO, address));
        }
        Journey journey = Journey.of(phase.get(), language, new Journey.Asked(profile, from), context);
        return Optional.of(isCalendar ? calendar(journey) : page(journey, context));
    }

    private Answer page(Journey journey, RenderContext context) {
        Language language = journey.language();
        Words words = Words.in(language);
        String phase = journey.phase().key();
        String address = Addresses.journey(journey.phase(), language);
        Map<String, String> chosen = new TreeMap<>();
        journey.from().ifPresent(day -> chosen.put("from", day.toString()));
        journey.profile().ifPresent(profile -> chosen.put(WHO, profile.key()));
        Heading heading = new Heading(words.of("phase." + phase), words.of("phase." + phase + ".about"));
        JourneyForm form = new JourneyForm(
                address,
                who(journey.profile(), words),
                words.of(journey.phase() == Phase.LEAVING ? "journey.leave" : "journey.arrive"),
                chosen.getOrDefault("from", ""));
        JourneyView view = new JourneyView(
                tickets(language, Optional.of(journey.phase())),
                heading,
                form,
                journey.lines().stream()
                        .map(line -> new JourneyItem(
                                line.key(), line.text(), line.address(), when(line, words), line.isLate()))
                        .toList(),
                journey.from().map(day -> Addresses.with(address + ICS, chosen)));
        PageMeta meta = PageMeta.of(
                        language,
                        words.of("journey.title", words.of("phase." + phase)),
                        Addresses.with(address, chosen))
                .describedAs(words.of("phase." + phase + ".about"))
                .alsoAt(Addresses.with(Addresses.journey(journey.phase(), language.other()), chosen));
        return Answer.html(
                200,
                Templates.journey(layouts.of(chosen.isEmpty() ? meta : meta.notIndexed(), context), view)
                        .render());
    }

    private static List<Choice> who(Optional<StudentProfile> chosen, Words words) {
        Choice everybody = new Choice("", words.of("journey.who.all"), chosen.isEmpty());
        return Stream.concat(
                        Stream.of(everybody),
                        Stream.of(StudentProfile.values())
                                .map(profile -> new Choice(
                                        profile.key(),
                                        words.of("journey.who." + profile.key()),
                                        chosen.filter(profile::equals).isPresent())))
                .toList();
    }

    private Answer calendar(Journey journey) {
        String name = Words.in(journey.language()).of("whats-on.calendar");
        return Answer.text(
                        200,
                        "text/calendar; charset=utf-8",
                        CalendarFile.write(
                                name,
                                journey.language(),
                                journey.items(Optional.of(layouts.surround().base()))))
                .notKept();
    }

    /** The four phases as tickets; the one that is shown is marked. */
    public static List<Ticket> tickets(Language language, Optional<Phase> here) {
        Words words = Words.in(language);
        List<String> tones = List.of("tone-sky", "tone-lime", "tone-butter", "tone-rose");
        List<Ticket> tickets = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            tickets.add(new Ticket(
                    tickets.size() + 1,
                    words.of("phase." + phase.key()),
                    words.of("phase." + phase.key() + ".about"),
                    Addresses.journey(phase, language),
                    tones.get(tickets.size()),
                    here.filter(phase::equals).isPresent()));
        }
        return List.copyOf(tickets);
    }

    private static String when(Journey.ChecklistLine line, Words words) {
        if (line.date().isPresent()) {
            String day = PartialDate.of(line.date().get()).in(words.language());
            return line.isLate() ? words.of("journey.late", day) : day;
        }
        if (line.days() == 0) {
            return words.of("journey.on-the-day");
        }
        int weeks = Math.round(Math.abs(line.days()) / 7f);
        String side = line.days() < 0 ? "before" : "after";
        return weeks == 0
                ? words.of("journey.days-" + side, Math.abs(line.days()))
                : words.of("journey.weeks-" + side, weeks);
    }
}
