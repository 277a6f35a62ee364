package nl.sleutel.account.administration;

import java.util.List;

/**
 * The second factor, just set up. Immutable.
 *
 * @param codes on paper
 * @param token of the session from now on
 * @param device marks this browser as the person's own
 */
public record SecondFactorStarted(List<String> codes, String token, String device) {}
