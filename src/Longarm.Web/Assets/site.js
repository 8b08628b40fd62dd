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
