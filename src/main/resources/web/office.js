// The office with scripts: tools above the text, pickers, a live look, unsaved text kept, who else is here. All of it works without, too.
"use strict";
(() => {
  const form = document.querySelector("form[data-keep]");
  if (!form) {
    return;
  }
  const ref = form.dataset.keep;
  const token = form.elements.token.value;
  const others = document.querySelector("[data-present]");
  const send = (address, body) => fetch(address, {method: "POST", body, credentials: "same-origin", headers: {Accept: "application/json"}});
  const later = (wait, task) => {
    let timer;
    return () => {
      clearTimeout(timer);
      timer = setTimeout(task, wait);
    };
  };

  const show = async (answer) => {
    if (!answer.ok || !others) {
      return;
    }
    const names = (await answer.json()).others;
    others.hidden = names.length === 0;
    others.textContent = others.dataset.words + " " + names.join(", ");
  };

  const all = () => new URLSearchParams(new FormData(form));
  // What autosave.js hears from the server when it has kept a text.
  form.addEventListener("kept", (event) => show(event.detail).catch(() => {}));
  const here = () => send("/editor/desk/present/" + ref, new URLSearchParams({token})).then(show).catch(() => {});
  here();
  setInterval(here, 25000);

  // What is put into a text goes in as if typed, so that undoing works.
  const put = (area, text) => {
    area.focus();
    if (!document.execCommand("insertText", false, text)) {
      area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
      area.dispatchEvent(new Event("input", {bubbles: true}));
    }
  };
  const chosen = (area) => area.value.slice(area.selectionStart, area.selectionEnd);
  const lines = (area, mark) => {
    const start = area.value.lastIndexOf("\n", area.selectionStart - 1) + 1;
    area.setSelectionRange(start, area.selectionEnd);
    put(area, chosen(area).split("\n").map((line, i) => mark(i) + line).join("\n"));
  };
  const tools = {
    bold: (area) => put(area, "**" + chosen(area) + "**"),
    heading: (area) => lines(area, () => "## "),
    list: (area) => lines(area, () => "- "),
    steps: (area) => lines(area, (i) => (i + 1) + ". "),
    link: (area) => put(area, "[" + chosen(area) + "](https://)"),
  };

  // The visual editors that are open, by their texts; what a tool works with is such a one, or the text itself.
  const open = new Map();
  const pen = (area) => open.get(area) ?? {
    run: (tool) => tools[tool](area),
    chosen: () => chosen(area),
    insert: (text) => put(area, text),
    focus: () => area.focus(),
    hold: () => {
      const {selectionStart, selectionEnd} = area;
      return () => area.setSelectionRange(selectionStart, selectionEnd);
    },
  };
  const named = {
    facts: (words, key) => "{fact:" + key + "}",
    articles: (words, key) => "[" + words + "](page:" + key + ")",
    organisations: (words, key) => "[" + words + "](org:" + key + ")",
    images: (words, key, name) => "![" + name.replace(/[[\]\\]/g, "\\$&") + "](image:" + key + ")",
  };

  /** A dialog of a template, that gives the focus back to what it was opened for. */
  const ask = (name, to) => {
    const dialog = document.getElementById(name).content.firstElementChild.cloneNode(true);
    dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => {
      dialog.remove();
      to.focus();
    });
    document.body.append(dialog);
    return dialog;
  };

  const pick = async (area, kind) => {
    const answer = await fetch(kind === "images" ? "/editor/images/names?in=" + area.lang : "/editor/desk/names/" + kind, {credentials: "same-origin"});
    if (!answer.ok) {
      return;
    }
    const names = await answer.json();
    const to = pen(area);
    const back = to.hold();
    const dialog = ask("picker", to);
    const find = dialog.querySelector("input");
    const list = dialog.querySelector("ul");
    const choice = (one) => {
      const button = document.createElement("button");
      const small = document.createElement("small");
      button.type = "button";
      button.textContent = one.name;
      small.textContent = one.key;
      button.append(small);
      button.addEventListener("click", () => {
        dialog.close();
        back();
        to.insert(named[kind](to.chosen(), one.key, one.name));
      });
      const item = document.createElement("li");
      item.append(button);
      return item;
    };
    const fill = () => {
      const wanted = find.value.toLowerCase();
      list.replaceChildren(...names.filter((one) => (one.key + " " + one.name).toLowerCase().includes(wanted)).slice(0, 50).map(choice));
    };
    find.addEventListener("input", fill);
    fill();
    dialog.showModal();
  };

  const paste = async (area, event) => {
    const html = event.clipboardData.getData("text/html");
    const text = event.clipboardData.getData("text/plain");
    event.preventDefault();
    const markdown = html ? await SleutelVisual.markdown(html).catch(() => null) : null;
    put(area, markdown ?? SleutelVisual.plain(text));
  };

  const labelOf = (area) => form.querySelector(`label[for="${area.id}"]`);
  const bar = document.getElementById("tools");
  const areas = bar ? [...form.querySelectorAll("textarea.body")] : [];
  for (const area of areas) {
    const own = bar.content.firstElementChild.cloneNode(true);
    own.setAttribute("aria-label", own.getAttribute("aria-label") + ": " + labelOf(area).textContent);
    own.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (button?.dataset.tool) {
        pen(area).run(button.dataset.tool);
      } else if (button?.dataset.pick) {
        pick(area, button.dataset.pick);
      }
    });
    area.before(own);
    area.addEventListener("keydown", (event) => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "b") {
        event.preventDefault();
        tools.bold(area);
      }
    });
    area.addEventListener("paste", (event) => globalThis.SleutelVisual && event.clipboardData.types.includes("text/plain") && paste(area, event));
    labelOf(area).addEventListener("click", () => open.get(area)?.focus());
  }

  // The texts as they will look. What is written there goes into the text below it, which is what is saved.
  const link = (to) => {
    const dialog = ask("address", to);
    const box = dialog.querySelector("input");
    dialog.querySelector("form").addEventListener("submit", () => to.link(box.value));
    dialog.showModal();
  };
  const unfold = async (area) => {
    const box = document.createElement("div");
    box.className = "area visual";
    area.after(box);
    const editor = await SleutelVisual.open(box, area.value, {
      attributes: {"aria-label": labelOf(area).textContent, "aria-multiline": "true", lang: area.lang, spellcheck: "true", class: "prose"},
      changed: (text) => {
        area.value = text;
        area.dispatchEvent(new Event("input", {bubbles: true}));
      },
    });
    open.set(area, {...editor, box, hold: () => () => {}, run: (tool) => tool === "link" ? link(open.get(area)) : editor.run(tool)});
    area.hidden = true;
  };
  const fold = async (area) => {
    const editor = open.get(area);
    open.delete(area);
    await editor.close();
    editor.box.remove();
    area.hidden = false;
  };
  const visual = document.getElementById("visual");
  if (visual && globalThis.SleutelVisual) {
    const row = visual.content.firstElementChild.cloneNode(true);
    const button = row.querySelector("button");
    let busy = false;
    button.addEventListener("click", async () => {
      if (!busy) {
        busy = true;
        const on = button.getAttribute("aria-pressed") !== "true";
        await Promise.all(areas.map(on ? unfold : fold));
        button.setAttribute("aria-pressed", String(on));
        busy = false;
      }
    });
    areas[0].closest(".pair").before(row);
  }

  const template = document.getElementById("look");
  if (template) {
    const panel = template.content.firstElementChild.cloneNode(true);
    const text = panel.querySelector(".look");
    let language = null;
    const look = async () => {
      if (!language) {
        return;
      }
      const answer = await send("/editor/desk/look/" + ref + "?in=" + language, all());
      if (answer.ok) {
        // The same sanitised HTML that readers get.
        text.innerHTML = await answer.text();
        text.lang = language;
        text.hidden = false;
      }
    };
    panel.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (button?.dataset.look) {
        language = button.dataset.look;
        panel.querySelectorAll("[data-look]").forEach((one) => one.setAttribute("aria-pressed", String(one === button)));
        look();
      } else if (button) {
        button.setAttribute("aria-pressed", String(text.classList.toggle("phone")));
      }
    });
    form.addEventListener("input", later(800, () => look().catch(() => {})));
    form.after(panel);
  }
})();
