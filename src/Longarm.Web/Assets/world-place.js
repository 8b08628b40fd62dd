"use strict";

// Says of one destination what each regime says, and by which rules.
const WorldPlace = (() => {
  const shownRules = 4;
  const words = () => [...document.querySelectorAll("#legend .word")].map(word => word.textContent);
  const styles = () => [...document.querySelectorAll("#legend li")].map(item => item.dataset.style);

  const element = (name, className, ...content) => {
    const made = document.createElement(name);
    if (className) {
      made.className = className;
    }

    made.append(...content);
    return made;
  };

  const say = ([verdict, certain, possible], list) => verdict === list.length - 1
    ? `undetermined: between ${list[certain]} and ${list[possible]}`
    : list[verdict];

  const mark = (range, list, looks) => element("span", `verdict ${looks[range[0]]}`, list[range[0]]);

  function ruleItem(id, rules) {
    const [title, citation] = rules[id];
    const link = element("a", "", title);
    link.href = `/rules/${encodeURIComponent(id)}`;
    return element("li", "", link, " ", element("span", "soft", citation));
  }

  function regimeParts(regime, said, rules, list, looks) {
    if (regime.duties) {
      return [element("p", "regime-name", element("strong", "", regime.title)), element("p", "soft", "Duties are asked for at entry; the case says how much.")];
    }

    const parts = [element("p", "regime-name", element("strong", "", regime.title), mark(said.written, list, looks))];
    if (said.written[0] === list.length - 1) {
      parts.push(element("p", "soft", `Between ${list[said.written[1]]} and ${list[said.written[2]]}.`));
    }

    if (said.enforced) {
      parts.push(element("p", "soft", `As announced to be enforced: ${say(said.enforced, list)}.`));
    }

    if (said.rules.length > 0) {
      const items = said.rules.slice(0, shownRules).map(id => ruleItem(id, rules));
      if (said.rules.length > shownRules) {
        items.push(element("li", "soft", `and ${said.rules.length - shownRules} more`));
      }

      parts.push(element("ul", "", ...items));
    }

    return parts;
  }

  /** Fills the panel. `index` is the regime that colors the map, or -1 for all together. */
  function show(answer, code, index) {
    const list = words();
    const looks = styles();
    const place = answer.places.find(each => each.place === code);
    if (!place) {
      return;
    }

    const range = index < 0 ? place.overall : place.regimes[index].written;
    document.getElementById("place-name").textContent = place.name;
    const verdict = document.getElementById("place-verdict");
    verdict.className = "";
    verdict.replaceChildren(mark(range, list, looks), ...(range[0] === list.length - 1 ? [` between ${list[range[1]]} and ${list[range[2]]}`] : []));
    const out = [];
    const why = [];
    place.regimes.forEach((said, at) => {
      if (said.written[0] === 0 && !said.enforced) {
        out.push(answer.regimes[at].id);
      } else {
        why.push(...regimeParts(answer.regimes[at], said, answer.rules, list, looks));
      }
    });
    if (out.length > 0) {
      why.push(element("p", "soft", `Not reached: ${out.join(", ")}.`));
    }

    const parts = answer.places.filter(each => each.place.startsWith(`${code}-`));
    if (parts.length > 0) {
      why.push(element("p", "regime-name", element("strong", "", "Treated apart")));
      why.push(element("ul", "", ...parts.map(part => element("li", "", `${part.name}: `, mark(part.overall, list, looks)))));
    }

    document.getElementById("place-why").replaceChildren(...why);
    const open = document.getElementById("open-place");
    open.value = code;
    open.textContent = `Open the case for ${place.name}`;
    open.hidden = false;
  }

  return { show, words, styles };
})();
