// Tables and the way through their pages.
import { number, shared, word } from "./words.js";

export const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

/**
 * A table. Its roles are said aloud, for on a narrow screen it is drawn as blocks. A column is { name, number, sort }; with a sort it can be ordered by, and says so.
 * @param order What the rows are sorted by now, { sort, direction }, and what is called when that is to change.
 */
export function table(caption, columns, rows, order) {
  const head = element(
    "tr",
    { role: "row" },
    ...columns.map((column) => {
      const cell = element("th", { scope: "col", role: "columnheader", className: column.number ? "number" : "" });
      if (!column.sort) {
        cell.textContent = column.name;
        return cell;
      }
      const sorted = order.sort === column.sort;
      cell.ariaSort = sorted ? order.direction : "none";
      const button = element("button", { type: "button", className: "sort", textContent: column.name });
      button.dataset.sort = column.sort;
      button.addEventListener("click", () =>
        order.change(column.sort, sorted && order.direction === "ascending" ? "descending" : "ascending"),
      );
      cell.append(button);
      return cell;
    }),
  );
  const body = rows.map((row) =>
    element(
      "tr",
      { role: "row" },
      ...row.map((value, place) => {
        const cell =
          place === 0
            ? element("th", { scope: "row", role: "rowheader" })
            : element("td", { role: "cell", className: columns[place].number ? "number" : "" });
        cell.dataset.label = columns[place].name;
        cell.append(value);
        return cell;
      }),
    ),
  );
  return element(
    "table",
    { role: "table" },
    element("caption", { className: "unseen", textContent: caption }),
    element("thead", { role: "rowgroup" }, head),
    element("tbody", { role: "rowgroup" }, ...body),
  );
}

/** Puts a table in place, and gives the focus back to the heading that was pressed. */
export function place(id, made) {
  const holder = document.getElementById(id);
  const pressed = holder.contains(document.activeElement) ? document.activeElement.dataset.sort : null;
  holder.replaceChildren(made);
  if (pressed) {
    holder.querySelector(`[data-sort="${pressed}"]`)?.focus();
  }
}

export function pages(id, page, count, turn) {
  const holder = document.getElementById(id);
  const focused = holder.contains(document.activeElement) ? document.activeElement.dataset.step : null;
  const button = (step, name, possible) => {
    const made = element("button", { type: "button", textContent: name, disabled: !possible });
    made.dataset.step = step;
    made.addEventListener("click", () => turn(page + step));
    return made;
  };
  holder.hidden = count < 2;
  holder.replaceChildren(
    button(-1, shared("previous"), page > 0),
    element("span", { textContent: word("page", { page: number(page + 1), pages: number(count) }) }),
    button(1, shared("next"), page < count - 1),
  );
  if (focused) {
    (holder.querySelector(`[data-step="${focused}"]:enabled`) ?? holder.querySelector("button:enabled"))?.focus();
  }
}
