"use strict";

// Draws the value of a product by origin. Colors come from the style sheet; what is not known is gray and hatched.
const ProductWorth = (() => {
  let charts = [];
  let show = () => {};

  const color = name => {
    const probe = document.getElementById("worth-inside");
    probe.style.color = `var(--${name})`;
    const resolved = getComputedStyle(probe).color;
    probe.style.color = "";
    return resolved;
  };

  const hues = ["series-1", "series-2", "series-3", "series-4", "series-5", "series-6", "series-7", "series-8"];
  const hatching = () => ({ symbol: "rect", dashArrayX: [1, 0], dashArrayY: [1, 4], rotation: -Math.PI / 4, color: color("soft") });

  const treemap = (told, colors) => ({
    animation: false,
    tooltip: tooltip(),
    series: [{
      type: "treemap", roam: false, nodeClick: false, breadcrumb: { show: false }, left: 0, right: 0, top: 0, bottom: 0,
      label: { color: color("on-series"), overflow: "truncate" }, upperLabel: { show: true, height: 20, color: color("ink"), overflow: "truncate" },
      itemStyle: { borderColor: color("panel"), borderWidth: 1, gapWidth: 1 },
      levels: [{ itemStyle: { gapWidth: 3, borderWidth: 0 }, upperLabel: { show: false } }, { itemStyle: { borderColor: color("sunken"), borderWidth: 2 } }],
      data: told.origins.map(origin => ({
        name: origin.name, value: origin.value, says: origin.says,
        itemStyle: { color: colors.get(origin.name), ...(origin.open ? { decal: hatching() } : {}) },
        children: (origin.components.length > 0 ? origin.components : [origin]).map(each => ({
          name: each.name, value: each.value, says: `${each.says}, ${origin.name}`, at: each.at,
          itemStyle: { color: colors.get(origin.name), ...(origin.open ? { decal: hatching() } : {}) }
        }))
      }))
    }]
  });

  const sankey = (told, colors) => {
    const nodes = new Map();
    const node = (id, name, hue, depth) => nodes.set(id, { name: id, called: name, depth, itemStyle: { color: hue } });
    node("whole", told.product, color("accent"), 2);
    const into = new Map();
    const links = told.flows.map(flow => {
      node(`from ${flow.name}`, flow.name, colors.get(flow.name), 0);
      node(`part ${flow.part}`, flow.title, color("strong-line"), 1);
      into.set(flow.part, (into.get(flow.part) ?? 0) + flow.value);
      return { source: `from ${flow.name}`, target: `part ${flow.part}`, value: flow.value, says: `${flow.name} into ${flow.title}: ${flow.says}` };
    });
    into.forEach((value, part) => links.push({
      source: `part ${part}`, target: "whole", value, says: nodes.get(`part ${part}`).called
    }));
    const isNarrow = document.getElementById("sankey").clientWidth < 560;
    return {
      animation: false,
      tooltip: tooltip(),
      series: [{
        type: "sankey", left: 4, right: isNarrow ? 70 : 130, top: 8, bottom: 8, nodeWidth: 12, nodeGap: 8, draggable: false, layoutIterations: 32,
        emphasis: { focus: "none" }, lineStyle: { color: "source", opacity: 0.4 },
        label: { color: color("ink"), width: isNarrow ? 66 : 126, overflow: "truncate", formatter: each => each.data.called },
        data: [...nodes.values()], links
      }]
    };
  };

  // On the canvas: nothing of a file becomes markup.
  const tooltip = () => ({
    renderMode: "richText", confine: true, backgroundColor: color("panel"), borderColor: color("strong-line"), textStyle: { color: color("ink"), fontSize: 12 },
    formatter: each => each.dataType === "edge" || each.data?.called === undefined ? (each.dataType === "edge" ? each.data.says : `${each.name}: ${each.data?.says ?? ""}`) : each.data.called
  });

  const paint = () => {
    charts.forEach(chart => chart.dispose());
    const told = JSON.parse(document.getElementById("worth-picture").textContent);
    const names = [...new Set([...told.origins.map(o => o.name), ...told.flows.map(f => f.name)])];
    const isOpen = new Set(told.origins.filter(o => o.open).map(o => o.name));
    let next = 0;
    const colors = new Map(names.map(name => [name, color(isOpen.has(name) ? "series-open" : hues[next++ % hues.length])]));
    charts = [["treemap", treemap], ["sankey", sankey]].map(([id, option]) => {
      const chart = echarts.init(document.getElementById(id), null, { renderer: "canvas" });
      chart.setOption(option(told, colors));
      chart.on("click", event => {
        const at = event.data?.at ?? Number(/^part (\d+)$/.exec(event.name ?? "")?.[1] ?? NaN);
        if (Number.isFinite(at)) {
          show(at);
        }
      });
      return chart;
    });
  };

  const draw = onChosen => {
    show = onChosen;
    const pictures = document.querySelector("#worth .pictures");
    if (!pictures || typeof echarts === "undefined") {
      return;
    }

    pictures.hidden = false;
    paint();
    new ResizeObserver(() => paint()).observe(pictures);
    document.addEventListener("longarm:theme", paint);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paint);
  };

  return { draw };
})();
