//go:build !js

package browsertest

import (
	"encoding/json"
	"net/http"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/crumbtrail/crumbtrail/engine/headline"
	"github.com/crumbtrail/crumbtrail/engine/hostile"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/snippet"
	"github.com/crumbtrail/crumbtrail/web/lessons"
)

// playground is the code of a <cookie-playground> for a scenario, with more attributes.
func playground(t *testing.T, s *scenario.Scenario, site, attributes string) string {
	t.Helper()
	carried, err := headline.Carry(s, 5)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Replace(snippet.Element(carried, site+"/", site+"/#1", "en"), "<cookie-playground", "<cookie-playground "+attributes, 1)
}

// tutorial serves a page that has a policy as strict as they come: of scripts only those
// of the site, no style in the page, and frames of one origin.
func tutorial(t *testing.T, site, frames, attributes, body string) string {
	t.Helper()
	address := serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Header().Set("Content-Security-Policy", "default-src 'none'; img-src data:; script-src "+site+"/embed.js; frame-src "+frames+"; require-trusted-types-for 'script'")
		w.Write([]byte(`<!doctype html><html lang="en" ` + attributes + `><title>A tutorial</title><meta name="viewport" content="width=device-width">` +
			`<meta name="color-scheme" content="light dark"><link rel="icon" href="data:,"><main><h1>A tutorial</h1>` + body + `</main>`))
	}))
	return onLocalhost(t, address)
}

// inElement is an expression for an element inside the first playground of a selector.
func inElement(playground, selector string) string {
	return "document.querySelector(" + strconv.Quote(playground) + ").shadowRoot.querySelector(" + strconv.Quote(selector) + ")"
}

