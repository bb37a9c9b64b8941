// The dialog "Paste": it takes what people paste, type, drop or choose, has a worker
// read it, and shows what was understood. What it shows is text, never HTML.
//
// The worker runs the importer, a Go program that is loaded only for this. The page's
// own program hears of a scenario when the reader wants to use it.

"use strict";

(() => {
  // Looked up when needed: boot.js may replace the body by that of another language.
  const dialog = () => document.getElementById("paste-menu");
  const part = (name) => dialog().querySelector(`[data-part="${name}"]`);
  const box = () => document.getElementById("paste-text");

  function say(sentence, places) {
    return dialog().dataset[sentence].replace(/\{(\w+)\}/g, (place, name) => places[name] ?? place);
  }

  // 1. The texts: what stands in the box, and files.

  let files = [];
  let keepValues = false;

  function texts() {
    const list = files.map((blob) => ({ name: blob.name, blob }));
    const written = box().value;
    if (written.trim() !== "") {
      list.unshift({ name: say("pasted"), blob: new Blob([written]) });
    }
    return list;
  }

  function addFiles(added) {
    files = [...files, ...added];
    showFiles();
    read();
  }

  // A text that the box would take long to show becomes a file.
  const longest = 256 << 10;

  function addText(text) {
    if (text.length > longest) {
      addFiles([new File([text], say("pasted"))]);
      return;
    }
    const before = box().value.trimEnd();
    box().value = before === "" ? text : `${before}\n\n${text}`;
    read();
  }

  // 2. Reading begins at every change. One that still goes on is ended by ending its
  // worker; an idle worker reads the next texts, too.

  let importer = null;
  let reading = false;
  let scenario = "";

  function begin() {
    if (importer) {
      return importer;
    }
    importer = crumbtrail.startWorker(({ read, account }) => {
      if (account !== undefined) {
        finish(JSON.parse(account));
      } else {
        showProgress(read);
      }
    }, (error) => fail(error || say("unanswered")));
    return importer;
  }

  function end() {
    importer?.terminate();
    importer = null;
    reading = false;
  }

  let size = 0;

  function read() {
    clearTimeout(soon);
    if (reading) {
      end();
    }
    const list = texts();
    if (list.length === 0) {
      finish({ scenario: "", summary: "", groups: [], problem: "" });
      return;
    }
    reading = true;
    size = list.reduce((sum, { blob }) => sum + blob.size, 0);
    show({});
    showProgress(0);
    try {
      begin().postMessage({ texts: list, keepValues, catalogue: crumbtrail.catalogue ?? "" });
    } catch (error) {
      fail(error.message); // A sandboxed frame may start no worker.
    }
  }

  let soon = 0;

  function readSoon() {
    clearTimeout(soon);
    soon = setTimeout(read, 250);
  }

  function finish({ scenario: made, summary, groups, problem }) {
    reading = false;
    scenario = made;
    part("groups").replaceChildren(...(groups ?? []).map(groupElement));
    show({ summary, problem });
  }

  function fail(error) {
    end();
    scenario = "";
    show({ problem: say("failed", { error }), again: true });
  }

  function clear() {
    end();
    files = [];
    box().value = "";
    showFiles();
    read();
  }

  // 3. What is shown.

  function element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  // show shows a result, or, with nothing, that there is none yet.
  function show({ summary = "", problem = "", again = false }) {
    part("progress").hidden = !reading;
    part("groups").toggleAttribute("inert", reading);
    part("summary").textContent = summary;
    part("problem").textContent = problem;
    part("again").hidden = !again;
    part("use").disabled = reading || scenario === "";
  }

  function showProgress(read) {
    const bar = part("progress").querySelector("progress");
    bar.max = size;
    bar.value = read;
    bar.nextElementSibling.textContent = read === 0 ? say("reading") : say("read", { read: sizeText(read), size: sizeText(size) });
  }

  function showFiles() {
    part("files").replaceChildren(...files.map((file, index) => {
      const remove = element("button", { type: "button", className: "link", textContent: say("remove") });
      remove.setAttribute("aria-label", say("removeFile", { file: file.name }));
      remove.addEventListener("click", () => {
        files = files.filter((other) => other !== file);
        showFiles();
        read();
        (part("files").querySelectorAll("button")[index] ?? box()).focus();
      });
      return element("li", {}, element("span", { textContent: file.name }),
        element("span", { className: "knob-hint", textContent: sizeText(file.size) }), remove);
    }));
  }

  function groupElement({ title, folded, notes }) {
    return element("details", { className: "fold", open: !folded },
      element("summary", { textContent: `${title} (${notes.length})` }),
      element("ul", { className: "paste-notes" }, ...notes.map(({ place, text }) => element("li", {},
        element("span", { className: "knob-hint", textContent: place }), element("span", { textContent: text })))));
  }

  function sizeText(bytes) {
    const [unit, of] = bytes < 1e6 ? ["kilobyte", 1e3] : ["megabyte", 1e6];
    return new Intl.NumberFormat(document.documentElement.lang, { style: "unit", unit, maximumFractionDigits: 0 }).format(Math.ceil(bytes / of));
  }

  // 4. What comes in.

  // take takes what was pasted or dropped, and reports whether there was anything.
  function take(data) {
    const text = data.getData("text/plain");
    if (data.files.length > 0) {
      addFiles(data.files);
    } else if (text !== "") {
      addText(text);
    }
    return data.files.length > 0 || text !== "";
  }

  // ready: the page has its program, which can show a scenario.
  const ready = () => document.querySelector("[popovertarget=paste-menu]:enabled");

  // field is the field that takes text in which an event happens. A box that is hidden is none, though
  // it may have the focus until the next frame.
  function field({ target }) {
    const found = target.closest?.("input:is([type=text], [type=search], [type=url]), textarea, [contenteditable]");
    return found?.checkVisibility() ? found : null;
  }

  // open shows the dialog for what comes in. A text that was left in it is another
  // one, unless the dialog is open.
  function open() {
    if (!dialog().matches(":popover-open")) {
      clear();
      dialog().showPopover();
    }
  }

  document.addEventListener("paste", (event) => {
    const data = event.clipboardData;
    const into = field(event);
    const long = data.files.length > 0 || data.getData("text/plain").length > longest;
    if (!ready() || (into && !(into === box() && long))) {
      return; // The browser puts it into the field.
    }
    open();
    if (take(data)) {
      event.preventDefault();
    }
  });

  const page = document.documentElement;
  // A text can be moved from field to field. A file is always for the dialog.
  const isOurs = (event) => ready() && (!field(event) || event.dataTransfer.types.includes("Files"));

  document.addEventListener("dragover", (event) => {
    if (isOurs(event)) {
      event.preventDefault();
      page.dataset.dropping = "";
    }
  });
  document.addEventListener("dragleave", ({ relatedTarget }) => {
    if (!relatedTarget) {
      delete page.dataset.dropping;
    }
  });
  document.addEventListener("drop", (event) => {
    delete page.dataset.dropping;
    if (isOurs(event)) {
      event.preventDefault();
      open();
      take(event.dataTransfer);
    }
  });

  document.addEventListener("input", ({ target }) => {
    if (target === box()) {
      readSoon();
    }
  });
  document.addEventListener("change", ({ target }) => {
    if (target.id === "paste-files") {
      addFiles([...target.files]);
      target.value = "";
    }
  });

  // A toggle event does not bubble.
  document.addEventListener("toggle", ({ target, newState }) => {
    if (target !== dialog() || newState !== "open") {
      return;
    }
    box().focus();
    try {
      begin(); // The importer loads while the reader looks for the text.
    } catch { /* Reading will say so. */ }
  }, true);

  // 5. The buttons.

  const press = {
    values(button) {
      keepValues = !keepValues;
      button.setAttribute("aria-checked", keepValues);
      read();
    },
    again: read,
    use() {
      window.dispatchEvent(new CustomEvent("crumbtrail:paste", { detail: scenario }));
      document.getElementById("lanes")?.focus(); // What has changed, and not the button.
      dialog().hidePopover();
      clear();
    },
    cancel() {
      dialog().hidePopover();
      clear();
    },
  };

  document.addEventListener("click", ({ target }) => {
    const button = target.closest?.("#paste-menu button[data-part]");
    if (button) {
      press[button.dataset.part](button);
    }
  });
})();
