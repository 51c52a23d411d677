const table = byId("facts-table");
const filter = { terms: [], kinds: new Set(), statuses: new Set(), only: new Set() };
const sorting = { by: "claim", down: false };
let listed = facts.slice();

const collator = new Intl.Collator("zh");
const keys = {
  claim: fact => fact.order,
  subject: fact => fact.label || fact.subject,
  value: fact => fact.number,
  time: fact => fact.until,
  status: fact => fact.status,
};

// Values of unlike units are not compared: they stand unit by unit, and are ranked inside a unit.
function compare(a, b) {
  const turn = sorting.down ? -1 : 1;
  if (sorting.by === "value" && a.unit !== b.unit) return a.unit < b.unit ? -1 : 1;
  const x = keys[sorting.by](a), y = keys[sorting.by](b);
  if (x === "" || y === "") return (x === "") - (y === "") || a.order - b.order;
  const order = typeof x === "number" ? x - y : collator.compare(x, y);
  return order * turn || a.order - b.order;
}

function passes(fact) {
  return (filter.kinds.size === 0 || filter.kinds.has(fact.kind))
    && (filter.statuses.size === 0 || filter.statuses.has(fact.status))
    && (!filter.only.has("dated") || fact.until !== "")
    && (!filter.only.has("hedged") || fact.hedge !== "")
    && (!filter.only.has("document") || fact.document === openedDocument())
    && filter.terms.every(term => textOf(fact).includes(term));
}

function folded(text) {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ");
}

function textOf(fact) {
  fact.text ??= folded([fact.claim, fact.label, fact.subject, fact.printed, fact.hedge, fact.value, fact.when, fact.kindName, fact.statusName,
    data.sentences[fact.sentence]].join("\n")) + "\n" + fact.printed.replace(/\s+/g, "");
  return fact.text;
}

function list() {
  listed = facts.filter(passes).sort(compare);
  const body = table.tBodies[0];
  for (const fact of facts) fact.row.hidden = true;
  for (const fact of listed) fact.row.hidden = false;
  body.append(...listed.map(fact => fact.row));
  const order = words.orders[sorting.by] + (sorting.by === "claim" && !sorting.down ? "" : sorting.down ? words.falling : words.rising);
  byId("count").textContent = words.count.replace("{0}", listed.length).replace("{1}", data.total).replace("{2}", order);
  byId("nothing").hidden = listed.length > 0;
  if (cited) card.querySelector(".card-nav")?.replaceWith(cardKeys(cited));
}

function neighbour(fact, step) {
  const line = listed.includes(fact) ? listed : facts;
  return line[line.indexOf(fact) + step];
}

for (const head of all("th[data-sort]", table)) {
  head.querySelector("button").addEventListener("click", () => {
    sorting.down = sorting.by === head.dataset.sort && !sorting.down;
    sorting.by = head.dataset.sort;
    for (const other of all("th", table)) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", sorting.down ? "descending" : "ascending");
    list();
  });
}

for (const chip of all(".chip")) {
  chip.addEventListener("click", () => {
    const on = chip.getAttribute("aria-pressed") === "false";
    chip.setAttribute("aria-pressed", String(on));
    const group = filter[chip.dataset.group];
    if (on) group.add(chip.value);
    else group.delete(chip.value);
    list();
  });
}

byId("q").addEventListener("input", event => {
  filter.terms = folded(event.target.value).split(" ").filter(term => term !== "");
  list();
});

table.tBodies[0].addEventListener("click", event => {
  if (event.target.closest("a") || event.ctrlKey || event.metaKey || String(getSelection()) !== "") return;
  const row = event.target.closest("tr");
  if (row) row.querySelector("a").click();
});

// Up and down walk the rows, Home and End go to the first and last.
table.tBodies[0].addEventListener("keydown", event => {
  const rows = listed.map(fact => fact.row), at = rows.indexOf(event.target.closest("tr"));
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (to === undefined || !rows[to]) return;
  event.preventDefault();
  rows[to].querySelector("a").focus();
});

// A cell that a spreadsheet would take for a formula gets an apostrophe; numbers keep their sign.
function cell(value) {
  const text = String(value ?? "");
  const guarded = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? "'" + text : text;
  return /[",\r\n]/.test(guarded) ? '"' + guarded.replaceAll('"', '""') + '"' : guarded;
}

byId("csv").addEventListener("click", () => {
  const lines = [data.columns, ...listed.map(fact => data.rows[fact.order])].map(row => row.map(cell).join(","));
  const file = new Blob(["\uFEFF" + lines.join("\r\n") + "\r\n"], { type: "text/csv;charset=utf-8" });
  const anchor = link("", URL.createObjectURL(file), "");
  anchor.download = "facts.csv";
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 10000);
  byId("said").textContent = words.saved.replace("{0}", listed.length);
});
