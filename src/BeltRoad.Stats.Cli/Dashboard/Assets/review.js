"use strict";
// One key decides, saves and goes on. Keys are ignored while they are held, and while an answer is awaited.
const desk = byId("desk"), note = byId("review-note"), by = byId("by"), why = byId("why");
const undone = [];
let busy = false, staged = {}, marking = null;

by.value = localStorage.getItem("beltroad-reviewer") ?? by.dataset.default;
by.addEventListener("change", () => localStorage.setItem("beltroad-reviewer", by.value.trim()));

const item = () => byId("item");
const query = more => {
  const parts = new URLSearchParams(desk.dataset.query);
  for (const [name, value] of Object.entries(more)) parts.set(name, value);
  return parts.size > 0 ? "?" + parts : "";
};

function say(text, bad = false) {
  note.textContent = text;
  note.classList.toggle("bad", bad);
}

function show(html) {
  staged = {};
  marking = null;
  desk.innerHTML = html;
  byId("sentence")?.focus({ preventScroll: true });
}

// Asks for the next figure or sends a decision; nothing else is taken until the answer is there.
async function ask(address, body) {
  if (busy) return null;
  busy = true;
  item()?.setAttribute("aria-busy", "true");
  try {
    const token = document.querySelector("meta[name=beltroad-token]").content;
    const answer = await fetch(base + address, body && {
      method: "POST",
      headers: { "X-Beltroad-Token": token, "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!(answer.headers.get("Content-Type") ?? "").includes("json")) {
      say(answer.status === 403 ? await answer.text() : note.dataset.lost, true);
      return null;
    }
    const told = await answer.json();
    say(told.note, told.state !== "shown" && told.state !== "saved");
    if (told.html) show(told.html);
    return told;
  } catch {
    say(note.dataset.lost, true);
    return null;
  } finally {
    busy = false;
    item()?.removeAttribute("aria-busy");
  }
}

async function decide(verdict, set = {}) {
  const shown = item();
  if (!shown || busy) return;
  if (by.value.trim() === "") {
    say(note.dataset.who, true);
    by.focus();
    return;
  }
  const told = await ask("/review/decide" + query({}), {
    verdict, set: { ...staged, ...set }, by: by.value, why: why.value,
    claim: shown.dataset.claim, document: shown.dataset.document, text: shown.dataset.text,
    reading: shown.dataset.reading, seen: shown.dataset.seen,
  });
  if (told?.state !== "saved") return;
  undone.push({ document: told.document, text: told.text, seen: told.seen });
  why.value = "";
}

async function takeBack(decision) {
  const told = await ask("/review/decide" + query({}), { ...decision, verdict: "none", by: by.value });
  if (told?.state === "saved") {
    const at = undone.findIndex(done => done.text === decision.text && done.document === decision.document);
    if (at >= 0) undone.splice(at, 1);
  }
}

const acts = {
  accept: () => decide("accept"),
  refuse: () => decide("refuse"),
  skip: () => item() && ask("/review/next" + query({ after: item().dataset.claim })),
  again: () => ask("/review/next" + query({})),
  undo: () => {
    const last = undone.at(-1) ?? document.querySelector("[data-act=back]")?.dataset;
    if (last) takeBack({ document: last.document, text: last.text, seen: last.seen });
    else say(note.dataset.nothing);
  },
};

// Sets a field. Held with Shift it is kept until the figure is accepted, so that several can be changed at once.
function set(field, value, keep) {
  if (!keep) {
    decide("accept", { [field]: value });
    return;
  }
  staged[field] = value;
  const row = desk.querySelector(`[data-field="${field}"]`);
  row.classList.add("changed");
  row.querySelector(".open b").textContent = row.querySelector(`.choices [data-value="${CSS.escape(value)}"]`)?.querySelector("span").textContent ?? value;
  close();
  say(note.dataset.staged);
}

function close() {
  for (const row of desk.querySelectorAll(".opened")) {
    row.classList.remove("opened");
    row.querySelector(".open").setAttribute("aria-expanded", "false");
    row.querySelector(".choices").hidden = true;
  }
  if (marking) {
    const sentence = byId("sentence");
    sentence.replaceWith(marking.before);
    marking = null;
    say("");
  }
}

function open(row) {
  const chosen = row.dataset.marked === undefined ? "" : selected();
  if (chosen) {
    set(row.dataset.field, chosen, false);
    return;
  }
  close();
  row.classList.add("opened");
  row.querySelector(".open").setAttribute("aria-expanded", "true");
  row.querySelector(".choices").hidden = false;
  if (row.dataset.marked !== undefined) {
    mark(row);
    return;
  }
  if (!row.querySelector(".choices button")) row.querySelector("input").select();
}

// What is selected in the sentence, if anything is.
function selected() {
  const sentence = byId("sentence"), choice = getSelection();
  return choice.rangeCount > 0 && sentence?.contains(choice.anchorNode) && sentence.contains(choice.focusNode) ? choice.toString().trim() : "";
}

// Cuts the sentence into words, of which the arrows take some: at first those that were read.
function mark(row) {
  const before = byId("sentence"), text = before.textContent;
  const words = [...new Intl.Segmenter("zh", { granularity: "word" }).segment(text)];
  const after = before.cloneNode(false);
  for (const word of words) {
    const piece = document.createElement("span");
    piece.className = "word";
    piece.textContent = word.segment;
    after.append(piece);
  }
  before.replaceWith(after);
  after.classList.add("marking");
  const found = selector => [...before.querySelectorAll(selector)];
  const pieces = row.dataset.field !== "subject" ? found("mark") : before.querySelector(".in-subject") ? found(".in-subject") : found(".in-owner");
  const longest = pieces.sort((one, other) => other.textContent.length - one.textContent.length)[0];
  const placeOf = piece => { const range = document.createRange(); range.setStart(before, 0); range.setEndBefore(piece); return range.toString().length; };
  const number = before.querySelector("mark"), begin = longest ? placeOf(longest) : 0;
  const holds = place => words.findIndex(word => place >= word.index && place < word.index + word.segment.length);
  let first = Math.max(0, holds(begin)), last = longest ? Math.max(first, holds(begin + longest.textContent.length - 1)) : first;
  if (number) {
    const at = placeOf(number), end = at + number.textContent.length;
    words.forEach((word, place) => after.children[place].classList.toggle("in-number", word.index < end && word.index + word.segment.length > at));
  }
  const paint = () => [...after.children].forEach((piece, place) => piece.classList.toggle("taken", place >= first && place <= last));
  marking = {
    row, before,
    move(edge, by) {
      if (edge === "start") first = Math.min(Math.max(0, first + by), last);
      else last = Math.max(Math.min(words.length - 1, last + by), first);
      paint();
    },
    text: () => words.slice(first, last + 1).map(word => word.segment).join("").trim(),
  };
  let from = null;
  after.addEventListener("pointerdown", event => { from = [...after.children].indexOf(event.target); });
  after.addEventListener("pointerover", event => {
    const to = [...after.children].indexOf(event.target);
    if (from === null || from < 0 || to < 0 || event.buttons === 0) return;
    [first, last] = from < to ? [from, to] : [to, from];
    paint();
  });
  paint();
  say(note.dataset.mark);
  after.focus({ preventScroll: true });
}

function markingKey(event) {
  const edge = event.shiftKey ? "end" : "start";
  if (event.key === "ArrowLeft") marking.move(edge, -1);
  else if (event.key === "ArrowRight") marking.move(edge, 1);
  else if (event.key === "Enter") set(marking.row.dataset.field, marking.text(), false);
  else return false;
  return true;
}

desk.addEventListener("click", event => {
  const button = event.target.closest("button");
  if (!button || busy) return;
  const row = button.closest(".field");
  if (button.dataset.act === "back") takeBack({ document: button.dataset.document, text: button.dataset.text, seen: button.dataset.seen });
  else if (button.dataset.act) acts[button.dataset.act]();
  else if (button.classList.contains("open")) row.classList.contains("opened") ? close() : open(row);
  else if (row) set(row.dataset.field, button.dataset.value, event.shiftKey);
});

document.addEventListener("keydown", event => {
  const typing = event.target.matches?.("input, select, textarea");
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key === "Escape") {
    close();
    if (typing) event.target.blur();
    return;
  }
  if (typing) {
    const row = event.target.closest(".field");
    if (event.key === "Enter" && !event.repeat && row) {
      event.preventDefault();
      set(row.dataset.field, event.target.value.trim(), event.shiftKey);
    } else if (event.key === "Enter" && event.target === why) {
      event.preventDefault();
      why.blur();
    }
    return;
  }
  if (marking && markingKey(event)) {
    event.preventDefault();
    return;
  }
  if (event.repeat || busy) return;
  const key = event.code.startsWith("Digit") ? event.code.slice(5) : event.key.toLowerCase();
  const opened = desk.querySelector(".opened .choices");
  const choice = opened && [...opened.querySelectorAll("[data-key]")].find(button => button.dataset.key === key);
  const row = opened ? null : desk.querySelector(`.field[data-key="${CSS.escape(key)}"]`);
  const act = opened ? null : { a: "accept", x: "refuse", s: "skip", u: "undo" }[key];
  if (choice) set(choice.closest(".field").dataset.field, choice.dataset.value, event.shiftKey);
  else if (row) open(row);
  else if (act) acts[act]();
  else if (!opened && key === "w") why.focus();
  else if (!opened && key === "v") item()?.querySelector("header .claim").click();
  else return;
  event.preventDefault();
});
