package nl.sleutel.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleNamesTest {

    @Test
    void whoeverIsInside_hasTheNamesOfTheirRoleAndOfThoseBefore() {
        assertEquals(Set.of(Roles.AUTHOR), Roles.of(Role.AUTHOR, LoginStage.IN));
        assertEquals(Set.of(Roles.AUTHOR, Roles.EDITOR), Roles.of(Role.EDITOR, LoginStage.IN));
        assertEquals(Set.of(Roles.AUTHOR, Roles.EDITOR, Roles.ADMIN), Roles.of(Role.ADMIN, LoginStage.IN));
    }

    @Test
    void whoeverIsOnTheWayIn_hasTheNameOfTheStepAlone() {
        assertEquals(Set.of(Roles.AT_CODE), Roles.of(Role.ADMIN, LoginStage.CODE));
        assertEquals(Set.of(Roles.AT_PASSWORD), Roles.of(Role.ADMIN, LoginStage.PASSWORD));
        assertEquals(Set.of(Roles.AT_ENROL), Roles.of(Role.ADMIN, LoginStage.ENROL));
    }
}
