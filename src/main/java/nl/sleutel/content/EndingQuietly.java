package nl.sleutel.content;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** See {@link EndsQuietly}. It stands outside of the transaction, whose end fails as well. */
@EndsQuietly
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class EndingQuietly {

    private static final Logger LOG = Logger.getLogger(EndingQuietly.class);

    private final Stopping stopping;

    public EndingQuietly(Stopping stopping) {
        this.stopping = stopping;
    }

    @AroundInvoke
    @Nullable
    Object run(InvocationContext work) throws Exception {
        if (!stopping.begin()) {
            return null;
        }
        try {
            return work.proceed();
        } catch (Exception e) {
            if (!stopping.isStopping()) {
                throw e;
            }
            LOG.debug("Cut off by the end of the portal", e);
            return null;
        } finally {
            stopping.end();
        }
    }
}
