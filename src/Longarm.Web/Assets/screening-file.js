"use strict";

// A file is sent whole; what is found comes back line by line. The browser alone keeps it, for the two downloads.
(() => {
  const mostShown = 200;
  const mostWrong = 50;
  const form = document.getElementById("parties");
  const section = document.getElementById("screened");
  const said = document.getElementById("said");
  const progress = document.getElementById("progress");
  const table = document.getElementById("met");
  let underway = null;
  let links = [];

  const number = count => count.toLocaleString("en-US");

  const element = (name, text, properties = {}) => Object.assign(document.createElement(name), { textContent: text }, properties);

  // Rows of the file, about: a table may break lines within a cell.
  const linesOf = async file => {
    let lines = 0;
    for await (const piece of file.stream()) {
      for (const byte of piece) {
        lines += byte === 10 ? 1 : 0;
      }
    }

    return Math.max(lines, 1);
  };

  // A cell never begins a formula.
  const cell = value => {
    const text = String(value ?? "");
    return `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  };

  const asTable = results => {
    const rows = [["query", "party", "list", "entry", "name", "score", "because", "remarks"]];
    for (const result of results) {
      const remarks = result.mistake ? `not screened: ${result.mistake}` : result.remarks.join("; ");
      if (!result.matches?.length) {
        rows.push([result.query, result.party, "", "", "", "", "", remarks]);
      }

      for (const match of result.matches ?? []) {
        rows.push([result.query, result.party, match.list, match.entry, match.name, match.score, match.because.join("; "), remarks]);
      }
    }

    return rows.map(row => row.map(cell).join(",")).join("\r\n");
  };

  const offer = (id, parts, type) => {
    const url = URL.createObjectURL(new Blob(parts, { type }));
    links.push(url);
    document.getElementById(id).href = url;
  };

  const show = result => {
    const [best] = result.matches;
    const row = document.createElement("tr");
    const name = element("th", "", { scope: "row" });
    const asked = new URLSearchParams({ q: result.party, on: form.elements.on.value });
    name.append(result.party ? element("a", result.party, { href: `/screening?${asked}` }) : result.query);
    row.append(name, element("td", best.score.toFixed(2), { className: "number" }), element("td", best.name),
      element("td", `${best.list} ${best.entry}`), element("td", number(result.matches.length), { className: "number" }));
    table.tBodies[0].append(row);
    table.hidden = false;
  };

  const tellWrong = (wrong) => {
    const place = document.getElementById("wrong");
    if (wrong.length === 0) {
      place.replaceChildren();
      return;
    }

    const details = document.createElement("details");
    details.open = wrong.length <= 10;
    details.append(element("summary", `${number(wrong.length)} ${wrong.length === 1 ? "row was" : "rows were"} not screened`));
    const list = document.createElement("ul");
    wrong.slice(0, mostWrong).forEach(each => list.append(element("li", each.mistake)));
    if (wrong.length > mostWrong) {
      list.append(element("li", `and ${number(wrong.length - mostWrong)} more, in the downloads.`));
    }

    details.append(list);
    place.replaceChildren(details);
  };

  const read = async (response, onLine) => {
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    for (;;) {
      const { value, done } = await reader.read();
      const lines = (rest + (value ?? "")).split("\n");
      rest = lines.pop();
      lines.forEach(onLine);
      if (done) {
        return;
      }
    }
  };

  const begin = () => {
    underway?.abort();
    underway = new AbortController();
    links.forEach(url => URL.revokeObjectURL(url));
    links = [];
    table.tBodies[0].replaceChildren();
    table.hidden = true;
    document.getElementById("take").hidden = true;
    tellWrong([]);
    section.hidden = false;
    progress.hidden = false;
    progress.removeAttribute("value");
    return underway.signal;
  };

  const screen = async file => {
    const signal = begin();
    const results = [], lines = [], wrong = [];
    let met = 0;
    try {
      if (file.size > Number(form.dataset.max)) {
        throw new Error(`${file.name} is larger than ${form.dataset.max / 1048576} MB. Split it.`);
      }

      said.textContent = `Sending ${file.name} …`;
      const about = await linesOf(file);
      const asked = new URLSearchParams({ name: file.name, on: form.elements.on.value, threshold: form.elements.threshold.value });
      const response = await fetch(`/screening/file?${asked}`, {
        method: "POST", body: file, signal, headers: { RequestVerificationToken: form.elements.__RequestVerificationToken.value, "Content-Type": "application/octet-stream" }
      });
      if (!response.ok) {
        const problem = await response.json();
        throw new Error(`${problem.title} ${problem.detail}`);
      }

      progress.max = about;
      await read(response, line => {
        const result = JSON.parse(line);
        lines.push(`${line}\n`);
        results.push(result);
        if (result.mistake) {
          wrong.push(result);
        } else if (result.matches.length > 0 && ++met <= mostShown) {
          show(result);
        }

        if (results.length % 256 === 0) {
          progress.value = Math.min(results.length, about);
          said.textContent = `${number(results.length)} of about ${number(about)} rows.`;
        }
      });
      const screened = results.length - wrong.length;
      said.textContent = `${number(screened)} ${screened === 1 ? "party" : "parties"} screened, of which ${number(met)} may be listed.${met > mostShown ? ` The first ${mostShown} are shown; the downloads have all.` : ""}`;
      tellWrong(wrong);
      offer("as-lines", lines, "application/jsonl");
      offer("as-table", ["\uFEFF", asTable(results)], "text/csv");
      document.getElementById("take").hidden = false;
    } catch (failure) {
      if (signal.aborted) {
        return;
      }

      said.textContent = results.length > 0 ? `This broke off after ${number(results.length)} rows: ${failure.message}` : failure.message;
    }

    progress.hidden = true;
  };

  form?.addEventListener("submit", event => {
    event.preventDefault();
    screen(form.elements.file.files[0]);
  });
  document.addEventListener("dragover", event => {
    event.preventDefault();
    document.body.classList.add("dropping");
  });
  document.addEventListener("dragleave", () => document.body.classList.remove("dropping"));
  document.addEventListener("drop", event => {
    event.preventDefault();
    document.body.classList.remove("dropping");
    if (form && event.dataTransfer.files.length > 0) {
      form.elements.file.files = event.dataTransfer.files;
      screen(event.dataTransfer.files[0]);
    }
  });
})();
