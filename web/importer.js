// Reads texts with the importer, a Go program, in a worker of its own: the page
// never waits for it, and ends it to cancel.
//
// The page sends {texts: [{name, blob}], keepValues, catalogue}, one request at a
// time. The answer is {account: json}, or {failed: text} if the program cannot run;
// before it come {read: bytes}. Of {judge: {start, now}, catalogue}, the links of a
// challenge, the answer is {verdict: json}. Of {carry: {link, shown, site, language}, catalogue},
// a scenario to embed, it is {element: json}. Of {write: {link, stack}, catalogue}, servers to
// show as programs, it is {code: json}. Of {seek: link, catalogue}, a search for leaks, it is
// {leaks: json}, and before it come {runs: number}.

import "{{wasm_exec.js}}";

// What is read of a text at once, and how often the page hears about it.
const piece = 1 << 20;
const pause = 200;

async function start() {
  const response = await fetch(new URL("{{import.wasm}}", import.meta.url));
  if (!response.ok) {
    throw new Error(`status ${response.status}`);
  }
  const go = new Go();
  // Streaming requires this media type, which not every host sends.
  const { instance } = response.headers.get("Content-Type") === "application/wasm"
    ? await WebAssembly.instantiateStreaming(response, go.importObject)
    : await WebAssembly.instantiate(await response.arrayBuffer(), go.importObject);
  return new Promise((resolve, reject) => {
    globalThis.crumbtrail = { provide: resolve };
    go.run(instance).then(() => reject(new Error("the program ended")), reject);
  });
}

const started = start();
started.catch(() => {}); // The first request hears of it.

async function account({ texts, keepValues, catalogue }) {
  const reading = await started;
  let answer = reading.begin(keepValues, catalogue);
  let read = 0;
  let told = performance.now();
  for (const { name, blob } of texts) {
    reading.next(texts.length > 1 ? name : "");
    for (let at = 0; at < blob.size && answer === ""; at += piece) {
      const bytes = new Uint8Array(await blob.slice(at, at + piece).arrayBuffer());
      answer = reading.write(bytes);
      read += bytes.length;
      if (performance.now() - told > pause) {
        told = performance.now();
        postMessage({ read });
      }
    }
  }
  return answer || reading.close();
}

async function verdict({ judge: { start, now }, catalogue }) {
  return (await started).judge(start, now, catalogue);
}

async function element({ carry: { link, shown, site, language }, catalogue }) {
  return (await started).carry(link, shown, site, language, catalogue);
}

async function code({ write: { link, stack }, catalogue }) {
  return (await started).program(link, stack, catalogue);
}

async function leaks({ seek, catalogue }) {
  const program = await started;
  let answer = program.seek(seek, catalogue);
  let told = performance.now();
  for (let runs = 1; answer === ""; runs++) {
    answer = program.step();
    if (performance.now() - told > pause) {
      told = performance.now();
      postMessage({ runs });
    }
  }
  return answer;
}

async function answer(data) {
  if (data.judge) {
    return { verdict: await verdict(data) };
  }
  if (data.carry) {
    return { element: await element(data) };
  }
  if (data.write) {
    return { code: await code(data) };
  }
  return data.seek ? { leaks: await leaks(data) } : { account: await account(data) };
}

onmessage = async ({ data }) => {
  try {
    postMessage(await answer(data));
  } catch (error) {
    postMessage({ failed: error.message });
  }
};
