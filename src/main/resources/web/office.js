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

  let saving = false;
  const all = () => new URLSearchParams(new FormData(form));
  const keep = later(3000, () => {
    if (!saving) {
      send("/editor/desk/keep/" + ref, all()).then(show).catch(() => {});
    }
  });
  form.addEventListener("input", keep);
  form.addEventListener("submit", () => {
    saving = true;
  });
  setInterval(() => send("/editor/desk/present/" + ref, new URLSearchParams({token})).then(show).catch(() => {}), 25000);

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
  const named = {
    facts: (area, key) => "{fact:" + key + "}",
    articles: (area, key) => "[" + chosen(area) + "](page:" + key + ")",
    organisations: (area, key) => "[" + chosen(area) + "](org:" + key + ")",
  };

  const pick = async (area, kind) => {
    const answer = await fetch("/editor/desk/names/" + kind, {credentials: "same-origin"});
    if (!answer.ok) {
      return;
    }
    const names = await answer.json();
    const start = area.selectionStart;
    const end = area.selectionEnd;
    const dialog = document.getElementById("picker").content.firstElementChild.cloneNode(true);
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
        area.setSelectionRange(start, end);
        put(area, named[kind](area, one.key));
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
    dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => {
      dialog.remove();
      area.focus();
    });
    document.body.append(dialog);
    fill();
    dialog.showModal();
  };

  const bar = document.getElementById("tools");
  for (const area of bar ? form.querySelectorAll("textarea.body") : []) {
    const own = bar.content.firstElementChild.cloneNode(true);
    own.setAttribute("aria-label", own.getAttribute("aria-label") + ": " + form.querySelector(`label[for="${area.id}"]`).textContent);
    own.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (button?.dataset.tool) {
        tools[button.dataset.tool](area);
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
    // What word processors leave in a text: bullets as characters, spaces that do not break.
    area.addEventListener("paste", (event) => {
      const text = event.clipboardData.getData("text/plain");
      const clean = text.replace(/\r\n?/g, "\n").replace(/[\u00a0\u2007\u202f]/g, " ").replace(/[\u200b\u00ad\ufeff]/g, "")
          .replace(/^[\u2022\u00b7\u25cf\u25aao]\t\s*/gm, "- ").replace(/^(\d+)[.)]\t\s*/gm, "$1. ");
      if (clean !== text) {
        event.preventDefault();
        put(area, clean);
      }
    });
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
