"use strict";

// Draws owners above those that they own. The file stays here, and is sent again with every choice.
(() => {
  const form = document.getElementById("owners");
  const place = document.getElementById("ownership");
  const marks = new Map();
  let file = null;
  let chart = null;
  let underway = null;

  const color = name => {
    const probe = document.getElementById("drawing");
    const before = probe.style.color;
    probe.style.color = `var(--${name})`;
    const resolved = getComputedStyle(probe).color;
    probe.style.color = before;
    return resolved;
  };

  // Shape and border tell what the color tells.
  const looks = {
    listed: { hue: "prohibited", ground: "prohibited-ground", symbol: "diamond" },
    maybe: { hue: "license", ground: "license-ground", symbol: "diamond" },
    owned: { hue: "prohibited", ground: "prohibited-ground", symbol: "rect" },
    open: { hue: "unknown", ground: "unknown-ground", symbol: "circle" },
    free: { hue: "strong-line", ground: "sunken", symbol: "circle" }
  };

  // Places in pixels, so that nothing is stretched.
  const margin = { left: 70, right: 70, top: 40, bottom: 50 };

  const placer = (picture, drawing) => {
    const [width, height] = [drawing.clientWidth - margin.left - margin.right, drawing.clientHeight - margin.top - margin.bottom];
    const along = (key, length) => {
      const values = picture.parties.map(party => party[key]);
      const [low, high] = [Math.min(...values), Math.max(...values)];
      return value => high > low ? (value - low) / (high - low) * length : length / 2;
    };
    const [x, y] = [along("x", width), along("y", height)];
    const corners = [[0, 0], [width, height]].map(([left, top], at) => ({
      id: `corner ${at}`, name: "", x: left, y: top, symbolSize: 0, silent: true, tooltip: { show: false }, label: { show: false }
    }));
    return { corners, at: party => ({ x: x(party.x), y: y(party.y) }) };
  };

  const nodeOf = (party, place, isCrowded) => {
    const look = looks[party.state];
    return {
      id: party.id, name: party.name, ...place.at(party), says: party.says, symbol: look.symbol, symbolSize: party.chosen ? 26 : 18,
      itemStyle: { color: color(look.ground), borderColor: color(look.hue), borderWidth: party.chosen ? 4 : 2, borderType: ["maybe", "open"].includes(party.state) ? "dashed" : "solid" },
      label: { show: !isCrowded || party.chosen || ["listed", "maybe"].includes(party.state), color: color("ink"), fontWeight: party.chosen ? 700 : 400 }
    };
  };

  const paint = () => {
    const drawing = document.getElementById("drawing");
    const told = document.getElementById("ownership-picture");
    chart?.dispose();
    chart = null;
    if (!drawing || !told || typeof echarts === "undefined") {
      return;
    }

    const picture = JSON.parse(told.textContent);
    const widest = Math.max(...Object.values(Object.groupBy(picture.parties, party => party.y)).map(level => level.length));
    const room = drawing.clientWidth / widest;
    const isCrowded = room < 60;
    const place = placer(picture, drawing);
    chart = echarts.init(drawing, null, { renderer: "canvas" });
    chart.setOption({
      animation: false,
      tooltip: {
        renderMode: "richText", confine: true, backgroundColor: color("panel"), borderColor: color("strong-line"), textStyle: { color: color("ink"), fontSize: 12 },
        formatter: each => each.data.says
      },
      series: [{
        type: "graph", layout: "none", roam: true, scaleLimit: { min: 0.3, max: 8 }, ...margin,
        edgeSymbol: ["none", "arrow"], edgeSymbolSize: 8,
        label: { position: "bottom", width: Math.max(50, Math.min(130, room - 8)), overflow: "truncate", fontSize: 12 },
        edgeLabel: { show: picture.holdings.length <= 60, formatter: each => each.data.share, color: color("soft"), fontSize: 11, backgroundColor: color("panel"), padding: [1, 3] },
        lineStyle: { color: color("strong-line"), width: 1.4, opacity: 1 },
        data: [...picture.parties.map(party => nodeOf(party, place, isCrowded)), ...place.corners],
        links: picture.holdings.map(holding => ({
          ...holding, lineStyle: { opacity: 1, type: holding.share.includes("..") || holding.share.startsWith("share") ? "dashed" : "solid" },
          says: `${picture.parties.find(party => party.id === holding.source).name} has ${holding.share} of ${picture.parties.find(party => party.id === holding.target).name}`
        }))
      }]
    });
    chart.on("click", event => {
      if (event.dataType === "node") {
        look(event.name);
      }
    });
  };

  const look = party => {
    form.elements.party.value = party;
    send();
  };

  const tell = message => {
    const note = Object.assign(document.createElement("p"), { className: "banner", textContent: message });
    note.setAttribute("role", "alert");
    place.prepend(note);
  };

  const send = async () => {
    if (!file) {
      return;
    }

    underway?.abort();
    const mine = underway = new AbortController();
    const body = new FormData(form);
    body.set("file", file);
    marks.forEach((mark, party) => body.append("mark", mark + party));
    place.classList.add("htmx-request");
    const focused = document.activeElement?.dataset?.mark;
    try {
      if (file.size > Number(form.dataset.max)) {
        throw new Error(`${file.name} is larger than ${form.dataset.max / 1048576} MB.`);
      }

      const response = await fetch("/screening/ownership", { method: "POST", body, headers: { "HX-Request": "true" }, signal: mine.signal });
      const text = await response.text();
      if (!response.ok) {
        const problem = JSON.parse(text);
        throw new Error(`${problem.title} ${problem.detail}`);
      }

      place.innerHTML = text;
      paint();
      [...place.querySelectorAll("[data-mark]")].find(select => select.dataset.mark === focused)?.focus();
    } catch (failure) {
      if (failure.name !== "AbortError") {
        tell(failure.message);
      }
    } finally {
      if (mine === underway) {
        place.classList.remove("htmx-request");
      }
    }
  };

  const open = chosen => {
    file = chosen ?? null;
    marks.clear();
    form.elements.party.value = "";
    send();
  };

  form.addEventListener("submit", event => {
    event.preventDefault();
    file ??= form.elements.file.files[0] ?? null;
    send();
  });
  form.addEventListener("change", event => event.target.type === "file" ? open(event.target.files[0]) : send());
  place.addEventListener("change", event => {
    const { mark } = event.target.dataset;
    if (mark === undefined) {
      return;
    }

    if (event.target.value === "") {
      marks.delete(mark);
    } else {
      marks.set(mark, event.target.value);
    }

    send();
  });
  place.addEventListener("click", event => {
    const button = event.target.closest("[data-party]");
    if (button) {
      look(button.dataset.party);
    }
  });
  document.addEventListener("dragover", event => {
    event.preventDefault();
    document.body.classList.add("dropping");
  });
  document.addEventListener("dragleave", () => document.body.classList.remove("dropping"));
  document.addEventListener("drop", event => {
    event.preventDefault();
    document.body.classList.remove("dropping");
    if (event.dataTransfer.files.length > 0) {
      form.elements.file.files = event.dataTransfer.files;
      open(event.dataTransfer.files[0]);
    }
  });
  let width = 0;
  new ResizeObserver(([entry]) => {
    if (Math.abs(entry.contentRect.width - width) > 1) {
      width = entry.contentRect.width;
      paint();
    }
  }).observe(place);
  document.addEventListener("longarm:theme", paint);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paint);
})();
