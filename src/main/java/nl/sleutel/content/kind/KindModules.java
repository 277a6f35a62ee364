package nl.sleutel.content.kind;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.KindProvider;

/** The kinds that there are, each by its module. Immutable. */
public final class KindModules {

    private static final KindModules INSTALLED =
            new KindModules(ServiceLoader.load(KindProvider.class, KindProvider.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .map(KindModule.class::cast)
                    .toList());

    private final List<KindModule> modules;
    private final Map<Kind, KindModule> byKind = new HashMap<>();

    /** @throws IllegalStateException when two modules are of one name or folder */
    KindModules(Collection<KindModule> modules) {
        this.modules =
                modules.stream().sorted(Comparator.comparing(KindModule::kind)).toList();
        Set<Object> taken = new HashSet<>();
        for (KindModule module : this.modules) {
            Kind kind = module.kind();
            byKind.put(kind, module);
            if (!taken.add(kind.name()) || !taken.add(kind.folder() + "/")) {
                throw new IllegalStateException("Two modules are of the kind " + kind + " in " + kind.folder());
            }
        }
    }

    /** The kinds on the class path; always the same object. */
    public static KindModules installed() {
        return INSTALLED;
    }

    /** The modules of all kinds, in the order in which lists show them. */
    public List<KindModule> all() {
        return modules;
    }

    /** All kinds, in the same order. */
    public Stream<Kind> kinds() {
        return modules.stream().map(KindModule::kind);
    }

    /** The names by which texts link to entries: {@code page} and others. */
    public Stream<String> linkNames() {
        return modules.stream().flatMap(module -> module.linkName().stream());
    }

    /** The entry that a text names as {@code page:KEY}; empty for another name, or a key that is none. */
    public Optional<EntryRef> named(String linkName, String key) {
        return modules.stream()
                .filter(module -> module.linkName().filter(linkName::equals).isPresent())
                .map(KindModule::kind)
                .filter(kind -> EntryRef.isKey(kind, key))
                .map(kind -> new EntryRef(kind, key))
                .findFirst();
    }

    /** @throws IllegalArgumentException for a kind that is not installed */
    public KindModule of(Kind kind) {
        KindModule module = byKind.get(kind);
        if (module == null) {
            throw new IllegalArgumentException("There is no module of the kind " + kind);
        }
        return module;
    }

    /** The module of an entry's kind. */
    public KindModule of(EntryRef ref) {
        return of(ref.kind());
    }
}
