package nl.sleutel.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Made-up content in which everything that has states stands in each of them: a page with a fact of each type in each
 * state, organisations open and closed, events with and without a date, a notice. Dates lie around today.
 */
final class StatesContent {

    /** The page that shows all facts and organisations. */
    static final Map<String, String> PAGE = Map.of("en", "/en/housing/every-state", "nl", "/nl/wonen/elke-toestand");

    static final String EVENT = "/en/whats-on/state-whole-day";
    static final String ORGANISATION = "/en/organisations/state-closed";

    private static final String SOURCE =
            "{name: Sheet of Tests, title: \"Made-up numbers of the municipality, and all that belongs to them\", "
                    + "url: \"https://example.org/numbers\", date: 2026-01-06}";
    private static final Map<String, String> TYPES = new LinkedHashMap<>();
    private static final String LONG = "Something with a rather long name that does not fit a line of a telephone";

    static {
        TYPES.put("money", "value: 1234.56\nunit: EUR/month\n|value: 1334.56");
        TYPES.put("percentage", "value: 12.5\n|value: 13");
        TYPES.put("number", "value: 2\nunit: {nl: maanden kale huur, en: \"months' basic rent\"}\n|value: 3");
        TYPES.put("duration", "value: 14\nunit: day\n|value: 15");
        TYPES.put("date", "value: 2024-07-01\n|value: 2025-07-01");
        TYPES.put("telephone", "value: \"+31 71 516 50 00\"\n|value: \"+31 71 516 50 01\"");
        TYPES.put(
                "email",
                "value: a.rather.long.name.of.a.desk@student-affairs.example.org\n|value: "
                        + "another.rather.long.name.of.a.desk@student-affairs.example.org");
        TYPES.put(
                "text",
                "value: {nl: in een gebouw met een lange naam aan de Nieuwe Rijn, en: in a building with a long "
                        + "name on the Nieuwe Rijn}\n"
                        + "|value: {nl: aan de Oude Vest, en: on the Oude Vest}");
    }

    private final Path folder;
    private final LocalDate today;

    private StatesContent(Path folder, LocalDate today) {
        this.folder = folder;
        this.today = today;
    }

    /** Writes it beside the content of a folder. */
    static void in(Path folder, LocalDate today) {
        StatesContent content = new StatesContent(folder, today);
        content.article(content.facts());
        content.organisations();
        content.events();
    }

    /** A banner on every page, from its first day to its last. */
    static void notice(Path folder, LocalDate from, LocalDate until) {
        StatesContent content = new StatesContent(folder, from);
        content.write("notices/state/shared.yaml", "start: " + from + "T00:00\nend: " + until + "\nlevel: urgent\n");
        content.words("notices/state", "title: " + LONG, "A short text.");
    }

    /** The keys of a fact of each type in each state. */
    private Map<String, String> facts() {
        Map<String, String> states = new LinkedHashMap<>();
        states.put("valid", "valid: {from: " + today.minusYears(1) + "}\n");
        states.put("checked", "checked: " + today.minusDays(3) + "\n");
        states.put("expiring", "valid: {from: " + today.minusYears(1) + ", until: " + today.plusDays(20) + "}\n");
        states.put("past", "valid: {from: " + today.minusYears(3) + ", until: " + today.minusYears(2) + "}\n");
        states.put(
                "coming",
                "valid: {until: " + today.plusDays(19) + "}\nnext: {NEXT, from: " + today.plusDays(20) + "}\n");
        states.put(
                "past-coming",
                "valid: {until: " + today.minusDays(9) + "}\nnext: {NEXT, from: " + today.plusDays(20) + "}\n");
        states.put(
                "successor",
                "valid: {until: " + today.minusDays(9) + "}\nnext: {NEXT, from: " + today.minusDays(8)
                        + ", note: {nl: van nu, en: of now}, source: " + SOURCE + "}\n");
        states.put("medium", "");
        states.put("low", "valid: {until: " + today.minusDays(9) + "}\n");
        Map<String, String> keys = new LinkedHashMap<>();
        states.forEach((state, lines) -> TYPES.forEach((type, value) -> {
            String[] values = value.split("\\|");
            String next = values[1].strip();
            write(
                    "facts/state." + state + "." + type + ".yaml",
                    "type: " + type + "\n" + values[0]
                            + "label: {nl: \"een getal dat " + state + " is\", en: \"a number that is " + state
                            + "\"}\nnote: {nl: voor wie het aangaat, en: for whom it concerns}\n"
                            + lines.replace("NEXT", next) + "source: " + SOURCE + "\nconfidence: "
                            + (state.equals("medium") || state.equals("low") ? state : "high") + "\n"
                            + (lines.contains("checked") ? "" : "checked:\n"));
            keys.put("state." + state + "." + type, state);
        }));
        return keys;
    }

