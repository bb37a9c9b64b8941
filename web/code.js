// The view Code: the worker of importer.js writes the servers of a scenario as programs,
// which the page's own program shows. It asks with crumbtrail:write, and what comes is
// the detail of crumbtrail:code.

"use strict";

(() => {
  // How many milliseconds a worker waits for the next request before it is ended.
  const idle = 60_000;

  let writer = null;
  let waiting = 0;
  let wanted = null; // the last request, as the program that is to come

  function tell(program) {
    window.dispatchEvent(new CustomEvent("crumbtrail:code", { detail: program }));
  }

  function end() {
    writer?.terminate();
    writer = null;
  }

  function fail(problem) {
    end();
    tell(JSON.stringify({ ...wanted, problem: problem || "the worker has ended" }));
  }

  window.addEventListener("crumbtrail:write", ({ detail: { link, stack } }) => {
    wanted = { link, stack };
    clearTimeout(waiting);
    waiting = setTimeout(end, idle);
    try {
      writer ??= crumbtrail.startWorker(({ code }) => tell(code), fail);
      writer.postMessage({ write: wanted, catalogue: crumbtrail.catalogue ?? "" });
    } catch (error) {
      fail(error.message);
    }
  });
})();
