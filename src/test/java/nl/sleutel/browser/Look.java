package nl.sleutel.browser;

import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One reader's window on the portal: its width, its colours, and all that goes wrong in it. Closed after use. */
final class Look implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final BrowserContext context;
    private final Page page;
    private final List<String> troubles = new ArrayList<>();

    private Look(BrowserContext context, String host) {
        this.context = context;
        this.page = context.newPage();
        page.onRequest(request -> {
            if (!URI.create(request.url()).getHost().equals(host)) {
                troubles.add("a request to another host: " + request.url());
            }
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("responded with a status of 4")) {
                troubles.add("the console says: " + message.text());
            }
        });
        page.onPageError(error -> troubles.add("a script failed: " + error));
    }

    /** Does what leads to another page, and waits for that page. */
    @SuppressWarnings("deprecation") // The advised waitForURL can't tell a page that comes again at its own address.
    static void arrive(Page page, Runnable action) {
        page.waitForNavigation(action);
    }

    /**
     * Waits until something holds on a page. Playwright's own way lets the page evaluate a text, which the portal's
     * Content-Security-Policy refuses it; only what holds at once escapes that.
     *
     * @param function in JavaScript, of one argument, that answers whether it holds
     */
    static void until(Page page, String function, Object argument) {
        Instant end = Instant.now().plus(LONGEST);
        while (!holds(page, function, argument)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("It never held: " + function);
            }
            page.waitForTimeout(50);
        }
    }

    private static boolean holds(Page page, String function, Object argument) {
        try {
            return (boolean) page.evaluate(function, argument);
        } catch (PlaywrightException e) {
            // The page is left for another while it is asked: it is asked there.
            if (!e.getMessage().contains("context was destroyed")) {
                throw e;
            }
            return false;
        }
    }

    /** As {@link #until(Page, String, Object)}, of an expression. */
    static void until(Page page, String expression) {
        until(page, "() => Boolean(" + expression + ")", null);
    }

    static Look at(int width, ColorScheme colours, String host) {
        return new Look(
                Chromium.browser()
                        .newContext(new Browser.NewContextOptions()
                                .setViewportSize(width, 900)
                                .setColorScheme(colours)),
                host);
    }

    static Look withoutScripts(String host) {
        return new Look(
                Chromium.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false)), host);
    }

    Page open(URI address) {
        page.navigate(address.toString());
        return page;
    }

    /** What axe holds against the open page, each with the first place. */
    List<String> violations() {
        // The newer way of axe opens another window for what is in frames; there are none, and this way is several
        // times faster.
        AxeResults results = new AxeBuilder(page)
                .options(violationsOnly())
                .setLegacyMode(true)
                .analyze();
        return results.getViolations().stream()
                .map(rule -> rule.getId() + " at " + rule.getNodes().get(0).getHtml())
                .toList();
    }

    /** All rules are tried; what they found in order is not described, which takes axe about as long as trying them. */
    private static AxeRunOptions violationsOnly() {
        AxeRunOnlyOptions rules = new AxeRunOnlyOptions();
        rules.setType("tag");
        rules.setValues(RULES);
        AxeRunOptions options = new AxeRunOptions();
        options.setRunOnly(rules);
        options.setResultTypes(List.of("violations"));
        return options;
    }

    boolean scrollsSideways() {
        return (boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    List<String> cookies() {
        return context.cookies().stream().map(cookie -> cookie.name).toList();
    }

    List<String> troubles() {
        return troubles;
    }

    @Override
    public void close() {
        context.close();
    }
}
