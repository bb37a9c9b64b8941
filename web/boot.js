// Prepares the page for the Go program, starts it, and shows a notice if it ends.
//
// The pages load this file without defer: the theme must stand before the first paint,
// and the storage and the fragment must be in order before anything else looks at them.

"use strict";

(() => {
  const page = document.documentElement;
  const parsed = new Promise((resolve) => {
    document.addEventListener("DOMContentLoaded", resolve, { once: true });
  });

  // 1. Storage. go-app reads localStorage as it starts, and ends with an exception
  // where a browser denies it: in a sandboxed frame, with third-party cookies
  // blocked. There a memory that ends with the page takes its place.

  class MemoryStorage {
    #items = new Map();
    get length() { return this.#items.size; }
    key(index) { return [...this.#items.keys()][index] ?? null; }
    getItem(key) { return this.#items.get(String(key)) ?? null; }
    setItem(key, value) { this.#items.set(String(key), String(value)); }
    removeItem(key) { this.#items.delete(String(key)); }
    clear() { this.#items.clear(); }
  }

  for (const name of ["localStorage", "sessionStorage"]) {
    let works = false;
    try {
      works = window[name] !== null;
    } catch { /* denied */ }
    if (!works) {
      Object.defineProperty(window, name, { value: new MemoryStorage(), configurable: true });
    }
  }

  // 2. What Go and the page's scripts share.
  //
  // Go calls provide(run) once, when the engine is ready. Its run takes a
  // scenario as JSON and answers at once with {trace: json} or {error: text}.
  // Scripts call crumbtrail.run(json) whenever they like: it waits for the
  // engine, resolves to the trace or rejects with the error.

  let provide, withdraw;
  const engine = new Promise((resolve, reject) => {
    provide = resolve;
    withdraw = reject;
  });
  engine.catch(() => {}); // A page without scripts of its own waits for nothing.

  const crumbtrail = {
    // Where the site's files lie, for links and lessons.
    site: new URL(".", document.currentScript.src).href,
    // What stands for the text after "#" in the address, where the guard below had to
    // take it away, and in an embed; else null.
    fragment: null,
    // The phrases of the reader's language as JSON, null for English.
    catalogue: null,
    provide,
    // Fulfilled when the engine runs; never rejected, and pending if it never does.
    ready: new Promise((resolve) => { engine.then(() => resolve(), () => {}); }),
    async run(scenario) {
      const answer = (await engine)(scenario);
      if (answer.error !== undefined) {
        throw new Error(answer.error);
      }
      return answer.trace;
    },
  };
  globalThis.crumbtrail = crumbtrail;

  // 3. Fragment. A "%" that starts no escape ends go-app, which parses the
  // address strictly, as it starts and again on popstate. So such a fragment is
  // removed from the address and stored in crumbtrail.fragment, for the page to
  // show; one that comes later is announced by a crumbtrail:fragment event.

  const badEscape = /%(?![0-9a-f]{2})/i;

  function takeBadFragment() {
    const { hash, pathname, search } = location;
    if (!badEscape.test(hash)) {
      return false;
    }
    crumbtrail.fragment = hash.slice(1);
    try {
      history.replaceState(history.state, "", pathname + search);
    } catch {
      location.hash = ""; // Refused, or asked too often: one more entry, then.
    }
    return true;
  }

  function guard(event) {
    // A popstate and a hashchange report the same fragment. By the second event
    // the address is already clean.
    const arrived = event.newURL ? new URL(event.newURL).hash : location.hash;
    if (!badEscape.test(arrived)) {
      return;
    }
    event.stopImmediatePropagation();
    if (takeBadFragment()) {
      window.dispatchEvent(new Event("crumbtrail:fragment"));
    }
  }

  takeBadFragment();

  // The address of an embed says how it is to be: the program reads some of these
  // attributes, the stylesheet others. The scenario may be in the query, because
  // some hosts put a fragment of their own behind the address (WordPress: #?secret=).
  if (page.dataset.layout === "embed") {
    const address = new URLSearchParams(location.search);
    for (const name of ["view", "step", "predict", "lesson", "readonly", "controls", "hide"]) {
      if (address.has(name)) {
        page.dataset[name] = address.get(name).replaceAll(",", " ");
      }
    }
    if (["view", "step", "predict", "lesson"].some((name) => address.has(name))) {
      page.dataset.linked = ""; // another first state than the page was written with
    }
    const [fragment] = (crumbtrail.fragment ?? location.hash.slice(1)).split(/#?\?secret=/);
    crumbtrail.fragment = fragment || (address.get("scenario") ?? "");
  }

  // The lesson that the page was written with is not what a link shows. A fragment
  // that begins with a dot only says what to show of it.
  if (crumbtrail.fragment ?? (/^#[^.]/.test(location.hash) || /[?&](go|set)=/.test(location.search))) {
    page.dataset.linked = "";
  }
  // Registered before go-app's own, and so called before them.
  window.addEventListener("popstate", guard, true);
  window.addEventListener("hashchange", guard, true);

  // 4. Theme: ?theme=light or dark, else what the reader chose before, else
  // the system's, which is the stylesheet's matter. An embed belongs to the
  // page around it and does not look at the reader's choice.

  const theme = new URLSearchParams(location.search).get("theme")
    ?? (page.dataset.layout === "embed" ? null : localStorage.getItem("crumbtrail.theme"));
  if (theme === "light" || theme === "dark") {
    page.dataset.theme = theme;
  }

  // Whether the reader has zoomed in with two fingers, which the stylesheet
  // cannot ask.
  window.visualViewport?.addEventListener("resize", () => {
    page.toggleAttribute("data-zoomed", window.visualViewport.scale > 1.01);
  });

  // 5. The split between the lanes and the views: the share of the lanes in the
  // height of the page, in percent. It is set here because the first paint needs
  // it and the program does not: a drag moves nothing but two boxes. Without a
  // value the stylesheet's own holds.

  const splitKey = "crumbtrail.split";
  const separator = (event) => event.target.closest?.("[role=separator]");

  function split(percent) {
    page.dataset.split = Math.round(percent);
    page.style.setProperty("--split", page.dataset.split);
    return page.dataset.split;
  }

  function moveSplit(bar, percent) {
    const { ariaValueMin, ariaValueMax } = bar;
    split(Math.min(Math.max(percent, ariaValueMin), ariaValueMax));
    // The stylesheet may leave both parts more than that.
    const box = bar.parentElement.getBoundingClientRect();
    bar.ariaValueNow = split((bar.getBoundingClientRect().bottom - box.top) / box.height * 100);
    try {
      localStorage.setItem(splitKey, page.dataset.split);
    } catch { /* full: it lasts as long as the page */ }
  }

  const kept = localStorage.getItem(splitKey);
  if (kept && page.dataset.layout !== "embed") {
    split(kept);
  }

  document.addEventListener("pointerdown", (event) => {
    const bar = separator(event);
    if (!bar || event.button !== 0) {
      return;
    }
    const box = bar.parentElement.getBoundingClientRect();
    const within = event.clientY - bar.getBoundingClientRect().bottom;
    const drag = ({ clientY }) => moveSplit(bar, (clientY - within - box.top) / box.height * 100);
    bar.setPointerCapture(event.pointerId);
    bar.addEventListener("pointermove", drag);
    bar.addEventListener("lostpointercapture", () => bar.removeEventListener("pointermove", drag), { once: true });
  });

  document.addEventListener("keydown", (event) => {
    const bar = separator(event);
    if (!bar || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const now = Number(bar.ariaValueNow);
    const percent = {
      ArrowUp: now - 4, ArrowDown: now + 4, Home: bar.ariaValueMin, End: bar.ariaValueMax,
    }[event.key];
    if (percent !== undefined) {
      event.preventDefault();
      moveSplit(bar, Number(percent));
    }
  });

  // 6. Language: ?lang=, else what the reader chose before, else the first of
  // the browser's languages that the site has. An embed speaks as its address
  // says, like the page around it. Each page of the site has a twin in each
  // language, which its links name. If another than this one is in the reader's
  // language, its body takes the place of this one's, and until then nothing
  // shows.

  const languageKey = "crumbtrail.lang";

  function twin(language) {
    return document.querySelector(`link[rel=alternate][hreflang="${CSS.escape(language)}"]`);
  }

  function readerLanguage() {
    const embed = page.dataset.layout === "embed";
    const asked = new URLSearchParams(location.search).get("lang");
    if (asked && !embed) {
      try {
        localStorage.setItem(languageKey, asked);
      } catch { /* full: the choice lasts as long as the address */ }
    }
    const wanted = embed ? [asked] : [asked, localStorage.getItem(languageKey), ...navigator.languages];
    return wanted.filter(Boolean).map((tag) => tag.toLowerCase().split("-")[0]).find(twin) ?? page.lang;
  }

  // load fetches as XMLHttpRequest does, which makes a document of a page without
  // passing HTML as text through a script.
  function load(address, responseType) {
    return new Promise((resolve, reject) => {
      const request = Object.assign(new XMLHttpRequest(), {
        responseType,
        onload: () => (request.status === 200 ? resolve(request.response) : reject(new Error(`status ${request.status}`))),
        onerror: () => reject(new Error("no answer")),
      });
      request.open("GET", address);
      request.send();
    });
  }

  async function translate(language) {
    const { href, dataset } = twin(language);
    const elsewhere = language !== page.lang;
    page.toggleAttribute("data-translating", elsewhere);
    try {
      const [other, catalogue] = await Promise.all([
        elsewhere ? load(href, "document") : null,
        dataset.catalogue ? load(dataset.catalogue, "text") : null,
        parsed,
      ]);
      if (other) {
        page.lang = language;
        document.title = other.title;
        page.dataset.challenge = other.documentElement.dataset.challenge ?? "";
        document.body.replaceWith(document.adoptNode(other.body));
      }
      crumbtrail.catalogue = catalogue;
    } catch (error) {
      // The page stays in its own language.
      console.warn(`Crumbtrail in ${language}: ${error.message}`);
    } finally {
      page.removeAttribute("data-translating");
    }
  }

  const translated = translate(readerLanguage());
  // When the page is there, in the reader's language.
  crumbtrail.translated = parsed.then(() => translated);

  // A link to the page in another language keeps what the fragment holds.
  document.addEventListener("click", (event) => {
    const language = event.target.closest?.("a[hreflang]");
    if (language && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      location.search = language.search;
    }
  });

  // 7. The program. go-app asks for its settings; with none it takes its
  // defaults, and Go routes whatever path the page is at.

  globalThis.goappGetenv = () => "";

  async function start() {
    if (typeof WebAssembly !== "object") {
      throw { reason: "unsupported" };
    }
    const response = await fetch(document.getElementById("program").href);
    if (!response.ok) {
      throw { reason: "unanswered", status: response.status };
    }
    // It is compiled while it arrives, and while the rest of the page does. Streaming
    // requires this media type, which not every host sends.
    const compiled = response.headers.get("Content-Type") === "application/wasm"
      ? WebAssembly.compileStreaming(response)
      : response.arrayBuffer().then((bytes) => WebAssembly.compile(bytes));
    compiled.catch(() => {}); // It is reported below.
    await parsed; // Now wasm_exec.js has run, too.
    await translated;
    const go = new Go();
    // Rendering makes garbage in bursts. Collecting it less often makes a
    // big change a third faster, for a few megabytes.
    go.env.GOGC = "400";
    return go.run(await WebAssembly.instantiate(await compiled, go.importObject));
  }

  start().then(
    () => stop("stopped"),
    ({ reason = "failed", status, message }) => stop(reason, { status, error: message }),
  );

  // An exception that passes through Go leaves a program that no longer
  // responds, and only this event reports it. An error that has nothing to do
  // with the program, such as an extension's, is not ours to report.
  window.addEventListener("error", ({ filename, error }) => {
    if (/wasm/.test(`${filename} ${error?.stack}`)) {
      stop("stopped");
    }
  });

  // 8. What is said without the program. The sentences are in the page's
  // language, as data of the elements that say them; what stands on the page
  // stays.

  async function stop(reason, places = {}) {
    await parsed;
    await translated;
    const notice = document.getElementById("notice");
    const sentence = notice.dataset[reason].replace(/\{(\w+)\}/g, (place, name) => places[name] ?? "");
    withdraw(new Error(sentence));
    if (!notice.hidden) {
      return; // The first reason is the one that counts.
    }
    notice.hidden = false;
    notice.querySelector("p").textContent = sentence;
    notice.querySelector("button").addEventListener("click", () => location.reload());
    document.getElementById("progress")?.remove();
  }

  // What is drawn before the program comes shows its selected event, as the program will.
  crumbtrail.reveal = () => {
    for (const [box, selected, covered] of [["lanes", "[data-selected=true]", 52], ["panel", "tr[data-current=true]", 32]]) {
      const around = document.querySelector(`#static #${box}`);
      const all = [...around?.querySelectorAll(selected) ?? []].filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect());
      if (all.length > 0) {
        const { top, bottom } = around.getBoundingClientRect();
        const above = Math.min(...all.map((one) => one.top)) - top - covered;
        const below = Math.max(...all.map((one) => one.bottom)) - bottom;
        around.scrollBy(0, above < 0 ? above : Math.max(0, Math.min(below, above)));
      }
    }
  };

  crumbtrail.translated.then(() => {
    crumbtrail.reveal();
    const progress = document.getElementById("progress");
    if (progress) {
      progress.textContent = progress.dataset.loading;
    }
  });
})();
