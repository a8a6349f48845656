// The list of what passes the filters, a hundred rows at a time, and the step from one to the next.

const PAGE = 100;
const list = part("list");

let listed = [];

function readFilters() {
  return {
    search: part("search").value.trim().toLowerCase(),
    field: part("field").value,
    group: part("group").value,
    outcomes: new Set([...document.querySelectorAll("#outcomes input:checked")].map((box) => box.value)),
  };
}

/** List what passes the filters; what was chosen stays chosen if it does, else the first is. */
function refresh() {
  listed = choose(readFilters());
  list.replaceChildren();
  list.parentElement.scrollTop = 0;
  extend(PAGE);
  const at = listed.indexOf(chosen);
  select(at >= 0 ? chosen : (listed[0] ?? null));
}

/** Render rows up to this many. */
function extend(number) {
  const rows = listed.slice(list.childElementCount, number);
  list.append(...rows.map(listRow));
  const left = listed.length - list.childElementCount;
  part("more").hidden = left <= 0;
  part("more").textContent = `Show ${Math.min(PAGE, left)} more of ${left}`;
}

function listRow(item) {
  const name = make("span", { className: "name" }, item.field.name);
  const id = make("bdi", { className: "id" }, visible(item.posting.id));
  return make("li", {}, make("a", { href: linkTo(item) }, name, badges(item, readFilters().outcomes), id));
}

/** Show an item, mark its row, and say where it stands; an item that passes no filter is shown all the same. */
function select(item, { reveal = false } = {}) {
  const at = listed.indexOf(item);
  list.querySelector("[aria-current]")?.removeAttribute("aria-current");
  if (at >= 0) {
    if (at >= list.childElementCount) extend(at + PAGE);
    const row = list.children[at].firstElementChild;
    row.ariaCurrent = "true";
    showWithin(list.parentElement, row);
  }
  showDetail(item);
  say(item, at);
  if (reveal && item) revealDetail();
}

/** Say where an item stands: in short to see, with its name to hear. */
function say(item, at) {
  const number = `${listed.length.toLocaleString("en")} listed`;
  const place = at < 0 ? `Shown by link, outside the filters; ${number}` : `${(at + 1).toLocaleString("en")} of ${number}`;
  tell(item ? place : "Nothing passes the filters.", item ? `${item.field.name}, posting ${visible(item.posting.id)}` : "");
}

function tell(seen, heard = "") {
  const [short, long] = part("status").children;
  short.textContent = seen;
  long.textContent = heard;
}

/** Scroll the list alone, not the page. */
function showWithin(frame, row) {
  const [inner, outer] = [row.getBoundingClientRect(), frame.getBoundingClientRect()];
  if (inner.top < outer.top) frame.scrollTop -= outer.top - inner.top;
  else if (inner.bottom > outer.bottom) frame.scrollTop += inner.bottom - outer.bottom;
}

function revealDetail() {
  const { top } = detail.getBoundingClientRect();
  if (top < 0 || top > innerHeight / 2) detail.scrollIntoView();
}

/** Go on by so many items, within the list. */
function step(by) {
  const at = listed.indexOf(chosen) + by;
  go(listed[Math.max(0, Math.min(at, listed.length - 1))]);
}

/** Go on to the next item of another posting. */
function stepPosting(by) {
  let at = listed.indexOf(chosen);
  while (listed[at] && listed[at].posting === chosen.posting) at += by;
  if (listed[at]) go(by > 0 ? listed[at] : listed.find(({ posting }) => posting === listed[at].posting));
}

/** Choose an item and put it into the address, so that the address can be passed on. */
function go(item) {
  if (!item) return;
  history.replaceState(null, "", linkTo(item));
  select(item, { reveal: true });
}
