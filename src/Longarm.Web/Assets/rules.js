"use strict";

const patience = 2000;
let underway = 0;
let watch;

const filter = () => document.querySelector("form[data-filter]");

// What is asked, as an address.
const addressOf = (form) => {
  const asked = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (value) {
      asked.set(name, value);
    }
  }

  const text = asked.toString();
  return form.getAttribute("action") + (text ? `?${text}` : "");
};

// The address follows the filter, so that what is shown can be linked to and comes back after going back.
document.addEventListener("htmx:after:swap", (event) => {
  if (event.detail.ctx.response?.status === 200) {
    history.replaceState(history.state, "", addressOf(filter()));
  }
});

// An answer may get lost on its way: then what was typed last is asked for once more.
document.addEventListener("htmx:before:request", () => { underway++; });
document.addEventListener("htmx:finally:request", () => { underway--; });
document.addEventListener("input", (event) => {
  // What is written elsewhere, such as a decision, asks nothing, and must not be swapped away.
  if (!filter()?.contains(event.target)) {
    return;
  }

  clearTimeout(watch);
  watch = setTimeout(() => {
    const form = filter();
    if (underway <= 0 && addressOf(form) !== location.pathname + location.search) {
      form.requestSubmit();
    }
  }, patience);
});
