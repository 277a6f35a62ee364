package nl.sleutel.content.lifecycle;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** See {@link StopsOnShutdown}. It stands outside of the transaction, whose end fails as well. */
@StopsOnShutdown
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class StopsOnShutdownInterceptor {

    private static final Logger LOG = Logger.getLogger(StopsOnShutdownInterceptor.class);

    private final Shutdown shutdown;

    public StopsOnShutdownInterceptor(Shutdown shutdown) {
        this.shutdown = shutdown;
    }

    @AroundInvoke
    @Nullable
    Object run(InvocationContext work) throws Exception {
        if (!shutdown.begin()) {
            return null;
        }
        try {
            return work.proceed();
        } catch (Exception e) {
            if (!shutdown.isStopping()) {
                throw e;
            }
            LOG.debug("Cut off by the end of the portal", e);
            return null;
        } finally {
            shutdown.end();
        }
    }
}
