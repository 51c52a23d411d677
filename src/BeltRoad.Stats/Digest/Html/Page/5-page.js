// Charts: a point tells what it was read from when the pointer or the keyboard rests on it.
const tip = element("div", "tip");
tip.id = "tip";
tip.setAttribute("role", "tooltip");

// The whole row of a point takes the pointer, also between its label and its mark. Only what is laid out can be measured.
function groundPoints() {
  const bare = all(".chart svg [data-claim]:not(.grounded)").filter(point => point.getClientRects().length > 0);
  const boxes = bare.map(point => point.getBBox());
  bare.forEach((point, i) => {
    const ground = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    const { x, y, width, height } = boxes[i];
    for (const [name, value] of Object.entries({ class: "halo", x: x - 2, y: y - 1, width: width + 4, height: height + 2 })) ground.setAttribute(name, value);
    point.prepend(ground);
    point.classList.add("grounded");
  });
}

function tell(point) {
  const fact = byClaim.get(point.dataset.claim);
  if (!fact) return;
  const head = element("strong", "", (fact.hedge ? fact.hedge + " " : "") + fact.value);
  const printed = element("div", "", words.printed + words.colon, bdi(fact.printed));
  tip.replaceChildren(head, printed, quote(fact), element("div", "src", fact.claim + words.comma + fact.documentName));
  document.body.append(tip);
  const box = point.getBoundingClientRect();
  const most = document.documentElement.clientWidth - tip.offsetWidth - 12;
  const above = box.top - tip.offsetHeight - 8;
  tip.style.left = Math.max(12, Math.min(box.left + box.width / 2 - tip.offsetWidth / 2, most)) + scrollX + "px";
  tip.style.top = (above > byId("main").offsetTop ? above : box.bottom + 8) + scrollY + "px";
  point.querySelector("a")?.setAttribute("aria-describedby", "tip");
}

function hush() {
  document.querySelector("[aria-describedby=tip]")?.removeAttribute("aria-describedby");
  tip.remove();
}

// The browser's own tooltips would stand beside these: the names stay, for those who hear the page.
for (const svg of all(".chart svg")) {
  const title = svg.querySelector(":scope > title"), told = svg.querySelector(":scope > desc");
  if (!title) continue;
  svg.removeAttribute("aria-labelledby");
  svg.setAttribute("aria-label", title.textContent);
  if (told) svg.setAttribute("aria-describedby", told.id);
  title.remove();
}
for (const point of all(".chart svg [data-claim]")) {
  point.querySelector(":scope > title")?.remove();
  point.addEventListener("pointerenter", event => { if (event.pointerType === "mouse") tell(point); });
  point.addEventListener("pointerleave", hush);
  point.addEventListener("focusin", event => { if (event.target.matches(":focus-visible")) tell(point); });
  point.addEventListener("focusout", hush);
  point.addEventListener("click", event => { if (!event.target.closest("a") && byClaim.has(point.dataset.claim)) go("#" + point.dataset.claim); });
}
addEventListener("keydown", event => { if (event.key === "Escape") hush(); });

// The address says what is shown: a view, a document, a chart, or a claim.
const places = new Map();
let view = "";

function show(name) {
  if (view === name) return;
  if (view) places.set(view, scrollY);
  view = document.body.dataset.view = name;
  scrollTo(0, places.get(name) ?? 0);
  for (const anchor of all(".views a")) {
    if (anchor.hash === "#" + name) anchor.setAttribute("aria-current", "page");
    else anchor.removeAttribute("aria-current");
  }
  if (name === "charts") groundPoints();
  document.querySelector(".top").classList.remove("open");
  byId("menu").setAttribute("aria-expanded", "false");
}

function addressed() {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return "";
  }
}

function route() {
  hush();
  const name = addressed(), fact = byClaim.get(name);
  if (fact) {
    const inside = view === "sources" && document.activeElement?.closest("#facts-table, .card");
    show("sources");
    cite(fact, !inside);
    return;
  }
  const target = name === "main" ? null : byId(name);
  if (name === "main") {
    byId("main").focus();
    return;
  }
  if (target?.matches(".doc")) {
    show("sources");
    uncite();
    openDocument(name.slice(4));
    if (filter.only.has("document")) list();
    byId("sources").classList.remove("facts-first");
    source.scrollTop = 0;
    return;
  }
  if (target?.matches(".text .m")) {
    show("sources");
    pointAt(target);
    return;
  }
  const home = target?.closest(".view");
  if (!home) {
    show("digest");
    return;
  }
  show(home.id);
  if (target === home) return;
  if (target.matches("details")) target.open = true;
  target.scrollIntoView();
  target.setAttribute("tabindex", "-1");
  target.focus({ preventScroll: true });
}

function nameSwap() {
  byId("swap").textContent = byId("sources").classList.contains("facts-first") ? words.source : words.facts;
}

byId("swap").addEventListener("click", () => {
  if (byId("sources").classList.toggle("facts-first")) uncite();
  nameSwap();
  scrollTo(0, 0);
});
byId("menu").addEventListener("click", () => {
  byId("menu").setAttribute("aria-expanded", String(document.querySelector(".top").classList.toggle("open")));
});

// Follows an address of the page without the browser's own jump, which would lose the place and the focus.
function go(hash) {
  if (hash !== location.hash) history.pushState(null, "", hash);
  route();
}

addEventListener("click", event => {
  const anchor = event.target.closest?.("a[*|href^='#']");
  if (!anchor || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  go(anchor.getAttribute("href") ?? anchor.href.baseVal);
});

// Dark or light: the system's choice until the reader makes one, which is kept where the browser lets a file keep it.
const dark = matchMedia("(prefers-color-scheme: dark)");

function isDark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : dark.matches;
}

function nameTheme() {
  byId("theme").textContent = isDark() ? words.light : words.dark;
}

function kept(theme) {
  try {
    if (theme) localStorage.setItem("beltroad-theme", theme);
    return localStorage.getItem("beltroad-theme");
  } catch {
    return null;
  }
}

byId("theme").addEventListener("click", () => {
  document.documentElement.dataset.theme = isDark() ? "light" : "dark";
  kept(document.documentElement.dataset.theme);
  nameTheme();
});
const chosen = kept();
if (chosen === "dark" || chosen === "light") document.documentElement.dataset.theme = chosen;
dark.addEventListener("change", nameTheme);
nameTheme();

wide.addEventListener("change", groundPoints);

history.scrollRestoration = "manual";
addEventListener("popstate", route);
// The browser goes to the address itself once all is loaded, which the panes do not suit.
addEventListener("load", () => { if (cited) bring(piecesOf(cited.claim)[0]); });
list();
route();
