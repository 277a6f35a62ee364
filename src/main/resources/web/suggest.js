// Suggestions under a search field while somebody types: the combobox of the ARIA patterns, with a list that nobody has to use. Without this
// script, or without an answer, the field searches as it always does. What is typed is kept nowhere, also not in the browser's cache.
const WAIT = 120;
const LONGEST = 60;
const { lang } = document.documentElement;

const asked = async (query, signal) => {
  const answer = await fetch(`/api/v1/suggest?lang=${lang}&q=${encodeURIComponent(query)}`,
    { signal, cache: "no-store", credentials: "omit", referrerPolicy: "no-referrer" });
  return answer.ok ? (await answer.json()).suggestions : [];
};

const element = (name, attributes) => {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
};

const suggestUnder = (form) => {
  const input = form.querySelector("input[name=q]");
  const list = element("ul", { id: `${input.id}-list`, class: "suggestions", role: "listbox", "aria-label": form.dataset.label });
  const said = element("span", { class: "vh", role: "status" });
  let shown = [];
  let active = -1;
  let timer;
  let waiting;

  const mark = (at) => {
    active = at;
    [...list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
    if (at < 0) {
      input.removeAttribute("aria-activedescendant");
    } else {
      input.setAttribute("aria-activedescendant", list.children[at].id);
      list.children[at].scrollIntoView({ block: "nearest" });
    }
  };

  const show = (suggestions) => {
    shown = suggestions;
    list.replaceChildren(...shown.map(({ text }, i) => {
      const option = element("li", { id: `${list.id}-${i}`, role: "option", "aria-selected": "false" });
      option.textContent = text;
      return option;
    }));
    list.hidden = shown.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    said.textContent = list.hidden ? "" : form.dataset.count.replace("#", shown.length);
    mark(-1);
  };

  const stop = () => {
    clearTimeout(timer);
    waiting?.abort();
  };

  const close = () => {
    stop();
    show([]);
  };

  const ask = async () => {
    const query = input.value.trim();
    if (query.length < 2 || query.length > LONGEST) {
      show([]);
      return;
    }
    waiting = new AbortController();
    try {
      show(await asked(query, waiting.signal));
    } catch (error) {
      if (error.name !== "AbortError") {
        show([]);
      }
    }
  };

  const keys = {
    ArrowDown: () => (shown.length ? mark(active + 1 < shown.length ? active + 1 : -1) : ask()),
    ArrowUp: () => mark(active < 0 ? shown.length - 1 : active - 1),
    Escape: close,
    Enter: () => location.assign(shown[active].url),
  };

  input.addEventListener("keydown", (event) => {
    const open = shown.length > 0;
    const means = { ArrowDown: true, ArrowUp: open, Escape: open, Enter: open && active >= 0 }[event.key];
    if (means && !event.isComposing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      keys[event.key]();
    }
  });
  input.addEventListener("input", () => {
    stop();
    timer = setTimeout(ask, WAIT);
  });
  input.addEventListener("blur", close);
  form.addEventListener("submit", close);
  // The field keeps the focus while somebody points at the list; else it would close before the click.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const at = [...list.children].indexOf(event.target.closest("li"));
    if (at >= 0) {
      location.assign(shown[at].url);
    }
  });

  Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": "false" })
    .forEach(([key, value]) => input.setAttribute(key, value));
  list.hidden = true;
  form.append(list, said);
};

document.querySelectorAll("form.search").forEach(suggestUnder);
