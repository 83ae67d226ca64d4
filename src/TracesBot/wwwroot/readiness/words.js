// Everything the page says comes from the bot, in both languages.
const fallback = "sv";
let texts = null;
let tag = fallback;

export async function loadTexts() {
  const response = await fetch("/readiness/api/texts");
  if (!response.ok) {
    throw new Error(`The texts were refused with ${response.status}.`);
  }
  texts = await response.json();
  return texts;
}

/** Speaks a language from now on; one that is not known is Swedish. */
export function speak(language) {
  tag = (language ?? "").toLowerCase().startsWith("en") ? "en" : fallback;
  document.documentElement.lang = tag;
  document.title = word("title");
  for (const element of document.querySelectorAll("[data-word]")) {
    element.textContent = word(element.dataset.word);
  }
  for (const element of document.querySelectorAll("[data-shared]")) {
    element.textContent = shared(element.dataset.shared);
  }
}

export const word = (name, values = {}) => fill(texts[tag].words[name], values);
export const shared = (name) => texts[tag].shared[name];
export const groupName = (id) => texts[tag].groups[id];
export const stateName = (id) => texts[tag].states[id];
export const evidenceName = (id) => texts[tag].evidence[id];
export const methodName = (id) => texts[tag].methods[id] ?? id;
export const teamName = (name) => name || shared("noTeam");

export const number = (value) => new Intl.NumberFormat(locale()).format(value);
export const percent = (value) => new Intl.NumberFormat(locale(), { style: "percent" }).format(value / 100);

/** A day without a time, as the bot writes it: 2026-11-16. */
export const day = (iso, style = { day: "numeric", month: "long", year: "numeric" }) =>
  new Intl.DateTimeFormat(locale(), { ...style, timeZone: "UTC" }).format(new Date(`${iso}T00:00:00Z`));

export const shortDay = (iso) => day(iso, { day: "numeric", month: "short" });

/** A moment that is already in the viewer's own time. */
export const moment = (iso) =>
  new Intl.DateTimeFormat(locale(), { dateStyle: "long", timeStyle: "short", timeZone: "UTC" }).format(
    new Date(`${iso}:00Z`),
  );

/** The number of a week that begins on this Monday, by ISO 8601. */
export function weekNumber(monday) {
  const thursday = new Date(`${monday}T00:00:00Z`);
  thursday.setUTCDate(thursday.getUTCDate() + 3);
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return 1 + Math.floor((thursday.getTime() - first) / 604_800_000);
}

const locale = () => texts[tag].locale;

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
