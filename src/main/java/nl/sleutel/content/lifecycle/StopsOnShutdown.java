package nl.sleutel.content.lifecycle;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Work that is done from time to time and may be cut off by the end of the portal: it does not begin any more once the
 * portal is told to end, and when the database is closed under it, that is no trouble to tell. What it did not do is
 * done after the next start.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface StopsOnShutdown {}
