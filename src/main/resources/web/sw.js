// Keeps for readers without a connection: the emergency card, the care route, and the pages they read last. While there is a network it only passes on.
const ROUTE = "sleutel-route";
const PAGES = "sleutel-pages";
const MOST_PAGES = 20;
// An old phone need not write the same route again at every page.
const HOUR = 60 * 60 * 1000;
const SAVED_AT = "X-Saved-At";
const GATEWAY_WITHOUT_PORTAL = [502, 503, 504];

const bundleOf = (language) => `/${language}/offline.json`;
const languageOf = (path) => path.slice(1, 3);

// One thing at a time: what 'leave' takes away is not put back by what was under way.
let work = Promise.resolve();
const inTurn = (task) => (work = work.then(task).catch(() => {}));

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("message", (event) => event.waitUntil(inTurn(() => (event.data.leave ? empty() : keep(event.data)))));
addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin || request.method !== "GET") {
    return;
  }
  if (request.mode === "navigate" && /^\/(en|nl)\//.test(pathname)) {
    event.respondWith(page(request));
  } else if (pathname.startsWith("/assets/")) {
    event.respondWith(fetch(request).catch(async () => (await caches.match(pathname, { cacheName: ROUTE })) ?? Response.error()));
  }
});

async function empty() {
  await Promise.all([caches.delete(ROUTE), caches.delete(PAGES)]);
}

// Asks whether the route has changed (an answer of no bytes when it has not), then keeps the page that the reader is on.
async function keep({ language, page }) {
  const answer = await fetch(bundleOf(language), { cache: "no-cache" });
  if (!answer.ok) {
    return;
  }
  const route = await caches.open(ROUTE);
  const before = await route.match(bundleOf(language));
  if (!before || before.headers.get("ETag") !== answer.headers.get("ETag") || Date.now() - new Date(before.headers.get(SAVED_AT)) > HOUR) {
    const text = await answer.text();
    await route.put(bundleOf(language), dated(text, answer));
    await keepAssets(route, JSON.parse(text).assets);
  }
  if (page) {
    await keepPage(page);
  }
}

// Pages that were kept before the site's style or scripts changed would look broken, so they go with the old files.
async function keepAssets(route, assets) {
  const kept = (await route.keys()).map((request) => new URL(request.url).pathname).filter((path) => path.startsWith("/assets/"));
  const old = kept.filter((path) => !assets.includes(path));
  if (old.length > 0) {
    await caches.delete(PAGES);
  }
  await Promise.all(old.map((path) => route.delete(path)));
  await route.addAll(assets.filter((path) => !kept.includes(path)));
}

// The browser has the page at hand, since it has just shown it: this asks nobody.
async function keepPage(path) {
  const answer = await fetch(path, { cache: "force-cache" });
  if (!answer.ok || answer.redirected) {
    return;
  }
  const pages = await caches.open(PAGES);
  await pages.delete(path, { ignoreVary: true });
  await pages.put(path, dated(await answer.text(), answer));
  const keys = await pages.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST_PAGES)).map((key) => pages.delete(key, { ignoreVary: true })));
}

function dated(text, answer) {
  const headers = new Headers(answer.headers);
  ["Content-Encoding", "Content-Length", "Vary"].forEach((name) => headers.delete(name));
  headers.set(SAVED_AT, new Date().toISOString());
  return new Response(text, { headers });
}

async function page(request) {
  let answer;
  try {
    answer = await fetch(request);
    if (!GATEWAY_WITHOUT_PORTAL.includes(answer.status)) {
      return answer;
    }
  } catch {
    // There is no network.
  }
  return (await kept(new URL(request.url))) ?? answer ?? Response.error();
}

async function kept({ pathname, search }) {
  const language = languageOf(pathname);
  const bundles = [];
  for (const one of [language, language === "en" ? "nl" : "en"]) {
    const bundle = await caches.match(bundleOf(one), { cacheName: ROUTE });
    if (bundle) {
      bundles.push({ bundle, pages: (await bundle.json()).pages });
    }
  }
  const holder = bundles.find(({ pages }) => pages[pathname]);
  if (holder) {
    return saved(holder.pages[pathname], holder.bundle, pathname, 200);
  }
  const read = await caches.match(pathname + search, { cacheName: PAGES });
  if (read) {
    return saved(await read.text(), read, pathname, 200);
  }
  const none = bundles.flatMap(({ bundle, pages }) => Object.entries(pages).filter(([path]) => path.endsWith("/offline")).map(([path, html]) => ({ bundle, path, html })))[0];
  return none && saved(none.html, none.bundle, none.path, 503);
}

// The page says when it was saved, and shows hours where it said 'open now'.
function saved(html, holder, path, status) {
  const at = new Date(holder.headers.get(SAVED_AT));
  const text = new Intl.DateTimeFormat(languageOf(path) === "nl" ? "nl-NL" : "en-GB", { dateStyle: "long", timeStyle: "short" }).format(at);
  const headers = new Headers(holder.headers);
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Referrer-Policy", "no-referrer");
  headers.delete("ETag");
  return new Response(html.replaceAll(" data-when-saved hidden", "").replaceAll(" data-when-live", " hidden")
    .replace("<span data-saved></span>", `<time datetime="${at.toISOString()}">${text}</time>`), { status, headers });
}
