// The page: signs in, asks for the figures, and shows them.
import { Refusal, ask, enterTeams, signInAs, signInByTeams } from "./door.js";
import { element } from "./tables.js";
import { followTheme } from "./theme.js";
import { loadTexts, moment, shared, speak, teamName, word } from "./words.js";
import { downloadPeople, forgetChoices, listenToFilter, showChoices, showPeople } from "./people.js";
import { drawReport, showReport } from "./report.js";

const leadingNowhere = ["foreign-team", "small-group", "unknown-filter"];
const find = (id) => document.getElementById(id);

let report = null;
let team = null;

async function start() {
  const texts = await loadTexts();
  const context = texts.signIn === "teams" ? await enterTeams() : null;
  speak(context?.app.locale ?? navigator.language);
  followTheme(context, () => report && drawReport(report));
  find("refresh").addEventListener("click", () => look());
  find("again").addEventListener("click", () => look());
  find("team").addEventListener("change", (event) => showTeam(valueOf(event.target)));
  find("download").addEventListener("click", () => trying(async () => say(await downloadPeople(team))));
  listenToFilter(() => trying(() => showPeople(team)));
  if (texts.signIn === "local") {
    await chooseSomebody();
  } else if (context) {
    signInByTeams();
    await look();
  } else {
    complain(new Refusal("not-in-teams", word("openInTeams")));
  }
}

/** In development the bot takes the visitor's word for who they are. */
async function chooseSomebody() {
  const form = find("sign-in");
  const people = await ask("local-people");
  find("people").append(
    ...people.map((person) => element("option", { value: person.id, label: `${person.name}, ${teamName(person.team)}` })),
  );
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    signInAs(find("person").value.trim());
    form.hidden = true;
    await look();
  });
}

const look = () =>
  trying(async () => {
    say(word("loading"));
    find("content").ariaBusy = "true";
    report = await ask("report", { team });
    speak(report.language);
    find("problem").hidden = true;
    find("controls").hidden = false;
    find("report").hidden = false;
    showTeams();
    showChoices(report);
    showReport(report, showTeam);
    drawReport(report);
    await showPeople(team);
    say(word("asOf", { time: moment(report.asOf) }));
  });

function showTeam(name) {
  team = name;
  forgetChoices();
  return look();
}

function showTeams() {
  const everybody = element("option", { textContent: shared("everyTeam"), selected: team === null });
  everybody.dataset.every = "yes";
  find("team").replaceChildren(
    everybody,
    ...report.teams.map(({ team: name }) =>
      element("option", { value: name, textContent: teamName(name), selected: name === team }),
    ),
  );
}

// A team may have no name at all, so everybody is told apart by a mark and not by an empty value.
const valueOf = (select) => (select.selectedOptions[0].dataset.every ? null : select.value);

async function trying(work) {
  try {
    await work();
  } catch (error) {
    complain(error);
  } finally {
    find("content").ariaBusy = "false";
  }
}

function complain(error) {
  if (!(error instanceof Refusal)) {
    console.error(error);
  }
  if (leadingNowhere.includes(error.code)) {
    // To ask for the same again would be refused again.
    team = null;
    forgetChoices();
  }
  if (error.language) {
    speak(error.language);
  }
  find("problem-text").textContent = error instanceof Refusal ? error.message : word("failed");
  find("again").hidden = error.code === "not-in-teams";
  find("problem").hidden = false;
  find("report").hidden = true;
  say("");
}

function say(text) {
  find("status").textContent = text;
}

await start();
