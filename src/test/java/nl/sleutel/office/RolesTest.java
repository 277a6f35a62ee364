package nl.sleutel.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.sleutel.account.Role;
import nl.sleutel.content.Editor;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.planted.AskedPaths;
import nl.sleutel.planted.PlantedResource;
import nl.sleutel.web.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every role, and nobody, against every action of the office over HTTP. */
@QuarkusTest
class RolesTest {

    /** What there is to be done, who may, and fields that do no harm: {@code METHOD path | role | fields}. */
    private static final List<String> ACTIONS = List.of(
            "GET / | AUTHOR",
            "GET /help | AUTHOR",
            "GET /self | AUTHOR",
            "POST /self/sessions | AUTHOR | session=no",
            "POST /self/warning | AUTHOR",
            "POST /language | AUTHOR | language=en",
            "POST /email | AUTHOR | email=no&password=no",
            "GET /password | AUTHOR",
            "POST /password | AUTHOR | current=no&wanted=no&again=no",
            "GET /second-factor | AUTHOR",
            "POST /second-factor | AUTHOR | secret=no&code=no",
            "POST /second-factor/stop | AUTHOR | password=no",
            "GET /entries/{folder} | AUTHOR",
            "GET /new/{folder} | AUTHOR",
            "POST /new/{folder} | AUTHOR | topic=no&key=NO",
            "GET /edit/{folder}/{key: .+} | AUTHOR",
            "POST /edit/{folder}/{key: .+} | AUTHOR | class=no",
            "GET /preview/{folder}/{key: .+} | AUTHOR",
            "GET /history/{folder}/{key: .+} | AUTHOR",
            "POST /restore/{folder}/{key: .+} | AUTHOR | part=nl&number=999&base=1",
            "POST /desk/keep/{folder}/{key: .+} | AUTHOR | a=b",
            "POST /desk/present/{folder}/{key: .+} | AUTHOR",
            "POST /desk/forget/{folder}/{key: .+} | AUTHOR",
            "POST /desk/look/{folder}/{key: .+} | AUTHOR | a=b",
            "GET /desk/names/{folder} | AUTHOR",
            "GET /reactions | AUTHOR",
            "POST /reactions | EDITOR | reaction=-1",
            "GET /publish/{folder}/{key: .+} | EDITOR",
            "POST /publish/{folder}/{key: .+} | EDITOR | which=both",
            "POST /match/{folder}/{key: .+} | EDITOR | seen.nl=999",
            "GET /withdraw/{folder}/{key: .+} | EDITOR",
            "GET /images/{address: [a-z0-9-]+[.][a-z]+} | AUTHOR",
            "POST /withdraw/{folder}/{key: .+} | EDITOR | which=both",
            "POST /schedule/{folder}/{key: .+} | EDITOR | which=both",
            "POST /unschedule | EDITOR | appointment=-1",
            "POST /confirm/{folder}/{key: .+} | EDITOR",
            "GET /images | AUTHOR",
            "GET /images/file | AUTHOR",
            "GET /images/names | AUTHOR",
            "POST /images | AUTHOR | key=NO",
            "POST /images/words | AUTHOR | key=NO",
            "POST /images/delete | EDITOR | key=NO",
            "GET /exchange | AUTHOR",
            "GET /exchange/file | AUTHOR",
            "GET /exchange/report | AUTHOR",
            "POST /exchange | AUTHOR | a=b",
            "GET /export | EDITOR",
            "GET /links | AUTHOR",
            "POST /links/replace | EDITOR | from=no&to=no",
            "GET /accounts | ADMIN",
            "POST /accounts | ADMIN | name=NO%20NAME&role=author",
            "POST /accounts/change | ADMIN | name=nobody&role=no",
            "POST /accounts/sessions | ADMIN | name=nobody",
            "POST /accounts/email | ADMIN | name=nobody&email=no",
            "POST /accounts/codes | ADMIN | name=nobody&what=no",
            "POST /accounts/link | ADMIN | name=nobody",
            "GET /unfound | AUTHOR",
            "POST /unfound | EDITOR | query=-1",
            "GET /audit | ADMIN");

