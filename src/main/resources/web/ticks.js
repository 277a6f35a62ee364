// What somebody ticked on a checklist stays in this browser. Without this script, or where nothing may be kept, the list is a list.
const KEPT = "sleutel.ticks";
const about = document.getElementById("ticks");
const boxes = [];

const read = () => {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT));
    return new Set(Array.isArray(kept) ? kept : []);
  } catch {
    return new Set();
  }
};

const write = (ticks) => (ticks.size ? localStorage.setItem(KEPT, JSON.stringify([...ticks])) : localStorage.removeItem(KEPT));

const show = () => {
  const ticks = read();
  boxes.forEach((box) => {
    box.checked = ticks.has(box.value);
  });
};

const works = () => {
  try {
    localStorage.setItem(KEPT + ".try", "1");
    localStorage.removeItem(KEPT + ".try");
    return true;
  } catch {
    return false;
  }
};

if (about && works()) {
  document.querySelectorAll(".todo li[data-key]").forEach((line) => {
    const box = document.createElement("input");
    box.type = "checkbox";
    box.value = line.dataset.key;
    box.ariaLabel = line.dataset.done;
    box.addEventListener("change", () => {
      const ticks = read();
      box.checked ? ticks.add(box.value) : ticks.delete(box.value);
      write(ticks);
    });
    line.append(box);
    boxes.push(box);
  });
  about.querySelector("button").addEventListener("click", () => {
    localStorage.removeItem(KEPT);
    show();
  });
  addEventListener("storage", show);
  about.hidden = false;
  show();
}