// The element answers the headline switches and steps without a program, in a page that
// forbids nearly everything, and then gives way to the program at the same event.
func TestElement(t *testing.T) {
	t.Parallel()
	seed, err := lessons.Get(lessons.First)
	if err != nil {
		t.Fatal(err)
	}
	site := serveSite(t, setup{})
	stranger := hostile.Scenario(hostile.Payloads()[0].Text) // elements
	stranger.Steps = stranger.Steps[:1]
	p := openURL(t, tutorial(t, site, site, `dir="rtl"`, `
		<p>The cookie is <cookie-playground id="word" for="demo" flip="secure">Secure</cookie-playground>,
		and <cookie-playground id="unknown" for="demo" flip="sameSite">what is carried</cookie-playground>.</p>`+
		playground(t, seed, site, `id="demo"`)+
		`<div lang="de"><cookie-playground id="again" for="demo" theme="dark"></cookie-playground></div>`+
		playground(t, stranger, site, `id="hostile" step="2"`)+
		`<cookie-playground id="damaged"><p>The fallback</p><script type="application/json">{"v":2}</script></cookie-playground>`),
		setup{height: 1400, ready: `document.getElementById("again")?.shadowRoot && document.getElementById("hostile")?.shadowRoot`})
	eval[bool](p, `(globalThis.heard = [], ["step", "verdict", "toggle"].forEach((kind) =>
		document.addEventListener("cookie-" + kind, ({ target, detail }) => heard.push([target.id, kind, detail]))), true)`)

	want := func(selector, text string) {
		t.Helper()
		if got := eval[string](p, inElement("#demo", selector)+".innerText"); !strings.Contains(got, text) {
			t.Errorf("%s reads %q, want %q", selector, got, text)
		}
	}
	want(".why", "it is Secure, and the request to shop.example/account is plain http")
	want("[aria-current]", "✕ sessionid")
	if got := eval[string](p, `demo.innerText.trim() + damaged.innerText`); got != "The fallback" {
		t.Errorf("of what is inside elements shows %q", got)
	}
	if got := eval[string](p, `word.shadowRoot.querySelector("button").ariaPressed + unknown.shadowRoot.querySelectorAll("button").length`); got != "true0" {
		t.Errorf("the words are %s", got)
	}

	p.click("#word") // by mouse
	want(".why", "sessionid was sent in clear text")
	want("[aria-current]", "was: No (cookie not sent over HTTP)")
	want(".said", "Secure off. Events that change: 2. Event 5 of 6: sessionid was sent in clear text")
	wantIn(t, "the second element", eval[string](p, inElement("#again", ".said")+".textContent"), "Secure aus. Geänderte Ereignisse: 2. Ereignis 5 von 6:")
	eval[bool](p, "("+inElement("#demo", ".https")+".focus(), true)")
	p.press(" ") // by keyboard
	want(".why", "sessionid was sent: every check passed")
	if got := eval[string](p, inElement("#demo", ":focus")+".className"); got != "https" {
		t.Errorf("after its press the focus is at %q", got)
	}
	eval[bool](p, "("+inElement("#demo", ".slider")+".focus(), true)")
	p.press(kb.ArrowLeft)
	eval[bool](p, `(again.step = 2, again.toggle("redirect", false), again.toggle("redirect", false), demo.toggle("none"), true)`)

	var state struct {
		Step, Steps                   int
		Request, Link                 string
		Secure, HTTPS, Redirect, HSTS bool
		Results                       []struct{ Result, Sent string }
	}
	if err := json.Unmarshal([]byte(eval[string](p, "JSON.stringify(again.state)")), &state); err != nil {
		t.Fatal(err)
	}
	if state.Step != 2 || state.Steps != len(state.Results) || state.Secure || !state.HTTPS || state.Redirect || state.HSTS || !strings.HasSuffix(state.Link, ".s2") {
		t.Errorf("the state is %+v", state)
	}
	got := eval[[]string](p, `heard.map(([id, kind, { name, on, step, steps, results }]) => [id, kind, name, on, step, steps, results?.length].join(" ").trim())`)
	if joined := strings.Join(got, "\n"); joined != strings.Join([]string{
		"demo toggle secure false", "demo verdict     6", "demo toggle https true", "demo verdict     5",
		"demo step   4 5", "demo step   2 5", "demo toggle redirect false", "demo verdict     4",
	}, "\n") {
		t.Errorf("the page heard\n%s", joined)
	}

	if wide := eval[int](p, "document.documentElement.scrollWidth"); wide > 1280 {
		t.Errorf("the page is %d pixels wide", wide)
	}
	if scripts := eval[[]string](p, `[...document.querySelectorAll("cookie-playground")].flatMap(({ shadowRoot }) =>
		[...shadowRoot?.querySelectorAll("script, img, svg, x-foreign, [data-foreign], style") ?? []].map(({ outerHTML }) => outerHTML))`); len(scripts) > 0 {
		t.Errorf("a stranger's text became %q", scripts)
	}
	if eval[bool](p, "globalThis.ran !== undefined") || len(p.requests(".wasm")) > 0 {
		t.Error("a script ran, or a program was asked for")
	}
	p.wantAccessible()

	eval[bool](p, "("+inElement("#demo", ".edit")+".click(), true)")
	wantIn(t, "the frame", eval[string](p, inElement("#demo", "iframe")+".src"), "embed.html?predict=0&lang=&theme=#"+state.Link[strings.Index(state.Link, "#")+1:])
	p.inFrame("#demo").wantText(".answer", "it arrived in clear text")
}

// In a page that allows no frames the element stays as it is, and the way to Crumbtrail
// remains. Without script what is inside stays.
func TestElementWithoutFrames(t *testing.T) {
	t.Parallel()
	seed, err := lessons.Get(lessons.First)
	if err != nil {
		t.Fatal(err)
	}
	site := serveSite(t, setup{})
	address := tutorial(t, site, "'none'", "", playground(t, seed, site, `id="demo" theme="dark"`)+playground(t, seed, site, `hidden`))
	p := openURL(t, address, setup{width: 375, height: 900, ready: `document.getElementById("demo")?.shadowRoot`, errors: []string{"frame"}})
	if wide := eval[int](p, "document.documentElement.scrollWidth"); wide > 375 {
		t.Errorf("the page is %d pixels wide", wide)
	}
	p.wantAccessible()
	eval[bool](p, "("+inElement("#demo", ".edit")+".click(), true)")
	p.wait(inElement("#demo", "a") + `?.matches(":focus")`)

	still := newPage(t, setup{})
	if _, err := chromedp.Call(still.ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}); err != nil {
		t.Fatal(err)
	}
	still.do(chromedp.Navigate(address))
	still.wantText("#demo table", "User sends HTTP request again GET /account Redirect to HTTPS URL No (cookie not sent over HTTP)")
}
