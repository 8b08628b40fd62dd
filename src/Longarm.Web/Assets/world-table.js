"use strict";

// Keeps the table in step with the map, sorts it and finds in it.
const WorldTable = (() => {
  const table = document.getElementById("places");
  const body = table?.tBodies[0];
  const rows = new Map([...(body?.rows ?? [])].map((row, index) => [row.dataset.place, { row, index }]));
  let answer = null;
  let column = 0;
  let isDown = false;

  const rangeOf = (place, at) => at < 4 ? place.overall[at - 1] : place.regimes[at - 4].written[0];

  function fill(next) {
    answer = next;
    const words = WorldPlace.words();
    const styles = WorldPlace.styles();
    for (const place of answer.places) {
      const cells = rows.get(place.place)?.row.cells;
      if (!cells) {
        continue;
      }

      const [verdict, certain, possible] = place.overall;
      cells[1].firstElementChild.className = `verdict ${styles[verdict]}`;
      cells[1].firstElementChild.textContent = words[verdict];
      cells[2].textContent = words[certain];
      cells[3].textContent = words[possible];
      place.regimes.forEach((regime, at) => {
        const [said] = regime.written;
        const mark = cells[at + 4].firstElementChild;
        mark.className = `verdict ${said === 0 ? "is-out" : styles[said]}`;
        mark.title = words[said];
        mark.firstElementChild.textContent = words[said];
      });
    }

    sort();
    find();
  }

  function sort() {
    const places = [...answer.places].sort((a, b) => {
      const byName = rows.get(a.place).index - rows.get(b.place).index;
      const order = column === 0 ? byName : rangeOf(a, column) - rangeOf(b, column);
      return (isDown ? -order : order) || byName;
    });
    body.append(...places.map(place => rows.get(place.place).row));
  }

  function find() {
    const text = document.getElementById("find").value.trim().toLowerCase();
    let count = 0;
    for (const { row } of rows.values()) {
      const said = `${row.cells[0].textContent} ${row.cells[1].textContent}`.replace(/\s+/g, " ").toLowerCase();
      row.hidden = text !== "" && !said.includes(text);
      count += row.hidden ? 0 : 1;
    }

    document.getElementById("table-count").textContent = count;
  }

  function mark(place) {
    body.querySelector(".is-here")?.classList.remove("is-here");
    rows.get(place)?.row.classList.add("is-here");
  }

  /** Begins to listen. `onPlace` is told which destination somebody points at. */
  function start(first, onPlace) {
    answer = first;
    document.getElementById("find-field").hidden = false;
    document.getElementById("find").addEventListener("input", find);
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, at) => {
      head.firstElementChild.disabled = false;
      head.firstElementChild.addEventListener("click", () => {
        // The hardest first, but names from A.
        isDown = column === at ? !isDown : at > 0;
        column = at;
        heads.forEach(each => each.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", isDown ? "descending" : "ascending");
        sort();
      });
    });
    for (const event of ["focusin", "pointerover"]) {
      body.addEventListener(event, each => {
        const row = each.target.closest("tr");
        if (row) {
          onPlace(row.dataset.place);
        }
      });
    }
  }

  return { start, fill, mark };
})();
