package nl.sleutel.office.page;

import java.util.List;
import java.util.Optional;
import nl.sleutel.account.LoginStage;
import nl.sleutel.account.Role;
import nl.sleutel.account.login.Sessions;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.web.cache.Assets;

/**
 * What stands around every page of the office. Immutable.
 *
 * @param path the page's own address
 * @param session whoever is at work; empty outside
 * @param formToken what every form carries
 * @param done what was just done, in words; empty for nothing
 */
public record OfficePage(
        Words w,
        String title,
        String path,
        Optional<Sessions.ActiveSession> session,
        String formToken,
        String done,
        Assets assets) {

    /** The name of the field that every form of a session carries. */
    public static final String FORM_TOKEN = "token";

    /** Whether this is the page at an address. */
    public boolean at(String address) {
        return path.equals(address);
    }

    public Language language() {
        return w.language();
    }

    public String asset(String name) {
        return assets.address(name);
    }

    public boolean inside() {
        return session.filter(found -> found.stage() == LoginStage.IN).isPresent();
    }

    /** What somebody inside is to know before anything else, in words; blank for nothing. */
    public String warning() {
        return inside()
                ? session.flatMap(Sessions.ActiveSession::warning)
                        .map(wrong -> w.of(
                                "office.warning.codes", wrong.count(), OfficeTime.recent(wrong.since(), language())))
                        .orElse("")
                : "";
    }

    public String name() {
        return session.map(found -> found.person().name()).orElse("");
    }

    public boolean editor() {
        return may(Role.EDITOR);
    }

    public boolean admin() {
        return may(Role.ADMIN);
    }

    private boolean may(Role role) {
        return session.map(found -> found.person().role().may(role)).orElse(false);
    }

    /** A kind of entry in the menu. */
    public record KindLink(String name, String address) {}

    public List<KindLink> kinds() {
        return Kind.all().stream()
                .map(kind -> new KindLink(w.of("office.kinds." + kind.folder()), OfficeAddresses.list(kind)))
                .toList();
    }
}