    /** What whoever has not come in whole may do: {@code METHOD path roles}. */
    private static final List<String> STEPS = List.of(
            "GET /editor/code at-code",
            "GET /editor/password at-password author",
            "GET /editor/second-factor at-enrol author",
            "POST /editor/code at-code",
            "POST /editor/logout at-code at-enrol at-password author",
            "POST /editor/password at-password author",
            "POST /editor/second-factor at-enrol author");

    /** What nobody need be to do, in the office. */
    private static final List<String> OPEN = List.of(
            "GET /editor/forgotten open",
            "GET /editor/login open",
            "GET /editor/reset open",
            "POST /editor/forgotten open",
            "POST /editor/login open",
            "POST /editor/reset open");

    private static final Set<String> ROLES =
            Arrays.stream(Role.values()).map(Role::key).collect(Collectors.toSet());

    @TestHTTPResource("/")
    URI base;

    @Inject
    AskedPaths asked;

    @Inject
    Editor editor;

    /** A page of its own: what is tried here changes it. */
    private final EntryRef page = Editor.newPage(Topic.MONEY);

    private record Action(String method, String path, Role needed, Map<String, String> fields) {

        static Action of(String line) {
            String[] columns = line.split(" \\| ");
            String[] request = columns[0].split(" ", 2);
            Map<String, String> fields = new HashMap<>();
            if (columns.length > 2) {
                Arrays.stream(columns[2].split("&"))
                        .map(pair -> pair.split("="))
                        .forEach(pair -> fields.put(pair[0], pair[1]));
            }
            return new Action(request[0], request[1], Role.valueOf(columns[1]), fields);
        }

        int asked(OfficeClient client, String token, EntryRef page) {
            String address = "/editor"
                    + path.replace("{folder}/{key: .+}", page.toString())
                            .replace("{folder}", "articles")
                            .replace("{address: [a-z0-9-]+[.][a-z]+}", "none.webp");
            if (method.equals("GET")) {
                HttpResponse<String> answer = client.get(address);
                return answer.headers()
                                .firstValue("Location")
                                .filter(to -> to.startsWith("/editor/login"))
                                .isPresent()
                        ? 401
                        : answer.statusCode();
            }
            Map<String, String> sent = new HashMap<>(fields);
            sent.put("token", token);
            return client.post(address, sent).statusCode();
        }
    }

    @Test
    void everyAction_isDoneForThoseWhoMayAndNobodyElse() {
        editor.publishPage(page, "## In short\n\n- A line.\n");
        List<String> wrong = new ArrayList<>();
        Map<Role, OfficeClient> people = new HashMap<>();
        for (Role role : Role.values()) {
            people.put(role, People.in(base, role.key()));
        }
        OfficeClient nobody = new OfficeClient(base);
        for (String line : ACTIONS) {
            Action action = Action.of(line);
            if (action.asked(nobody, "", page) != 401) {
                wrong.add(line + ": nobody gets " + action.asked(nobody, "", page));
            }
            people.forEach((role, client) -> {
                int status = action.asked(client, client.formToken(), page);
                boolean refused = status == 403 || status == 401;
                if (refused == role.may(action.needed()) || status >= 500) {
                    wrong.add(line + ": " + role + " gets " + status);
                }
                if (action.method().equals("POST")
                        && role.may(action.needed())
                        && action.asked(client, "forged", page) != 403) {
                    wrong.add(line + ": " + role + " is not asked for the form's token");
                }
            });
        }
        assertEquals(List.of(), wrong);
    }

