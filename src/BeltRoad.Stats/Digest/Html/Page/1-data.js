"use strict";
const data = JSON.parse(document.getElementById("data").textContent);
const words = data.words;
const wide = matchMedia("(min-width: 901px)");
const byId = id => document.getElementById(id);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];

// Facts in the order of their documents; `row` is the fact's row in the table, `order` its place in that order.
const facts = data.facts.map((fact, order) => ({ ...fact, order, row: null }));
const byClaim = new Map(facts.map(fact => [fact.claim, fact]));
all("#facts-table tbody tr").forEach((row, i) => { facts[i].row = row; });

// What cannot be seen, or would turn the text around, is shown by its number. The page's writer does the same.
const unseen = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

function shown(text) {
  const part = document.createDocumentFragment();
  let from = 0;
  for (const match of text.matchAll(unseen)) {
    part.append(text.slice(from, match.index), element("span", "ctl", "U+" + match[0].codePointAt(0).toString(16).toUpperCase().padStart(4, "0")));
    from = match.index + match[0].length;
  }
  part.append(text.slice(from));
  return part;
}

function element(name, className = "", ...content) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

function bdi(text) {
  const made = element("bdi");
  made.append(shown(text));
  return made;
}

// The fact's words around its number, the number marked; cut at the reach, with an ellipsis where something was left out.
function quote(fact, reach = 70) {
  const sentence = data.sentences[fact.sentence];
  const start = Math.max(0, fact.at - reach), stop = Math.min(sentence.length, fact.at + fact.length + reach);
  const made = element("bdi", "quote");
  made.lang = "zh";
  made.append(start > 0 ? "…" : "", shown(sentence.slice(start, fact.at)));
  const mark = element("mark");
  mark.append(shown(sentence.slice(fact.at, fact.at + fact.length)));
  made.append(mark, shown(sentence.slice(fact.at + fact.length, stop)), stop < sentence.length ? "…" : "");
  return made;
}
