package nl.sleutel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PackagesTest {

    private static final PackageRules RULES = new PackageRules("nl.sleutel");
    private static final PackageRules PLANTED_RULES = new PackageRules("planted");
    private static final CodeRules CODE = new CodeRules("nl.sleutel");
    private static final CodeRules PLANTED_CODE = new CodeRules("planted");

    /** FROZEN: none comes to these. Each is to go to a service of its own. */
    private static final Set<String> TRANSACTIONS_IN_RESOURCES = Set.of(
            "AccountsResource.accounts",
            "AccountsResource.audit",
            "ImagesResource.delete",
            "ImagesResource.file",
            "ImagesResource.images",
            "ImagesResource.names",
            "ImagesResource.unpublished",
            "LinksResource.links",
            "LinksResource.replace",
            "ReactionsResource.reactions",
            "ReactionsResource.settle",
            "ZeroResultsResource.settle",
            "ZeroResultsResource.unfound");

    /** FROZEN: none comes to these. Each is to get a name that says which of the two it is. */
    private static final Set<String> DOUBLE_NAMES = Set.of();

    private static final JavaClasses PORTAL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nl.sleutel");

    private static JavaClasses planted;

    /** Compiled here and not with the tests: Quarkus would take an entity among those for one of the portal's. */
    @BeforeAll
    static void compileThePlanted(@TempDir Path folder) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none",
                "-d",
                folder.toString(),
                "-cp",
                jar(Entity.class) + File.pathSeparator + jar(Transactional.class)));
        try (Stream<Path> files = Files.walk(Path.of("src/test/planted-violations"))) {
            files.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(arguments::add);
        }
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)));
        planted = new ClassFileImporter().importPath(folder);
    }

    private static String jar(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }

    static List<ArchRule> rules() {
        return Stream.concat(
                        RULES.imports().stream(),
                        Stream.of(
                                RULES.everyPackageIsKnown(),
                                RULES.noCycles(),
                                RULES.entitiesAreSetAtHome(),
                                RULES.noVagueNames(),
                                CODE.noTransactionInAResource(TRANSACTIONS_IN_RESOURCES),
                                CODE.noSimpleNameTwice(DOUBLE_NAMES),
                                CODE.noEntityIsShown()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void portal_keepsTheRule(ArchRule rule) {
        rule.check(PORTAL);
    }

    static Stream<Arguments> violations() {
        return Stream.of(
                Arguments.of(PLANTED_RULES.imports("language"), "planted.language.ForeignWord"),
                Arguments.of(PLANTED_RULES.imports("content"), "planted.content.NosyEntry"),
                Arguments.of(PLANTED_RULES.imports("fact"), "planted.fact.FactOnAPage"),
                Arguments.of(PLANTED_RULES.imports("site"), "planted.site.PageWithJson"),
                Arguments.of(PLANTED_RULES.noCycles(), "Cycle detected"),
                Arguments.of(PLANTED_RULES.entitiesAreSetAtHome(), "planted.site.PageWithJson"),
                Arguments.of(PLANTED_RULES.noVagueNames(), "planted.util.Things"),
                Arguments.of(PLANTED_RULES.everyPackageIsKnown(), "planted.util.Things"),
                Arguments.of(PLANTED_CODE.noTransactionInAResource(Set.of()), "planted.office.EntryResource.show"),
                Arguments.of(
                        PLANTED_CODE.noTransactionInAResource(Set.of("GoneResource.add")),
                        "GoneResource.add opens none"),
                Arguments.of(PLANTED_CODE.noSimpleNameTwice(Set.of()), "planted.office.Json"),
                Arguments.of(PLANTED_CODE.noSimpleNameTwice(Set.of("Things")), "Things is one class"),
                Arguments.of(PLANTED_CODE.noEntityIsShown(), "planted.office.EntryResource$View"));
    }

    @ParameterizedTest
    @MethodSource("violations")
    void plantedViolation_isFound(ArchRule rule, String culprit) {
        String found =
                String.join("\n", rule.evaluate(planted).getFailureReport().getDetails());
        assertTrue(found.contains(culprit), rule.getDescription() + " found only: " + found);
    }
}
