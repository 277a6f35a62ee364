package nl.sleutel;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What classes are called, where transactions begin, and what readers and editors are shown. */
final class CodeRules {

    private final String base;

    CodeRules(String base) {
        this.base = base;
    }

    /**
     * Services open transactions, resources call them. What is frozen must still be there: a method that was mended is
     * taken off the list.
     *
     * @param frozen methods that open one all the same, as {@code NotesResource.add}
     */
    ArchRule noTransactionInAResource(Set<String> frozen) {
        return classes().should(new ArchCondition<JavaClass>("not open transactions in a resource") {
            private final Set<String> left = new TreeSet<>(frozen);

            @Override
            public void check(JavaClass item, ConditionEvents events) {
                if (!item.getSimpleName().endsWith("Resource")) {
                    return;
                }
                if (item.isAnnotatedWith(Transactional.class)) {
                    events.add(violated(item, item.getName() + " opens transactions"));
                }
                item.getMethods().stream()
                        .filter(method -> method.isAnnotatedWith(Transactional.class))
                        .filter(method -> !left.remove(item.getSimpleName() + "." + method.getName()))
                        .map(JavaMethod::getFullName)
                        .forEach(name -> events.add(violated(item, name + " opens a transaction")));
            }

            @Override
            public void finish(ConditionEvents events) {
                left.forEach(name -> events.add(violated(name, name + " opens none any more: unfreeze it")));
            }
        });
    }

    /**
     * @param frozen simple names that two classes have all the same; one that has become single is taken off the list
     */
    ArchRule noSimpleNameTwice(Set<String> frozen) {
        return classes().should(new ArchCondition<JavaClass>("be called as no other class is") {
            private Map<String, Long> count = Map.of();

            @Override
            public void init(Collection<JavaClass> all) {
                count = all.stream()
                        .filter(CodeRules::isTopLevel)
                        .collect(Collectors.groupingBy(JavaClass::getSimpleName, Collectors.counting()));
            }

            @Override
            public void check(JavaClass item, ConditionEvents events) {
                String name = item.getSimpleName();
                if (isTopLevel(item) && !frozen.contains(name) && count.getOrDefault(name, 0L) > 1) {
                    events.add(violated(item, item.getName() + " has the name of another class"));
                }
            }

            @Override
            public void finish(ConditionEvents events) {
                frozen.stream()
                        .filter(name -> count.getOrDefault(name, 0L) < 2)
                        .forEach(name -> events.add(violated(name, name + " is one class: unfreeze it")));
            }
        });
    }

    private static boolean isTopLevel(JavaClass item) {
        return item.isTopLevelClass() && !item.getSimpleName().equals("package-info");
    }

    /** Templates and JSON take records of what they show: an entity would show whatever it comes to hold. */
    ArchRule noEntityIsShown() {
        return classes()
                .that(resideInAnyPackage(Stream.of("site", "api", "office")
                        .map(door -> base + "." + door + "..")
                        .toArray(String[]::new)))
                .should(new ArchCondition<JavaClass>("show no entity") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        shown(item).stream()
                                .filter(type -> type.isAnnotatedWith(Entity.class))
                                .forEach(type -> events.add(
                                        violated(item, item.getName() + " shows the entity " + type.getName())));
                    }
                });
    }

    /** What a record is made of, and what a template is given. */
    private static Set<JavaClass> shown(JavaClass item) {
        Set<JavaClass> shown = new HashSet<>();
        if (item.isRecord()) {
            item.getFields().forEach(field -> shown.addAll(field.getType().getAllInvolvedRawTypes()));
        }
        List<JavaMethod> templates = item.getMethods().stream()
                .filter(method -> method.getRawReturnType().getSimpleName().equals("TemplateInstance"))
                .toList();
        templates.forEach(template ->
                template.getParameterTypes().forEach(parameter -> shown.addAll(parameter.getAllInvolvedRawTypes())));
        return shown;
    }
}
