// One item: its values side by side, and its posting with the words that they stand on.

const detail = document.getElementById("detail");
const part = (name) => document.getElementById(name);
const narrow = matchMedia("(max-width: 60rem)");

let chosen = null;

function badge(name, count = 1) {
  return make("span", { className: `badge ${name}` }, `${SIGNS[name]} ${name}${count > 1 ? ` ${count}` : ""}`);
}

/** Give the badges of an item's outcomes: of all, or of those that the filters ask for. */
function badges(item, wanted = null) {
  const shown = outcomesOf(item).filter(({ name }) => !wanted || wanted.has(name));
  return make("span", { className: "badges" }, ...shown.flatMap(({ name, count }) => [" ", badge(name, count)]));
}

/** Say how many places of a text are marked. */
function places({ length }) {
  return length ? `${length} ${length === 1 ? "place" : "places"}` : "no words noted";
}

function showDetail(item) {
  chosen = item;
  detail.hidden = !item;
  if (!item) return;
  const { posting, field } = item;
  part("detail-field").textContent = field.name || "no judged field";
  part("detail-posting").textContent = visible(posting.id);
  part("link").href = linkTo(item);
  part("crash").hidden = posting.error === undefined;
  part("crash").textContent = visible(`No answer: ${posting.error ?? ""}`);
  detail.querySelector("#values tbody").replaceChildren(...valueRows(field));
  part("notes").replaceChildren(...notesOn(field).map((note) => make("li", {}, visible(note))));
  part("siblings").replaceChildren(...(itemsOf.get(posting) ?? []).map((other) => fieldLink(other, other.field === field)));
  showTexts();
}

function valueRows({ values }) {
  if (!values.length) return [valueRow({ outcome: "absent" })];
  return values.map(valueRow);
}

function valueRow({ outcome, gold, got, trust }) {
  const filled = (value, otherwise) => (value === undefined ? make("span", { className: "none" }, otherwise) : visible(value));
  const cells = [make("td", {}, filled(gold, "nothing")), make("td", {}, filled(got, outcome === "hit" ? "the same" : "nothing"))];
  if (trust) cells[1].append(make("span", { className: "trust" }, `  ${visible(trust)}`));
  return make("tr", {}, make("th", { scope: "row" }, badge(outcome)), ...cells);
}

function notesOn({ values, searched, lost, gold }) {
  const notes = [];
  if (searched && gold.length) notes.push("Gold notes no quotes: its values were searched for in the text.");
  if (values.length > 1 && values.some(({ outcome }) => outcome === "wrong")) {
    notes.push("Wrong values stand beside the gold values that were not found, in their order.");
  }
  if (values.some(({ outcome }) => outcome === "optional")) notes.push("Optional values count neither way.");
  return notes.concat(lost.map((quote) => `This quote is not where it is said to be: “${quote}”`));
}

function fieldLink(item, isCurrent) {
  const link = make("a", { href: linkTo(item) }, item.field.name);
  if (isCurrent) link.ariaCurrent = "true";
  return make("li", {}, link, badges(item));
}

/** Show the text twice, side by side, or once with both kinds of marks: where that is chosen, and where there is no room. */
function showTexts() {
  const { posting, field } = chosen;
  const one = narrow.matches || part("overlay").checked;
  part("panes").classList.toggle("one", one);
  part("got-pane").hidden = one;
  part("gold-title").textContent = one ? `Gold: ${places(field.gold)}. Extracted: ${places(field.got)}` : `Gold: ${places(field.gold)}`;
  part("got-title").textContent = `Extracted: ${places(field.got)}`;
  const { gold, got, missed, spare } = field;
  showText(part("gold-text"), posting.text, one ? { gold, got, missed, spare } : { gold, missed });
  if (!one) showText(part("got-text"), posting.text, { got, spare });
  // A side without marks shows the place of the other's.
  if (!one && !gold.length) part("gold-text").scrollTop = part("got-text").scrollTop;
  if (!one && !got.length) part("got-text").scrollTop = part("gold-text").scrollTop;
}

part("overlay").addEventListener("change", () => chosen && showTexts());
narrow.addEventListener("change", () => chosen && showTexts());
