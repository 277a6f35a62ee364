// Keeps what somebody writes in a form of the office and has not saved: while it is written, when the page is left, and when the server can't be reached.
"use strict";
(() => {
  const form = document.querySelector("form[data-keep]");
  if (!form) {
    return;
  }
  const ref = form.dataset.keep;
  // A text is on the server at most this long after it was typed, also while more is typed.
  const WAIT = 3000;
  // Browsers send no more than 64 kB after a page is left; names and lengths count too.
  const MOST_ON_LEAVING = 60000;
  const LOCAL = "sleutel.unsaved " + form.dataset.person + " " + ref;

  // Copies in this browser are for when nothing else is left; where it keeps nothing, there is none.
  const local = {
    put: (text) => {
      try {
        localStorage.setItem(LOCAL, text);
      } catch {
        // Full or forbidden.
      }
    },
    take: () => {
      try {
        return localStorage.getItem(LOCAL);
      } catch {
        return null;
      }
    },
    drop: () => {
      try {
        localStorage.removeItem(LOCAL);
      } catch {
        // Forbidden.
      }
    },
  };

  let timer = null;
  let dirty = false;
  let under = null;
  let submitted = false;

  const body = () => new URLSearchParams(new FormData(form)).toString();
  const send = (text, options) => fetch("/editor/desk/keep/" + ref, {
    method: "POST",
    body: text,
    credentials: "same-origin",
    headers: {Accept: "application/json", "Content-Type": "application/x-www-form-urlencoded"},
    ...options,
  });

  const later = () => {
    timer ??= setTimeout(keep, WAIT);
  };

  /** Sends what is written; what was typed meanwhile follows. */
  async function keep() {
    timer = null;
    if (!dirty || submitted) {
      return;
    }
    if (under) {
      later();
      return;
    }
    dirty = false;
    const text = body();
    under = new AbortController();
    try {
      const answer = await send(text, {signal: under.signal});
      if (!answer.ok || answer.redirected) {
        throw new Error(String(answer.status));
      }
      local.drop();
      form.dispatchEvent(new CustomEvent("kept", {detail: answer}));
    } catch (error) {
      if (error.name !== "AbortError") {
        local.put(text);
        dirty = true;
      }
    } finally {
      under = null;
      if (dirty) {
        later();
      }
    }
  }

  /** The same when there is no time to wait for an answer: the page is left, or may be. */
  const leave = () => {
    if (!dirty || submitted) {
      return;
    }
    dirty = false;
    under?.abort();
    const text = body();
    local.put(text);
    if (text.length < MOST_ON_LEAVING) {
      send(text, {keepalive: true}).then((answer) => answer.ok && !answer.redirected && local.drop()).catch(() => {});
    } else {
      // It arrives where the page only went out of sight; where it was left, the copy is brought when somebody comes back.
      send(text).then((answer) => answer.ok && !answer.redirected && local.drop()).catch(() => {});
    }
  };

  form.addEventListener("input", () => {
    dirty = true;
    later();
  });
  form.addEventListener("change", () => {
    dirty = true;
    later();
  });
  form.addEventListener("submit", () => {
    submitted = true;
    clearTimeout(timer);
    timer = null;
    under?.abort();
    local.drop();
  });
  addEventListener("pagehide", leave);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && leave());
  addEventListener("pageshow", (event) => {
    if (event.persisted) {
      submitted = false;
    }
  });

  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "s") {
      event.preventDefault();
      if (!event.repeat && !submitted && !document.querySelector("dialog[open]")) {
        form.requestSubmit(form.querySelector("button[type=submit]:not([name])"));
      }
    }
  });

  if (form.hasAttribute("data-shown")) {
    // Text that waited for somebody is theirs from now on.
    dirty = true;
    later();
  }

  // A copy that never reached the server is brought there, and then offered as any other.
  const left = local.take();
  if (left) {
    const fields = new URLSearchParams(left);
    fields.set("token", form.elements.token.value);
    send(fields.toString()).then((answer) => {
      if (answer.ok && !answer.redirected) {
        local.drop();
        if (!dirty) {
          location.reload();
        }
      }
    }).catch(() => {});
  }
})();
