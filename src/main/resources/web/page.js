// What makes every page handier where scripts run. Without them each of these is a plain link, a form or an open page.

// Esc closes the menu, as people expect of what lies over a page.
const menu = document.querySelector("details.menu");
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && menu?.open && !event.isComposing) {
    event.preventDefault();
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

// The other language opens at the section that is being read: its headings answer to the ids of both languages.
const READING_LINE = 0.4;
const sections = () => [...document.querySelectorAll("main :is(h2, h3, .terms > div, .facts > li)[id]")].filter((place) => place.getClientRects().length > 0);
const inView = () => (scrollY > 0 ? sections().filter((place) => place.getBoundingClientRect().top < innerHeight * READING_LINE).pop() : undefined);
document.querySelectorAll(".langs a:not([aria-current])").forEach((link) => {
  const plain = link.getAttribute("href");
  const aim = () => {
    const place = inView();
    link.setAttribute("href", place ? `${plain}#${place.id}` : plain);
  };
  ["pointerdown", "focus", "click", "auxclick"].forEach((moment) => link.addEventListener(moment, aim, { capture: true }));
});

// A number or a word that is explained opens its explanation where it stands. Without this script the link leads to the explanation at the end of the
// page, which unfolds by itself, as it does for whoever opens the link in another window.
const explained = "a.fact, a.term";
const targetOf = (link) => document.getElementById(link.getAttribute("href").slice(1));
let cameFrom;

const placed = (bubble, link) => {
  const space = 8;
  const { left, top, bottom } = link.getClientRects()[0];
  const { width, height } = bubble.getBoundingClientRect();
  const room = document.documentElement.clientWidth - width - space;
  const below = bottom + height + space < innerHeight || top < height + space;
  bubble.style.setProperty("left", `${scrollX + Math.max(space, Math.min(left, room))}px`);
  bubble.style.setProperty("top", `${scrollY + (below ? bottom + space : top - height - space)}px`);
};

const bubbleOf = (target) => {
  const bubble = document.createElement("div");
  bubble.className = "bubble";
  bubble.popover = "auto";
  bubble.role = "dialog";
  bubble.tabIndex = -1;
  const holder = document.createElement(target.matches("dl > div") ? "dl" : "div");
  holder.append(...[...target.cloneNode(true).childNodes].filter((part) => !part.classList?.contains("icon-button")));
  bubble.append(holder);
  bubble.querySelectorAll("[id]").forEach((part) => part.removeAttribute("id"));
  bubble.ariaLabel = bubble.querySelector("b, dt")?.textContent ?? "";
  const close = document.createElement("button");
  close.type = "button";
  close.className = "chip";
  close.textContent = target.closest("[data-close]").dataset.close;
  close.addEventListener("click", () => bubble.hidePopover());
  bubble.append(close);
  bubble.addEventListener("toggle", (event) => {
    if (event.newState === "closed") {
      bubble.remove();
    }
  });
  return bubble;
};

document.addEventListener("click", (event) => {
  const link = event.target.closest?.(explained);
  const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!link || !isPlain || !link.getAttribute("href").startsWith("#")) {
    return;
  }
  cameFrom = link;
  const target = targetOf(link);
  if (target?.closest("[data-close]") && "showPopover" in target) {
    event.preventDefault();
    const bubble = bubbleOf(target);
    document.body.append(bubble);
    link.focus();
    bubble.showPopover();
    placed(bubble, link);
    bubble.focus();
  }
});

// Back from the end of the page to the place that one came from, which need not be the first of its kind.
document.querySelectorAll(".facts .icon-button").forEach((back) => back.addEventListener("click", (event) => {
  if (cameFrom && targetOf(cameFrom) === back.closest("li")) {
    event.preventDefault();
    cameFrom.scrollIntoView({ block: "center" });
    cameFrom.focus();
  }
}));

// Paper can't be unfolded. Newer browsers do this by the style alone.
const folded = [];
addEventListener("beforeprint", () => {
  document.querySelectorAll("main details:not([open], .filters)").forEach((details) => {
    details.open = true;
    folded.push(details);
  });
});
addEventListener("afterprint", () => folded.splice(0).forEach((details) => {
  details.open = false;
}));

// 'Did this help?' is answered in its place. If the answer can't be sent that way, the form goes the way of all forms.
document.querySelectorAll(".feedback form[data-yes]").forEach((form) => form.addEventListener("submit", async (event) => {
  const button = event.submitter;
  if (!button || form.dataset.plain) {
    return;
  }
  event.preventDefault();
  try {
    const sent = new URLSearchParams(new FormData(form));
    sent.set(button.name, button.value);
    const answer = await fetch(form.action, { method: "POST", body: sent });
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    const said = document.createElement("p");
    said.tabIndex = -1;
    said.textContent = form.dataset[button.value];
    form.parentElement.removeAttribute("aria-labelledby");
    form.replaceWith(said);
    if (button.value === "no") {
      document.querySelector(".feedback details").open = true;
    }
    said.focus();
  } catch {
    form.dataset.plain = "yes";
    form.requestSubmit(button);
  }
}));
