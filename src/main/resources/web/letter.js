// A letter is filled in where it stands: what is typed goes nowhere, is kept nowhere, and is gone with the page. Without this script the letter shows
// places to fill in by hand, and the link opens it as an e-mail.
const letter = document.querySelector(".letter");
const places = [...letter.querySelectorAll("[data-blank]")];
const empty = new Map(places.map((place) => [place, place.textContent]));

const dateIn = (language, day) => {
  const [year, month, date] = day.split("-").map(Number);
  return new Intl.DateTimeFormat(language === "nl" ? "nl-NL" : "en-GB", { dateStyle: "long", timeZone: "UTC" }).format(new Date(Date.UTC(year, month - 1, date)));
};

const show = (place, input) => {
  const typed = input.value.trim();
  const { lang } = place.closest("[lang]");
  place.classList.toggle("filled", typed !== "");
  place.textContent = typed === "" ? empty.get(place) : input.type === "date" ? dateIn(lang, typed) : typed;
};

// One paragraph as plain text: a line break is one, and so is a line that was typed.
const plain = (paragraph) => [...paragraph.childNodes].map((node) => (node.nodeName === "BR" ? "\n" : node.textContent)).join("").trim();

const chosen = () => {
  const pairs = [...letter.querySelectorAll(".pair")];
  const anyChosen = pairs.some((pair) => pair.querySelector("input:checked"));
  return pairs.filter((pair) => !anyChosen || !pair.matches(".choice") || pair.querySelector("input:checked"));
};
const dutch = (pair) => (pair.querySelector("input:not(:checked)") ? "[ ] " : "") + plain(pair.querySelector("[lang=nl]"));
const subject = () => plain(letter.querySelector(".subject [lang=nl]"));
const body = () => chosen().filter((pair) => !pair.matches(".subject")).map(dutch).join("\n\n");
const whole = () => chosen().map(dutch).join("\n\n");

const mail = document.querySelector("[data-mail]");
const addressed = () => {
  mail.href = `mailto:?subject=${encodeURIComponent(subject())}&body=${encodeURIComponent(body().replaceAll("\n", "\r\n"))}`;
};

document.querySelectorAll("[data-fill]").forEach((input) => {
  const shown = () => {
    places.filter((place) => place.dataset.blank === input.dataset.fill).forEach((place) => show(place, input));
    addressed();
  };
  input.addEventListener("input", shown);
  // What the browser put back after 'back' shows too.
  shown();
});
letter.addEventListener("change", addressed);

const copy = document.querySelector("[data-copy]");
copy.addEventListener("click", async () => {
  await navigator.clipboard.writeText(whole());
  document.querySelector("[data-said]").textContent = copy.dataset.done;
});
copy.hidden = !navigator.clipboard;

const print = document.querySelector("[data-print]");
print.addEventListener("click", () => window.print());
print.hidden = false;
document.getElementById("fill").hidden = false;
