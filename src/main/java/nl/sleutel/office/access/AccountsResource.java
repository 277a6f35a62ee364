package nl.sleutel.office.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.sleutel.account.Account;
import nl.sleutel.account.AuditEntry;
import nl.sleutel.account.Role;
import nl.sleutel.account.Roles;
import nl.sleutel.account.administration.AccountService;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.language.Words;
import nl.sleutel.office.page.OfficePage;
import nl.sleutel.office.page.OfficeRequest;
import nl.sleutel.office.page.OfficeResponses;
import nl.sleutel.web.SiteAddress;
import org.jspecify.annotations.Nullable;

/** What admins see to: accounts, and the log of who did what. */
@Path("/editor")
public class AccountsResource {

    private static final int LINES = 100;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(RenderContext.CITY);

    private final AccountService accountService;
    private final OfficeRequest request;
    private final OfficeResponses responses;
    private final SiteAddress address;

    public AccountsResource(
            AccountService accountService, OfficeRequest request, OfficeResponses responses, SiteAddress address) {
        this.accountService = accountService;
        this.request = request;
        this.responses = responses;
        this.address = address;
    }

    /** A line of the list. */
    public record AccountLine(
            String name,
            String email,
            String role,
            List<Choice> roles,
            boolean active,
            boolean codes,
            boolean codesRequired,
            boolean waits) {}

    public record Choice(String key, String name, boolean chosen) {}

    public record LogLine(String at, String who, String action, String subject, String detail) {}

    @CheckedTemplate(basePath = "office", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance accounts(
                OfficePage page, List<AccountLine> accounts, List<Choice> roles, String wrong);

        static native TemplateInstance link(OfficePage page, String name, String address);

        static native TemplateInstance audit(OfficePage page, List<LogLine> lines, int before, int after);
    }

    @GET
    @Path("/accounts")
    @RolesAllowed(Roles.ADMIN)
    @Transactional
    public Response accounts(@QueryParam("done") @Nullable String done) {
        return accounts(200, "", done);
    }

    private Response accounts(int status, String wrong, @Nullable String done) {
        List<AccountLine> lines = Account.inOrder().stream()
                .map(account -> new AccountLine(
                        account.name,
                        Optional.ofNullable(account.email).orElse(""),
                        role(account.role),
                        roles(account.role),
                        account.active,
                        account.codeSecret != null,
                        account.codeRequired,
                        account.mustChange))
                .toList();
        return responses.page(
                status,
                Templates.accounts(
                        responses.sheet(responses.words().of("office.accounts"), done),
                        lines,
                        roles(Role.AUTHOR),
                        wrong));
    }

    private String role(Role role) {
        return responses.words().of("office.role." + role.key());
    }

    private List<Choice> roles(Role chosen) {
        return Arrays.stream(Role.values())
                .map(role -> new Choice(role.key(), role(role), role == chosen))
                .toList();
    }

    private static Optional<Role> role(@Nullable String key) {
        return Arrays.stream(Role.values())
                .filter(role -> role.key().equals(key))
                .findFirst();
    }

    @POST
    @Path("/accounts")
    @RolesAllowed(Roles.ADMIN)
    public Response make(@FormParam("name") @DefaultValue("") String name, @FormParam("role") @Nullable String role) {
        Optional<Role> wanted = role(role);
        if (wanted.isEmpty()) {
            return responses.bad();
        }
        Optional<AccountService.Refusal> refused = accountService.make(name, wanted.get(), request.person());
        return refused.isPresent() ? told(refused.get()) : link(name);
    }

    @POST
    @Path("/accounts/change")
    @RolesAllowed(Roles.ADMIN)
    public Response change(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("role") @Nullable String role,
            @FormParam("active") @Nullable String active) {
        Optional<Role> wanted = role(role);
        if (wanted.isEmpty()) {
            return responses.bad();
        }
        Optional<AccountService.Refusal> refused =
                accountService.change(name, wanted.get(), active != null, request.person());
        return refused.isPresent() ? told(refused.get()) : responses.onward("/editor/accounts?done=account");
    }

    private Response told(AccountService.Refusal refused) {
        String key = refused.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return QuarkusTransaction.requiringNew()
                .call(() -> accounts(400, responses.words().of("office.accounts.refused." + key), null));
    }

    @POST
    @Path("/accounts/sessions")
    @RolesAllowed(Roles.ADMIN)
    public Response endSessions(@FormParam("name") @DefaultValue("") String name) {
        accountService.endSessions(name, request.person());
        return responses.onward("/editor/accounts?done=sessions");
    }

    @POST
    @Path("/accounts/email")
    @RolesAllowed(Roles.ADMIN)
    public Response email(
            @FormParam("name") @DefaultValue("") String name, @FormParam("email") @DefaultValue("") String email) {
        Optional<AccountService.Refusal> refused = accountService.email(name, email, request.person());
        return refused.isPresent() ? told(refused.get()) : responses.onward("/editor/accounts?done=account");
    }

    @POST
    @Path("/accounts/codes")
    @RolesAllowed(Roles.ADMIN)
    public Response codes(@FormParam("name") @DefaultValue("") String name, @FormParam("what") @Nullable String what) {
        switch (what == null ? "" : what) {
            case "require" -> accountService.requireCode(name, true, request.person());
            case "free" -> accountService.requireCode(name, false, request.person());
            case "forget" -> accountService.forgetCode(name, request.person());
            default -> {
                return responses.bad();
            }
        }
        return responses.onward("/editor/accounts?done=account");
    }

    @POST
    @Path("/accounts/link")
    @RolesAllowed(Roles.ADMIN)
    public Response link(@FormParam("name") @DefaultValue("") String name) {
        return accountService
                .makeLink(name, request.person())
                .map(token -> responses.page(Templates.link(
                        responses.sheet(responses.words().of("office.link")),
                        name,
                        address.base() + "/editor/reset?link=" + token)))
                .orElseGet(responses::missing);
    }

    @GET
    @Path("/audit")
    @RolesAllowed(Roles.ADMIN)
    @Transactional
    public Response audit(@QueryParam("page") @DefaultValue("0") String number) {
        if (!number.matches("\\d{1,6}")) {
            return responses.bad();
        }
        int page = Integer.parseInt(number);
        Words words = responses.words();
        List<LogLine> lines = AuditEntry.latest(page, LINES).stream()
                .map(line -> new LogLine(
                        MOMENT.format(line.at),
                        line.who,
                        words.has("office.audit." + line.action)
                                ? words.of("office.audit." + line.action)
                                : line.action,
                        line.subject,
                        line.detail))
                .toList();
        return responses.page(Templates.audit(
                responses.sheet(words.of("office.audit")), lines, page - 1, lines.size() == LINES ? page + 1 : 0));
    }
}
