"use strict";

// The address follows the filter, so that what is shown can be linked to and comes back after going back.
document.addEventListener("htmx:after:swap", () => {
  const form = document.querySelector("form[data-filter]");
  const asked = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (value) {
      asked.set(name, value);
    }
  }

  const text = asked.toString();
  history.replaceState(history.state, "", form.getAttribute("action") + (text ? `?${text}` : ""));
});
