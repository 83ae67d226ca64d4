// Teams says which of its three themes is on; elsewhere the browser does.
const known = ["light", "dark", "contrast"];

/** Follows Teams' theme from now on, and says when it changes. */
export function followTheme(context, changed) {
  const teams = globalThis.microsoftTeams;
  if (context) {
    wear(context.app.theme);
    teams.app.registerOnThemeChangeHandler((theme) => {
      wear(theme);
      changed();
    });
  }
  for (const query of ["(prefers-color-scheme: dark)", "(forced-colors: active)"]) {
    matchMedia(query).addEventListener("change", changed);
  }
}

function wear(theme) {
  const name = theme === "default" ? "light" : theme;
  if (known.includes(name)) {
    document.documentElement.dataset.theme = name;
  }
}

/** The colours of the theme as the browser works them out, so that a drawing may use them. */
export function palette() {
  const probe = document.createElement("span");
  probe.hidden = true;
  document.body.append(probe);
  const colour = (name) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const colours = Object.fromEntries(
    ["text", "quiet", "line", "panel", "accent", "good", "warning", "attention", "neutral"].map((name) => [
      name,
      colour(name),
    ]),
  );
  probe.remove();
  return colours;
}
