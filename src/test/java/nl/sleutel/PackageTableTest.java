package nl.sleutel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the code to the table of {@code docs/packages.md}, and the table to the code. */
class PackageTableTest {

    private static final int MOST_CLASSES = 15;
    private static final String BASE = "nl.sleutel";
    private static final Pattern ROW = Pattern.compile("^\\| `([a-z.]+)` \\| [^|]+ \\|$");

    private static final JavaClasses PORTAL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    private static List<String> table() throws IOException {
        return Files.readAllLines(Path.of("docs/packages.md")).stream()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .map(row -> BASE + "." + row.group(1))
                .toList();
    }

    private static List<JavaClass> topLevel() {
        return PORTAL.stream().filter(JavaClass::isTopLevelClass).toList();
    }

    /** Imports that go from a package to one that does not stand above it. */
    private static List<String> upwards(List<String> table, Iterable<JavaClass> classes) {
        List<String> found = new ArrayList<>();
        for (JavaClass item : classes) {
            for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                String to = dependency.getTargetClass().getBaseComponentType().getPackageName();
                if (!to.equals(item.getPackageName())
                        && table.contains(to)
                        && table.indexOf(to) > table.indexOf(item.getPackageName())) {
                    found.add(item.getPackageName() + " imports from " + to + ": " + dependency.getDescription());
                }
            }
        }
        return found;
    }

    private static Map<String, Long> tooLarge(Collection<JavaClass> classes, int most) {
        Map<String, Long> count = classes.stream()
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()));
        count.values().removeIf(number -> number <= most);
        return count;
    }

    @Test
    void table_namesThePackagesThatThereAre() throws IOException {
        assertEquals(
                new TreeSet<>(topLevel().stream().map(JavaClass::getPackageName).toList()), new TreeSet<>(table()));
    }

    @Test
    void packages_importOnlyFromThoseAboveThem() throws IOException {
        assertEquals(List.of(), upwards(table(), PORTAL));
    }

    @Test
    void packages_areSmall() {
        assertEquals(Map.of(), tooLarge(topLevel(), MOST_CLASSES));
    }

    @Test
    void tableTheOtherWayRound_orASmallerBound_isFoundToBeBroken() throws IOException {
        List<String> turned = new ArrayList<>(table());
        Collections.reverse(turned);

        assertTrue(upwards(turned, PORTAL).size() > 100);
        assertFalse(tooLarge(topLevel(), MOST_CLASSES - 1).isEmpty());
    }
}
