// The people by name: chosen, sorted and paged by the bot, so that a long line costs the page nothing.
import { ask, askForFile } from "./door.js";
import { element, pages, place, table } from "./tables.js";
import { day, evidenceName, groupName, methodName, number, shared, stateName, teamName, word } from "./words.js";

const find = (id) => document.getElementById(id);
const pause = 300;
const shortMonth = { day: "numeric", month: "short", year: "numeric" };
const standings = [
  "remaining",
  "stuck",
  "in-progress",
  "not-started",
  "ready",
  "said",
  "tested",
  "confirmed",
  "exempt",
];

const byState = { sort: "state", direction: "ascending" };
let order = byState;
let page = 0;
let asked = 0;
let showAgain = null;

/** @param changed What shows the people anew. */
export function listenToFilter(changed) {
  showAgain = changed;
  let waiting = 0;
  const first = () => {
    clearTimeout(waiting);
    page = 0;
    changed();
  };
  find("filter").addEventListener("submit", (event) => {
    event.preventDefault();
    first();
  });
  find("standing").addEventListener("change", first);
  find("method").addEventListener("change", first);
  find("name").addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(first, pause);
  });
}

/** Another team begins with everybody in it. */
export function forgetChoices() {
  find("filter").reset();
  page = 0;
}

export function showChoices(report) {
  choices("standing", word("everybody"), standings.map((id) => [id, groupName(id)]));
  choices("method", word("everyMethod"), report.methods.map(({ method }) => [method, methodName(method)]));
}

function choices(id, everything, options) {
  const select = find(id);
  const chosen = select.value;
  select.replaceChildren(
    element("option", { value: "", textContent: everything }),
    ...options.map(([value, name]) => element("option", { value, textContent: name, selected: value === chosen })),
  );
}

export async function showPeople(team) {
  const mine = ++asked;
  const found = await ask("people", { ...chosen(team), page });
  // An answer that was overtaken by a newer question is not shown.
  if (mine !== asked) {
    return;
  }
  page = found.page;
  place("people-table", peopleTable(found.rows));
  find("people-table").hidden = found.people === 0;
  pages("people-pages", page, found.pages, (next) => {
    page = next;
    showAgain();
  });
  find("found").textContent = found.people === 0 ? word("foundNobody") : `${howMany(found.people)}. ${sortedBy()}`;
}

/** Saves everybody who fits, and says so. */
export async function downloadPeople(team) {
  const file = await askForFile("people.csv", chosen(team));
  const address = URL.createObjectURL(file.content);
  element("a", { href: address, download: file.name }).click();
  setTimeout(() => URL.revokeObjectURL(address), pause);
  return word("downloaded");
}

const chosen = (team) => ({
  team,
  standing: find("standing").value || null,
  method: find("method").value || null,
  name: find("name").value.trim() || null,
  ...order,
});

const columns = () => [
  { name: word("name"), sort: "name" },
  { name: shared("team"), sort: "team" },
  { name: shared("state"), sort: "state" },
  { name: shared("method"), sort: "method" },
  { name: shared("evidence"), sort: "evidence" },
  { name: shared("since"), sort: "since" },
];

function peopleTable(people) {
  return table(
    word("people"),
    columns(),
    people.map((person) => [
      person.name,
      teamName(person.team),
      state(person),
      person.method ? methodName(person.method) : "",
      person.evidence ? evidenceName(person.evidence) : "",
      person.since ? day(person.since, shortMonth) : "",
    ]),
    {
      ...order,
      change: (sort, direction) => {
        order = { sort, direction };
        page = 0;
        showAgain();
      },
    },
  );
}

const state = (person) =>
  person.note
    ? element("span", {}, stateName(person.state), element("small", { className: "note", textContent: person.note }))
    : stateName(person.state);

const howMany = (people) => (people === 1 ? word("foundOne") : word("found", { people: number(people) }));

const sortedBy = () =>
  word("sortedBy", {
    column: columns()
      .find((column) => column.sort === order.sort)
      .name.toLowerCase(),
    direction: word(order.direction),
  });
