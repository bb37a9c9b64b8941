// The service worker: after one visit the whole playground works without a network,
// and the next visit does not wait for one.
//
// Each build has a cache of its own, which is complete or not there. A page comes from
// the newest build and its files have names with the hash of their content, so no
// build ever mixes with another. The browser looks for a new build at each visit. A
// page that is open stays as it is: the build before is kept for it.

"use strict";

// The files of this build: pages by their address with the hash of their content, and
// files that have it in their name.
const files = {{files}};

const prefix = `crumbtrail ${registration.scope} `;
const cacheName = prefix + "{{build}}";

const ownCaches = async () => (await caches.keys()).filter((name) => name.startsWith(prefix));

// store adds a file to the cache, from an earlier build if that has it.
async function store(cache, path, hash) {
  const address = new URL(path, registration.scope).href;
  if (!hash) {
    const kept = await find(address);
    if (kept) {
      await cache.put(address, kept);
      return;
    }
  }
  const response = await fetch(address, hash ? { cache: "no-cache", integrity: hash } : {});
  if (!response.ok) {
    throw new Error(`${address}: status ${response.status}`);
  }
  await cache.put(address, response);
}

// find looks in the own caches only, the newest first.
async function find(address) {
  for (const name of (await ownCaches()).reverse()) {
    const found = await (await caches.open(name)).match(address);
    if (found) {
      return found;
    }
  }
  return undefined;
}

async function install() {
  const cache = await caches.open(cacheName);
  try {
    // One after the other: this is never urgent.
    for (const [path, hash] of Object.entries(files)) {
      await store(cache, path, hash);
    }
  } catch (error) {
    await caches.delete(cacheName);
    throw error;
  }
  await skipWaiting();
}

async function activate() {
  const builds = (await ownCaches()).filter((name) => name !== cacheName);
  await Promise.all(builds.slice(0, -1).map((name) => caches.delete(name)));
  await clients.claim();
}

// pathOf is the file for a request, undefined for one that is none of ours.
function pathOf({ method, url, destination }) {
  // A frame belongs to the page around it, and asks the network.
  if (method !== "GET" || !url.startsWith(registration.scope) || /^(i?frame|object|embed)$/.test(destination)) {
    return undefined;
  }
  return url.slice(registration.scope.length).replace(/[?#].*$/, "").replace(/(^|\/)index\.html$/, "$1");
}

async function answer(request, path) {
  const address = new URL(path, registration.scope).href;
  const page = request.mode === "navigate" || !/\.[0-9a-f]{12}\.\w+$/.test(path);
  const cached = page ? await (await caches.open(cacheName)).match(address) : await find(address);
  return cached ?? fetch(request);
}

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("fetch", (event) => {
  const path = pathOf(event.request);
  if (path === undefined) {
    return;
  }
  if (Object.hasOwn(files, path) || /\.[0-9a-f]{12}\.\w+$/.test(path)) {
    event.respondWith(answer(event.request, path));
  } else if (event.request.mode === "navigate" && Object.hasOwn(files, path + "/")) {
    event.respondWith(Response.redirect(new URL(path + "/" + new URL(event.request.url).search, registration.scope).href));
  }
});
