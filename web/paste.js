// Brings texts into the dialog "Paste": what is typed, pasted, dropped or chosen. It
// has them read by a worker, and tells the Go program how that goes.

"use strict";

(() => {
  const { dataset } = document.currentScript;
  const worker = new URL(dataset.worker, document.baseURI).href;

  // The page's policy allows a worker of no other address.
  const policy = globalThis.trustedTypes?.createPolicy("importer", { createScriptURL: () => worker });

  const dialog = () => document.getElementById("paste-menu");
  const box = () => document.getElementById("paste-text");

  // What the program is told: which files there are, and how far they were read.
  let files = [];
  let keepValues = false;
  let progress = {};
  let listener = null;

  function tell(changes) {
    progress = { ...progress, ...changes };
    listener?.(JSON.stringify({
      ...progress,
      keepValues,
      files: files.map(({ name, size }) => ({ name, size })),
    }));
  }

  // 1. Reading. A change ends a reading that goes on, and begins another. The worker
  // stays for it if it is idle.

  let running = null;

  function end() {
    running?.terminate();
    running = null;
  }

  function begin() {
    if (running) {
      return running;
    }
    const begun = new Worker(policy ? policy.createScriptURL(worker) : worker, { type: "module" });
    begun.onerror = (event) => {
      event.preventDefault();
      fail(event.message || "no answer");
    };
    begun.onmessage = ({ data }) => {
      if (data.failed !== undefined) {
        fail(data.failed);
        return;
      }
      tell(data.account === undefined ? data : { ...JSON.parse(data.account), reading: false });
    };
    running = begun;
    return begun;
  }

  function fail(failed) {
    end();
    tell({ failed, reading: false });
  }

  function read() {
    if (progress.reading) {
      end();
    }
    const written = box().value;
    const texts = files.map((blob) => ({ name: blob.name, blob }));
    if (written.trim() !== "") {
      texts.unshift({ name: box().dataset.name, blob: new Blob([written]) });
    }
    progress = {};
    if (texts.length === 0) {
      tell({});
      return;
    }
    const size = texts.reduce((sum, { blob }) => sum + blob.size, 0);
    tell({ reading: true, read: 0, size });
    try {
      begin().postMessage({ texts, keepValues, catalogue: crumbtrail.catalogue ?? "" });
    } catch (error) {
      fail(error.message); // A sandboxed frame has no worker of its site.
    }
  }

  let soon = 0;

  function readSoon() {
    clearTimeout(soon);
    soon = setTimeout(read, 250);
  }

  // 2. What comes in. A text that a field would take long to show is a file.

  const longest = 256 << 10;

  function addFiles(list) {
    files = [...files, ...list];
    read();
  }

  function addText(text) {
    if (text.length > longest) {
      addFiles([new File([text], box().dataset.name)]);
      return;
    }
    const { value } = box();
    box().value = value === "" ? text : `${value.trimEnd()}\n\n${text}`;
    read();
  }

  // take takes what was pasted or dropped, and reports whether it was anything.
  function take(data) {
    if (data.files.length > 0) {
      addFiles(data.files);
      return true;
    }
    const text = data.getData("text/plain");
    if (text !== "") {
      addText(text);
    }
    return text !== "";
  }

  function open() {
    if (!dialog().matches(":popover-open")) {
      dialog().showPopover();
    }
  }

  const inField = ({ target }) => target.closest?.("input, textarea, select, [contenteditable]");

  document.addEventListener("paste", (event) => {
    const data = event.clipboardData;
    if (!dialog() || !data) {
      return;
    }
    const field = inField(event);
    const long = data.files.length > 0 || data.getData("text/plain").length > longest;
    if (field && (field !== box() || !long)) {
      return; // The browser puts it into the field.
    }
    open();
    if (take(data)) {
      event.preventDefault();
    }
  });

  const page = document.documentElement;
  // A text can be moved from field to field; a file is always for the dialog.
  const droppedInField = (event) => inField(event) && !event.dataTransfer.types.includes("Files");

  document.addEventListener("dragover", (event) => {
    if (dialog() && !droppedInField(event)) {
      event.preventDefault();
      page.dataset.dropping = "";
    }
  });
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) {
      delete page.dataset.dropping;
    }
  });
  document.addEventListener("drop", (event) => {
    delete page.dataset.dropping;
    if (!dialog() || droppedInField(event)) {
      return;
    }
    event.preventDefault();
    open();
    take(event.dataTransfer);
  });

  document.addEventListener("input", ({ target }) => {
    if (target === box()) {
      readSoon();
    }
  });
  document.addEventListener("change", ({ target }) => {
    if (target.id === "paste-files") {
      addFiles(target.files);
      target.value = "";
    }
  });
  // Toggle events do not bubble.
  document.addEventListener("toggle", ({ target, newState }) => {
    if (target === dialog() && newState === "open") {
      box().focus();
      try {
        begin(); // It loads while the reader finds the text.
      } catch { /* reading says so */ }
    }
  }, true);

  // 3. What the program asks for.

  crumbtrail.paste = {
    listen(f) { listener = f; },
    keep(values) {
      keepValues = values;
      read();
    },
    remove(index) {
      files = files.filter((_, at) => at !== index);
      read();
    },
    retry: read,
    // clear ends the reading and forgets the texts.
    clear() {
      end();
      clearTimeout(soon);
      files = [];
      box().value = "";
      progress = {};
      tell({});
    },
  };
})();
