"use strict";

// Draws the destinations. Colors are read from the legend, so that the style sheet alone knows them.
const WorldMap = (() => {
  // By the order of verdicts; what is free has no hatching.
  const hatchings = [
    null, null,
    { symbol: "circle", symbolSize: 0.6, dashArrayX: [[4, 4], [0, 4, 4, 0]], dashArrayY: [4, 0] },
    { symbol: "circle", symbolSize: 0.6, dashArrayX: [[4, 4], [0, 4, 4, 0]], dashArrayY: [4, 0] },
    { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [1, 5], rotation: -Math.PI / 4 },
    { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [1.5, 2.5], rotation: Math.PI / 4 },
    { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [1, 4] },
  ];
  const directions = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

  const resolved = name => {
    const probe = document.getElementById("drawing");
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };

  const looks = () => [...document.querySelectorAll("#legend .swatch")].map((swatch, verdict) => {
    const style = getComputedStyle(swatch);
    return { areaColor: style.backgroundColor, decal: hatchings[verdict] ? { ...hatchings[verdict], color: style.color } : { symbol: "none" } };
  });

  // A shape stands for a destination by its number, or by its name where it has none.
  const featuresOf = (topology, shapes) => {
    const places = new Map(Object.entries(shapes).map(([place, shape]) => [shape, place]));
    const all = topojson.feature(topology, topology.objects.countries);
    for (const feature of all.features) {
      const name = feature.properties.name;
      feature.properties = { name: places.get(feature.id ?? name) ?? `: ${name}` };
    }

    return all;
  };

  const json = async path => (await fetch(path)).json();

  async function create(root) {
    const [topology, shapes] = await Promise.all([json(root.dataset.shapes), json(root.dataset.places)]);
    const all = featuresOf(topology, shapes);
    const projection = d3.geoNaturalEarth1();
    const path = d3.geoPath(projection);
    const [[left, top], [right, bottom]] = path.bounds(all);
    const middles = new Map(all.features.map(feature => [feature.properties.name, path.centroid(feature)]));
    echarts.registerMap("world", all);
    document.getElementById("map").hidden = false;
    const drawing = document.getElementById("drawing");
    const chart = echarts.init(drawing, null, { renderer: "canvas" });
    let zoom = 1;

    const layout = () => ({
      layoutCenter: ["50%", "50%"],
      layoutSize: Math.min(drawing.clientWidth, drawing.clientHeight * (right - left) / (bottom - top)) - 8,
    });
    chart.setOption({
      animation: false,
      tooltip: { show: false },
      aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
      series: [{
        type: "map", map: "world", roam: "move", selectedMode: false, ...layout(),
        // Without the stream, shapes that cross the date line would be drawn as bars.
        projection: { project: point => projection(point), unproject: point => projection.invert(point), stream: projection.stream },
        label: { show: false }, data: [],
      }],
    });
    new ResizeObserver(() => {
      chart.resize();
      chart.setOption({ series: [layout()] });
    }).observe(drawing);

    return {
      has: place => middles.has(place),

      on: (event, handler) => chart.on(event, mark => handler(mark.name.startsWith(":") ? null : mark.name, mark.event?.event)),

      /** Colors every destination by its verdict. */
      paint(verdicts) {
        const look = looks();
        const line = resolved("ground");
        const ink = resolved("ink");
        const data = [...verdicts].filter(([place]) => middles.has(place)).map(([place, verdict]) => ({
          name: place, itemStyle: look[verdict], emphasis: { itemStyle: { areaColor: look[verdict].areaColor } },
        }));
        chart.setOption({
          series: [{
            data,
            itemStyle: { areaColor: resolved("no-place"), borderColor: line, borderWidth: 0.5, decal: { symbol: "none" } },
            emphasis: { label: { show: false }, itemStyle: { areaColor: null, borderColor: ink, borderWidth: 2 } },
          }],
        });
      },

      /** Shows which one is spoken of. */
      point(place) {
        chart.dispatchAction({ type: "downplay", seriesIndex: 0 });
        chart.dispatchAction({ type: "highlight", seriesIndex: 0, name: place });
      },

      /** The nearest destination in the direction of an arrow key; null if there is none. */
      next(place, key) {
        const [x, y] = directions[key];
        const from = middles.get(place) ?? [(left + right) / 2, (top + bottom) / 2];
        let best = null;
        let least = Infinity;
        for (const [name, middle] of middles) {
          const along = (middle[0] - from[0]) * x + (middle[1] - from[1]) * y;
          const across = Math.abs((middle[0] - from[0]) * y) + Math.abs((middle[1] - from[1]) * x);
          if (!name.startsWith(":") && name !== place && along > 0.5 && along + 2 * across < least) {
            [best, least] = [name, along + 2 * across];
          }
        }

        return best;
      },

      zoomBy(factor) {
        zoom = Math.min(12, Math.max(1, zoom * factor));
        chart.setOption({ series: [zoom === 1 ? { zoom, center: null } : { zoom }] });
      },
    };
  }

  return { create, arrows: Object.keys(directions) };
})();
