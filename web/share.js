// The dialog "Share": the link with its length, what looks like a real token, and the
// code of an embed for the place where an author writes. The code comes from
// engine/snippet, with placeholders; the program keeps the fields with the link, the
// address of the embed and the tokens. The worker of importer.js makes the code of a
// <cookie-playground>, which needs runs of the engine.

"use strict";

(() => {
  // Looked up when needed: boot.js may replace the body by that of another language.
  const dialog = () => document.getElementById("share-menu");
  const part = (name) => dialog().querySelector(`[data-part="${name}"]`);
  const field = (id) => document.getElementById(id);

  function say(sentence, places) {
    return dialog().dataset[sentence].replace(/\{(\w+)\}/g, (place, name) => places[name] ?? place);
  }

  // 1. The code, filled in as engine/snippet does it.

  const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;" };
  const escapes = {
    html: (text) => text.replace(/[&<>"']/g, (c) => entities[c]),
    markdown: (text) => text.replace(/[\\`*_{}[\]()<>#!|&~]/g, "\\$&"),
    quoted: (text) => text.replace(/[\\"]/g, "\\$&"),
  };

  function plain(title) {
    return title.replace(/\p{White_Space}+/gu, " ").replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, "").replace(/ +/g, " ").trim() || "Crumbtrail";
  }

  // The address of the embed with the chosen parameters, before its fragment.
  function frame() {
    const options = [...part("options").querySelectorAll("select")].filter(({ value }) => value !== "");
    const query = new URLSearchParams(options.map(({ name, value }) => [name, value])).toString();
    return field("share-frame").value.replace("#", query === "" ? "#" : `?${query}#`);
  }

  function values() {
    return {
      title: plain(document.title.replace(/ · Crumbtrail$/, "")),
      page: field("link").value,
      frame: frame(),
      badge: `${crumbtrail.site}badge.svg`,
      element: element.code,
    };
  }

  const templates = () => JSON.parse(dialog().dataset.templates);
  const template = () => templates().find(({ place }) => place === field("embed-place").value);

  function code() {
    const { code } = template();
    const known = values();
    return code.replace(/\{(title|page|frame|badge|element)(?::(html|markdown|quoted))?\}/g,
      (place, name, kind) => (kind ? escapes[kind](known[name]) : known[name]));
  }

  // 2. The code of an element, which is made when it is chosen.

  let shown = ""; // the link of the run that is shown
  let maker = null;
  let element = { code: "", problem: "" };

  window.addEventListener("crumbtrail:run", ({ detail: { link } }) => {
    shown = link;
  });

  const takesElement = () => template().code.includes("{element}");

  function stop() {
    maker?.terminate();
    maker = null;
  }

  function made(answer) {
    stop();
    element = { code: "", problem: "", ...answer };
    showCode();
  }

  function make() {
    stop();
    element = { code: "", problem: say("making", {}) };
    const fail = (error) => made({ problem: say("failed", { error: error || "" }) });
    try {
      maker = crumbtrail.startWorker(({ element: code }) => made(JSON.parse(code)), fail);
      maker.postMessage({
        carry: { link: shown, shown: field("link").value, site: crumbtrail.site, language: document.documentElement.lang },
        catalogue: crumbtrail.catalogue ?? "",
      });
    } catch (error) {
      fail(error.message);
    }
  }

  // 3. What the dialog shows.

  // Messages of some chats have no more characters.
  const longest = 2000;

  function show() {
    const places = field("embed-place");
    if (places.options.length === 0) {
      places.append(...templates().map(({ place }) => new Option(place)));
    }
    const { length } = field("link").value;
    part("length").textContent = say(length > longest ? "long" : "length", { length });
    const secrets = field("share-secrets").value.split(" ").filter(Boolean);
    part("secrets").textContent = secrets.length === 0 ? "" : say("secrets", {
      values: secrets.map((value) => `${value.slice(0, 12)}…`).join(" "),
    });
    if (takesElement()) {
      make();
    }
    showCode();
  }

  function showCode() {
    field("embed-code").value = code();
    part("problem").textContent = takesElement() ? element.problem : "";
    part("copy").textContent = dialog().dataset.copy;
    part("options").hidden = takesElement();
    part("preview").hidden = takesElement(); // The page's own policy allows no script of code.
    hidePreview();
  }

  function hidePreview() {
    part("shown").replaceChildren();
    part("preview").setAttribute("aria-expanded", "false");
  }

  // The preview is loaded only for those who want to see it.
  function showPreview() {
    const { frame, badge, title } = values();
    const isPicture = field("embed-place").value === "Markdown";
    const shown = document.createElement(isPicture ? "img" : "iframe");
    const attributes = isPicture ? { src: badge, alt: title } : {
      title, src: frame, height: 480, sandbox: "allow-scripts allow-popups allow-popups-to-escape-sandbox",
    };
    for (const [name, value] of Object.entries(attributes)) {
      shown.setAttribute(name, value);
    }
    part("shown").replaceChildren(shown);
    part("preview").setAttribute("aria-expanded", "true");
  }

  async function copy() {
    try {
      await navigator.clipboard.writeText(code());
      part("copy").textContent = dialog().dataset.copied;
    } catch {
      field("embed-code").select(); // The browser does not let the page copy.
    }
  }

  // 4. What the reader does.

  document.addEventListener("beforetoggle", (event) => {
    if (event.target.id !== "share-menu") {
      return;
    }
    if (event.newState === "open") {
      show();
    } else {
      stop();
      hidePreview();
    }
  }, true);

  document.addEventListener("change", (event) => {
    if (event.target.matches("#share-menu select")) {
      show();
    }
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("#share-menu [data-part]");
    if (button?.dataset.part === "copy") {
      copy();
    } else if (button?.dataset.part === "preview") {
      if (button.getAttribute("aria-expanded") === "true") {
        hidePreview();
      } else {
        showPreview();
      }
    }
  });
})();
