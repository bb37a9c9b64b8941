// Answers before the program has arrived: the headline switches of a lesson and the way
// through its events. What the page shows for each combination was drawn by the
// components of the live page when the site was built (app/pack/answers.go), so that the
// program takes over what it would have drawn itself. What only the program can do is
// remembered, and done when it is there.

"use strict";

(() => {
  const page = document.documentElement;
  const still = () => document.getElementById("static");
  const drawn = () => still().querySelector(".page");

  let answers = null;
  let flipped = 0; // bit i: switch i is
  let row = 0;
  let pane = null; // of a narrow screen, if the reader chose one
  let focused = null;
  let told = false; // to the program, by attributes that it removes when it has read them
  const waiting = [];

  const settled = () => told && page.dataset.resumed === undefined;

  // 1. Drawing. An element changes into another of the same name, so that the focus stays.

  const svg = "http://www.w3.org/2000/svg";
  const own = ["data-waiting", "style"];
  const written = "input:not([type=radio], [type=range]), textarea, select";

  function spec(index) {
    const [shape, ...rest] = answers.elements[index];
    const [tag, ...names] = answers.shapes[shape].split(" ");
    return { tag, names, values: rest, children: rest.slice(names.length) };
  }

  function build(index, around) {
    const { tag } = spec(index);
    const made = tag === "svg" || around.namespaceURI === svg ? document.createElementNS(svg, tag) : document.createElement(tag);
    around.append(made);
    change(made, index);
    return made;
  }

  function change(element, index) {
    const { names, values, children } = spec(index);
    for (const { name } of [...element.attributes]) {
      if (!names.includes(name) && !own.includes(name) && !(name === "disabled" && element.matches(written))) {
        element.removeAttribute(name);
      }
    }
    names.forEach((name, i) => {
      if (element.getAttribute(name) !== values[i]) {
        element.setAttribute(name, values[i]);
      }
    });
    if (element.localName === "input") {
      element.checked = names.includes("checked");
      element.value = element.getAttribute("value");
    }
    changeChildren(element, element.id === "lanes" ? spec(answers.lanes[flipped]).children : children);
  }

  function changeChildren(element, children) {
    children.forEach((child, i) => {
      const old = element.childNodes[i];
      if (typeof child === "string") {
        if (old?.nodeType === Node.TEXT_NODE) {
          old.data = child;
        } else {
          element.insertBefore(document.createTextNode(child), old ?? null);
        }
      } else if (old?.localName === spec(child).tag) {
        change(old, child);
      } else {
        const made = build(child, element);
        element.insertBefore(made, old ?? null);
      }
    });
    while (element.childNodes.length > children.length) {
      element.lastChild.remove();
    }
  }

  // As the page does: a place is selected, and so is what is around it.
  function select() {
    const at = answers.places[flipped][row - 1].split(" ");
    for (const group of still().querySelectorAll("#lanes [data-place]")) {
      const place = group.dataset.place.split(" ");
      const around = place.every((part, i) => (i > 0 && i < 4 && part === "-1") || part === at[i]);
      group.toggleAttribute("data-selected", around);
      if (around) {
        group.dataset.selected = place.join() === at.join() ? "true" : "around";
      }
    }
  }

  function show() {
    row = Math.max(1, Math.min(row, answers.pages[flipped].length));
    change(drawn(), answers.pages[flipped][row - 1]);
    select();
    showPane();
    crumbtrail.reveal();
    page.dataset.flipped = answers.switches.filter((name, i) => flipped >> i & 1).join(" ");
    tell();
  }

  function showPane() {
    if (!pane) {
      return;
    }
    drawn().querySelector("main").dataset.pane = pane;
    for (const button of drawn().querySelectorAll(".pane-button")) {
      button.ariaPressed = button.dataset.pane === pane;
      if (button.dataset.pane === pane) {
        button.dataset.news = false;
        button.replaceChildren(button.firstChild);
      }
    }
    page.dataset.pane = pane;
  }

  function tell() {
    page.dataset.resumed = row;
    told = true;
  }

  // 2. What the reader does.

  // The switch of a control, if it turns what is carried.
  function switchOf(control) {
    const name = control.matches(".scheme") ? "https" : control.id.startsWith("redirect") ? "redirect" : control.id;
    const i = answers.switches.indexOf(name);
    return i >= 0 && answers.turned[flipped][row - 1] >> i & 1 ? i : -1;
  }

  // Of the values of a redirect, off and the one that it has or gets are carried.
  function isCarried(control) {
    return control.type !== "radio" || control.value === "0" || control.value === answers.redirect;
  }

  function answer(control) {
    const steps = [...drawn().querySelectorAll(".stepper > button")];
    const place = control.closest("[data-place]")?.dataset.place;
    const to = control.type === "range" ? Number(control.value)
      : steps.indexOf(control) === 0 ? row - 1
      : steps.indexOf(control) === 1 ? row + 1
      : answers.places[flipped].indexOf(place) + 1;
    if (to > 0 && to <= answers.pages[flipped].length) {
      row = to;
      show();
      return true;
    }
    const i = place ? -1 : switchOf(control);
    if (i < 0 || !isCarried(control)) {
      return steps.indexOf(control) === 0 || steps.indexOf(control) === 1; // at an end
    }
    flipped ^= 1 << i;
    show();
    return true;
  }

  function act(control) {
    if (control.ariaDisabled === "true") {
      return;
    }
    if (control.matches(".pane-button") && !settled()) {
      pane = control.dataset.pane;
      showPane();
      tell();
      return;
    }
    if (!answers || waiting.length > 0 || settled() || !answer(control)) {
      control.dataset.waiting = "";
      waiting.push({ way: way(control), value: control.type === "range" ? control.value : null });
    }
  }

  function onClick(event) {
    const control = event.target.closest("button, [data-place]");
    if (control && still().contains(control)) {
      act(control);
    }
  }

  function onKey(event) {
    const steps = drawn().querySelectorAll(".stepper > button");
    const step = { ArrowLeft: steps[0], ArrowRight: steps[1] }[event.key];
    if (step && !event.ctrlKey && !event.metaKey && !event.altKey && event.target.closest(".stage, .why, .embed") && !event.target.matches("input")) {
      event.preventDefault();
      act(step);
    }
  }

  // 3. The program takes the place of what is drawn.

  // The way to an element from the root of the page, which is the same in the live one
  // but for the lanes.
  function way(element) {
    const place = element.closest("#lanes [data-place]")?.dataset.place;
    if (place) {
      return `#lanes [data-place="${place}"]`;
    }
    const steps = [];
    for (let at = element; at !== drawn(); at = at.parentElement) {
      steps.unshift([...at.parentElement.children].indexOf(at));
    }
    return steps;
  }

  function reached(way, root) {
    return typeof way === "string" ? root.querySelector(way) : way.reduce((at, i) => at?.children[i], root);
  }

  async function takeOver() {
    const root = document.querySelector("body > .page");
    if (focused && document.activeElement === document.body) {
      reached(focused, root)?.focus({ preventScroll: true });
    }
    for (const { way, value } of waiting) {
      const control = reached(way, root);
      if (value !== null && control) {
        control.value = value;
        control.dispatchEvent(new Event("input", { bubbles: true }));
      } else {
        control?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
      }
      await new Promise(requestAnimationFrame); // until its result is drawn
    }
  }

  // Whether a service worker serves the page. A sandbox has none, and an exception says so.
  const stored = () => {
    try {
      return Boolean(navigator.serviceWorker?.controller);
    } catch {
      return false;
    }
  };

  crumbtrail.translated.then(async () => {
    const root = still();
    if (!root || page.dataset.linked !== undefined) {
      return;
    }
    row = Number(drawn().querySelector("#scrubber")?.value) || 1;
    for (const control of root.querySelectorAll(`:disabled:not(${written}, [data-decided=true] *)`)) {
      control.disabled = false;
    }
    root.addEventListener("click", onClick);
    root.addEventListener("input", ({ target }) => act(target)); // only buttons and sliders are enabled
    root.addEventListener("keydown", onKey);
    root.addEventListener("focusin", ({ target }) => { focused = way(target); });
    new MutationObserver((changes, observer) => {
      if (!still()) {
        observer.disconnect();
        takeOver();
      }
    }).observe(document.body, { childList: true });
    // Who has stored the site has the program, and perhaps no network.
    if (root.dataset.answers && !stored()) {
      try {
        const response = await fetch(root.dataset.answers);
        answers = response.ok ? await response.json() : null;
      } catch { /* the program will answer */ }
    }
    if (!answers || !still()) {
      return;
    }
    // A link may name the event to show.
    const [, at] = /\.s(\d+)/.exec(location.hash) ?? [];
    if (at && waiting.length === 0) {
      row = Number(at);
      show();
    }
    // What was pressed before they arrived, up to the first that they cannot answer.
    for (const { way, value } of waiting.splice(0)) {
      const control = reached(way, drawn());
      if (control) {
        delete control.dataset.waiting;
        if (value !== null) {
          control.value = value;
        }
        act(control);
      }
    }
  });
})();
