package nl.sleutel.account;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import nl.sleutel.account.administration.AccountService;

/**
 * The admin of the tests has chosen a password of their own, as every admin does at the first login: most tests begin
 * after that.
 */
@ApplicationScoped
class FirstAdmin {

    private static final int AFTER_THE_PORTAL = 10_000;

    @Transactional
    void start(@Observes @Priority(AFTER_THE_PORTAL) StartupEvent event) {
        Account.named(AccountService.FIRST).ifPresent(admin -> admin.mustChange = false);
    }
}
