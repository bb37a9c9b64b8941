// Starts the worker of importer.js, in which the page's second program runs: it reads
// pasted texts, judges challenges, finds leaks, and writes the code of embeds and servers.

"use strict";

(() => {
  const worker = new URL(document.currentScript.dataset.worker, document.baseURI).href;

  // A sandboxed frame has an origin of its own, which may not start this worker, but one
  // that imports it. What that hears before is kept.
  const imports = `
    const early = [];
    onmessage = (event) => early.push(event);
    import(${JSON.stringify(worker)}).then(
      () => early.forEach((event) => onmessage(event)),
      ({ message }) => postMessage({ failed: message }));`;
  const sandboxed = self.origin === "null";
  let address = null;
  function workerAddress() {
    return (address ??= sandboxed ? URL.createObjectURL(new Blob([imports], { type: "text/javascript" })) : worker);
  }

  // The page's policy allows a script address only as this makes it.
  const policy = globalThis.trustedTypes?.createPolicy("importer", { createScriptURL: workerAddress });

  // Of a worker that runs, heard gets what it says, and failed why it can say no more. It
  // throws where the browser starts none.
  crumbtrail.startWorker = (heard, failed) => {
    const started = new Worker(policy ? policy.createScriptURL("") : workerAddress(), { type: sandboxed ? "classic" : "module" });
    started.onerror = (event) => {
      event.preventDefault();
      failed(event.message);
    };
    started.onmessage = ({ data }) => (data.failed === undefined ? heard(data) : failed(data.failed));
    return started;
  };
})();
