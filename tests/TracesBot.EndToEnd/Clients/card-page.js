const colours = {
  light: {
    text: "#242424", subtle: "#616161", good: "#0e700e", warning: "#835b00", attention: "#b10e1c", accent: "#5b5fc7",
    grounds: { emphasis: "#f0f0f0", good: "#e7f2da", warning: "#fbf2cc", attention: "#fcdfe2", accent: "#e8ebfa" },
  },
  dark: {
    text: "#ffffff", subtle: "#adadad", good: "#92c353", warning: "#f8d22a", attention: "#f2797f", accent: "#9299f7",
    grounds: { emphasis: "#3d3d3d", good: "#0d2e0d", warning: "#463100", attention: "#3f1011", accent: "#2f2f4a" },
  },
};

function hostConfig(theme) {
  const c = colours[theme];
  const one = (colour, subtle) => ({ default: colour, subtle: subtle ?? colour });
  const foregroundColors = {
    default: one(c.text, c.subtle), dark: one(c.text, c.subtle), light: one(c.text, c.subtle), accent: one(c.accent),
    good: one(c.good), warning: one(c.warning), attention: one(c.attention),
  };
  const style = (ground) => ({ backgroundColor: ground, foregroundColors });
  const containerStyles = { default: style(theme === "dark" ? "#292929" : "#ffffff") };
  for (const [name, ground] of Object.entries(c.grounds)) containerStyles[name] = style(ground);
  return new AdaptiveCards.HostConfig({
    fontFamily: "Segoe UI, Noto Sans, sans-serif",
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
    supportsInteractivity: true,
    containerStyles,
    actions: { maxActions: 6, actionsOrientation: "vertical", actionAlignment: "stretch", buttonSpacing: 8, spacing: "medium" },
    factSet: { title: { weight: "bolder", wrap: true, maxWidth: 150 }, value: { wrap: true }, spacing: 12 },
  });
}

AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdownit().render(text);
  result.didProcess = true;
};

/** The types of all elements that name what to show in their place. */
function replaceable(node) {
  if (node === null || typeof node !== "object") return [];
  const below = Object.values(node).flatMap(replaceable);
  return node.fallback && node.type ? [node.type, ...below] : below;
}

/** Shows a card, and tells what the renderer complained about. */
function show(tree, theme) {
  const context = new AdaptiveCards.SerializationContext();
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = hostConfig(theme);
  card.parse(tree, context);
  const complaints = new Set();
  for (let at = 0; at < context.eventCount; at++) complaints.add(context.getEventAt(at).message);
  for (const event of card.validateProperties().validationEvents) complaints.add(event.message);
  const ground = document.getElementById("ground");
  ground.className = theme;
  ground.replaceChildren(card.render());
  // Its pattern for languages remembers where the last match ended, so it refuses every other "sv" and "en".
  complaints.delete(`Invalid value "${tree.lang}" for property "lang".`);
  // Newer elements are known to Teams alone; here what they name to take their place is drawn.
  for (const type of replaceable(tree)) complaints.delete(`Unknown element type "${type}". Fallback will be used if present.`);
  return { complaints: [...complaints], height: Math.ceil(ground.getBoundingClientRect().height) };
}
