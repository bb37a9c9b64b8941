// <cookie-playground>: a scenario in an author's page that answers its headline switches
// without a program. What it shows stands in the snippet: the outcome of each combination,
// recorded by a run of the engine (engine/headline). The README documents it.

"use strict";

(() => {
  const NAME = "cookie-playground";
  if (customElements.get(NAME)) {
    return;
  }
  const here = document.currentScript?.src;

  // 1. Words. Those about the run are in the snippet.

  const words = {
    en: {
      switches: "Switches", events: "Events", previous: "Previous event", next: "Next event", at: "Event {n} of {all}",
      on: "{name} on.", off: "{name} off.", sent: "Cookie sent", was: "was", changes: "Events that change: {n}.",
      edit: "Edit freely", open: "Open in Crumbtrail", badge: "simulation · nothing is sent", wire: "The wire",
      redirect: "Redirect",
    },
    de: {
      switches: "Schalter", events: "Ereignisse", previous: "Voriges Ereignis", next: "Nächstes Ereignis", at: "Ereignis {n} von {all}",
      on: "{name} an.", off: "{name} aus.", sent: "Cookie gesendet", was: "vorher", changes: "Geänderte Ereignisse: {n}.",
      edit: "Frei bearbeiten", open: "In Crumbtrail öffnen", badge: "Simulation · nichts wird gesendet", wire: "Die Leitung",
      redirect: "Umleitung",
    },
  };
  const names = { secure: "Secure", https: "https", hsts: "HSTS" };
  const signs = { sent: "→", stored: "✓", learned: "✓", held: "✕", refused: "✕", ignored: "✕", deleted: "−", forgotten: "−" };
  const fill = (text, places) => text.replace(/\{(\w+)\}/g, (place, name) => places[name]);

  // 2. The outcomes of a scenario, and which is shown. Elements can share them.

  class Outcomes {
    flipped = 0; // bit i is of switch i
    changes = new Map(); // by the last flip: the index of an event, and what it was
    views = new Set();

    constructor({ v, title, step, switches, texts, events, outcomes }, owner) {
      if (v !== 1) {
        throw new Error(`the outcomes have version ${v}, expected 1`);
      }
      const rows = events.map((event) => {
        const [action, request, , result, sent, wire, scheme, outcome, verdict, why, ...chips] = event.map((i) => texts[i]);
        return { action, request, result, sent, wire, scheme, outcome, verdict, why, chips: chips.map((text) => text.match(/(?<outcome>\w+)(?<readable>!?) (?<name>[^]*)/).groups) };
      });
      this.all = outcomes.map(([link, ...list]) => ({ link, events: list.map((i) => rows[i]) }));
      this.switches = switches.map(([name, of, on]) => ({ name, of, on }));
      Object.assign(this, { title, step, owner });
    }

    get now() { return this.all[this.flipped]; }
    get event() { return this.now.events[this.step - 1]; }
    get link() { return `${this.now.link}.s${this.step}`; }
    on(i) { return Boolean(this.switches[i].on ^ this.flipped >> i & 1); }

    go(step) {
      const to = Math.max(1, Math.min(step || 1, this.now.events.length));
      if (to !== this.step) {
        this.step = to;
        this.tell("step", this.where());
      }
    }

    toggle(name, on) {
      const i = this.switches.findIndex((one) => one.name === name);
      if (i < 0 || on === this.on(i)) {
        return;
      }
      const before = this.now.events;
      this.flipped ^= 1 << i;
      this.changes = changed(before, this.now.events);
      this.step = Math.min(this.step, this.now.events.length);
      this.tell("toggle", { name, on: this.on(i) });
      if (this.changes.size > 0) {
        this.tell("verdict", this.results());
      }
    }

    where() {
      const { action, request, result, sent } = this.event ?? {};
      return { step: this.step, steps: this.now.events.length, action, request, result, sent };
    }

    results() { return { results: this.now.events.map(({ result, sent }) => ({ result, sent })) }; }

    tell(kind, detail) {
      this.views.forEach((draw) => draw(kind, detail));
      this.owner.dispatchEvent(new CustomEvent(`cookie-${kind}`, { bubbles: true, composed: true, detail }));
    }
  }

  // An event is compared with the one of the same request, or of the same cookie.
  function changed(before, now) {
    const same = (event) => (other) => (other.request || other.chips[0]?.name) === (event.request || event.chips[0]?.name);
    const shown = (event) => JSON.stringify({ ...event, action: "", why: "" });
    return new Map(now.map((event, i) => {
      const earlier = now.slice(0, i).filter(same(event)).length;
      return [i, before.filter(same(event))[earlier] ?? {}];
    }).filter(([i, was]) => shown(was) !== shown(now[i])));
  }

  // 3. Elements. What comes from the snippet is text.

  function el(tag, attributes, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name.startsWith("on")) {
        made[name] = value;
      } else if (value) {
        made.setAttribute(name, value);
      }
    }
    made.append(...children.flat().filter(Boolean));
    return made;
  }

  const css = `
:host{display:block;margin:1rem 0;container-type:inline-size}
:host([flip]){display:inline;margin:0;container-type:normal}
:host([theme]){color-scheme:light dark}:host([theme=light]){color-scheme:light}:host([theme=dark]){color-scheme:dark}
*{box-sizing:border-box;margin:0}
section{--ink:light-dark(#1d1b17,#f2eee5);--muted:light-dark(#645f55,#aaa397);--line:light-dark(#e4dfd4,#37332c);--ground:light-dark(#fff,#1d1c19);--https:light-dark(#0a7455,#54d1a7);--leak:light-dark(#b0241c,#ff9389);--focus:light-dark(#1f56c0,#8bb2ff);border:1px solid var(--line);border-radius:10px;background:var(--ground);color:var(--ink);font:15px/1.45 system-ui,sans-serif;text-align:start;overflow:hidden}
button{font:inherit;color:inherit;cursor:pointer}
:focus-visible{outline:3px solid var(--focus,Highlight);outline-offset:-3px}
.bar{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem;padding:.6rem .9rem}
strong,input{flex:1 1 7rem;min-width:5rem;accent-color:var(--focus)}
small,.heads,s{color:var(--muted);font-size:12px}
.bar button,a{min-height:36px;padding:.3rem .8rem;border:1px solid var(--muted);border-radius:8px;background:none;color:inherit;text-align:start;text-decoration:none}
small,s{display:block}
.bar [aria-pressed]::before{content:"○";float:inline-start;margin-inline-end:.5rem}
.bar [aria-pressed=true]::before{content:"●"}
.bar [aria-pressed=true],.bar .edit{border-color:var(--ink);background:var(--ink);color:var(--ground)}
[aria-pressed=true] small{color:inherit}
ol{padding:0;list-style:none}
.row{display:grid;grid-template-columns:1.6rem minmax(0,5fr) minmax(0,4fr) minmax(0,4fr);gap:.15rem .8rem;width:100%;padding:.5rem .9rem;border:0;border-top:1px solid var(--line);background:none;text-align:start;overflow-wrap:anywhere}
.heads{padding-block:.2rem}
.heads,[aria-current]{background:light-dark(#f4f0e7,#262420)}
[aria-current]{box-shadow:inset 4px 0 var(--focus)}
.row>:first-child{width:1.6rem;height:1.6rem;border-radius:50%;font-size:12px;line-height:1.6rem;text-align:center}
li .row>:first-child{box-shadow:inset 0 0 0 1px var(--muted)}
[data-changed]>:first-child{box-shadow:inset 0 0 0 2px var(--leak)!important;font-weight:700}
.wire{text-align:center;font-size:12px}
hr{border:0;border-top:3px dotted light-dark(#945200,#f2b35c);margin:.35rem 0}
hr.https{border-top:4px double var(--https)}
code,.chip{display:inline-block;font:13px ui-monospace,monospace}
.chip{margin-inline-end:.25rem;padding:.1rem .55rem;border:1.5px solid;border-radius:1rem;color:var(--https)}
.chip[data-outcome=held],.chip[data-outcome=refused]{border-style:dashed}
[data-outcome=held],[data-outcome=refused]{color:light-dark(#5142b0,#b6adff)}
[data-readable]{color:var(--leak)}
.why{min-height:4.8rem;padding:.6rem .9rem;border-block:1px solid var(--line)}
.why b{display:block}
.said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
iframe{display:block;width:100%;border:0}
.word{padding:0 .3em;border:1px dashed;border-radius:6px;background:none}
.word[aria-pressed=true]{border-style:solid;font-weight:700}
@container (max-width:540px){.heads{display:none}.row{grid-template-columns:1.6rem 1fr}.row>:nth-child(n+3){grid-column:2;text-align:start}hr{width:7rem}}
@media (pointer:coarse){.bar button,a{min-height:44px}}`;
  let sheet;

  function style(root) {
    try {
      if (!sheet) {
        sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
      }
      root.adoptedStyleSheets = [sheet];
    } catch {
      root.append(el("style", {}, css)); // an older browser
    }
  }

  // 4. Switches, events, Why and a stepper.

  function view(o, host, root) {
    const german = /^de\b/i.test(host.closest("[lang]")?.lang);
    const t = words[german ? "de" : "en"];
    const title = o.title || "Crumbtrail";
    const section = el("section", { role: "group", dir: "ltr", "aria-label": title });
    const said = el("p", { class: "said", role: "status" });
    root.append(section, said);
    const place = () => fill(t.at, { n: o.step, all: o.now.events.length });
    const nameOf = (name) => names[name] ?? t.redirect;
    const button = (name, onclick, attributes, ...children) => el("button", { class: name, onclick, ...attributes }, ...children);

    function row({ action, request, result, sent, wire, scheme, chips }, i) {
      const was = o.changes.get(i)?.sent;
      const drawn = (list) => list.map(({ outcome, readable, name }) => el("span", { class: "chip", "data-outcome": outcome, "data-readable": readable }, `${signs[outcome] ?? "•"} ${name}`));
      const isSent = ({ outcome }) => outcome === "sent";
      return el("li", {}, button(`row e${i}`, () => o.go(i + 1), {
        "aria-current": i + 1 === o.step && "step", "data-changed": o.changes.has(i),
      },
      el("span", {}, `${i + 1}`),
      el("span", {}, `${action} `, request && el("code", {}, request), el("br", {}), drawn(chips.filter((one) => !isSent(one)))),
      el("span", { class: "wire" }, drawn(chips.filter(isSent)), request && el("hr", { class: scheme }), wire),
      el("span", {}, result, el("small", {}, `${t.sent}: ${sent}`), was && was !== sent && el("s", {}, `${t.was}: ${was}`))));
    }

    function draw() {
      const { events } = o.now;
      const { verdict, result, why, outcome, chips = [] } = o.event ?? {};
      section.replaceChildren(
        el("div", { class: "bar" }, el("strong", {}, title), el("small", {}, t.badge)),
        el("div", { class: "bar", role: "group", "aria-label": t.switches }, o.switches.map(({ name, of }, i) => button(name, () => o.toggle(name),
          { "aria-pressed": String(o.on(i)) }, nameOf(name), el("small", {}, of)))),
        el("div", { class: "row heads", "aria-hidden": "true" }, el("b", {}), el("b", {}, "Browser"), el("b", { class: "wire" }, t.wire), el("b", {}, "Server")),
        el("ol", { "aria-label": t.events }, events.map(row)),
        el("div", { class: "why" }, el("b", { "data-outcome": outcome, "data-readable": chips.some(({ readable }) => readable) }, verdict || result), why),
        el("div", { class: "bar" },
          button("previous", () => o.go(o.step - 1), { "aria-label": t.previous }, "◀"),
          button("next", () => o.go(o.step + 1), { "aria-label": t.next }, "▶"),
          el("input", { type: "range", min: 1, max: events.length, value: o.step, class: "slider", "aria-label": t.events, oninput: ({ target }) => o.go(+target.value) }),
          button("edit", edit, {}, t.edit),
          el("a", { href: `${host.site}#${o.link}`, target: "_blank", rel: "noopener" }, `${t.open} ↗`)));
    }

    // The program takes over, at the same event and state.
    function edit() {
      const theme = host.getAttribute("theme") ?? "";
      const address = new URL(`embed.html?predict=0&lang=${german ? "de" : ""}&theme=${theme}#${o.link}`, host.site);
      const frame = el("iframe", { title, src: address, height: Math.max(480, section.clientHeight), sandbox: "allow-scripts allow-popups allow-popups-to-escape-sandbox" });
      document.addEventListener("securitypolicyviolation", ({ blockedURI }) => {
        if (frame.isConnected && blockedURI.startsWith(address.origin)) {
          draw();
          root.querySelector("a").focus(); // the way that remains
        }
      });
      section.replaceChildren(frame);
      frame.focus();
    }

    draw();
    return (kind, { name, on }) => {
      if (kind === "verdict" || section.querySelector("iframe")) {
        return; // drawn with the flip, or the program's
      }
      const focused = root.activeElement?.className;
      draw();
      if (focused) {
        root.querySelector(`.${focused.replace(" ", ".")}`)?.focus();
      }
      const flip = kind === "toggle" ? fill(`${on ? t.on : t.off} ${t.changes} `, { name: nameOf(name), n: o.changes.size }) : "";
      said.textContent = `${flip}${place()}: ${o.event?.why || o.event?.result}`;
    };
  }

  // A word of the author's prose as a switch.
  function word(o, host, root) {
    const flip = host.getAttribute("flip");
    const i = o.switches.findIndex(({ name }) => name === flip);
    const button = el("button", { class: "word", onclick: () => o.toggle(flip) }, el("slot", {}));
    const draw = () => i < 0 || button.setAttribute("aria-pressed", o.on(i));
    draw();
    root.append(i < 0 ? el("slot", {}) : button);
    return draw;
  }

  // 5. The element.

  customElements.define(NAME, class extends HTMLElement {
    get site() { return new URL(".", new URL(this.getAttribute("site") ?? here ?? "", document.baseURI)).href; }

    get step() { return this.outcomes?.step; }
    set step(step) { this.outcomes?.go(+step); }
    toggle(name, on) { this.outcomes?.toggle(name, on); }

    get state() {
      const o = this.outcomes;
      return o && { ...o.where(), ...o.results(), link: `${this.site}#${o.link}`, ...Object.fromEntries(o.switches.map(({ name }, i) => [name, o.on(i)])) };
    }

    connectedCallback() {
      if (document.readyState === "loading") { // of what is inside, too
        document.addEventListener("DOMContentLoaded", () => this.upgrade());
      } else {
        this.upgrade();
      }
    }

    upgrade() {
      const id = this.getAttribute("for");
      if (!this.isConnected || this.shadowRoot) {
        return;
      }
      try {
        this.outcomes = id === null ? this.read() : document.getElementById(id)?.outcomes;
      } catch (error) {
        console.warn(`${NAME}: ${error.message}`); // What is inside stays.
      }
      if (this.outcomes) {
        const root = this.attachShadow({ mode: "open" });
        style(root);
        this.outcomes.views.add((this.hasAttribute("flip") ? word : view)(this.outcomes, this, root));
        document.dispatchEvent(new Event("cookie-ready"));
      } else if (id !== null) {
        document.addEventListener("cookie-ready", () => this.upgrade());
      }
    }

    read() {
      const carried = this.querySelector('script[type="application/json"]');
      const outcomes = carried && new Outcomes(JSON.parse(carried.textContent), this);
      const step = +this.getAttribute("step");
      if (outcomes && step) {
        outcomes.step = Math.max(1, Math.min(step, outcomes.now.events.length));
      }
      return outcomes;
    }
  });
})();
