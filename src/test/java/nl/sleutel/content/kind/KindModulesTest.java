package nl.sleutel.content.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KindModulesTest {

    /** Names stand in databases, search indexes and Editions on disk, folders in content that others keep. */
    @Test
    void kinds_ofThePortal_haveTheirNamesAndFolders() {
        assertEquals(
                List.of(
                        "ARTICLE articles",
                        "FACT facts",
                        "ORGANISATION organisations",
                        "OFFER offers",
                        "INITIATIVE initiatives",
                        "LETTER letters",
                        "RECEIVED_LETTER received-letters",
                        "EVENT events",
                        "TERM terms",
                        "STEP route",
                        "STORY stories",
                        "NOTICE notices",
                        "TOPIC topics"),
                Kind.all().stream()
                        .map(kind -> kind.name() + " " + kind.folder())
                        .limit(13)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("nl.sleutel.content.entry.Kind#all")
    void kind_isFoundByItsNameAndFolder(Kind kind) {
        assertEquals(kind, Kind.named(kind.name()));
        assertEquals(Optional.of(kind), Kind.ofFolder(kind.folder()));
        assertEquals(kind, KindModules.installed().of(kind).kind());
    }

    @Test
    void nameThatNoKindHas_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> Kind.named("NOTHING"));
        assertEquals(Optional.empty(), Kind.ofFolder("nothing"));
    }

    @Test
    void twoModulesOfOneKind_areRefused() {
        KindModule some = KindModules.installed().all().get(0);
        assertThrows(IllegalStateException.class, () -> new KindModules(List.of(some, some)));
    }

    @Test
    void entryNamedInAText_isOfTheKindThatTheNameStandsFor() {
        assertEquals(
                Optional.of(new EntryRef(Kind.ARTICLE, "housing/deposit")),
                KindModules.installed().named("page", "housing/deposit"));
        assertEquals(Optional.empty(), KindModules.installed().named("page", "deposit"));
        assertEquals(Optional.empty(), KindModules.installed().named("image", "deposit"));
    }
}
