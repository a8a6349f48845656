// The keyboard: single keys, which can be turned off, and a list of them.

const KEYS = [
  ["j", "next in the list", () => step(1)],
  ["k", "previous in the list", () => step(-1)],
  ["n", "next posting", () => stepPosting(1)],
  ["p", "previous posting", () => stepPosting(-1)],
  ["/", "search", () => part("search").focus()],
  ["f", "choose a field", () => part("field").focus()],
  ["1–5", "list or leave out hit, wrong, missed, invented, absent", null],
  ["t", "gold and extracted in one text, or side by side", () => part("overlay").click()],
  ["?", "this list", () => part("help").showModal()],
  ["Esc", "leave a field, close this list", null],
];

function onKey(event) {
  const typing = event.target.matches("input[type=search], select");
  if (event.key === "Escape" && typing) event.target.blur();
  if (typing || event.ctrlKey || event.metaKey || event.altKey || part("help").open || !part("keys-on").checked) return;
  const outcome = document.querySelectorAll("#outcomes input")[Number(event.key) - 1];
  const act = outcome ? () => outcome.click() : KEYS.find(([key]) => key === event.key)?.[2];
  if (!act) return;
  event.preventDefault();
  act();
}

document.addEventListener("keydown", onKey);
part("keys").addEventListener("click", () => part("help").showModal());
part("help-close").addEventListener("click", () => part("help").close());
part("help")
  .querySelector("dl")
  .append(...KEYS.flatMap(([key, what]) => [make("dt", {}, make("kbd", {}, key)), make("dd", {}, what)]));
