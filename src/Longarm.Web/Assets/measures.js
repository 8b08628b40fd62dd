"use strict";

// Arrows of retaliation over the timeline, a day chosen on the axis, and the address of what is shown.
(() => {
  const svgNamespace = "http://www.w3.org/2000/svg";

  const make = (name, attributes) => {
    const element = document.createElementNS(svgNamespace, name);
    for (const [key, value] of Object.entries(attributes)) {
      element.setAttribute(key, value);
    }
    return element;
  };

  const drawArrows = () => {
    document.getElementById("retaliation")?.remove();
    const table = document.querySelector("table.timeline");
    if (!table) {
      return;
    }

    const frame = table.getBoundingClientRect();
    const picture = make("svg", { id: "retaliation", width: frame.width, height: frame.height, "aria-hidden": "true" });
    for (const row of table.querySelectorAll("tr[data-answers]")) {
      const start = row.querySelector("svg.answers")?.getBoundingClientRect();
      for (const id of start ? row.dataset.answers.split(" ") : []) {
        const answered = document.getElementById("m-" + id)?.querySelector("svg.life")?.getBoundingClientRect();
        if (answered) {
          const x = start.left - frame.left + start.width / 2;
          const [from, to] = [row.getBoundingClientRect(), answered].map(box => box.top + box.height / 2 - frame.top);
          const way = Math.sign(to - from);
          const path = make("path", { d: `M${x} ${from + way * 6}V${to - way * 9}m-3 ${-way * 5}l3 ${way * 5}l3 ${-way * 5}` });
          path.dataset.rows = row.id + " m-" + id;
          picture.append(path);
        }
      }
    }
    table.after(picture);
  };

  const light = row => {
    for (const path of document.querySelectorAll("#retaliation path")) {
      path.classList.toggle("lit", row !== null && path.dataset.rows.split(" ").includes(row.id));
    }
  };

  for (const kind of ["mouseover", "focusin"]) {
    document.addEventListener(kind, event => light(event.target.closest?.("table.timeline tbody tr[id]") ?? null));
  }

  document.addEventListener("click", event => {
    const axis = event.target.closest("svg.axis");
    const field = document.getElementById("on");
    if (!axis || !field) {
      return;
    }

    const box = axis.getBoundingClientRect();
    const [first, end] = [axis.dataset.first, axis.dataset.end].map(day => Date.parse(day + "T00:00Z"));
    const share = Math.min(Math.max((event.clientX - box.left) / box.width, 0), 1);
    field.value = new Date(first + share * (end - first)).toISOString().slice(0, 10);
    if (field.form.hasAttribute("hx-get") && window.htmx) {
      field.dispatchEvent(new Event("change", { bubbles: true }));
    } else {
      field.form.requestSubmit();
    }
  });

  document.addEventListener("htmx:after:swap", () => {
    const address = document.getElementById("register")?.dataset.address;
    if (address) {
      history.replaceState(null, "", address);
    }
    drawArrows();
  });
  addEventListener("resize", drawArrows);
  drawArrows();
})();
