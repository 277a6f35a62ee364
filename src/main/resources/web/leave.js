// 'Leave this page': a link by itself; with this script it also takes the place of the page in the history and empties what was kept for reading
// without a connection. Esc three times does the same.
const link = document.querySelector("a[data-leave]");
const leave = () => {
  // Both, since the page may be gone before it is done, and the worker may not be there yet.
  navigator.serviceWorker?.controller?.postMessage({ leave: true });
  window.caches?.keys().then((names) => names.forEach((name) => caches.delete(name))).catch(() => {});
  location.replace(link.href);
};
let presses = [];
if (link) {
  link.addEventListener("click", (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      leave();
    }
  });
  addEventListener("keydown", (event) => {
    presses = event.key === "Escape" ? [...presses, event.timeStamp].filter((at) => event.timeStamp - at < 2000) : [];
    if (presses.length >= 3) {
      leave();
    }
  });
}
