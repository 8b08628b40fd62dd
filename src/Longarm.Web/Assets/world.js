"use strict";

// The World page: what is chosen, the day, and who is asked for what.
(() => {
  const form = document.getElementById("chosen");
  const data = document.getElementById("world-answer");
  const byId = id => document.getElementById(id);
  if (!form || !data) {
    byId("sample")?.addEventListener("change", () => form.submit());
    return;
  }

  let answer = JSON.parse(data.textContent);
  let map = null;
  let here = null;
  let asking = null;
  let isAskedAgain = false;

  const day = byId("day");
  const days = WorldDays.since(byId("time").dataset.first);
  const length = Number(day.max);
  const changes = byId("time").dataset.changes.split(" ").filter(Boolean).map(Number);
  const regime = () => answer.regimes.findIndex(each => each.id === byId("regime").value);

  function paint() {
    const index = regime();
    const verdicts = new Map(answer.places.map(place => [place.place, (index < 0 ? place.overall : place.regimes[index].written)[0]]));
    map?.paint(verdicts);
    [...document.querySelectorAll("#legend .count")].forEach((count, verdict) => {
      count.textContent = [...verdicts.values()].filter(each => each === verdict).length;
    });
    if (here) {
      WorldPlace.show(answer, here, index);
    }
  }

  function point(place) {
    if (place && place !== here) {
      here = place;
      WorldPlace.show(answer, place, regime());
      WorldTable.mark(place);
    }
  }

  // What is opened is what is shown.
  function carry(chosen) {
    const on = chosen.get("on");
    byId("open-on").value = on === form.dataset.ownDay ? "" : on;
    const scenarios = chosen.getAll("scenario");
    byId("open-scenarios").replaceChildren(...scenarios.map(scenario => {
      const field = document.createElement("input");
      Object.assign(field, { type: "hidden", name: "scenario", value: scenario });
      return field;
    }));
    const titles = [...form.querySelectorAll("[name=scenario]:checked")].map(box => box.parentElement.textContent.trim());
    byId("supposing").textContent = titles.length > 0 ? `Supposing: ${titles.join("; ")}.` : "";
    document.querySelector("#open [name=known]").value = chosen.get("known");
    if (form.method === "get") {
      const kept = [...chosen].filter(([key, value]) => value !== "" && !key.startsWith("__"));
      history.replaceState(null, "", `/world?${new URLSearchParams(kept)}`);
    }
  }

  function complain(problem) {
    const list = document.createElement("ul");
    list.append(...(problem.mistakes ?? [{ message: problem.detail ?? problem.title }]).map(mistake => {
      const item = document.createElement("li");
      item.textContent = mistake.message;
      return item;
    }));
    byId("world-mistakes").replaceChildren(list);
  }

  /** Asks for the verdicts. Who is patient waits for what is under way; anybody else ends it. */
  async function ask(isPatient) {
    if (asking && isPatient) {
      isAskedAgain = true;
      return;
    }

    asking?.abort();
    const mine = asking = new AbortController();
    const start = performance.now();
    try {
      const chosen = new FormData(form);
      const response = await fetch("/world/verdicts", { method: "POST", body: chosen, signal: mine.signal });
      const next = await response.json();
      if (mine !== asking) {
        return;
      }

      if (response.ok) {
        answer = next;
        byId("world-mistakes").replaceChildren();
        carry(chosen);
        paint();
        WorldTable.fill(answer);
        byId("took").textContent = `${Math.round(performance.now() - start)} ms`;
      } else {
        complain(next);
      }
    } catch (failure) {
      if (mine === asking) {
        complain({ detail: `Longarm does not answer (${failure.message}). Start it again, and reload this page.` });
      }
    } finally {
      if (mine === asking) {
        asking = null;
      }
    }

    if (!asking && isAskedAgain) {
      isAskedAgain = false;
      await ask(true);
    }
  }

  function go(at) {
    day.value = Math.min(length, Math.max(0, at));
    const iso = days.isoOf(Number(day.value));
    day.setAttribute("aria-valuetext", iso);
    byId("on").value = iso;
    return ask(true);
  }

  let playing = 0;
  function stop() {
    playing++;
    byId("play").setAttribute("aria-pressed", "false");
    byId("play").textContent = isCalm.matches ? "Next month" : "▶ Play";
  }

  // Whoever wants no motion goes month by month.
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)");
  async function play() {
    if (isCalm.matches) {
      await go(days.monthAt(Number(day.value), 1));
      return;
    }

    if (byId("play").getAttribute("aria-pressed") === "true") {
      stop();
      return;
    }

    const mine = ++playing;
    byId("play").setAttribute("aria-pressed", "true");
    byId("play").textContent = "⏸ Pause";
    if (Number(day.value) >= length) {
      await go(0);
    }

    while (mine === playing && Number(day.value) < length) {
      await Promise.all([go(days.monthAt(Number(day.value), 1)), new Promise(done => setTimeout(done, 400))]);
    }

    if (mine === playing) {
      stop();
    }
  }

  function closeList(event) {
    if (event.key === "Escape" || (event.type === "click" && !byId("suppose").contains(event.target))) {
      byId("suppose").open = false;
    }
  }

  function listen() {
    document.addEventListener("click", closeList);
    byId("suppose").addEventListener("keydown", closeList);
    byId("time").hidden = false;
    byId("show").hidden = true;
    stop();
    isCalm.addEventListener("change", stop);
    day.addEventListener("input", () => { stop(); go(Number(day.value)); });
    day.addEventListener("keydown", event => {
      const at = days.stepOf(event, Number(day.value));
      if (at !== null) {
        event.preventDefault();
        stop();
        go(at);
      }
    });
    byId("play").addEventListener("click", play);
    byId("before").addEventListener("click", () => { stop(); go(changes.findLast(each => each < Number(day.value)) ?? 0); });
    byId("after").addEventListener("click", () => { stop(); go(changes.find(each => each > Number(day.value)) ?? length); });
    form.addEventListener("submit", event => { event.preventDefault(); ask(false); });
    form.addEventListener("change", event => {
      if (event.target.id === "sample") {
        byId("on").value = "";
        form.submit();
      } else if (event.target.id === "regime") {
        carry(new FormData(form));
        paint();
      } else if (event.target.id !== "day") {
        const on = days.at(byId("on").value);
        day.value = Number.isNaN(on) ? day.value : on;
        ask(false);
      }
    });
  }

  function open(place) {
    byId("open-place").value = place;
    byId("open-place").click();
  }

  async function draw() {
    const root = byId("map");
    if (!root) {
      return;
    }

    map = await WorldMap.create(byId("world"));
    document.querySelector(".zoom").hidden = false;
    map.on("mouseover", point);
    map.on("click", (place, event) => {
      point(place);
      if (place && event?.pointerType !== "touch" && !matchMedia("(hover: none)").matches) {
        open(place);
      }
    });
    root.addEventListener("keydown", event => {
      if (event.key === "Enter" && here) {
        open(here);
      } else if (WorldMap.arrows.includes(event.key)) {
        event.preventDefault();
        point(map.next(here, event.key));
        map.point(here);
      } else if (event.key === "Escape") {
        root.blur();
      }
    });
    byId("closer").addEventListener("click", () => map.zoomBy(1.6));
    byId("farther").addEventListener("click", () => map.zoomBy(1 / 1.6));
    document.addEventListener("longarm:theme", paint);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paint);
    paint();
  }

  listen();
  WorldTable.start(answer, place => { point(place); map?.point(place); });
  draw();
})();
