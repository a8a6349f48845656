// The report's data: an item is one judged field of one posting.

const postings = JSON.parse(document.getElementById("report-data").textContent);

const OUTCOMES = ["hit", "wrong", "missed", "invented", "absent"];
const SIGNS = { hit: "✓", wrong: "≠", missed: "−", invented: "+", absent: "∅", optional: "○" };

/** What is empty in the data is left out there. */
const NO_FIELD = { name: "", counts: [0, 0, 0, 0, 0], values: [], gold: [], got: [], missed: [], spare: [], searched: false, lost: [] };

const items = postings.flatMap((posting) => posting.fields.map((field) => ({ posting, field: { ...NO_FIELD, ...field } })));
const postingOf = new Map(postings.map((posting) => [posting.id, posting]));
const itemsOf = Map.groupBy(items, (item) => item.posting);

/** Give the outcomes that an item has, each with its number. */
function outcomesOf({ field }) {
  return OUTCOMES.map((name, at) => ({ name, count: field.counts[at] })).filter(({ count }) => count > 0);
}

function isError(item) {
  return outcomesOf(item).some(({ name }) => name !== "hit" && name !== "absent");
}

/** Find the item that a link names: of a posting alone its first error, or its first field. */
function findItem(id, name) {
  const posting = postingOf.get(id);
  if (!posting) return null;
  const all = itemsOf.get(posting) ?? [];
  const chosen = name ? all.find(({ field }) => field.name === name) : (all.find(isError) ?? all[0]);
  return chosen ?? { posting, field: NO_FIELD };
}

function linkTo({ posting, field }) {
  const place = new URLSearchParams({ posting: posting.id });
  if (field.name) place.set("field", field.name);
  return `#${place}`;
}

/** Give all words of a posting in lower case; made when first searched for. */
function wordsOf(posting) {
  posting.words ??= `${posting.id}\n${posting.text}`.toLowerCase();
  return posting.words;
}

function valuesOf(field) {
  field.words ??= field.values.map(({ gold, got }) => `${gold ?? ""}\n${got ?? ""}`).join("\n").toLowerCase();
  return field.words;
}

/** Give the items that pass the filters; `search` is words in lower case. */
function choose({ search, field, group, outcomes }) {
  const inGroup = (posting) => !group || (group === "crashed" ? posting.error !== undefined : posting.change === group);
  return items.filter(
    (item) =>
      (!field || item.field.name === field) &&
      inGroup(item.posting) &&
      outcomesOf(item).some(({ name }) => outcomes.has(name)) &&
      (!search || valuesOf(item.field).includes(search) || wordsOf(item.posting).includes(search)),
  );
}
