// Fills in the form of a tool from what is behind the # of an address, which browsers never send, and makes such an address to share. Without this
// script the form is filled in by hand.
const form = document.getElementById("tool");

for (const [name, value] of new URLSearchParams(location.hash.slice(1))) {
  const fields = [...form.elements].filter((field) => field.name === name && value);
  fields.forEach((field) => {
    if (field.type === "radio" || field.type === "checkbox") {
      field.checked = field.value === value;
    } else if (field.type !== "submit") {
      field.value = value;
    }
  });
}

const share = document.getElementById("share");
if (share) {
  const [button, box] = [share.querySelector("button"), share.querySelector("input")];
  share.hidden = false;
  button.addEventListener("click", () => {
    const filled = [...new FormData(form)].filter(([, value]) => value !== "");
    box.value = `${location.origin}${location.pathname}#${new URLSearchParams(filled)}`;
    box.closest(".field").hidden = false;
    box.focus();
    box.select();
    navigator.clipboard?.writeText(box.value).catch(() => {});
  });
}
