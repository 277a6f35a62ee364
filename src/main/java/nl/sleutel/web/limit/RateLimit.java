package nl.sleutel.web.limit;

import java.time.Duration;

/**
 * How often something may be done. Immutable.
 *
 * @param name tells one limit's counts from another's
 * @param each the most from one caller within the span; many people may share a caller's corner of the net
 * @param all the most from everybody within the span
 */
public record RateLimit(String name, int each, int all, Duration span) {}
