// Once the page is there and the browser has nothing else to do, asks the worker to keep what helps without a connection.
const idle = window.requestIdleCallback ?? ((task) => setTimeout(task, 1500));
const keep = async () => {
  try {
    await navigator.serviceWorker.register("/sw.js");
    const { active } = await navigator.serviceWorker.ready;
    // A page with parameters only where it says so: a checklist with the reader's own dates.
    const { keep: kind } = document.body.dataset;
    const read = kind === "query" || (kind === "" && location.search === "");
    active.postMessage({ language: document.documentElement.lang, page: read ? location.pathname + location.search : undefined });
  } catch {
    // A browser that keeps nothing for this site, as in some private windows: the site works as before.
  }
};
if ("serviceWorker" in navigator) {
  addEventListener("load", () => idle(keep));
}