    private void article(Map<String, String> facts) {
        write(
                "articles/housing/every-state/shared.yaml",
                "topic: housing\naudience: [all]\nphase: [arriving]\norder: 900\nrelated: [housing/contracts, "
                        + "housing/moving-out]\n"
                        + "organisations: [state-open, state-closed, state-holiday, state-no-hours, state-always]\n"
                        + "sources:\n  - "
                        + SOURCE + "\nchecked:\nreview: 2030-01-01\n");
        StringBuilder list = new StringBuilder();
        facts.keySet().forEach(key -> list.append("- {fact:").append(key).append("}\n"));
        StringBuilder table = new StringBuilder("| A | B |\n|---|---|\n");
        facts.keySet().stream()
                .filter(key -> key.endsWith("money"))
                .forEach(key -> table.append("| ")
                        .append(key.split("\\.")[1])
                        .append(" | {fact:")
                        .append(key)
                        .append("} |\n"));
        write(
                "articles/housing/every-state/en.md",
                "---\ntitle: Every state\nsummary: A page of the tests.\nslug: every-state\n---\n## In short\n\n- "
                        + "States.\n\n## All\n\n"
                        + list + "\n" + table);
        write(
                "articles/housing/every-state/nl.md",
                "---\ntitle: Elke toestand\nsummary: Een pagina van de tests.\nslug: elke-toestand\n---\n## In "
                        + "het kort\n\n- Toestanden.\n\n## Alle\n\n"
                        + list + "\n" + table);
    }

    private void organisations() {
        String other = today.plusDays(3).getDayOfWeek().name().substring(0, 3).toLowerCase(Locale.ROOT);
        String all = "hours:\n  - {days: [mon, tue, wed, thu, fri, sat, sun], from: \"00:00\", to: \"24:00\"}\n";
        organisation("open", all);
        organisation(
                "closed",
                "hours:\n  - {days: [" + other + "], from: \"09:00\", to: \"12:30\"}\n  - {days: [" + other
                        + "], from: \"13:30\", to: \"17:00\"}\n");
        organisation("holiday", all + "closed: [" + today + ", " + today.plusDays(1) + "]\n");
        organisation("no-hours", "");
        organisation("always", "always: true\n");
    }

    private void organisation(String state, String hours) {
        write(
                "organisations/state-" + state + "/shared.yaml",
                "topics: [housing]\naudience: [all]\nkinds: [advice]\ninstitutions: []\nlanguages: [nl, en, ar, "
                        + "uk]\ncost: mixed\nvisit: both\n"
                        + "website: \"https://a-rather-long-name-of-a-site.student-affairs.example.org\"\n"
                        + "telephone: state.valid.telephone\nemail: state.past.email\naddress: state.low.text\n"
                        + hours + "internationals: true\nmbo: true\nsources:\n  - " + SOURCE
                        + "\nchecked:\nreview: 2030-01-01\n");
        words(
                "organisations/state-" + state,
                "title: " + LONG + " (" + state + ")\nsummary: " + LONG + " and helps you.",
                "They help you.");
    }

    private void events() {
        event("whole-day", "start: " + today.plusDays(2) + "\nend: " + today.plusDays(9) + "\n");
        event("timed", "start: " + today.plusDays(3) + "T10:00\nend: " + today.plusDays(3) + "T23:30\n");
        event("recurring", "start: " + today.plusDays(4) + "T19:00\nrepeat: FREQ=WEEKLY\n");
        event("expected", "month: 8\nmoment: true\n");
        event("undated", "month: " + today.getMonthValue() + "\nmoment: true\n");
        event("over", "start: " + today.minusDays(9) + "T19:00\n");
    }

    private void event(String state, String time) {
        write(
                "events/state-" + state + "/shared.yaml",
                time + "place: {nl: \"" + LONG + "\", en: \"" + LONG
                        + "\"}\ncost: free\naudience: [all]\ntopic: student-life\nlanguages: [nl, en]\n"
                        + "organiser: state-closed\nwebsite: \"https://example.org\"\nsources:\n  - " + SOURCE
                        + "\nchecked:\n");
        words(
                "events/state-" + state,
                "title: " + LONG + " (" + state + ")\nsummary: " + LONG + " and costs {fact:state.coming.money}.",
                "Come and see, for {fact:state.past.money}.");
    }

    private void words(String entry, String front, String text) {
        write(entry + "/en.md", "---\n" + front + "\n---\n" + text + "\n");
        write(entry + "/nl.md", "---\n" + front + "\n---\n" + text + "\n");
    }

    private void write(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
