//go:build !js

package browsertest

import (
	"strings"
	"testing"
)

// embedIn opens a page of another site with an embed in a frame, and keeps what the
// page hears from it in received. With a port it keeps in told what comes there.
func embedIn(t *testing.T, attributes, at string, errors ...string) (outer, inner *page) {
	t.Helper()
	return embedPasted(t, func(site string) string {
		return `<iframe title="A playground" ` + attributes + ` src="` + site + at + `"></iframe>`
	}, errors...)
}

// embedPasted is embedIn with any code, for the address of the site.
func embedPasted(t *testing.T, code func(site string) string, errors ...string) (outer, inner *page) {
	t.Helper()
	host := serve(t, static(`<!doctype html><html dir="rtl"><title>A tutorial</title><link rel="icon" href="data:,">
		<script>
			const received = [], told = [];
			addEventListener("message", ({ source, origin, data }) => source === frames[0] && received.push({ ...data, origin }));
			function connect() {
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = ({ data }) => told.push(data);
				frames[0].postMessage({ crumbtrail: 1, type: "connect" }, "*", [port2]);
				return port1;
			}
		</script>
		`+code(serveSite(t, setup{mount: "/a/b"}))))
	outer = openURL(t, onLocalhost(t, host), setup{ready: `document.querySelector("iframe")`, errors: errors})
	return outer, outer.inFrame("iframe")
}

const onlyScripts = `sandbox="allow-scripts" width="320" height="320"`

// An embed answers no page of another origin than its address allows, but tells every
// one its height, as WordPress and Embedly's readers hear it.
func TestEmbedOfAnotherHost(t *testing.T) {
	t.Parallel()
	outer, p := embedIn(t, onlyScripts, "/embed/?lesson=login-loop&view=table&step=3&predict=0&readonly=1&hide=open,answer&theme=dark&lang=de&host=https://elsewhere.example#?secret=a1B2")
	p.wantText(".foot .badge", "Simulation")
	p.wantText(".foot .other", "Spuren")
	p.wantRoom("a small embed")
	outer.wait(`received.some(({ message, secret, value }) => message === "height" && secret === "a1B2" && value > 100)`)
	outer.wait(`received.some(({ context, height }) => context === "iframe.resize" && height > 100)`)
	// The second message comes after the first.
	eval[bool](p, `globalThis.arrived = new Promise((resolve) => addEventListener("message", ({ data }) => data === "after" && resolve(true))), true`)
	eval[bool](outer, `connect(), frames[0].postMessage("after", "*"), true`)
	if !eval[bool](p, "arrived") || eval[int](outer, "told.length") > 0 {
		t.Error("a page of another origin than the address allows was answered")
	}
}

