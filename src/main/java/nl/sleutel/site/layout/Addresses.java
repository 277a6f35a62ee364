package nl.sleutel.site.layout;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.sleutel.content.taxonomy.Phase;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;
import nl.sleutel.route.CareRoute;

/** Where things stand on the site, in each language. */
public final class Addresses {

    private static final Localized<String> SEARCH = new Localized<>("/nl/zoeken", "/en/search");
    private static final Localized<String> HELP_NOW = new Localized<>("/nl/hulp-nu", "/en/help-now");
    private static final Localized<String> ABOUT = new Localized<>("/nl/over", "/en/about");
    private static final Localized<String> PRIVACY = new Localized<>("/nl/privacy", "/en/privacy");
    private static final Localized<String> ACCESSIBILITY = new Localized<>("/nl/toegankelijkheid", "/en/accessibility");
    private static final Localized<String> CONTENT_STATUS =
            new Localized<>("/nl/stand-van-de-inhoud", "/en/content-status");
    private static final Localized<String> FEEDBACK = new Localized<>("/nl/reactie", "/en/feedback");
    private static final Localized<String> FEEDBACK_THANKS =
            new Localized<>("/nl/reactie/bedankt", "/en/feedback/thank-you");
    private static final Localized<String> BUDGET = new Localized<>("/nl/kan-ik-het-betalen", "/en/can-i-afford-it");
    private static final Localized<String> INSURANCE =
            new Localized<>("/nl/zorgverzekering-nodig", "/en/health-insurance-check");
    private static final Localized<String> ORGANISATIONS = new Localized<>("/nl/organisaties/", "/en/organisations/");
    private static final Localized<String> GLOSSARY = new Localized<>("/nl/begrippen", "/en/glossary");
    private static final Localized<String> WHATS_ON = new Localized<>("/nl/agenda/", "/en/whats-on/");
    private static final Localized<String> JOURNEY = new Localized<>("/nl/route/", "/en/journey/");

    private Addresses() {}

    public static String home(Language language) {
        return "/" + language.tag() + "/";
    }

    public static String topic(Topic topic, Language language) {
        return home(language) + topic.slug(language) + "/";
    }

    public static String search(Language language) {
        return SEARCH.in(language);
    }

    public static String helpNow(Language language) {
        return HELP_NOW.in(language);
    }

    public static String about(Language language) {
        return ABOUT.in(language);
    }

    public static String privacy(Language language) {
        return PRIVACY.in(language);
    }

    public static String accessibility(Language language) {
        return ACCESSIBILITY.in(language);
    }

    public static String contentStatus(Language language) {
        return CONTENT_STATUS.in(language);
    }

    public static String feedback(Language language) {
        return FEEDBACK.in(language);
    }

    public static String feedbackThanks(Language language) {
        return FEEDBACK_THANKS.in(language);
    }

    public static String budget(Language language) {
        return BUDGET.in(language);
    }

    public static String insurance(Language language) {
        return INSURANCE.in(language);
    }

    public static String organisations(Language language) {
        return ORGANISATIONS.in(language);
    }

    public static String glossary(Language language) {
        return GLOSSARY.in(language);
    }

    public static String whatsOn(Language language) {
        return WHATS_ON.in(language);
    }

    /** What the addresses of all checklists begin with. */
    public static String journeys(Language language) {
        return JOURNEY.in(language);
    }

    public static String journey(Phase phase, Language language) {
        return JOURNEY.in(language) + phase.slug(language);
    }

    public static String careRoute(Language language) {
        return CareRoute.address(language);
    }

    /** The page that stands in for one that was not kept. */
    public static String offline(Language language) {
        return home(language) + "offline";
    }

    /** All that a browser keeps for readers without a connection. */
    public static String offlineBundle(Language language) {
        return home(language) + "offline.json";
    }

    public static String manifest(Language language) {
        return home(language) + "manifest.webmanifest";
    }

    public static String feed(Language language) {
        return home(language) + "feed.atom";
    }

    /** A path with parameters, in the order of the map; empty values are left out. */
    public static String with(String path, Map<String, String> parameters) {
        List<String> parts = new ArrayList<>();
        parameters.forEach((name, value) -> {
            if (!value.isEmpty()) {
                parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        });
        return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
    }
}
