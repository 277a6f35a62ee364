package nl.sleutel;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Who may import whom below a base package, and what no package may do or be called. */
final class PackageRules {

    private static final Set<String> KINDS =
            Set.of("fact", "glossary", "directory", "offer", "initiative", "letter", "article", "route");
    private static final Set<String> VAGUE =
            Set.of("impl", "util", "utils", "common", "dto", "service", "model", "helper");

    private final String base;
    private final Map<String, Set<String>> mayImport = new LinkedHashMap<>();

    PackageRules(String base) {
        this.base = base;
        allow("language");
        allow("account", "language");
        allow("content", "language", "account");
        allow("fact", "language", "content");
        allow("glossary", "language", "content");
        allow("directory", "language", "content", "fact");
        allow("initiative", "language", "content", "directory");
        allow("offer", "language", "content", "directory");
        allow("letter", "language", "content", "directory");
        allow("article", "language", "content", "fact", "glossary", "directory", "letter");
        allow("route", "language", "content", "fact", "directory");
        allow("tool", "language", "content", "fact");
        allow("files", "language", "account", "content", "image");
        allow("search", "language", "content");
        for (String name : List.of("feedback", "image", "exchange", "link")) {
            allow(name, "language", "account", "content");
        }
        allow("web", "language", "content");
        for (String door : List.of("site", "api")) {
            allow(door, with(KINDS, "language", "content", "tool", "search", "feedback", "image", "link", "web"));
        }
        allow(
                "office",
                with(
                        KINDS,
                        "language",
                        "account",
                        "content",
                        "tool",
                        "files",
                        "search",
                        "feedback",
                        "image",
                        "exchange",
                        "link",
                        "web"));
        allow("start", mayImport.keySet().toArray(String[]::new));
    }

    private void allow(String name, String... others) {
        mayImport.put(name, Set.of(others));
    }

    private static String[] with(Set<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).toArray(String[]::new);
    }

    /** Everything stands in a package of the table. */
    ArchRule everyPackageIsKnown() {
        return classes()
                .should()
                .resideInAnyPackage(mayImport.keySet().stream().map(this::under).toArray(String[]::new));
    }

    /** Each package imports only what the table allows. */
    List<ArchRule> imports() {
        return mayImport.keySet().stream()
                .filter(name -> !forbidden(name).isEmpty())
                .map(this::imports)
                .toList();
    }

    ArchRule imports(String name) {
        return noClasses()
                .that(resideInAPackage(under(name)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        forbidden(name).stream().map(this::under).toArray(String[]::new)))
                .allowEmptyShould(true);
    }

    private Set<String> forbidden(String name) {
        Set<String> others = new TreeSet<>(mayImport.keySet());
        others.remove(name);
        others.removeAll(mayImport.get(name));
        return others;
    }

    ArchRule noCycles() {
        return slices().matching(base + ".(*)..").should().beFreeOfCycles();
    }

    /** The fields of entities are public for reading; only their own package sets them. */
    ArchRule entitiesAreSetAtHome() {
        return noClasses().should(new ArchCondition<JavaClass>("set a field of an entity of another package") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getFieldAccessesFromSelf().stream()
                        .filter(access -> access.getAccessType() == JavaFieldAccess.AccessType.SET)
                        .filter(access -> isOfEntity(access)
                                && !access.getTargetOwner().getPackageName().equals(item.getPackageName()))
                        .forEach(access -> events.add(SimpleConditionEvent.satisfied(item, access.getDescription())));
            }
        });
    }

    private static boolean isOfEntity(JavaFieldAccess access) {
        return access.getTarget()
                .resolveMember()
                .map(JavaField::getOwner)
                .map(owner -> owner.isAnnotatedWith(Entity.class))
                .orElse(false);
    }

    ArchRule noVagueNames() {
        return noClasses()
                .should()
                .resideInAnyPackage(
                        VAGUE.stream().map(name -> base + ".." + name + "..").toArray(String[]::new));
    }

    private String under(String name) {
        return base + "." + name + "..";
    }
}
