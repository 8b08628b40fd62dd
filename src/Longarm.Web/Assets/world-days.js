"use strict";

// Days of the slider, counted from its first.
const WorldDays = {
  since(iso) {
    const first = Date.parse(iso);
    const length = 86400000;
    const days = {
      at: day => (Date.parse(day) - first) / length,
      isoOf: at => new Date(first + at * length).toISOString().slice(0, 10),

      /** The first of a month so many months away; back within a month goes to its own first. */
      monthAt(at, steps) {
        const now = new Date(first + at * length);
        const isInside = steps < 0 && now.getUTCDate() > 1;
        return (Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + steps + (isInside ? 1 : 0), 1) - first) / length;
      },

      /** Where a key goes: arrows by month, with Shift by day, Page keys by year; null for any other. */
      stepOf(event, at) {
        const way = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 12, PageDown: -12 }[event.key];
        return way === undefined ? null : event.shiftKey && Math.abs(way) === 1 ? at + way : days.monthAt(at, way);
      },
    };
    return days;
  },
};
