package nl.sleutel.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Families of libraries of which earlier versions have published holes; docs/dependencies.md says which. */
class DependencyVersionsTest {

    /** The versions of a family's jars on the class path. */
    private static Set<String> versions(String artifact) {
        Pattern jar = Pattern.compile("^" + artifact + "-(\\d+(?:\\.\\d+)+)(?:\\.Final)?\\.jar");
        return Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .map(entry -> Path.of(entry).getFileName().toString())
                .flatMap(name -> jar.matcher(name).results())
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @CsvSource({
        "netty-(?!tcnative)[a-z0-9-]+, 4.1.137",
        "vertx-(?:core|web|web-common|auth-common|bridge-common|codegen|mail-client|uri-template), 4.5.27",
        "jackson-(?:core|databind|datatype-[a-z0-9]+|dataformat-[a-z0-9]+|module-[a-z-]+), 2.21.5",
        "hibernate-search-[a-z0-9-]+, 8.2.2"
    })
    void family_isOfOneVersionWithoutKnownHoles(String artifact, String least) {
        Set<String> versions = versions(artifact);
        assertFalse(versions.isEmpty(), "nothing of " + artifact + " is on the class path");
        assertEquals(1, versions.size(), artifact + ": " + versions);
        String version = versions.iterator().next();
        assertTrue(
                Runtime.Version.parse(version).compareTo(Runtime.Version.parse(least)) >= 0,
                artifact + " " + version + " is older than " + least);
    }
}
