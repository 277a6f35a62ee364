package nl.sleutel.directory.event;

import static nl.sleutel.content.form.FieldSpec.line;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.sleutel.content.edition.EditionIndex;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.form.CommonFields;
import nl.sleutel.content.form.FieldSpec;
import nl.sleutel.content.form.FieldSpec.Shape;
import nl.sleutel.content.format.ParseResult;
import nl.sleutel.content.kind.CheckContext;
import nl.sleutel.content.kind.KindCheck;
import nl.sleutel.content.kind.KindModule;
import nl.sleutel.content.kind.Passage;
import nl.sleutel.content.kind.ReviewCycle;
import nl.sleutel.content.kind.Translatable;
import nl.sleutel.content.markdown.Resolver;
import nl.sleutel.directory.calendar.Occurrence;
import nl.sleutel.directory.organisation.Description;
import nl.sleutel.directory.organisation.OrganisationKind;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;

/** Events and key moments of the year, as a kind of entries. */
public final class EventKind implements KindModule {

    @Override
    public Kind kind() {
        return Kind.EVENT;
    }

    @Override
    public ParseResult<Event> read(EntryTexts texts) {
        return EventReader.read(texts);
    }

    @Override
    public EditionIndex<?> empty() {
        return Agenda.NONE;
    }

    @Override
    public List<FieldSpec> sharedFields() {
        return List.of(
                line("start"),
                line("end"),
                line("zone"),
                line("repeat"),
                FieldSpec.of("moment", Shape.FLAG),
                FieldSpec.of("deadline", Shape.FLAG),
                FieldSpec.of("expected", Shape.FLAG),
                line("month"),
                FieldSpec.of("place", Shape.PAIR),
                OrganisationKind.COST,
                CommonFields.AUDIENCE,
                CommonFields.TOPIC,
                CommonFields.LANGUAGES,
                line("organiser"),
                line("website"),
                CommonFields.SOURCES,
                CommonFields.CHECKED);
    }

    @Override
    public List<FieldSpec> languageFields() {
        return CommonFields.described();
    }

    @Override
    public String sharedSkeleton(EntryRef ref, LocalDateTime now) {
        return "start: " + now.toLocalDate().plusMonths(1)
                + "\nplace: {nl: Leiden, en: Leiden}\naudience: [all]\ntopic: student-life\nlanguages: "
                + "[nl, en]\nwebsite: \"https://\"\n"
                + CommonFields.NO_SOURCES;
    }

    @Override
    public String languageSkeleton(EntryRef ref, Language language) {
        return CommonFields.TITLE_AND_SUMMARY;
    }

    @Override
    public Set<Kind> mayName() {
        return Set.of(Kind.ORGANISATION);
    }

    @Override
    public Translatable translatable() {
        return Translatable.lines("title", "summary");
    }

    @Override
    public ReviewCycle reviewCycle() {
        return ReviewCycle.CHECKED;
    }

    @Override
    public boolean isFoundBesidePages() {
        return true;
    }

    @Override
    public Optional<String> address(EntryRef ref, RenderContext context, Resolver links, Language language) {
        return links.link("site:whats-on").map(target -> target.href() + ref.key());
    }

    @Override
    public List<Passage> passages(EntryTexts texts) {
        return Passage.of(texts, read(texts).value().map(Event::descriptions), Description::passage);
    }

    @Override
    public KindCheck check(CheckContext around) {
        return KindCheck.together(() -> new EventCheck(Stream.of(Kind.ORGANISATION, kind())
                        .flatMap(kind -> around.all(kind).stream())
                        .toList())
                .problems());
    }

    /** When it is, or that it is over or has no date yet. */
    @Override
    public Optional<String> published(EntryTexts live, Words words, Instant now) {
        return read(live).value().map(event -> published(event, words, now));
    }

    private static String published(Event event, Words words, Instant now) {
        if (event.schedule().isEmpty()) {
            return words.of("office.published.undated");
        }
        Optional<Occurrence> next = event.next(now);
        if (next.isEmpty()) {
            return words.of("office.published.event-over");
        }
        String time = next.get().in(words.language());
        return next.get().isWholeDays()
                ? words.of("office.published.whole-day", time)
                : words.of("office.published.event", time);
    }
}
