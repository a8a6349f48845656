// What is chosen from, what the address asks for, and the sign that the page is ready.

function fillFields() {
  const errors = new Map();
  for (const item of items) errors.set(item.field.name, (errors.get(item.field.name) ?? 0) + isError(item));
  for (const [name, count] of errors) part("field").append(make("option", { value: name }, `${name} (${count})`));
}

function fillGroups() {
  const groups = [
    ["worse", "worse than in the baseline", ({ change }) => change === "worse"],
    ["better", "better than in the baseline", ({ change }) => change === "better"],
    ["crashed", "without an answer", ({ error }) => error !== undefined],
  ];
  for (const [value, words, test] of groups) {
    const count = postings.filter(test).length;
    if (count) part("group").append(make("option", { value }, `${words} (${count})`));
  }
}

function fillOutcomes() {
  for (const [at, name] of OUTCOMES.entries()) {
    const total = items.reduce((sum, { field }) => sum + field.counts[at], 0);
    const box = make("input", { type: "checkbox", value: name, checked: name !== "hit" && name !== "absent" });
    part("outcomes").append(make("label", {}, box, badge(name), ` ${total.toLocaleString("en")}`));
  }
}

/** Do what the address asks for: `#posting=ID&field=NAME` shows an item, `#field=NAME` lists a field. */
function followAddress() {
  const place = new URLSearchParams(location.hash.slice(1));
  const [id, name] = [place.get("posting"), place.get("field")];
  if (id !== null) {
    const item = findItem(id, name);
    if (item) select(item, { reveal: true });
    else tell(`There is no posting ${visible(id)} in this report.`);
  } else if (name !== null) {
    part("field").value = [...part("field").options].some(({ value }) => value === name) ? name : "";
    refresh();
    part("errors").scrollIntoView();
  }
}

fillFields();
fillGroups();
fillOutcomes();
part("filters").addEventListener("input", refresh);
part("filters").addEventListener("submit", (event) => event.preventDefault());
part("more").addEventListener("click", () => extend(list.childElementCount + PAGE));
part("previous").addEventListener("click", () => step(-1));
part("next").addEventListener("click", () => step(1));
addEventListener("hashchange", followAddress);
refresh();
followAddress();
performance.mark("ready");
document.documentElement.dataset.ready = "true";