    /** A method that the tables have not, or that says not who may, is found here, in whatever package it lies. */
    @Test
    void everyMethod_saysWhoMayAndStandsInATable() {
        List<Endpoints.Endpoint> endpoints = Endpoints.below(java.nio.file.Path.of("target/classes"));
        assertEquals(List.of(), named(endpoints, one -> one.access().contains(Endpoints.NOTHING)));
        assertEquals(OPEN, named(endpoints, one -> isOpen(one) && !one.path().startsWith("/api/v1")));
        assertEquals(
                List.of(),
                named(endpoints, one -> !isOpen(one) && !one.path().startsWith("/editor")),
                "sessions are of the office alone");
        assertEquals(STEPS, named(endpoints, one -> one.access().stream().anyMatch(role -> role.startsWith("at-"))));
        Set<String> table = ACTIONS.stream()
                .map(line -> line.split(" \\| "))
                .map(line -> line[0].replaceFirst(" ", " /editor") + " " + line[1].toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                String.join("\n", table),
                endpoints.stream()
                        .filter(one -> one.access().stream().anyMatch(ROLES::contains))
                        .filter(one -> !one.path().equals("/editor/logout"))
                        .map(one -> one.toString().replaceFirst(" at-\\w+", ""))
                        .sorted()
                        .collect(Collectors.joining("\n")));
    }

    /** What the look at all methods finds of one that was forgotten. */
    @Test
    void methodInAnotherPackage_isLookedAtToo() {
        assertEquals(
                List.of("GET /editor/planted nothing", "GET /editor/planted/open open", "POST /editor/planted nothing"),
                named(Endpoints.below(java.nio.file.Path.of("target/test-classes")), one -> true));
    }

    private static boolean isOpen(Endpoints.Endpoint endpoint) {
        return endpoint.access().contains(Endpoints.OPEN);
    }

    private static List<String> named(List<Endpoints.Endpoint> endpoints, Predicate<Endpoints.Endpoint> some) {
        return endpoints.stream()
                .filter(some)
                .map(Endpoints.Endpoint::toString)
                .sorted()
                .toList();
    }

    /** Whoever moves a method, or adds one and thinks of nothing, opens nothing by it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/editor/planted",
                "/editor/planted/open",
                "/editor/planted/open/",
                "/editor;a=b/planted/open",
                "/editor;/planted/open",
                "/editor/planted;a=b/open",
                "/editor%3ba=b/planted/open",
                "/editor%2Fplanted/open",
                "/%65ditor/planted/open",
                "/en/../editor/planted/open",
                "//editor//planted/open",
                "/;a=b/editor/planted/open",
                "/editor/login/../planted/open",
                "/editor/login;/../planted/open"
            })
    void plantedPage_isShownToNobody(String address) {
        Http.Got got = Http.get(address);
        assertFalse(got.text().contains(PlantedResource.SECRET), got.text());
        assertTrue(got.status() >= 300, () -> address + " answers " + got.status());
    }

    @Test
    void plantedMethods_thatSayNotWhoMay_areDoneForNobody() {
        OfficeClient nobody = new OfficeClient(base);
        HttpResponse<String> page = nobody.get("/editor/planted/open?a=b");
        assertEquals(303, page.statusCode());
        assertEquals(
                "/editor/login?next=%2Feditor%2Fplanted%2Fopen%3Fa%3Db",
                page.headers().firstValue("Location").orElse(""));
        assertEquals("no-store", page.headers().firstValue("Cache-Control").orElse(""));
        HttpResponse<String> form = nobody.post("/editor/planted", Map.of("a", "b"));
        assertEquals(401, form.statusCode());
        assertFalse(form.body().contains(PlantedResource.SECRET), form::body);
        OfficeClient admin = People.admin(base);
        assertEquals(403, admin.get("/editor/planted").statusCode());
        assertEquals(
                403,
                admin.post("/editor/planted", Map.of("token", admin.formToken()))
                        .statusCode());
        assertEquals(PlantedResource.SECRET, admin.get("/editor/planted/open").body());
    }

    /** Who they are is asked for no page of theirs, found or not, and for no form. */
    @Test
    void readers_neverComeToQuarkusSecurity() {
        asked.forget();
        List.of("/en/", "/nl/zoeken", "/en/feed.atom", "/sitemap.xml", "/en/no-such-page")
                .forEach(Http::get);
        Http.ask("POST", "/en/feedback");
        Http.get("/editor/login");
        assertEquals(Set.of("/editor/login"), asked.paths());
    }
}
