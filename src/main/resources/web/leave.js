// 'Leave this page': a link by itself; with this script it also takes the place of the page in the history and empties what was kept for reading
// without a connection. Esc, pressed three times in a row, does the same.
const PRESSES = 3;
const TOGETHER = 2000;
const BEING_WRITTEN = 229;

const link = document.querySelector("a[data-leave]");
const leave = () => {
  // Both, since the page may be gone before it is done, and the worker may not be there yet.
  navigator.serviceWorker?.controller?.postMessage({ leave: true });
  window.caches?.keys().then((names) => names.forEach((name) => caches.delete(name))).catch(() => {});
  location.replace(link.href);
};

const closable = ["dialog[open]", ":popover-open"].filter((selector) => CSS.supports(`selector(${selector})`)).join(",");

// Whether Esc means something else just now: it ends what is being written, closes what lies over the page, or empties a search field.
const meansOther = (event) => event.isComposing || event.keyCode === BEING_WRITTEN || document.fullscreenElement !== null || document.querySelector(closable) !== null
  || (event.target.type === "search" && event.target.value !== "");

let presses = [];
let isDown = false;
let other = false;

// Looked at before anything closes, counted after everything else had its turn.
const look = (event) => {
  other = event.key === "Escape" && meansOther(event);
};

const count = (event) => {
  if (event.key !== "Escape") {
    presses = [];
    return;
  }
  // A key held down comes again and again; some systems don't say so.
  const isPress = !event.repeat && !isDown;
  isDown = true;
  if (!isPress || other || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) {
    return;
  }
  presses = [...presses, event.timeStamp].filter((at) => event.timeStamp - at < TOGETHER);
  if (presses.length >= PRESSES) {
    leave();
  }
};

const release = () => {
  isDown = false;
};

if (link) {
  link.addEventListener("click", (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      leave();
    }
  });
  addEventListener("keydown", look, { capture: true });
  addEventListener("keydown", count);
  addEventListener("keyup", release);
  addEventListener("blur", release);
}
