"use strict";

// Every edit goes to the server with the case as it was last answered, and what was changed since. What is still on its
// way is sent again with the next edit, so that a quick hand loses nothing; an older answer never overwrites a newer one.
(() => {
  const keptCase = "longarm.case";
  let waiting = new Map();
  let underway = null;

  const work = () => document.getElementById("work");

  const valuesOf = (name, form) => [...form.elements]
    .filter(field => field.name === name && !field.disabled && field.type !== "submit" && (!["checkbox", "radio"].includes(field.type) || field.checked))
    .map(field => field.value);

  const bodyOf = (form, edits) => {
    const body = new FormData();
    for (const name of ["document", "__RequestVerificationToken", "open", "skip", "scenario", "strict"]) {
      valuesOf(name, form).forEach(value => body.append(name, value));
    }

    // What the columns of a table tell is said all together.
    form.querySelectorAll("#columns :is(input, select)").forEach(field => body.append(field.name, field.value));

    // What was unfolded or passed over belongs to the case before.
    if (edits.has("file")) {
      body.delete("open");
      body.delete("skip");
    }

    for (const [name, values] of edits) {
      if (!["open", "skip"].includes(name)) {
        body.delete(name);
      }

      values.forEach(value => body.append(name, value));
    }

    return body;
  };

  const keep = form => {
    try {
      sessionStorage.setItem(keptCase, JSON.stringify({ document: form.elements.document.value, scenario: valuesOf("scenario", form) }));
    } catch {
      // A case too large to be kept is only lost on reload.
    }
  };

  // What a person typed stays in a field while the page is renewed around it; the answer's own value wins once they left it.
  const settle = form => {
    for (const field of form.elements) {
      if (field === document.activeElement || waiting.has(field.name) || field.type === "file") {
        continue;
      }

      if (field.type === "checkbox") {
        field.checked = field.defaultChecked;
      } else if (field.tagName === "SELECT") {
        const stated = [...field.options].findIndex(option => option.defaultSelected);
        field.selectedIndex = Math.max(stated, 0);
      } else if ("defaultValue" in field && field.value !== field.defaultValue) {
        field.value = field.defaultValue;
      }
    }
  };

  const send = async (url = "/check", edits = waiting) => {
    const form = work();
    underway?.abort();
    const mine = underway = new AbortController();
    const sent = new Map(edits);
    form.classList.add("htmx-request");
    try {
      const response = await fetch(url, { method: "POST", body: bodyOf(form, sent), headers: { "HX-Request": "true" }, signal: mine.signal });
      const text = await response.text();
      if (!response.ok) {
        const problem = response.headers.get("Content-Type")?.includes("json") ? JSON.parse(text) : { title: "This did not work.", detail: "Reload the page." };
        throw new Error(`${problem.title} ${problem.detail}`);
      }

      if (mine !== underway) {
        return;
      }

      for (const [name, values] of sent) {
        if (waiting.get(name) === values) {
          waiting.delete(name);
        }
      }

      await renew(text);
    } catch (failure) {
      if (failure.name !== "AbortError") {
        tell(failure.message);
      }
    } finally {
      if (mine === underway) {
        underway = null;
        work().classList.remove("htmx-request");
      }
    }
  };

  const renew = async text => {
    await htmx.swap({ text, target: work(), swap: "outerMorph", sourceElement: document.body });
    settle(work());
    keep(work());
  };

  const tell = message => {
    const answer = document.getElementById("answer");
    let note = document.getElementById("failure");
    if (!note) {
      note = Object.assign(document.createElement("p"), { id: "failure", className: "banner" });
      note.setAttribute("role", "alert");
      answer.prepend(note);
    }

    note.textContent = message;
  };

  const edit = (name, values) => {
    waiting.set(name, values);
    return send();
  };

  document.addEventListener("change", event => {
    const field = event.target;
    if (field.form !== work() || !field.name || field.id === "written") {
      return;
    }

    if (field.type === "file") {
      open(field.files[0]);
      field.value = "";
      return;
    }

    edit(field.name, valuesOf(field.name, field.form));
  });

  // Drawing along the slider asks at once, and again where the hand rests.
  document.addEventListener("input", event => {
    if (event.target.id !== "slider") {
      return;
    }

    const day = new Date(`${event.target.dataset.first}T00:00:00Z`);
    day.setUTCDate(day.getUTCDate() + Number(event.target.value));
    const text = day.toISOString().slice(0, 10);
    event.target.setAttribute("aria-valuetext", text);
    document.getElementById("f/on").value = text;
    edit("on", [text]);
  });

  document.addEventListener("submit", event => {
    const button = event.submitter;
    if (event.target !== work() || button?.dataset.plain !== undefined) {
      return;
    }

    event.preventDefault();
    if (button?.value === "apply") {
      waiting.set("written", [document.getElementById("written").value]);
    }

    if (button?.name) {
      waiting.set(button.name, [button.value]);
    }

    send();
  });

  // What is unfolded stays so; a proof is fetched when it is first opened.
  document.addEventListener("toggle", event => {
    const name = event.target.dataset?.fold;
    const form = work();
    if (!name || !form.contains(event.target)) {
      return;
    }

    const held = [...form.querySelectorAll("input[name=open]")].find(field => field.value === name);
    if (event.target.open && !held) {
      form.append(Object.assign(document.createElement("input"), { type: "hidden", name: "open", value: name }));
      if (event.target.dataset.lazy) {
        send();
      }
    } else if (!event.target.open) {
      held?.remove();
    }
  }, true);

  // A case, or a product, may be dropped anywhere. A product goes to the store of this program, and the case names it there.
  const open = async file => {
    if (!file) {
      return;
    }

    const form = work();
    form.classList.add("htmx-request");
    try {
      const response = await fetch(`/check/open?name=${encodeURIComponent(file.name)}`, {
        method: "POST", body: file, headers: { RequestVerificationToken: form.elements.__RequestVerificationToken.value, "Content-Type": "application/octet-stream" }
      });
      const opened = await response.json();
      if (!response.ok) {
        throw new Error(`${opened.title} ${opened.detail}`);
      }

      if (opened.product) {
        edit("action", [`product:${opened.product}`]);
      } else {
        waiting.clear();
        send("/check", new Map([["file", [file]]]));
      }
    } catch (failure) {
      form.classList.remove("htmx-request");
      tell(failure.message);
    }
  };

  document.addEventListener("dragover", event => {
    event.preventDefault();
    document.body.classList.add("dropping");
  });
  document.addEventListener("dragleave", () => document.body.classList.remove("dropping"));
  document.addEventListener("drop", event => {
    event.preventDefault();
    document.body.classList.remove("dropping");
    open(event.dataTransfer.files[0]);
  });

  // A reload shows what was shown before it.
  addEventListener("DOMContentLoaded", () => {
    const kept = sessionStorage.getItem(keptCase);
    if (kept && document.getElementById("dropped").dataset.first) {
      const { document: text, scenario } = JSON.parse(kept);
      work().elements.document.value = text;
      send("/check", new Map([["scenario", scenario]]));
    } else if (work()) {
      keep(work());
    }
  });
})();
