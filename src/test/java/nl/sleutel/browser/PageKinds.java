package nl.sleutel.browser;

import java.util.List;

/** Pages that stand for all others of their kind. */
final class PageKinds {

    /** One page of each kind, in both languages where their looks can differ. */
    static final List<String> ALL = List.of(
            "/en/",
            "/nl/",
            "/en/housing/",
            "/nl/geld/",
            "/en/housing/deposit-and-agency-fees",
            "/nl/zorg/huisarts-vinden",
            "/en/search?q=deposit",
            "/nl/zoeken?q=ik+wil+dood",
            "/en/search?q=qqzzxx",
            "/en/help-now",
            "/nl/hulp-nu",
            "/en/about",
            "/nl/niet/hier",
            "/en/organisations/",
            "/nl/organisaties/duo",
            "/en/glossary",
            "/nl/agenda/",
            "/en/whats-on/el-cid",
            "/en/offers/?need=loneliness",
            "/nl/aanbod/ease-walk-in",
            "/nl/initiatieven/",
            "/en/initiatives/winter-weeks",
            "/en/letters/",
            "/en/letters/deposit-back",
            "/nl/brieven/object-rent-rise",
            "/nl/ik-kreeg-een-brief",
            "/en/i-got-a-letter/cak",
            "/nl/wonen/borg-en-bemiddelingskosten/toon/back",
            "/en/journey/arriving?from=2027-02-01",
            "/nl/kan-ik-het-betalen?passport=dutch&study=wo&living=away&insurance=dutch&rent=600",
            "/en/health-insurance-check?origin=eu&work=job&letter=cak",
            "/nl/wanneer-kan-ik-weg?who=landlord&notice=2026-12-10&start=2024-09-01&deposit=900",
            "/nl/wanneer-kan-ik-weg?who=tenant&rent-day=40&deposit=much",
            "/en/what-will-i-pay-back?debt=20000&rule=unknown&income=unknown",
            "/en/what-can-i-get?age=20&nationality=dutch&level=wo&living=studio&rent=600&insurance=dutch",
            "/en/content-status",
            "/en/feedback?about=health/find-a-gp",
            "/en/care-route/",
            "/en/housing/?phase=nonsense");

    private PageKinds() {}
}
