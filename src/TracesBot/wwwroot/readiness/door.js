// Who looks, and the requests in their name.
import { word } from "./words.js";

const patience = 10_000;
let credentials = null;

/** A refusal whose text is meant for the person. */
export class Refusal extends Error {
  constructor(code, text, language = null) {
    super(text);
    this.code = code;
    this.language = language;
  }
}

/** Starts Teams' library. What comes back is Teams' context, or nothing where the page is not in Teams. */
export async function enterTeams() {
  try {
    await import("./lib/MicrosoftTeams.min.js");
    const teams = globalThis.microsoftTeams;
    await within(teams.app.initialize());
    return await within(teams.app.getContext());
  } catch {
    return null;
  }
}

/** Teams keeps the token, and gets a new one when it has run out. */
export const signInByTeams = () => {
  credentials = async () => {
    try {
      return `Bearer ${await within(globalThis.microsoftTeams.authentication.getAuthToken())}`;
    } catch {
      throw new Refusal("not-signed-in", word("notSignedIn"));
    }
  };
};

/** Only a bot in development takes somebody's word for it. */
export const signInAs = (person) => {
  credentials = async () => `Local ${person}`;
};

export async function ask(path, values = {}) {
  const response = await request(path, values);
  return response.json();
}

/** The file, and what it is to be called. */
export async function askForFile(path, values) {
  const response = await request(path, values);
  const name = /filename="?([^";]+)/.exec(response.headers.get("content-disposition") ?? "")?.[1];
  return { name: name ?? "traces.csv", content: await response.blob() };
}

async function request(path, values) {
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));
  let response = await send(path, query);
  if (response.status === 401) {
    // A token that has just run out, or a key that the bot has just read: the second answer counts.
    response = await send(path, query);
  }
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    throw problem.code ? new Refusal(problem.code, problem.title, problem.language) : new Refusal("failed", word("failed"));
  }
  return response;
}

async function send(path, query) {
  try {
    return await fetch(`/readiness/api/${path}?${query}`, {
      headers: credentials ? { authorization: await credentials() } : {},
    });
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal("failed", word("failed"));
  }
}

const within = (promise) =>
  Promise.race([
    promise,
    new Promise((_, reject) => setTimeout(() => reject(new Error("Teams did not answer.")), patience)),
  ]);
