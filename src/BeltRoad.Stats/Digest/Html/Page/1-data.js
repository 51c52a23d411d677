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
const unseen = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]|[\uD800-\uDFFF]/gu;

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

// The words that state a fact, its number marked.
function quote(fact) {
  const made = element("bdi", "quote"), mark = element("mark");
  const stop = fact.at + fact.length;
  made.lang = "zh";
  mark.append(shown(fact.quote.slice(fact.at, stop)));
  if (fact.length < 20) mark.className = "whole";
  made.append(shown(fact.quote.slice(0, fact.at)), mark, shown(fact.quote.slice(stop)));
  return made;
}
