// What an embed does with the page around it. Only the pages of embeds load this, and
// boot.js before it. Nothing here needs a storage, and nothing that is sent to any
// origin says what the scenario is.

"use strict";

(() => {
  const VERSION = 1;
  const host = window.parent;
  const framed = host !== window;
  const address = new URLSearchParams(location.search);
  // If the address names the origin of the page around it, no other is answered.
  const allowed = address.get("host");

  // 1. The height that shows everything, for pages that adapt the frame to it: an
  // own message, which listeners for {height} or for Embedly's read too, H5P's once
  // the page has said hello, and WordPress's with the secret that it put into the
  // address. A frame that is never resized stays as it is: the layout fills it.

  const secret = /#\?secret=([A-Za-z0-9]+)$/.exec(location.href)?.[1];
  let told = 0;
  let h5p = false;
  let measuring = 0;

  function natural() {
    const box = document.querySelector(".embed > .lanes, .embed > .panel");
    if (!box) {
      return document.getElementById("static")?.scrollHeight ?? document.body.scrollHeight;
    }
    const { top } = box.getBoundingClientRect();
    const content = Math.max(...[...box.children].map((child) => child.getBoundingClientRect().bottom));
    const others = box.parentElement.clientHeight - box.clientHeight;
    return Math.ceil(others + content - top + box.scrollTop + 8);
  }

  function tellHeight() {
    measuring = 0;
    const height = natural();
    // A frame that follows changes the layout a little. That is no new height.
    if (!Number.isFinite(height) || Math.abs(height - told) < 8) {
      return;
    }
    told = height;
    host.postMessage({ crumbtrail: VERSION, type: "height", context: "iframe.resize", height }, "*");
    if (h5p) {
      host.postMessage({ context: "h5p", action: "resize", scrollHeight: height }, "*");
    }
    if (secret) {
      host.postMessage({ message: "height", value: height, secret }, "*");
    }
  }

  // A change is measured once per frame that is painted.
  const measure = () => { measuring ||= requestAnimationFrame(tellHeight); };

  // 2. The page around it. Both check the window and the origin of the other, and
  // then exchange messages through a port that no other window has. The README has the
  // messages.

  let port = null;
  let ask = null; // of the program
  let last = {};

  const post = (message) => port?.postMessage(message);

  // The events, which are the differences between two states of the program.
  function tell(now) {
    const before = last;
    last = now;
    if (now.step !== before.step || now.steps !== before.steps) {
      const { step, steps, action, request, result, sent } = now;
      post({ type: "step", step, steps, action, request, result, sent });
    }
    if (JSON.stringify(now.results) !== JSON.stringify(before.results)) {
      post({ type: "verdict", results: now.results });
    }
    for (const answer of now.answers) {
      if (!before.answers?.some(({ step }) => step === answer.step)) {
        post({ type: "answered", statement: statement(answer) });
      }
    }
  }

  // An xAPI statement without an actor: only the page around it may know the reader.
  function statement({ step, question, answer, right }) {
    return {
      verb: { id: "http://adlnet.gov/expapi/verbs/answered" },
      object: { definition: { description: question, extensions: { step } } },
      result: { response: answer, success: right },
    };
  }

  function state(id) {
    const { answers, scenario, ...rest } = last;
    return { type: "state", id, ...rest, scenario: JSON.parse(scenario) };
  }

  const requests = {
    get: () => ["", ""],
    set: ({ scenario }) => ["scenario", JSON.stringify(scenario) ?? ""],
    step: ({ step }) => ["step", String(step)],
    toggle: ({ name, on }) => ["toggle", `${name}${on === undefined ? "" : on ? "=1" : "=0"}`],
  };

  function onRequest({ data }) {
    const request = Object.hasOwn(requests, data?.type) && requests[data.type];
    if (!request) {
      return; // of a later version
    }
    ask(...request(data), (error) => post(answer(error, data.id)));
  }

  // What a request is answered, whose error is "" if there is none.
  const answer = (error, id) => (error ? { type: "error", id, error } : state(id));

  function connect(other) {
    port?.close();
    port = null;
    last = {};
    ask("", "", (error) => {
      port = other;
      post(answer(error));
      port.onmessage = onRequest;
    });
  }

  const ready = () => ask && host.postMessage({ crumbtrail: VERSION, type: "ready" }, "*");

  function onMessage({ source, origin, data, ports }) {
    if (source !== host || (allowed && origin !== allowed) || typeof data !== "object" || data === null) {
      return;
    }
    if (data.context === "h5p" && data.action === "hello") {
      h5p = true;
      told = 0;
      measure();
    } else if (data.crumbtrail === VERSION && data.type === "hello") {
      ready();
    } else if (data.crumbtrail === VERSION && data.type === "connect" && ports.length === 1 && ask) {
      connect(ports[0]);
    }
  }

  // The program takes requests once it runs. After the first one it passes its state on
  // after every change.
  globalThis.crumbtrail.host = {
    provide(program) {
      ask = program;
      if (framed) {
        ready();
      }
    },
    tell,
  };

  if (framed) {
    window.addEventListener("message", onMessage);
    window.addEventListener("resize", measure);
    document.addEventListener("DOMContentLoaded", () => {
      new MutationObserver(measure).observe(document.body, { attributes: true, childList: true, characterData: true, subtree: true });
      measure();
    });
    host.postMessage({ context: "h5p", action: "hello" }, "*");
  }

  // 3. The link to the full page. A sandbox may forbid it to open a window, which only
  // an attempt to open one shows.

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a.open");
    if (!link) {
      return;
    }
    event.stopImmediatePropagation(); // go-app would open it in this frame
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
      return;
    }
    event.preventDefault();
    const opened = window.open(link.href, "_blank");
    if (opened) {
      opened.opener = null;
      return;
    }
    const blocked = document.getElementById("blocked");
    blocked.hidden = false;
    blocked.querySelector("input").value = link.href;
    blocked.querySelector("input").select();
  }, true);

  document.addEventListener("click", (event) => {
    if (event.target.closest?.("#blocked button")) {
      document.getElementById("blocked").hidden = true;
    }
  });
})();
