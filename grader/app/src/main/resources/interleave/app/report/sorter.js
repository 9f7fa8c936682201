"use strict";
/* Sorts and filters the table of scores, which is complete without it. */
for (const table of document.querySelectorAll("table.sortable")) {
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];

  /* A score by its points, what was not handed in below all of them, a name by its letters. */
  function key(row, column) {
    const text = row.cells[column].textContent.trim();
    if (column === 0) return text.toLowerCase();
    const score = /(\d+)\/\d+/.exec(text);
    return score ? Number(score[1]) : -1;
  }

  function sort(column) {
    const head = heads[column];
    const before = head.getAttribute("aria-sort");
    const rising = before ? before === "descending" : column === 0;
    for (const each of heads) each.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", rising ? "ascending" : "descending");
    const rows = [...body.rows].map(row => [key(row, column), row]);
    rows.sort(([a], [b]) => (a > b ? 1 : a < b ? -1 : 0) * (rising ? 1 : -1));
    body.append(...rows.map(([, row]) => row));
  }

  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    button.addEventListener("click", () => sort(column));
    head.append(button);
  });

  const filter = document.createElement("p");
  filter.className = "filter";
  const label = document.createElement("label");
  label.textContent = "Show only names with ";
  const input = document.createElement("input");
  input.type = "search";
  label.append(input);
  const open = document.createElement("label");
  const check = document.createElement("input");
  check.type = "checkbox";
  open.append(check, " without full marks");
  const told = document.createElement("span");
  told.setAttribute("role", "status");
  filter.append(label, open, told);
  table.parentElement.before(filter);

  function narrow() {
    const wanted = input.value.trim().toLowerCase();
    let shown = 0;
    for (const row of body.rows) {
      const fits = row.cells[0].textContent.toLowerCase().includes(wanted)
        && !(check.checked && row.querySelector(".total.full"));
      row.hidden = !fits;
      if (fits) shown++;
    }
    told.textContent = shown === body.rows.length ? "" : shown + " of " + body.rows.length;
  }
  input.addEventListener("input", narrow);
  check.addEventListener("change", narrow);
}
