const source = byId("source-pane");
const card = element("aside", "card");
card.id = "card";
let cited = null;

function openDocument(letter) {
  for (const doc of all(".doc", source)) doc.classList.toggle("shown", doc.id === "doc-" + letter);
  for (const link of all(".docs a", source)) {
    if (link.hash === "#doc-" + letter) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  const choice = source.querySelector(".docs select");
  if (choice) choice.value = letter;
}

function openedDocument() {
  return source.querySelector(".doc.shown")?.id.slice(4);
}

function piecesOf(claim) {
  return all(`[data-claim="${CSS.escape(claim)}"], #${CSS.escape(claim)}`, source);
}

// Shows a fact's sentence with its card below; `focus` says whether the keyboard follows to the number.
function cite(fact, focus) {
  uncite();
  cited = fact;
  openDocument(fact.document);
  const pieces = piecesOf(fact.claim);
  for (const piece of pieces) piece.classList.add("cited");
  fact.row.classList.add("cited");
  fact.row.querySelector("a").setAttribute("aria-current", "true");
  if (pieces.length === 0) return;
  fillCard(fact);
  pieces.at(-1).closest("p").after(card);
  document.body.classList.add("sheet");
  pieces[0].setAttribute("aria-describedby", "card");
  byId("sources").classList.remove("facts-first");
  nameSwap();
  bring(pieces[0]);
  if (wide.matches) bringRow(fact.row);
  if (focus) pieces[0].focus({ preventScroll: true });
}

function uncite() {
  if (!cited) return;
  for (const piece of piecesOf(cited.claim)) {
    piece.classList.remove("cited");
    piece.removeAttribute("aria-describedby");
  }
  cited.row.classList.remove("cited");
  cited.row.querySelector("a").removeAttribute("aria-current");
  card.remove();
  document.body.classList.remove("sheet");
  cited = null;
}

// Shows a number that is no fact: seen, and held.
function pointAt(mark) {
  uncite();
  openDocument(mark.closest(".doc").id.slice(4));
  byId("sources").classList.remove("facts-first");
  nameSwap();
  bring(mark);
  mark.setAttribute("tabindex", "-1");
  mark.focus({ preventScroll: true });
}

// Scrolls a number to the upper third of the part of the source that neither the head nor the sheet covers.
function bring(mark) {
  const box = mark.getBoundingClientRect();
  if (wide.matches) {
    const pane = source.getBoundingClientRect();
    source.scrollTop += box.top - pane.top - pane.height * 0.3;
    scrollTo(0, 0);
  } else {
    const head = document.querySelector(".top").offsetHeight;
    const room = innerHeight - head - card.offsetHeight;
    scrollBy(0, box.top - head - room * 0.35);
  }
}

function bringRow(row) {
  const pane = byId("facts-pane"), box = row.getBoundingClientRect(), frame = pane.getBoundingClientRect();
  const head = row.closest("table").tHead.offsetHeight;
  if (box.top < frame.top + head || box.bottom > frame.bottom) pane.scrollTop += box.top - frame.top - frame.height * 0.4;
}

function fillCard(fact) {
  card.setAttribute("aria-label", words.fact + " " + fact.claim);
  const sum = element("div", "sum");
  if (fact.hedge) sum.append(element("span", "hedge", fact.hedge));
  sum.append(element("strong", "", fact.value), link("claim", "#" + fact.claim, fact.claim));
  const list = element("dl");
  const line = (term, ...content) => {
    const told = element("dd");
    told.append(...content);
    list.append(element("dt", "", term), told);
  };
  const printed = bdi(fact.printed), subject = bdi(fact.subject);
  printed.lang = subject.lang = "zh";
  if (fact.label) subject.className = "own";
  line(words.printed, printed);
  line(words.measures, fact.label ? fact.label + " " : "", subject);
  line(words.period, fact.period);
  line(words.status, fact.standing);
  if (fact.used.length > 0) {
    line(words.used, ...fact.used.flatMap(([label, target], i) => [i > 0 ? words.comma : "", link("", target, label)]));
  }
  if (fact.also.length > 0) {
    line(words.also, ...fact.also.flatMap((claim, i) => [i > 0 ? words.comma : "", link("claim", "#" + claim, claim)]));
  }
  card.replaceChildren(element("div", "grip"), sum, list, ...trace(fact), cardKeys(fact));
}

function trace(fact) {
  if (fact.trace.length === 0) return [];
  const steps = element("ol");
  for (const step of fact.trace) {
    const item = element("li");
    item.append(bdi(step));
    steps.append(item);
  }
  return [element("details", "", element("summary", "", words.how), steps)];
}

function cardKeys(fact) {
  const keys = element("div", "card-nav");
  keys.append(stepKey("previous", neighbour(fact, -1)));
  const chart = fact.used.find(([, target]) => target.startsWith("#chart-"));
  if (chart) keys.append(link("", chart[1], chart[0]));
  keys.append(stepKey("next", neighbour(fact, 1)), closeKey());
  return keys;
}

function cardKey(name) {
  const key = element("button", name, words[name]);
  key.type = "button";
  key.title = words[name];
  return key;
}

function stepKey(name, to) {
  const key = cardKey(name);
  key.disabled = !to;
  key.addEventListener("click", () => {
    go("#" + to.claim);
    card.querySelector(`button.${name}:enabled`)?.focus({ preventScroll: true });
  });
  return key;
}

function closeKey() {
  const key = cardKey("close");
  key.addEventListener("click", closeCard);
  return key;
}

function closeCard() {
  const back = cited && piecesOf(cited.claim)[0];
  uncite();
  back?.focus({ preventScroll: true });
  history.replaceState(null, "", "#sources");
}

function link(className, target, text) {
  const made = element("a", className, text);
  made.href = target;
  return made;
}

for (const key of all(".legend button[data-class]", source)) {
  key.addEventListener("click", () => {
    const show = key.getAttribute("aria-pressed") === "false";
    source.classList.toggle("hide-" + key.dataset.class, !show);
    for (const same of all(`.legend [data-class="${key.dataset.class}"]`, source)) same.setAttribute("aria-pressed", String(show));
  });
}
for (const key of all(".legend .more", source)) {
  key.addEventListener("click", () => {
    const legend = key.closest(".legend");
    key.setAttribute("aria-expanded", String(legend.classList.toggle("all")));
  });
}
source.querySelector(".docs select")?.addEventListener("change", event => go("#doc-" + event.target.value));
addEventListener("keydown", event => {
  if (event.key === "Escape" && cited && document.body.dataset.view === "sources") closeCard();
});
