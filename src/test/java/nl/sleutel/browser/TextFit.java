package nl.sleutel.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Measures whether words have room on a page: no box in which words run on is narrower than ten characters (five where
 * text is twice as large), and nothing is more than three times as tall as its words need at its width. A column of
 * single letters is both.
 */
final class TextFit {

    /** How many times the usual size text is. */
    enum Size {
        USUAL(10, "body"),
        /** Twice as large on the same screen leaves half the letters. The frame around a page has its own test. */
        DOUBLE(5, "main");

        private final Map<String, Object> rule;

        Size(int leastLetters, String within) {
            rule = Map.of("least", leastLetters, "within", within);
        }
    }

    private static final String ENLARGE = "document.documentElement.style.fontSize = '200%'";

    private static final String MEASURE = """
            ({within, least}) => {
              const wrong = [];
              const pen = document.createElement('canvas').getContext('2d');
              const boxes = new Map();
              const words = document.createTreeWalker(document.querySelector(within), NodeFilter.SHOW_TEXT);
              const seen = node => node.data.trim() && node.parentElement.checkVisibility({visibilityProperty: true})
                  && getComputedStyle(node.parentElement).clipPath === 'none'
                  && !node.parentElement.closest('.vh, .trap, svg, noscript, script, style, option, [hidden], .poster');
              while (words.nextNode()) {
                const node = words.currentNode;
                if (!seen(node)) continue;
                let box = node.parentElement;
                while (/^(inline|contents)$/.test(getComputedStyle(box).display)) box = box.parentElement;
                boxes.has(box) ? boxes.get(box).push(node) : boxes.set(box, [node]);
              }
              const inner = box => {
                const style = getComputedStyle(box);
                return box.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
              };
              const line = style => parseFloat(style.lineHeight) || 1.2 * parseFloat(style.fontSize);
              const drawn = nodes => nodes.reduce((sum, node) => {
                const style = getComputedStyle(node.parentElement);
                pen.font = style.font;
                return sum + pen.measureText(node.data.trim().replace(/\\s+/g, ' ')).width;
              }, 0);
              const name = box => box.tagName.toLowerCase() + (box.id ? '#' + box.id : '') + (box.classList.length ? \
              '.' + [...box.classList].join('.') : '')
                  + " '" + box.textContent.trim().replace(/\\s+/g, ' ').slice(0, 40) + "'";
              const need = (nodes, width) => Math.max(1, Math.ceil(drawn(nodes) / Math.max(width, 1)))
                  * Math.max(...nodes.map(node => line(getComputedStyle(node.parentElement))));
              for (const [box, nodes] of boxes) {
                const width = inner(box);
                const rects = nodes.flatMap(node => { const range = document.createRange(); range.selectNode(node); \
                return [...range.getClientRects()]; });
                const top = Math.min(...rects.map(rect => rect.top));
                const tall = Math.max(...rects.map(rect => rect.bottom)) - top;
                const lines = new Set(rects.map(rect => Math.round(rect.top))).size;
                const letters = nodes.reduce((sum, node) => sum + node.data.trim().length, 0);
                if (lines > 1 && width < least * drawn(nodes) / letters) wrong.push(name(box) + ' is ' + \
                Math.round(width) + ' px wide');
                else if (tall > 3 * need(nodes, width) && ![...box.children].some(child => \
                !getComputedStyle(child).display.startsWith('inline'))) wrong.push(name(box) + ' is ' + \
                Math.round(tall) + ' px tall');
              }
              for (const whole of document.querySelector(within).querySelectorAll('.facts > li, .card, .hit, .sos a, \
              .call, .notice')) {
                if (!whole.checkVisibility()) continue;
                const inside = [...boxes].filter(([box]) => whole.contains(box));
                const style = getComputedStyle(whole);
                const room = parseFloat(style.paddingTop) + parseFloat(style.paddingBottom) + 32 * inside.length
                    + [...whole.querySelectorAll('svg, img, .sticker, .date')].reduce((sum, drawing) => Math.max(sum, \
                    drawing.getBoundingClientRect().height), 0);
                const needed = inside.reduce((sum, [, nodes]) => sum + need(nodes, inner(whole)), room);
                const tall = whole.getBoundingClientRect().height;
                if (inside.length && tall > 3 * needed) wrong.push(name(whole) + ' is ' + Math.round(tall) + ' px \
                tall and needs ' + Math.round(needed));
              }
              return wrong;
            }
            """;

    private TextFit() {}

    /** What has no room on the page that is open. */
    @SuppressWarnings("unchecked")
    static List<String> troubles(Page page, Size size) {
        return (List<String>) page.evaluate(MEASURE, size.rule);
    }

    /**
     * What has no room on any of these pages.
     *
     * @param width of the window in CSS pixels
     */
    static List<String> troubles(List<URI> pages, int width, Size size) {
        List<String> wrong = new ArrayList<>();
        try (Look look = Look.at(width, ColorScheme.LIGHT, "localhost")) {
            for (URI address : pages) {
                Page page = look.open(address);
                Look.until(page, "document.fonts.status === 'loaded'");
                if (size == Size.DOUBLE) {
                    page.evaluate(ENLARGE);
                }
                page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = true)");
                troubles(page, size)
                        .forEach(trouble -> wrong.add(width + " " + size + " " + address.getPath() + " " + trouble));
            }
        }
        return wrong;
    }
}
