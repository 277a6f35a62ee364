package nl.sleutel.office.checks;

import java.util.List;
import java.util.Optional;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.office.page.OfficeAddresses;

/**
 * What was found in entries that are to go live or to be withdrawn together, and elsewhere because of it. Immutable.
 */
public record PublishCheckReport(List<Section> sections) {

    public PublishCheckReport {
        sections = List.copyOf(sections);
    }

    /**
     * What was found in one entry.
     *
     * @param ref empty for the care route as a whole and for what the site itself shows
     * @param name as people call it; blank where there is no entry
     * @param own whether it is one of those that were asked about
     */
    public record Section(Optional<EntryRef> ref, String name, boolean own, List<CheckResult> findings) {

        public Section {
            findings = List.copyOf(findings);
        }

        public String address() {
            return ref.map(OfficeAddresses::edit).orElse("");
        }
    }

    private boolean any(CheckResult.Level level) {
        return sections.stream()
                .flatMap(section -> section.findings().stream())
                .anyMatch(finding -> finding.level() == level);
    }

    /** Whether it can't be done so. */
    public boolean isStopped() {
        return any(CheckResult.Level.ERROR);
    }

    /** Whether it wants a reason. */
    public boolean warns() {
        return any(CheckResult.Level.WARNING);
    }

    /** Whether links elsewhere would become plain words. */
    public boolean breaksLinks() {
        return any(CheckResult.Level.LINK);
    }

    /** What was found elsewhere. */
    public List<Section> elsewhere() {
        return sections.stream().filter(section -> !section.own()).toList();
    }

    public List<Section> own() {
        return sections.stream().filter(Section::own).toList();
    }
}
