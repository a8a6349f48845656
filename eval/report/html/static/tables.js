// Tables that sort by a column: numbers from the greatest, words from A; what is empty stays last.

function sortTable(table, column) {
  const head = table.tHead.rows[0].cells[column];
  const rows = [...table.tBodies[0].rows];
  const keys = new Map(rows.map((row) => [row, sortKey(row.cells[column])]));
  const numeric = [...keys.values()].some((key) => typeof key === "number");
  const first = numeric ? "descending" : "ascending";
  const order = head.ariaSort === first ? (numeric ? "ascending" : "descending") : first;
  for (const cell of table.tHead.rows[0].cells) cell.ariaSort = null;
  head.ariaSort = order;
  rows.sort((one, other) => compareKeys(keys.get(one), keys.get(other), order === "ascending" ? 1 : -1));
  table.tBodies[0].append(...rows);
}

function sortKey(cell) {
  if (cell.dataset.sort !== undefined) return Number(cell.dataset.sort);
  return cell.querySelector(".none") || cell.classList.contains("drawn") ? null : cell.textContent;
}

function compareKeys(one, other, sign) {
  if (one === null || other === null) return (one === null) - (other === null);
  return sign * (typeof one === "number" ? one - other : one.localeCompare(other, "en", { numeric: true }));
}

for (const table of document.querySelectorAll(".sortable")) {
  for (const head of table.tHead.rows[0].cells) {
    head.firstElementChild.addEventListener("click", () => sortTable(table, head.cellIndex));
  }
}
