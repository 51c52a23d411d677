"use strict";
const byId = id => document.getElementById(id);

// Dark or light: the system's choice until the reader makes one, which the digest's page shares.
const dark = matchMedia("(prefers-color-scheme: dark)");
const root = document.documentElement;
// Where the addresses of this report begin.
const base = root.dataset.root ?? "";

function isDark() {
  return root.dataset.theme ? root.dataset.theme === "dark" : dark.matches;
}

function nameTheme() {
  const theme = byId("theme");
  theme.textContent = isDark() ? theme.dataset.light : theme.dataset.dark;
}

const chosen = localStorage.getItem("beltroad-theme");
if (chosen === "dark" || chosen === "light") root.dataset.theme = chosen;
byId("theme").addEventListener("click", () => {
  root.dataset.theme = isDark() ? "light" : "dark";
  localStorage.setItem("beltroad-theme", root.dataset.theme);
  nameTheme();
});
dark.addEventListener("change", nameTheme);
nameTheme();

// A choice takes effect at once; the search with Enter or the button.
for (const choice of document.querySelectorAll(".asked select")) choice.addEventListener("change", () => choice.form.requestSubmit());
document.querySelector(".asked")?.addEventListener("formdata", event => {
  for (const [name, value] of [...event.formData]) if (value === "") event.formData.delete(name);
});

// The cited number takes the keyboard, so that Tab goes on from it.
document.querySelector(".m.cited")?.focus({ preventScroll: true });

const start = byId("start"), progress = byId("progress"), told = byId("run-state");
const pause = 400;
const fill = (text, ...values) => text.replace(/\{(\d)\}/g, (_, place) => values[place]);
let watched = false;

// Times in the reader's own zone, which only the browser knows. Where that is the digest's zone, once is enough.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const two = number => String(number).padStart(2, "0");

function here(time) {
  const offset = -time.getTimezoneOffset(), ahead = Math.abs(offset);
  return [
    `${time.toLocaleDateString(root.lang, { weekday: "short" })} ${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`,
    `${two(time.getHours())}:${two(time.getMinutes())} ${offset < 0 ? "-" : "+"}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`,
  ];
}

for (const times of document.querySelectorAll(".times")) {
  times.classList.toggle("one-zone", times.dataset.zone === zone);
  for (const head of times.querySelectorAll("[data-local]")) head.textContent = fill(head.dataset.local, zone);
  for (const time of times.querySelectorAll("time")) {
    const parts = time.querySelectorAll("span");
    here(new Date(time.dateTime)).forEach((text, part) => { parts[part].textContent = text; });
  }
}

// The list of reports closes as a menu does.
const chooser = byId("chooser");
document.addEventListener("click", event => { if (chooser && !chooser.contains(event.target)) chooser.open = false; });
document.addEventListener("keydown", event => {
  if (event.key !== "Escape" || !chooser?.open) return;
  chooser.open = false;
  chooser.querySelector("summary").focus();
});

function show(run) {
  const running = run.state === "running";
  start.disabled = running;
  progress.hidden = !running;
  if (run.total > 0) {
    progress.max = run.total;
    progress.value = run.done;
  } else {
    progress.removeAttribute("value");
  }
  told.dataset.state = run.state;
  told.textContent = run.state === "idle" ? "" : fill(told.dataset.since, run.name + told.dataset.colon + run.step, run.started);
}

async function watch() {
  watched = true;
  for (;;) {
    const run = await (await fetch(base + "/run")).json();
    show(run);
    if (run.state !== "running") break;
    await new Promise(resolve => setTimeout(resolve, pause));
  }
  watched = false;
  if (told.dataset.state === "done" || told.dataset.state === "partial") {
    const note = document.createElement("a");
    note.href = base + "/";
    note.textContent = told.dataset.fresh;
    note.id = "fresh";
    told.append(" ", note);
    note.focus();
  }
}

start?.addEventListener("click", async () => {
  const token = document.querySelector("meta[name=beltroad-token]").content;
  const answer = await fetch(base + "/run", { method: "POST", headers: { "X-Beltroad-Token": token } });
  if (answer.status === 403) {
    told.dataset.state = "failed";
    told.textContent = await answer.text();
    return;
  }
  const run = await answer.json();
  show(run);
  if (answer.status === 409) told.textContent = fill(told.dataset.other, run.started);
  if (!watched) watch();
});
if (told?.dataset.state === "running") watch();
