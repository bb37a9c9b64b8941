// Challenges: their list among the lessons, and the reader's attempt at one. The page's
// own program says which run it shows; the worker of importer.js judges it, and what it
// answers is shown as text, never as HTML.

"use strict";

(() => {
  const embedded = document.documentElement.dataset.layout === "embed";

  function element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  // 1. The list. The page has it in the reader's language, once boot.js has changed that.

  let nav = null;
  const list = () => (nav ??= document.getElementById("challenges"));
  const links = () => [...list().querySelectorAll("a")];

  const solvedKey = "crumbtrail.solved";
  const solved = () => new Map((localStorage.getItem(solvedKey) ?? "").split(" ").filter(Boolean).map((one) => one.split("=")));

  function markSolved(name, flips) {
    const all = solved();
    if (flips < Number(all.get(name) ?? Infinity)) {
      all.set(name, flips);
      try {
        localStorage.setItem(solvedKey, [...all].map((one) => one.join("=")).join(" "));
      } catch { /* full: it is not remembered */ }
    }
  }

  function showList() {
    const flips = solved();
    for (const link of links()) {
      link.querySelector(".finished")?.remove();
      const { name, par } = link.dataset;
      link.setAttribute("aria-current", link.href === location.origin + location.pathname);
      if (flips.has(name)) {
        const words = Number(flips.get(name)) > Number(par) ? "solved" : "solvedAtPar";
        link.append(element("span", { className: "finished" }, element("span", { ariaHidden: "true", textContent: "✓ " }), list().dataset[words]));
      }
    }
    filter(document.getElementById("lessons-search").value);
    list().hidden = false;
    document.getElementById("challenge-list").replaceChildren(list());
  }

  function filter(query) {
    const words = query.toLowerCase().split(/\s+/);
    for (const link of links()) {
      const text = `${link.textContent} ${list().dataset.challenge}`.toLowerCase();
      link.parentElement.hidden = !words.every((word) => text.includes(word));
    }
  }

  document.addEventListener("toggle", ({ target, newState }) => {
    if (target.id === "lessons-menu" && newState === "open") {
      showList();
    }
  }, true);
  document.addEventListener("input", ({ target }) => {
    if (target.id === "lessons-search") {
      filter(target.value);
    }
  });
  // go-app would load the page of a link here.
  window.addEventListener("click", (event) => {
    if (event.target.closest?.("#challenges a, #attempt a")) {
      event.stopImmediatePropagation();
    }
  }, true);

  // 2. The attempt.

  const given = () => document.documentElement.dataset.challenge || null;
  let start = null; // the link of the challenge as it began
  let shown = null; // the link of the run that is shown
  let judge = null;
  let judging = false;

  const box = () => document.getElementById("attempt");

  function begin() {
    judge = crumbtrail.startWorker(({ verdict }) => {
      judging = false;
      if (shown !== asked) {
        ask(); // The reader has gone on.
      } else if (shown) {
        show(JSON.parse(verdict));
      }
    }, (error) => {
      judging = false;
      fail(error);
    });
  }

  let asked = null;
  const live = element("strong", { ariaLive: "polite" });

  function ask() {
    if (judging || !shown) {
      return;
    }
    try {
      judge ?? begin();
      asked = shown;
      judge.postMessage({ judge: { start, now: shown }, catalogue: crumbtrail.catalogue ?? "" });
      judging = true;
    } catch (error) {
      fail(error.message);
    }
  }

  function fail(error) {
    judge?.terminate();
    judge = null;
    judging = false;
    const sentence = list().dataset.failed.replace("{error}", error || "");
    box()?.replaceChildren(element("p", { className: "not-allowed", textContent: sentence }));
  }

  window.addEventListener("crumbtrail:run", ({ detail: { link, challenge } }) => {
    if (!box() || (link === shown && box().hasChildNodes())) {
      return;
    }
    if (!challenge) {
      shown = null;
      box().hidden = true;
      return;
    }
    start ??= given() ?? link;
    shown = link;
    if (!box().hasChildNodes()) {
      box().setAttribute("aria-label", list().dataset.challenge);
      box().replaceChildren(element("p", { textContent: list().dataset.judging }));
    }
    box().hidden = false;
    ask();
  });

  function show({ restarted, solved: isSolved, flips, summary, allowed, notAllowed, goals, hints, again, problem }) {
    if (restarted) {
      start = shown;
    }
    const name = location.pathname.split("/").at(-2);
    if (isSolved && start === given()) {
      markSolved(name, flips);
    }
    const next = links()[links().findIndex(({ dataset }) => dataset.name === name) + 1];
    const opened = [...box().querySelectorAll(".hint")].map(({ open }) => open);
    const focused = box().contains(document.activeElement) ? document.activeElement.className : "";
    box().dataset.solved = isSolved;
    box().replaceChildren(
      element("ul", { className: "goals" }, ...(goals ?? []).map(goalElement)),
      element("p", { className: "flips" },
        live, " ",
        element("span", { className: "allowed", textContent: allowed }),
        ...(flips > 0 ? [" ", element("button", { type: "button", className: "link over", textContent: again, onclick: startOver })] : []),
        ...(isSolved && next ? [" ", nextElement(next)] : [])),
      ...(hints ?? []).map((hint, i) => element("details", { className: "hint", open: opened[i] ?? false },
        element("summary", { textContent: hint.name }), element("p", { textContent: hint.text }))),
      element("p", { className: "not-allowed", hidden: notAllowed === "", textContent: notAllowed }));
    live.textContent = problem || summary;
    if (focused) {
      (box().querySelector(`.${CSS.escape(focused.split(" ").at(-1))}`) ?? document.getElementById("lanes")).focus();
    }
  }

  function goalElement({ reached, state, text }) {
    const goal = element("li", {},
      element("span", { className: "mark", ariaHidden: "true", textContent: reached ? "✓" : "✕" }),
      element("span", { className: "visually-hidden", textContent: `${state} ` }),
      text);
    goal.dataset.ok = reached;
    return goal;
  }

  function nextElement(link) {
    const title = link.querySelector("strong").textContent;
    return element("a", { className: "next", href: link.href, textContent: list().dataset.next.replace("{title}", title) });
  }

  // startOver opens the challenge as it began. Back returns to the attempt, but not in an
  // embed, which leaves its address alone.
  function startOver() {
    if (embedded) {
      crumbtrail.fragment = start;
      window.dispatchEvent(new Event("crumbtrail:fragment"));
    } else {
      location.hash = `#${start}`;
    }
    document.querySelector("#why, #answer")?.focus(); // This button disappears.
  }
})();
