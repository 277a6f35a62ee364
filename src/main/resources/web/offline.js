// Lists, on the page that stands in for one that is not kept, the pages that are. They are looked up on this device; nobody is asked.
const PAGES = "sleutel-pages";
const SAVED_AT = "X-Saved-At";
const section = document.getElementById("kept");
const here = document.documentElement.lang;

const element = (name, properties, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

const line = async (cache, request) => {
  const answer = await cache.match(request, { ignoreVary: true });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const at = new Date(answer.headers.get(SAVED_AT));
  const { lang } = page.documentElement;
  const { pathname, search } = new URL(request.url);
  const title = page.querySelector("h1")?.textContent ?? page.title;
  const language = [...document.querySelectorAll(".langs a")].find((one) => one.lang === lang)?.textContent ?? lang;
  const day = new Intl.DateTimeFormat(here === "nl" ? "nl-NL" : "en-GB", { dateStyle: "long", timeStyle: "short" }).format(at);
  return element("li", { className: "hit plain" }, element("h3", {}, element("a", { href: pathname + search, lang, hreflang: lang }, title)),
    element("p", { className: "meta" }, element("span", {}, language), element("span", {}, `${section.querySelector("ul").dataset.savedOn} `, element("time", { dateTime: at.toISOString() }, day))));
};

const list = async () => {
  if (!(await caches.has(PAGES))) {
    return;
  }
  const cache = await caches.open(PAGES);
  const requests = (await cache.keys()).reverse();
  const lines = await Promise.all(requests.map((request) => line(cache, request).catch(() => undefined)));
  section.querySelector("ul").append(...lines.filter(Boolean));
  section.hidden = !section.querySelector("li");
};
if ("caches" in window) {
  list().catch(() => {});
}
