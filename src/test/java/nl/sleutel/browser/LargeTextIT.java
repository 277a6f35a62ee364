package nl.sleutel.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import nl.sleutel.start.PortalProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Text that a reader has made larger, on a small screen: nothing leaves the screen, nothing overlaps, and short words
 * stay whole.
 */
class LargeTextIT {

    private static final List<String> KINDS = List.of(
            "/en/",
            "/nl/",
            "/en/housing/",
            "/nl/wonen/",
            "/en/housing/deposit-and-agency-fees",
            "/nl/wonen/borg-en-bemiddelingskosten",
            "/en/work/minimum-wage",
            "/nl/zoeken?q=borg",
            "/en/search?q=deposit",
            "/nl/zoeken?q=ik+wil+dood",
            "/en/search?q=qqzzxx",
            "/en/organisations/",
            "/nl/organisaties/",
            "/en/organisations/duo",
            "/nl/organisaties/duo",
            "/en/whats-on/",
            "/nl/agenda/",
            "/en/whats-on/el-cid",
            "/nl/agenda/el-cid",
            "/en/glossary",
            "/nl/begrippen",
            "/en/journey/arriving",
            "/nl/route/aankomst?from=2027-02-01",
            "/en/care-route/",
            "/nl/zorgroutekaart/",
            "/en/care-route/k24",
            "/nl/zorgroutekaart/k5",
            "/en/help-now",
            "/nl/hulp-nu",
            "/en/can-i-afford-it",
            "/nl/zorgverzekering-nodig",
            "/en/health-insurance-check?origin=eu&work=job&letter=cak",
            "/nl/kan-ik-het-betalen?passport=dutch&study=wo&living=away&insurance=dutch&rent=600",
            "/en/about",
            "/nl/over",
            "/en/content-status",
            "/nl/stand-van-de-inhoud",
            "/nl/reactie",
            "/en/feedback/thank-you",
            "/en/offline",
            "/nl/niet/hier",
            "/en/not/here");

    /** The faults of the open page, each in a line; the argument is the length of words that must stay whole. */
    private static final String FAULTS = """
            (whole) => {
              const faults = [];
              const screen = document.documentElement.clientWidth;
              const name = (e) => e.tagName.toLowerCase() + (typeof e.className === 'string' && e.className ? '.' + \
              e.className.trim().replace(/\\s+/g, '.') : '');
              const place = (e) => [e.parentElement, e].filter(Boolean).map(name).join(' > ');
              const scrolls = (e) => e && e !== document.body && (/auto|scroll/.test(getComputedStyle(e).overflowX) \
              || scrolls(e.parentElement));
              const unseen = (e) => e.closest('svg, script, .vh, .skip, .trap, .search .text') !== null;
              if (document.documentElement.scrollWidth > screen) faults.push('the page scrolls sideways: ' + \
              document.documentElement.scrollWidth);
              document.querySelectorAll('details').forEach((details) => { details.open = true; });
              for (const e of document.body.querySelectorAll('*')) {
                const box = e.getBoundingClientRect();
                if (box.width && box.height && !unseen(e) && !scrolls(e) && (box.right > screen + 1 || box.left < -1)) {
                  faults.push('outside: ' + place(e) + ' ' + Math.round(box.left) + ' to ' + Math.round(box.right));
                }
              }
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walk.nextNode()) {
                const text = walk.currentNode;
                if (unseen(text.parentElement)) continue;
                for (const word of text.data.matchAll(/[\\p{L}\\p{N}'’]+/gu)) {
                  const range = document.createRange();
                  range.setStart(text, word.index);
                  range.setEnd(text, word.index + word[0].length);
                  const lines = new Set([...range.getClientRects()].filter((one) => one.width > 0).map((one) => \
                  Math.round(one.top)));
                  const partOfALongerOne = /\\S{40}/.test(text.data) || /[\\u00ad./@-]/.test(text.data[word.index - \
                  1] ?? '') || /[\\u00ad./@-]/.test(text.data[word.index + word[0].length] ?? '');
                  if (lines.size > 1 && word[0].length <= whole && !partOfALongerOne) faults.push('broken: ' + \
                  word[0] + ' in ' + place(text.parentElement));
                }
              }
              const bar = [...document.querySelectorAll('.bar > *')].filter((e) => e.getClientRects().length > 0);
              for (const one of bar) for (const other of bar) {
                const a = one.getBoundingClientRect();
                const b = other.getBoundingClientRect();
                if (one !== other && a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < \
                a.bottom - 1) faults.push('overlap: ' + name(one) + ' ' + name(other));
              }
              return [...new Set(faults)].slice(0, 8);
            }""";

    private final PortalProcess portal = SharedPortal.get();

    /** At the greatest width of a telephone, the smallest, and half of that. */
    @ParameterizedTest
    @CsvSource({"360, 130, 12", "320, 200, 12", "240, 200, 7"})
    void eachKind_withLargeText_losesNothing(int width, int percent, int wholeWords) {
        List<String> wrong = new ArrayList<>();
        try (Look look = Look.at(width, ColorScheme.LIGHT, "localhost")) {
            for (String path : KINDS) {
                Page page = look.open(portal.at(path));
                page.evaluate("size => { document.documentElement.style.fontSize = size }", percent + "%");
                ((List<?>) page.evaluate(FAULTS, wholeWords)).forEach(fault -> wrong.add(path + " " + fault));
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    /** What is looked for is found: the same page with a box that does not give way. */
    @Test
    void fault_planted_isFound() {
        try (Look look = Look.at(320, ColorScheme.LIGHT, "localhost")) {
            Page page = look.open(portal.at("/en/about"));
            page.evaluate("() => { const box = document.querySelector('main p'); box.style.width = '2rem'; "
                    + "document.querySelector('h1').style.marginInlineStart = '9rem'; }");
            assertEquals(
                    true,
                    ((List<?>) page.evaluate(FAULTS, 12))
                            .stream().anyMatch(fault -> fault.toString().startsWith("broken")));
        }
    }
}
