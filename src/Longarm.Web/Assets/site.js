"use strict";

// The theme follows the system until someone chooses.
document.addEventListener("click", event => {
  const button = event.target.closest("#theme");
  if (!button) {
    return;
  }

  const root = document.documentElement;
  const isDark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = isDark ? "light" : "dark";
  localStorage.setItem("theme", root.dataset.theme);
  document.dispatchEvent(new CustomEvent("longarm:theme"));
});

// A citation opens the card of its provision; Escape or a click beside it closes it.
document.addEventListener("click", async event => {
  const link = event.target.closest("a[data-card]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) {
    return;
  }

  event.preventDefault();
  const response = await fetch(link.dataset.card);
  if (!response.ok) {
    location.href = link.href;
    return;
  }

  const card = document.createElement("dialog");
  card.className = "card";
  card.setAttribute("aria-label", link.textContent);
  const close = Object.assign(document.createElement("button"), { type: "button", className: "close quiet", textContent: "Close" });
  const inside = Object.assign(document.createElement("div"), { className: "inside" });
  inside.innerHTML = await response.text();
  card.append(close, inside);
  document.body.append(card);
  close.addEventListener("click", () => card.close());
  card.addEventListener("click", click => click.target === card && card.close());
  card.addEventListener("close", () => {
    card.remove();
    link.focus();
  });
  card.showModal();
});
