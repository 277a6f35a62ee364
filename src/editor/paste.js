// What comes from a word processor, before the editor's own rules take only what they know.

/** Lists of Word are paragraphs with a style, a level and a bullet as text. */
const listed = (one) => /mso-list:\s*(?!none)/i.test(one.getAttribute("data-style") ?? "") || /MsoListParagraph/.test(one.className) && one.querySelector("[data-style*='mso-list']");
const level = (one) => Number(/level(\d)/i.exec(one.getAttribute("data-style") ?? "")?.[1] ?? 1);
const bullet = (one) => [...one.querySelectorAll("[data-style*='mso-list']")].find((span) => /mso-list:\s*ignore/i.test(span.getAttribute("data-style")));

function lists(body) {
  const open = [];
  for (const one of [...body.querySelectorAll("p, h1, h2, h3")]) {
    if (!listed(one)) {
      open.length = 0;
      continue;
    }
    if (open.length > 0 && open[0].list.nextElementSibling !== one) {
      open.length = 0;
    }
    const mark = bullet(one);
    const kind = /^\s*[(]?(\d+|[a-z])[.)]/i.test(mark?.textContent ?? one.textContent) ? "ol" : "ul";
    mark?.remove();
    const depth = Math.min(level(one), open.length + 1);
    open.length = Math.min(open.length, depth);
    if (open.length < depth || open[depth - 1].list.localName !== kind) {
      open.length = depth - 1;
      const list = body.ownerDocument.createElement(kind);
      if (depth === 1) {
        one.before(list);
      } else {
        open[depth - 2].item.append(list);
      }
      open.push({list});
    }
    const item = body.ownerDocument.createElement("li");
    const words = body.ownerDocument.createElement("p");
    words.append(...one.childNodes);
    item.append(words);
    open[depth - 1].list.append(item);
    open[depth - 1].item = item;
    one.remove();
  }
}

const strange = (text) => text.replace(/[\u00a0\u2007\u202f]/g, " ").replace(/[\u200b\u00ad\ufeff]/g, "");

/** Words from elsewhere: bullets as characters become lists, spaces that do not break become spaces. */
export const plain = (text) => strange(text.replace(/\r\n?/g, "\n")).replace(/^[\u2022\u00b7\u25cf\u25aao]\t\s*/gm, "- ").replace(/^(\d+)[.)]\t\s*/gm, "$1. ");

/** Without styles and handlers, which the page's rules forbid and browsers tell of; what styles said is still needed. */
const bare = (html) => html.replace(/<!--\[if[\s\S]*?<!\[endif\]-->/gi, "").replace(/<style[\s\S]*?<\/style>/gi, "")
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/[\s/](style|on\w+)\s*=/gi, " data-$1="));

/** A document of HTML from elsewhere with only its words and what they are. */
export function cleaned(html) {
  const page = new DOMParser().parseFromString(bare(html), "text/html");
  const body = page.body;
  body.querySelectorAll("style, script, meta, link, title, xml, template, object, iframe, img, svg, input, button").forEach((one) => one.remove());
  const walk = page.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const comments = [];
  while (walk.nextNode()) {
    comments.push(walk.currentNode);
  }
  comments.forEach((one) => one.remove());
  lists(body);
  for (const one of [...body.querySelectorAll("*")]) {
    // Elements of Word's own (o:p) hold spaces, or words that count.
    if (one.localName.includes(":")) {
      one.replaceWith(...one.childNodes);
    }
  }
  for (const one of body.querySelectorAll("*")) {
    const style = one.getAttribute("data-style") ?? "";
    if (/^(b|strong)$/.test(one.localName) && /font-weight:\s*(normal|400)/i.test(style)) {
      one.replaceWith(...one.childNodes);
      continue;
    }
    const wrap = (name) => {
      const inner = page.createElement(name);
      inner.append(...one.childNodes);
      one.append(inner);
    };
    if (one.localName === "span" && /font-weight:\s*(bold|[6-9]00)/i.test(style)) {
      wrap("strong");
    }
    if (one.localName === "span" && /font-style:\s*italic/i.test(style)) {
      wrap("em");
    }
    [...one.attributes].filter(({name}) => !["href", "start", "data-token", "data-href"].includes(name)).forEach(({name}) => one.removeAttribute(name));
  }
  // The page's own title is the highest heading; a text starts at the second level.
  body.querySelectorAll("h1").forEach((one) => {
    const lower = page.createElement("h2");
    lower.append(...one.childNodes);
    one.replaceWith(lower);
  });
  body.querySelectorAll("p").forEach((one) => one.textContent.trim() === "" && one.remove());
  const texts = page.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    texts.currentNode.data = strange(texts.currentNode.data);
  }
  return body;
}
