// The dialog "Find a leak": the worker of importer.js searches the scenario that is
// shown, and what it finds is shown as text, never as HTML.

"use strict";

(() => {
  // Looked up when needed: boot.js may replace the body by that of another language.
  const dialog = () => document.getElementById("leak-menu");
  const part = (name) => dialog().querySelector(`[data-part="${name}"]`);

  let shown = ""; // the link of the run that is shown
  let seeker = null;

  window.addEventListener("crumbtrail:run", ({ detail: { link } }) => {
    shown = link;
  });

  function element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  function end() {
    seeker?.terminate();
    seeker = null;
    part("progress").textContent = "";
    part("end").textContent = dialog().dataset.close;
  }

  function fail(error) {
    end();
    part("summary").textContent = dialog().dataset.failed.replace("{error}", error || "");
  }

  function showRuns(runs) {
    part("progress").textContent = dialog().dataset.runs.replace("{runs}", runs);
  }

  function begin() {
    part("findings").replaceChildren();
    part("summary").textContent = "";
    part("end").textContent = dialog().dataset.cancel;
    showRuns(0);
    try {
      seeker = crumbtrail.startWorker(({ runs, leaks }) => {
        if (leaks !== undefined) {
          finish(JSON.parse(leaks));
        } else {
          showRuns(runs);
        }
      }, fail);
      seeker.postMessage({ seek: shown, catalogue: crumbtrail.catalogue ?? "" });
    } catch (error) {
      fail(error.message); // A sandboxed frame may start no worker.
    }
  }

  function finish({ findings, summary, problem }) {
    end();
    part("findings").replaceChildren(...(findings ?? []).map(({ text, moves, link }) => {
      const play = element("button", { type: "button", className: "plain", textContent: dialog().dataset.play });
      play.setAttribute("aria-label", `${dialog().dataset.play}: ${text}`);
      play.addEventListener("click", () => {
        dialog().hidePopover();
        location.hash = `#${link}`; // Back returns.
        document.getElementById("lanes")?.focus();
      });
      return element("li", {}, element("strong", { textContent: text }),
        element("ul", { className: "knob-hint", hidden: moves === null }, ...(moves ?? []).map((move) => element("li", { textContent: move }))), play);
    }));
    part("summary").textContent = problem || summary;
  }

  // A toggle event does not bubble.
  document.addEventListener("toggle", ({ target, newState }) => {
    if (target !== dialog()) {
      return;
    }
    end();
    if (newState === "open") {
      begin();
    }
  }, true);

  document.addEventListener("click", ({ target }) => {
    if (target.closest?.('#leak-menu [data-part="end"]')) {
      dialog().hidePopover();
    }
  });
})();
