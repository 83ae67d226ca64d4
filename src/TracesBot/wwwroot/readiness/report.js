// The figures, as drawings and as tables.
import { bars, donut } from "./charts.js";
import { element, pages, place, table } from "./tables.js";
import {
  groupName,
  methodName,
  number,
  percent,
  shared,
  shortDay,
  teamName,
  day,
  weekNumber,
  word,
} from "./words.js";

const find = (id) => document.getElementById(id);
const rowsOnPage = 15;
const drawnTeams = 10;

let order = { sort: "team", direction: "ascending" };
let page = 0;

/** @param choose What is called with the name of a team that somebody wants to see alone. */
export function showReport(report, choose) {
  showFigures(report.figures);
  find("notes").replaceChildren(...report.notes.map((note) => element("p", { className: "quiet", textContent: note })));
  place("standing-table", groupsTable(word("overview"), standings(report.figures)));
  place("trend-table", groupsTable(word("trend"), weeks(report), word("week"), word("gotReady")));
  const methods = report.methods.map((one) => ({ name: methodName(one.method), people: one.people }));
  find("nobody-ready").hidden = methods.length > 0;
  find("methods-table").hidden = methods.length === 0;
  place("methods-table", groupsTable(word("methods"), methods, shared("method")));
  find("teams").hidden = report.team !== null || report.teams.length + (report.smallGroups ? 1 : 0) < 2;
  page = 0;
  showTeams(report, choose);
}

/** Draws it in the colours of the theme that is on now. */
export function drawReport(report) {
  const figures = report.figures;
  const share = word("readyShare", { ready: number(figures.ready), all: number(figures.concerned) });
  donut("standing-chart", word("chart", { text: `${share}, ${percent(figures.percent)}.` }), standings(figures).filter((part) => part.colour));
  const trend = report.trend.weeks;
  bars(
    "trend-chart",
    word("chart", { text: word("trend") }),
    trend.map((week) => shortDay(week.monday)),
    [{ name: word("gotReady"), people: trend.map((week) => week.people), colour: "accent" }],
  );
  find("methods-chart").parentElement.hidden = report.methods.length === 0;
  bars(
    "methods-chart",
    word("chart", { text: word("methods") }),
    report.methods.map((one) => methodName(one.method)),
    [{ name: word("number"), people: report.methods.map((one) => one.people), colour: "accent" }],
    true,
  );
  drawTeams(report);
}

function drawTeams(report) {
  const behind = report.teams
    .filter((team) => team.figures.remaining > 0)
    .sort((one, other) => other.figures.remaining - one.figures.remaining)
    .slice(0, drawnTeams);
  const holder = find("teams-drawing");
  holder.hidden = behind.length === 0;
  holder.dataset.bars = behind.length;
  const series = (name, colour, count) => ({ name, colour, people: behind.map((team) => count(team.figures)) });
  bars(
    "teams-chart",
    word("chart", { text: word("mostRemaining") }),
    behind.map((team) => teamName(team.team)),
    [
      series(groupName("ready"), "good", (figures) => figures.ready),
      series(groupName("in-progress"), "warning", (figures) => figures.inProgress),
      series(groupName("not-started"), "attention", (figures) => figures.notStarted),
    ],
    true,
  );
}

function showFigures(figures) {
  const tile = (value, name, more) =>
    element(
      "li",
      {},
      element("strong", { textContent: value }),
      element("span", { textContent: name }),
      ...(more ? [element("small", { textContent: more })] : []),
    );
  const share = word("readyShare", { ready: number(figures.ready), all: number(figures.concerned) });
  find("middle").textContent = percent(figures.percent);
  find("figures").replaceChildren(
    tile(percent(figures.percent), groupName("ready"), share),
    tile(number(figures.remaining), word("remain")),
    tile(number(figures.stuck), groupName("stuck")),
    tile(number(figures.exempt), groupName("exempt")),
  );
}

// The levels of evidence are parts of those who are ready; those who are stuck are among all who remain.
const standings = (figures) => [
  { name: groupName("ready"), people: figures.ready, colour: "good" },
  { name: groupName("said"), people: figures.said, part: true },
  { name: groupName("tested"), people: figures.tested, part: true },
  { name: groupName("confirmed"), people: figures.confirmed, part: true },
  { name: groupName("in-progress"), people: figures.inProgress, colour: "warning" },
  { name: groupName("not-started"), people: figures.notStarted, colour: "attention" },
  { name: groupName("exempt"), people: figures.exempt, colour: "neutral" },
  { name: word("stuckOfRemaining"), people: figures.stuck },
];

function weeks({ trend }) {
  const shown = trend.weeks.map((week) => ({
    name: word("weekFrom", { week: weekNumber(week.monday), day: day(week.monday) }),
    people: week.people,
  }));
  return trend.earlier > 0 ? [{ name: shared("earlier"), people: trend.earlier }, ...shown] : shown;
}

function groupsTable(caption, groups, first = word("group"), second = word("number")) {
  return table(
    caption,
    [{ name: first }, { name: second, number: true }],
    groups.map((group) => [mark(group), number(group.people)]),
  );
}

function mark(group) {
  const name = element("span", { textContent: group.name, className: group.part ? "part" : "" });
  if (group.colour) {
    const dot = element("span", { className: "dot", ariaHidden: "true" });
    dot.dataset.colour = group.colour;
    name.prepend(dot);
  }
  return name;
}

const columns = () => [
  { name: shared("team"), sort: "team" },
  { name: groupName("ready"), sort: "percent", number: true },
  { name: word("remaining"), sort: "remaining", number: true },
  { name: groupName("stuck"), sort: "stuck", number: true },
  { name: groupName("exempt"), sort: "exempt", number: true },
];

function showTeams(report, choose) {
  const sorted = report.teams.toSorted(compare);
  const count = Math.max(1, Math.ceil(sorted.length / rowsOnPage));
  const rows = sorted.slice(page * rowsOnPage, (page + 1) * rowsOnPage).map(({ team, figures }) => [
    chooser(team, choose),
    ...cells(figures),
  ]);
  if (report.smallGroups && page === count - 1) {
    rows.push([shared("smallGroups"), ...cells(report.smallGroups)]);
  }
  const again = () => showTeams(report, choose);
  place(
    "teams-table",
    table(word("teams"), columns(), rows, {
      ...order,
      change: (sort, direction) => {
        order = { sort, direction };
        page = 0;
        again();
      },
    }),
  );
  pages("teams-pages", page, count, (next) => {
    page = next;
    again();
  });
}

function chooser(team, choose) {
  const name = teamName(team);
  const button = element("button", { type: "button", className: "link", textContent: name });
  button.ariaLabel = word("showTeam", { team: name });
  button.addEventListener("click", () => choose(team));
  return button;
}

const cells = (figures) => [
  `${percent(figures.percent)} (${number(figures.ready)}/${number(figures.concerned)})`,
  number(figures.remaining),
  number(figures.stuck),
  number(figures.exempt),
];

// The bot sends the teams in the order of the viewer's alphabet, and sorting keeps it among equals.
function compare(one, other) {
  const sign = order.direction === "ascending" ? 1 : -1;
  return order.sort === "team"
    ? sign * one.team.localeCompare(other.team, document.documentElement.lang)
    : sign * (one.figures[order.sort] - other.figures[order.sort]);
}
