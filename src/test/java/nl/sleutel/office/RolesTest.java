package nl.sleutel.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.sleutel.account.Role;
import nl.sleutel.account.Stage;
import nl.sleutel.content.Editor;
import nl.sleutel.content.EntryRef;
import nl.sleutel.content.Topic;
import org.junit.jupiter.api.Test;

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

    @TestHTTPResource("/")
    URI base;

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

    /** A method of the office that the table has not, or that says not who may, is found here. */
    @Test
    void everyMethod_saysWhoMayAndStandsInTheTable() throws IOException, ClassNotFoundException {
        Set<String> methods = new TreeSet<>();
        List<String> open = new ArrayList<>();
        try (Stream<java.nio.file.Path> files = Files.list(java.nio.file.Path.of("target/classes/nl/sleutel/office"))) {
            for (java.nio.file.Path file : files.filter(one -> one.toString().endsWith("Resource.class"))
                    .toList()) {
                Class<?> resource = Class.forName(
                        "nl.sleutel.office." + file.getFileName().toString().replace(".class", ""));
                for (Method method : resource.getDeclaredMethods()) {
                    boolean get = method.isAnnotationPresent(GET.class);
                    if (get || method.isAnnotationPresent(POST.class)) {
                        add(resource, method, get ? "GET" : "POST", methods, open);
                    }
                }
            }
        }
        Set<String> table = new TreeSet<>();
        ACTIONS.forEach(line -> table.add(line.replaceAll("^(\\S+ .*?) \\| (\\S+).*", "$1 $2")));
        assertEquals(String.join("\n", table), String.join("\n", methods));
        open.sort(null);
        assertEquals(
                List.of("GET /forgotten", "GET /login", "GET /reset", "POST /forgotten", "POST /login", "POST /reset"),
                open);
    }

    private static void add(Class<?> resource, Method method, String verb, Set<String> methods, List<String> open) {
        String path = resource.getAnnotation(Path.class).value()
                + (method.isAnnotationPresent(Path.class)
                        ? method.getAnnotation(Path.class).value()
                        : "");
        String name = verb + " " + path.replaceFirst("^/editor", "");
        if (method.isAnnotationPresent(Anyone.class)) {
            open.add(name);
            return;
        }
        For needed = method.getAnnotation(For.class);
        assertTrue(needed != null, name + " says not who may");
        if (Arrays.asList(needed.at()).contains(Stage.IN) && !name.endsWith("/logout")) {
            methods.add(name + " " + needed.value());
        }
    }
}
