//go:build !js

package driver

import (
	"encoding/json"
	"fmt"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// stepScript is what a page runs for a step: an expression whose value, or the
// value of its promise, is a text. Pointed means that the script only put
// something over the page, for the mouse to click. It is "" for a step that no
// script of the page takes.
func stepScript(step scenario.Step) (script string, pointed bool) {
	url := quoted(step.URL)
	if step.InFrame && step.Do.Kind().Navigates {
		return fmt.Sprintf(clickedScript, url, quoted(step.EffectiveMethod()), step.Do == scenario.Submit), false
	}
	switch step.Do {
	case scenario.Click:
		return cover + fmt.Sprintf(`
			const link = document.createElement("a");
			link.href = %s; link.target = %s; link.textContent = "link";
			return cover(link);
		})()`, url, target(step)), true
	case scenario.Submit:
		return cover + fmt.Sprintf(`
			const form = document.createElement("form");
			form.action = %s; form.method = %s; form.target = %s;
			const button = document.createElement("button");
			button.textContent = "send";
			form.append(button);
			return cover(form, button);
		})()`, url, quoted(step.EffectiveMethod()), target(step)), true
	case scenario.Fetch:
		return fmt.Sprintf(`fetch(%s, {method: %s, credentials: %s, mode: %s, headers: %s ?? {}, redirect: %s})
			.then(response => response.text()).then(() => %q, () => %q)`,
			url, quoted(step.EffectiveMethod()), quoted(step.EffectiveCredentials()), quoted(step.EffectiveMode()),
			quoted(step.Headers), quoted(step.EffectiveRedirect()), trace.Loaded, trace.Failed), false
	case scenario.Image:
		return fmt.Sprintf(imageScript, url, trace.Loaded, trace.Failed), false
	case scenario.Frame:
		return fmt.Sprintf(frameScript, url, trace.Loaded), false
	case scenario.LoadScript, scenario.Stylesheet:
		return fmt.Sprintf(elementScript, url, step.Do == scenario.LoadScript, quoted(step.CrossOrigin), trace.Loaded, trace.Failed), false
	case scenario.XHR:
		return fmt.Sprintf(xhrScript, quoted(step.EffectiveMethod()), url, step.Credentials == scenario.Include, quoted(step.Headers), trace.Loaded, trace.Failed), false
	case scenario.EventSource:
		return fmt.Sprintf(eventSourceScript, url, step.Credentials == scenario.Include, trace.Loaded, trace.Failed), false
	case scenario.Beacon:
		return fmt.Sprintf("navigator.sendBeacon(%s), %q", url, trace.Loaded), false
	case scenario.WebSocket:
		return fmt.Sprintf(socketScript, url, trace.Loaded, trace.Failed, trace.Blocked), false
	case scenario.Script:
		return fmt.Sprintf("document.cookie = %s, %q", quoted(step.Cookie), trace.Loaded), false
	}
	return "", false
}

// Reads reports whether a script of the page reads the response of a step.
func Reads(step scenario.Step) bool {
	return step.Do == scenario.Fetch || step.Do == scenario.XHR || step.Do == scenario.EventSource
}

// target is where a link or a form leads to, as its target attribute has it.
func target(step scenario.Step) string {
	if step.NewTab {
		return quoted("_blank")
	}
	return quoted("")
}

// clickedScript presses a link or a button by script: in a frame, which may be
// anywhere on the page, for the mouse.
const clickedScript = `(() => {
	const [url, method, form] = [%s, %s, %t];
	const put = document.createElement(form ? "form" : "a");
	if (form) { put.action = url; put.method = method; } else { put.href = url; }
	document.body.append(put);
	setTimeout(() => form ? put.requestSubmit() : put.click());
	return "";
})()`

// cover begins a function that lays one element over the whole page and
// promises "" once it is painted: before the first paint a browser ignores the
// mouse. What an earlier step left on the page goes away.
const cover = `(() => {
	const cover = (...parts) => {
		document.body.replaceChildren(parts[0]);
		for (const part of parts)
			part.style.cssText = "position: fixed; inset: 0; display: block; width: 100%; height: 100%; z-index: 9";
		return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(""))));
	};`

// imageScript puts an image on the page and waits for it. A document keeps the
// images that it has shown, whatever the cache may store; one that is asked for
// again, be it over https where it was upgraded, goes into an empty document
// within the page.
const imageScript = `new Promise(done => {
	const url = new URL(%s, document.baseURI).href;
	const image = document.createElement("img");
	image.onload = () => done(%q);
	image.onerror = () => done(%q);
	setTimeout(() => done("quiet"), 1000);
	const upgraded = url.replace(/^http:/, "https:");
	window.shown ??= new Set();
	if (!shown.has(upgraded)) {
		shown.add(upgraded);
		image.src = url;
		document.body.append(image);
		return;
	}
	const frame = document.createElement("iframe");
	frame.srcdoc = "<!doctype html>";
	frame.onload = () => {
		image.src = url;
		frame.contentDocument.body.append(image);
	};
	document.body.append(frame);
})`

// elementScript puts a script or a stylesheet on the page, and waits for it.
const elementScript = `new Promise(done => {
	const [url, script, crossorigin] = [%s, %t, %s];
	const element = document.createElement(script ? "script" : "link");
	if (crossorigin) element.crossOrigin = crossorigin;
	element.onload = () => done(%q);
	element.onerror = () => done(%q);
	setTimeout(() => done("quiet"), 8000);
	if (script) element.src = url; else { element.rel = "stylesheet"; element.href = url; }
	document.body.append(element);
})`

const xhrScript = `new Promise(done => {
	const request = new XMLHttpRequest();
	request.open(%s, %s);
	request.withCredentials = %t;
	for (const [name, value] of Object.entries(%s ?? {})) request.setRequestHeader(name, value);
	request.onload = () => done(%q);
	request.onerror = () => done(%q);
	request.send();
})`

// eventSourceScript opens an EventSource, says what came of it, and closes it before
// it asks again.
const eventSourceScript = `new Promise(done => {
	const source = new EventSource(%s, {withCredentials: %t});
	source.onopen = () => { done(%q); source.close(); };
	source.onerror = () => { done(%q); source.close(); };
})`

// socketScript opens a WebSocket, says what came of it, and closes it. What mixed
// content is may not be opened at all.
const socketScript = `new Promise(done => {
	try {
		const socket = new WebSocket(%s);
		socket.onopen = () => { done(%q); socket.close(); };
		socket.onerror = () => done(%q);
	} catch { done(%q); }
})`

// frameScript puts a frame on the page and waits for it.
const frameScript = `new Promise(done => {
	const frame = document.createElement("iframe");
	frame.onload = () => done(%[2]q);
	setTimeout(() => done("quiet"), 1000);
	frame.src = %[1]s;
	document.body.append(frame);
})`

// quoted is a text, or the headers of a fetch, as JavaScript has them.
func quoted[T string | map[string]string](value T) string {
	text, err := json.Marshal(value)
	if err != nil {
		return `""` // strings always have a JSON form
	}
	return string(text)
}
