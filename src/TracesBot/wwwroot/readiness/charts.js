// The drawings. Each has a table with the same figures beside it, so a screen reader hears a summary only.
import { palette } from "./theme.js";

const longest = 18;
const drawn = new Map();

export function donut(id, label, parts) {
  const colours = palette();
  draw(id, label, {
    type: "doughnut",
    data: {
      labels: parts.map((part) => part.name),
      datasets: [
        {
          data: parts.map((part) => part.people),
          backgroundColor: parts.map((part) => paint(colours, part.colour)),
          borderColor: border(colours),
          borderWidth: 2,
        },
      ],
    },
    options: { cutout: "62%", plugins: { legend: { display: false } } },
  });
}

/** @param lying Whether the bars lie, so that long names have room. */
export function bars(id, label, names, series, lying = false) {
  const colours = palette();
  const axis = (counts) => ({
    stacked: true,
    beginAtZero: true,
    border: { color: colours.line },
    grid: { display: counts, color: colours.line },
    ticks: { color: colours.text, ...(counts ? { precision: 0 } : { autoSkip: false }) },
  });
  draw(id, label, {
    type: "bar",
    data: {
      labels: lying ? names.map(lines) : names,
      datasets: series.map((one) => ({
        label: one.name,
        data: one.people,
        backgroundColor: paint(colours, one.colour),
        borderColor: border(colours),
        borderWidth: 1,
        maxBarThickness: 36,
      })),
    },
    options: {
      indexAxis: lying ? "y" : "x",
      scales: { x: axis(lying), y: axis(!lying) },
      plugins: {
        legend: {
          display: series.length > 1,
          position: "bottom",
          labels: { color: colours.text, boxWidth: 14 },
        },
      },
    },
  });
}

// A long name takes several lines, or a narrow screen would cut it off.
function lines(name) {
  const made = [];
  for (const word of name.split(" ")) {
    const longer = `${made.at(-1) ?? ""} ${word}`.trim();
    if (made.length > 0 && longer.length <= longest) {
      made[made.length - 1] = longer;
    } else {
      made.push(word);
    }
  }
  return made;
}

const forced = () => matchMedia("(forced-colors: active)").matches;

const border = (colours) => (forced() ? colours.text : colours.panel);

// Where the system has taken the colours over there are too few of them to tell the parts apart, so patterns do.
const strokes = { warning: [[0, 8, 8, 0]], attention: [], neutral: [[0, 8, 8, 0], [0, 0, 8, 8]] };

function paint(colours, colour) {
  if (!forced() || !strokes[colour]) {
    return colours[colour];
  }
  const tile = Object.assign(document.createElement("canvas"), { width: 8, height: 8 });
  const brush = tile.getContext("2d");
  brush.fillStyle = colours.panel;
  brush.fillRect(0, 0, 8, 8);
  brush.strokeStyle = colours.text;
  brush.lineWidth = 1.5;
  for (const [fromX, fromY, toX, toY] of strokes[colour]) {
    brush.beginPath();
    brush.moveTo(fromX, fromY);
    brush.lineTo(toX, toY);
    brush.stroke();
  }
  return brush.createPattern(tile, "repeat");
}

function draw(id, label, settings) {
  const canvas = document.getElementById(id);
  canvas.setAttribute("aria-label", label);
  drawn.get(id)?.destroy();
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  settings.options = {
    ...settings.options,
    responsive: true,
    maintainAspectRatio: false,
    animation: still ? false : { duration: 300 },
  };
  const Chart = globalThis.Chart;
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  drawn.set(id, new Chart(canvas, settings));
}
