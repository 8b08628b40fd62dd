"use strict";

// The tree fetches what a component contains when it is opened, a page at a time: however large a product is, the browser
// holds what somebody has looked at.
(() => {
  const root = document.getElementById("product");
  const page = document.getElementById("case");
  const tree = document.getElementById("tree");
  const token = () => page.elements.__RequestVerificationToken.value;
  let marks = new Map();

  const fragment = async (part, query) => {
    const response = await fetch(`/product/${root.dataset.id}/${part}?${new URLSearchParams(query)}`);
    if (!response.ok) {
      const problem = await response.json();
      throw new Error(`${problem.title} ${problem.detail}`);
    }

    return response.text();
  };

  const tell = failure => {
    document.getElementById("opening").textContent = failure.message;
  };

  const quietly = action => (...values) => action(...values).catch(tell);

  // Marks of the law

  const markText = each => `${each.open ? "may carry" : "carries"} ${each.rule}`;

  const markUp = within => {
    for (const item of within.querySelectorAll("[role=treeitem][data-at]")) {
      const place = item.querySelector(":scope > .node .marks");
      const held = marks.get(item.dataset.at) ?? [];
      place.replaceChildren(...held.slice(0, 2).map(each => Object.assign(document.createElement("span"), {
        className: `mark ${each.open ? "is-open" : "is-carrying"}`, textContent: markText(each)
      })));
    }

    for (const place of within.querySelectorAll("[data-marks]")) {
      place.replaceChildren(...(marks.get(place.dataset.marks) ?? []).map(each => Object.assign(document.createElement("p"), {
        className: `mark ${each.open ? "is-open" : "is-carrying"}`, textContent: `${each.open ? "It may carry" : "It carries"} the reach of ${each.rule}.`
      })));
    }
  };

  // The tree

  const shown = () => [...tree.querySelectorAll("[role=treeitem]")].filter(item => !item.parentElement.closest("[role=treeitem][aria-expanded=false]"));

  const focus = item => {
    tree.querySelectorAll("[tabindex='0']").forEach(other => { other.tabIndex = -1; });
    item.tabIndex = 0;
    item.focus();
  };

  const setLevel = (items, level) => items.forEach(item => item.setAttribute("aria-level", level));

  const itemsOf = html => {
    const holder = document.createElement("ul");
    holder.innerHTML = html;
    return [...holder.children];
  };

  const open = async item => {
    if (item.getAttribute("aria-expanded") !== "false") {
      return;
    }

    if (!item.querySelector(":scope > [role=group]")) {
      const items = itemsOf(await fragment("children", { at: item.dataset.at, from: 0 }));
      if (item.querySelector(":scope > [role=group]")) {
        return;
      }

      setLevel(items, Number(item.getAttribute("aria-level")) + 1);
      const group = document.createElement("ul");
      group.setAttribute("role", "group");
      group.append(...items);
      item.append(group);
      markUp(group);
    }

    item.setAttribute("aria-expanded", "true");
  };

  const close = item => item.setAttribute("aria-expanded", "false");

  const further = async item => {
    const items = itemsOf(await fragment("children", { at: item.dataset.of, from: item.dataset.from }));
    setLevel(items, item.getAttribute("aria-level"));
    item.replaceWith(...items);
    markUp(tree);
    return items[0];
  };

  const select = item => {
    tree.querySelectorAll("[aria-selected=true]").forEach(other => other.setAttribute("aria-selected", "false"));
    item.setAttribute("aria-selected", "true");
  };

  const showPart = async at => {
    const part = document.getElementById("part");
    part.innerHTML = await fragment("part", { at });
    markUp(part);
  };

  const choose = async item => {
    if (item.classList.contains("further")) {
      focus(await further(item));
      return;
    }

    select(item);
    await showPart(item.dataset.at);
  };

  // Opens the tree along a path of numbers, with as many pages of each list as it takes.
  const walk = async steps => {
    let item = tree.firstElementChild;
    for (const step of steps) {
      await open(item);
      const childOf = () => item.querySelector(`:scope > [role=group] > [data-at="${step}"]`);
      for (let rest = item.querySelector(":scope > [role=group] > .further"); !childOf() && rest; rest = item.querySelector(":scope > [role=group] > .further")) {
        await further(rest);
      }

      item = childOf() ?? item;
    }

    select(item);
    focus(item);
    item.querySelector(".node").scrollIntoView({ block: "center" });
  };

  const keys = {
    ArrowDown: item => shown()[shown().indexOf(item) + 1],
    ArrowUp: item => shown()[shown().indexOf(item) - 1],
    Home: () => shown()[0],
    End: () => shown().at(-1),
    ArrowLeft: item => {
      if (item.getAttribute("aria-expanded") === "true") {
        close(item);
        return item;
      }

      return item.parentElement.closest("[role=treeitem]");
    },
    ArrowRight: async item => {
      if (item.getAttribute("aria-expanded") === "false") {
        await open(item);
        return item;
      }

      return item.querySelector(":scope > [role=group] > [role=treeitem]");
    }
  };

  const onKey = async event => {
    const item = event.target.closest("[role=treeitem]");
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      await choose(item);
    } else if (keys[event.key]) {
      event.preventDefault();
      const next = await keys[event.key](item);
      if (next) {
        focus(next);
      }
    }
  };

  const onClick = async event => {
    const item = event.target.closest("[role=treeitem]");
    if (!item) {
      return;
    }

    focus(item);
    if (item.getAttribute("aria-expanded") === "false") {
      await open(item);
    } else if (item.getAttribute("aria-expanded") === "true" && item.getAttribute("aria-selected") === "true") {
      close(item);
    }

    await choose(item);
  };

  // What the law asks

  const ask = async (url, place) => {
    place.classList.add("htmx-request");
    place.setAttribute("aria-busy", "true");
    try {
      const response = await fetch(url, { method: "POST", body: new FormData(page) });
      const text = await response.text();
      if (!response.ok) {
        const problem = JSON.parse(text);
        throw new Error(`${problem.title} ${problem.detail}`);
      }

      place.innerHTML = text;
    } finally {
      place.classList.remove("htmx-request");
      place.removeAttribute("aria-busy");
    }
  };

  const workOut = async () => {
    await ask("/product/answer", document.getElementById("law-answer"));
    document.getElementById("work-out").hidden = true;
    document.getElementById("advise").hidden = !document.querySelector("#law .headline");
    const told = document.getElementById("reach-marks");
    marks = new Map(told ? Object.entries(JSON.parse(told.textContent)) : []);
    markUp(root);
  };

  const addUp = async () => {
    document.getElementById("worth-inside").innerHTML = await fragment("values", {});
    ProductWorth.draw(at => quietly(showPart)(at));
  };

  // A file that was dropped

  const opened = async file => {
    if (!file) {
      return;
    }

    document.getElementById("opening").textContent = `Reading ${file.name} …`;
    const response = await fetch(`/check/open?name=${encodeURIComponent(file.name)}`, {
      method: "POST", body: file, headers: { RequestVerificationToken: token(), "Content-Type": "application/octet-stream" }
    });
    const answer = await response.json();
    if (!response.ok) {
      throw new Error(`${answer.title} ${answer.detail}`);
    }

    const hidden = (name, value) => page.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
    if (answer.product) {
      // What the columns of a table tell is confirmed on the Check page first.
      hidden("action", `product:${answer.product}`);
      page.action = answer.table ? "/check" : "/product";
    } else {
      const carried = new DataTransfer();
      carried.items.add(file);
      document.getElementById("file").files = carried.files;
      document.getElementById("file").name = "file";
    }

    page.submit();
  };

  document.getElementById("file").addEventListener("change", event => quietly(opened)(event.target.files[0]));
  document.addEventListener("dragover", event => {
    event.preventDefault();
    document.body.classList.add("dropping");
  });
  document.addEventListener("dragleave", () => document.body.classList.remove("dropping"));
  document.addEventListener("drop", event => {
    event.preventDefault();
    document.body.classList.remove("dropping");
    quietly(opened)(event.dataTransfer.files[0]);
  });

  if (!root) {
    return;
  }

  tree.addEventListener("keydown", quietly(onKey));
  tree.addEventListener("click", quietly(onClick));
  document.getElementById("search").addEventListener("submit", quietly(async event => {
    event.preventDefault();
    document.getElementById("found").innerHTML = await fragment("search", { q: document.getElementById("q").value });
  }));
  document.addEventListener("click", quietly(async event => {
    const button = event.target.closest("button");
    if (button?.matches(".to-part")) {
      await showPart(button.dataset.at);
      document.getElementById("part").scrollIntoView({ block: "nearest" });
    } else if (button?.matches(".show")) {
      await walk(button.dataset.steps.split(" ").filter(step => step));
    } else if (button?.matches(".further-paths")) {
      document.getElementById("paths").innerHTML = await fragment("paths", { at: button.dataset.at, from: button.dataset.from });
    } else if (button?.id === "work-out") {
      await workOut();
    } else if (button?.id === "advise") {
      await ask("/product/advice", document.getElementById("advice"));
    }
  }));
  quietly(addUp)();
  if (document.getElementById("law").dataset.auto) {
    quietly(workOut)();
  }
})();
