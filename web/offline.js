// Makes the playground work without a network after one visit, with the service
// worker in sw.js, and says when it has a newer build. Never in a frame, where it would
// be that of someone else's page.

"use strict";

(() => {
  if (window.top !== window || window.origin === "null" || navigator.connection?.saveData) {
    return; // An opaque origin, as in a sandbox, has none, and throws.
  }
  const workers = navigator.serviceWorker;
  if (!workers) {
    return;
  }

  const address = new URL("sw.js", globalThis.crumbtrail.site).href;
  const policy = window.trustedTypes?.createPolicy("offline", { createScriptURL: () => address });

  async function register() {
    try {
      await workers.register(policy?.createScriptURL("") ?? address, { updateViaCache: "none" });
    } catch (error) {
      console.warn(`Crumbtrail will not work offline: ${error.message}`);
    }
  }

  // A worker that takes the place of another has a newer build. The page that is open
  // goes on as it is.
  let before = workers.controller;
  workers.addEventListener("controllerchange", () => {
    if (before) {
      const update = document.getElementById("update");
      update.hidden = false;
      update.querySelector("button").addEventListener("click", () => location.reload());
    }
    before = workers.controller;
  });

  // What the page itself loads comes first: until the engine runs, nothing is stored.
  globalThis.crumbtrail.ready.then(register);
})();
