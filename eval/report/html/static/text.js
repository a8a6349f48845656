// Text of strangers: it reaches the page as text nodes alone.

const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Write marks that steer a display (and can make a line show other words than it holds) as their numbers. */
function visible(text) {
  return text.replace(UNSEEN, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Make an element with properties and children; a child that is a string becomes a text node. */
function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/** Cut a text where marks begin and end: pieces, each with the names of the marks that cover it. */
function cut(text, spans) {
  const borders = [...new Set([0, text.length, ...Object.values(spans).flat(2)])].sort((one, other) => one - other);
  const pieces = [];
  for (const [at, start] of borders.slice(0, -1).entries()) {
    const words = text.slice(start, borders[at + 1]);
    const marks = Object.keys(spans).filter((name) => spans[name].some(([from, to]) => from <= start && start < to));
    const last = pieces.at(-1);
    // Spans of one side that overlap are one mark.
    if (last?.marks.join() === marks.join()) last.words += words;
    else pieces.push({ words, marks });
  }
  return pieces;
}

const SAID = { gold: "gold", got: "extracted", missed: "not found", spare: "not in gold" };

/** Show a posting's text with marks, and scroll to the first that is not right, or the first. */
function showText(pane, text, spans) {
  pane.replaceChildren(
    ...cut(text, spans).map(({ words, marks }) =>
      marks.length
        ? make("mark", { className: marks.join(" "), title: marks.map((name) => SAID[name]).join(", ") }, visible(words))
        : document.createTextNode(visible(words)),
    ),
  );
  const first = pane.querySelector("mark.missed, mark.spare") ?? pane.querySelector("mark");
  pane.scrollTop = first ? first.offsetTop - pane.clientHeight / 3 : 0;
}