// The page around an embed drives it through a port, and hears what happens there.
func TestEmbedHost(t *testing.T) {
	t.Parallel()
	outer, p := embedIn(t, `sandbox="allow-scripts" width="700" height="480"`, "/embed/")
	outer.wait(`received.some(({ crumbtrail, type, origin }) => crumbtrail === 1 && type === "ready" && origin === "null")`)
	eval[bool](outer, `frames[0].postMessage({ crumbtrail: 1, type: "hello" }, "*"), true`)
	outer.wait(`received.filter(({ type }) => type === "ready").length === 2`)
	if got := eval[string](outer, `JSON.stringify(received)`); strings.Contains(got, "sessionid") {
		t.Errorf("any page may hear %s", got)
	}
	eval[bool](p, `(() => { // another window than the one around
		const { port1, port2 } = new MessageChannel();
		globalThis.spoofed = false;
		port1.onmessage = () => { spoofed = true; };
		postMessage({ crumbtrail: 1, type: "connect" }, "*", [port2]);
		return true;
	})()`)
	eval[bool](outer, `frames[0].postMessage(null, "*"), frames[0].postMessage({ crumbtrail: 2, type: "connect" }, "*"), globalThis.port = connect(), true`)
	outer.wait(`told.length === 1 && told[0].type === "state" && told[0].step === 5 && told[0].secure === true
		&& told[0].scenario.servers[0].host === "shop.example" && told[0].results.length === told[0].steps`)
	if eval[bool](p, "spoofed") {
		t.Error("another window was answered")
	}

	// A question is asked about the second event: its result stays untold.
	eval[bool](outer, `told.length = 0, port.postMessage({ type: "step", step: 2, id: "a" }), port.postMessage({ type: "later" }), true`)
	outer.wait(`told.some(({ type, id, step }) => type === "state" && id === "a" && step === 2)`)
	outer.wait(`told.some(({ type, step, result }) => type === "step" && step === 2 && result !== undefined)`)

	p.click(`[aria-label="Previous event"]`)
	p.click(p.choice("No: there is no cookie to send"))
	outer.wait(`told.some(({ type, statement }) => type === "answered" && statement.result.success
		&& statement.result.response.startsWith("No") && statement.verb.id.endsWith("/answered")
		&& statement.object.definition.description !== "" && statement.actor === undefined)`)

	eval[bool](outer, `port.postMessage({ type: "step", step: 5 }), true`)
	p.wantText(".answer", "Is a cookie sent with this request?")
	p.showEverything()
	eval[bool](outer, `told.length = 0, port.postMessage({ type: "toggle", name: "secure", on: false, id: 7 }), true`)
	outer.wait(`told.some(({ type, id, secure }) => type === "state" && id === 7 && secure === false)`)
	outer.wait(`told.some(({ type, results }) => type === "verdict" && results[4].sent.startsWith("Yes"))`)
	p.wait(`secure.ariaChecked === "false"`)
	eval[bool](outer, `told.length = 0, port.postMessage({ type: "toggle", name: "secure", on: false, id: 8 }), port.postMessage({ type: "toggle", name: "https", id: 9 }), true`)
	outer.wait(`told.some(({ id, secure }) => id === 8 && secure === false) && told.some(({ id, https }) => id === 9 && https === true)`)

	eval[bool](outer, `told.length = 0, port.postMessage({ type: "set", id: 10, scenario: { v: 1, servers: [{ host: "own.example" }], steps: [{ do: "visit", url: "https://own.example/" }] } }),
		port.postMessage({ type: "set", id: 11, scenario: { v: 1, servers: 5 } }), port.postMessage({ type: "toggle", name: "secure", id: 12 }),
		port.postMessage({ type: "step", step: "x", id: 13 }), port.postMessage({ type: "get", id: 14 }), true`)
	outer.wait(`told.some(({ id }) => id === 14)`)
	for id, want := range map[string]string{
		"10": `"host":"own.example"`,
		"11": `"error":"servers`,
		"12": `there is no switch secure`,
		"13": `"error":"step should be the number of an event`,
		"14": `"steps":1`,
	} {
		if got := eval[string](outer, `JSON.stringify(told.find(({ id }) => id === `+id+`))`); !strings.Contains(got, want) {
			t.Errorf("request %s is answered with %s, want %s in it", id, got, want)
		}
	}
	if got := eval[int](outer, "history.length"); got > 2 {
		t.Errorf("the history has %d entries", got)
	}
}

// An embed whose link is damaged has no state: it says what is wrong with the link, until
// the page around it sets a scenario.
func TestEmbedHostOfDamage(t *testing.T) {
	t.Parallel()
	outer, p := embedIn(t, onlyScripts, "/embed/#1gA")
	p.wait(`document.querySelector(".damage")`)
	outer.wait(`received.some(({ type }) => type === "ready")`)
	eval[bool](outer, `globalThis.port = connect(), true`)
	outer.wait(`told[0]?.type === "error" && told[0].error.startsWith("the link is truncated")`)
	eval[bool](outer, `port.postMessage({ type: "step", step: 1, id: 1 }), port.postMessage({ type: "get", id: 2 }), true`)
	outer.wait(`[1, 2].every((asked) => told.some(({ type, id }) => type === "error" && id === asked))`)
	eval[bool](outer, `port.postMessage({ type: "set", id: 3, scenario: { v: 1, servers: [{ host: "own.example" }], steps: [{ do: "visit", url: "https://own.example/" }] } }), true`)
	outer.wait(`told.some(({ type, id, steps }) => type === "state" && id === 3 && steps === 1)`)
}

// A sandbox decides whether the link to the full page may open a window.
func TestOpenInCrumbtrail(t *testing.T) {
	t.Parallel()
	t.Run("forbidden", func(t *testing.T) {
		t.Parallel()
		_, p := embedIn(t, `sandbox="allow-scripts" width="320" height="480"`, "/embed/", "Blocked opening")
		p.click(".open")
		p.wantText("#blocked", "Copy this address instead")
		if got, want := eval[string](p, `document.querySelector("#blocked input").value`), p.attribute(".open", "href"); got != want {
			t.Errorf("the address to copy is %q, want %q", got, want)
		}
		p.click("#blocked button")
		p.wait(`blocked.hidden`)
		if got := eval[string](p, "location.pathname"); !strings.HasSuffix(got, "/embed/") {
			t.Errorf("the embed went to %s", got)
		}
	})
	t.Run("allowed", func(t *testing.T) {
		t.Parallel()
		p := open(t, "/embed")
		eval[bool](p, `window.open = (address, target) => { globalThis.opened = [address, target]; return globalThis.win = { opener: window }; }, true`)
		p.click(".open")
		if got := eval[string](p, `opened.join(" ") + " " + win.opener`); got != p.attribute(".open", "href")+" _blank null" {
			t.Errorf("it opened %s", got)
		}
		if got := eval[string](p, "location.pathname"); got != "/embed/" {
			t.Errorf("the embed went to %s", got)
		}
	})
}
