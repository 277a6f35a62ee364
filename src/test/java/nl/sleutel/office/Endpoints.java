package nl.sleutel.office;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All methods that answer an address, wherever their classes lie, and what each says of who may. */
final class Endpoints {

    /** What a method says that says nothing. */
    static final String NOTHING = "nothing";

    static final String OPEN = "open";

    private Endpoints() {}

    /** @param access the roles that may, else a word */
    record Endpoint(String name, String path, Set<String> access) {

        @Override
        public String toString() {
            return name + " " + String.join(" ", access);
        }
    }

    /** Of all classes in a folder and those below it. */
    static List<Endpoint> below(java.nio.file.Path classes) {
        try (Stream<java.nio.file.Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class"))
                    .map(file -> type(file.replace(".class", "").replace('/', '.')))
                    .flatMap(type -> of(type).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Endpoint> of(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .flatMap(method -> Arrays.stream(method.getAnnotations())
                        .map(Annotation::annotationType)
                        .filter(verb -> verb.isAnnotationPresent(HttpMethod.class))
                        .map(verb -> endpoint(type, method, verb)))
                .toList();
    }

    private static Endpoint endpoint(Class<?> type, Method method, Class<? extends Annotation> verb) {
        String path = path(type) + path(method);
        Set<String> said = access(method);
        return new Endpoint(
                verb.getAnnotation(HttpMethod.class).value() + " " + path, path, said.isEmpty() ? access(type) : said);
    }

    private static String path(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    private static Set<String> access(AnnotatedElement element) {
        if (element.isAnnotationPresent(DenyAll.class)) {
            return Set.of("nobody");
        }
        if (element.isAnnotationPresent(PermitAll.class)) {
            return Set.of(OPEN);
        }
        RolesAllowed roles = element.getAnnotation(RolesAllowed.class);
        if (roles != null) {
            return new TreeSet<>(List.of(roles.value()));
        }
        return element.isAnnotationPresent(Authenticated.class)
                ? Set.of("anybody")
                : element instanceof Class ? Set.of(NOTHING) : Set.of();
    }
}
