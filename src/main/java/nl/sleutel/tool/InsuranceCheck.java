package nl.sleutel.tool;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether somebody from abroad needs a Dutch health insurance, and whether a letter about it is serious. It says what
 * the rule of the sources is and who decides; it decides nothing. Immutable.
 *
 * @param verdict the last part of the key of its words
 * @param steps what to do, in order, likewise
 * @param unknown what this answer can't tell, likewise
 * @param facts keys of the facts that its words name
 * @param ask organisations that know more, by key
 */
public record InsuranceCheck(
        String verdict, List<String> steps, List<String> unknown, List<String> facts, List<String> ask) {

    /** Where somebody comes from. */
    public enum From {
        NETHERLANDS,
        EU,
        OTHER
    }

    /** What somebody does in the Netherlands besides studying. */
    public enum Work {
        NONE,
        JOB,
        PAID_INTERNSHIP,
        UNPAID_INTERNSHIP,
        SELF_EMPLOYED
    }

    /** The letter that they got, or that they said nothing of it. */
    public enum Letter {
        NONE,
        CAK,
        OTHER,
        UNTOLD
    }

    public static InsuranceCheck of(From from, Work work, Letter letter) {
        List<String> steps = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        List<String> facts = new ArrayList<>();
        List<String> ask = new ArrayList<>();
        String verdict = verdict(from, work);
        switch (verdict) {
            case "compulsory" -> steps.addAll(List.of("take-insurance", "compare", "allowance"));
            case "not-allowed-eu" -> steps.add("ehic");
            case "not-allowed-other" -> steps.add("private");
            case "assessment" -> steps.add("svb");
            default -> steps.add("dutch-page");
        }
        if (letter == Letter.CAK) {
            steps.add(0, "cak-serious");
            steps.add(1, verdict.startsWith("not-allowed") ? "cak-svb" : "cak-act");
            facts.add("care.insurance.cak.term");
            facts.add("care.insurance.cak.fine");
            ask.add("cak");
        } else if (letter == Letter.OTHER) {
            steps.add(0, "other-letter");
        } else if (letter == Letter.UNTOLD) {
            unknown.add("letter");
        }
        if (verdict.equals("compulsory")) {
            facts.add("care.eigen-risico");
            facts.add("zorgtoeslag.max.single");
            ask.add("dienst-toeslagen");
        }
        unknown.add("own-case");
        ask.add("svb");
        return new InsuranceCheck(
                verdict, List.copyOf(steps), List.copyOf(unknown), List.copyOf(facts), List.copyOf(ask));
    }

    private static String verdict(From from, Work work) {
        if (from == From.NETHERLANDS) {
            return "dutch";
        }
        return switch (work) {
            case JOB, PAID_INTERNSHIP -> "compulsory";
            case SELF_EMPLOYED -> "assessment";
            case NONE, UNPAID_INTERNSHIP -> from == From.EU ? "not-allowed-eu" : "not-allowed-other";
        };
    }
}
