//go:build !js

package browsertest

import (
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/crumbtrail/crumbtrail/app/site"
	"github.com/crumbtrail/crumbtrail/engine/hostile"
	"github.com/crumbtrail/crumbtrail/engine/lab/bidi"
	"github.com/crumbtrail/crumbtrail/engine/link"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/snippet"
)

// TestFirefox does in Firefox what TestHostileScenario and TestAnywhere do in Chromium, in
// one browser: a stranger's texts stay texts, and wherever the page is put and whatever it
// is denied, it shows its lesson and asks nobody but its own host for anything.
func TestFirefox(t *testing.T) {
	t.Parallel()
	b := startFirefox(t)

	t.Run("hostile", func(t *testing.T) {
		var all strings.Builder
		for _, payload := range hostile.Payloads() {
			all.WriteString(payload.Text)
		}
		document, err := scenario.Decode(hostile.Scenario(all.String()).Canonical())
		if err != nil {
			t.Fatal(err)
		}
		fragment := link.Encode(document)
		p := b.open(t, serveSite(t, setup{})+"/#"+fragment)
		p.wait(appRuns + ` && document.querySelector("#lanes svg")`)
		p.wantText("the page")
		p.do(`document.querySelectorAll(".events .number").forEach((place) => place.click())`)
		p.wantText("every event")
		for _, tab := range p.list(`[...document.querySelectorAll("[role=tab]")].map(({ id }) => id)`) {
			p.do(`document.getElementById(` + strconv.Quote(tab) + `).click()`)
			p.wait(`document.getElementById(` + strconv.Quote(tab) + `).getAttribute("aria-selected") === "true"`)
			p.wantText(tab)
		}
		p.do(`document.querySelectorAll("details").forEach((fold) => { fold.open = true; })`)
		p.wantText("every fold")
		p.click("[popovertarget=share-menu]")
		for _, template := range snippet.All() {
			p.do(`(place => { place.value = ` + strconv.Quote(template.Place) + `; place.dispatchEvent(new Event("change", { bubbles: true })); })(document.getElementById("embed-place"))`)
			p.wantText("the code for " + template.Place)
		}

		embed := b.open(t, serve(t, static(`<!doctype html><html dir="rtl"><title>A tutorial</title><link rel="icon" href="data:,">
			<iframe title="A playground" `+onlyScripts+` src="`+serveSite(t, setup{})+`/embed/#`+fragment+`"></iframe>`))).frame()
		embed.wait(appRuns + ` && document.querySelector("#lanes svg")`)
		embed.wantText("an embed")
	})

	const title = "The login that never sticks"
	shows := func(p *foxPage) {
		p.t.Helper()
		p.wait(`document.title.startsWith("` + title + `") && [...document.querySelectorAll("svg")].some((drawing) =>
			drawing.checkVisibility({ visibilityProperty: true }) && drawing.textContent.includes("POST http://shop.example/login"))`)
		p.wait(`[...document.querySelectorAll(".badge")].some((badge) => badge.checkVisibility() && badge.textContent.includes("simulation"))`)
		p.wait(`document.documentElement.scrollWidth <= innerWidth`)
	}
	works := func(p *foxPage) {
		p.t.Helper()
		p.wait(appRuns)
		shows(p)
		p.click("#secure")
		p.wait(`secure.ariaChecked === "false"`)
	}
	policy := func(policy string) func(http.Handler) http.Handler {
		return withHeaders(func(h http.Header) { h.Set("Content-Security-Policy", policy) })
	}
	t.Run("without storage, below a path, zoomed", func(t *testing.T) {
		s := setup{mount: "/a/b", wrap: policy(site.Policy + "; sandbox allow-scripts")}
		p := b.open(t, "about:blank")
		p.call("browsingContext.setViewport", map[string]any{"viewport": map[string]any{"width": 640, "height": 400}, "devicePixelRatio": 2})
		p.navigate(serveSite(t, s) + "/lessons/login-loop/")
		works(p)
	})
	t.Run("in a frame", func(t *testing.T) {
		works(b.open(t, serve(t, static(`<!doctype html><html dir="rtl"><title>A tutorial</title><link rel="icon" href="data:,">
			<iframe title="A playground" `+onlyScripts+` src="`+serveSite(t, setup{})+`/embed/login-loop/"></iframe>`))).frame())
	})
	t.Run("without WebAssembly", func(t *testing.T) {
		p := b.open(t, serveSite(t, setup{wrap: policy(strings.Replace(site.Policy, "'wasm-unsafe-eval'", "", 1))})+"/embed/login-loop/", "wasm", "WebAssembly")
		p.wait(`!document.getElementById("notice").hidden`)
		shows(p)
	})
	t.Run("without scripts", func(t *testing.T) {
		p := b.open(t, "about:blank")
		window, err := b.FirstContext("chrome")
		if err != nil {
			t.Fatal(err)
		}
		if _, err := b.Evaluate(window, `(gBrowser.tabs[gBrowser.tabs.length - 1].linkedBrowser.browsingContext.allowJavascript = false, "")`); err != nil {
			t.Fatal(err)
		}
		p.navigate(serveSite(t, setup{}) + "/lessons/login-loop/")
		shows(p)
		p.wait(`document.querySelector("noscript").checkVisibility() && document.querySelector("noscript").textContent.includes("needs JavaScript and WebAssembly")`)
	})
	t.Run("offline", func(t *testing.T) {
		d := deploy(t)
		s := setup{mount: "/a/b", wrap: d.wrap}
		address := serveSite(t, s)
		// What answers before the program is there is of no use offline, and not kept.
		p := b.openWithWorker(t, address+"/", "/answers/")
		p.wait(`navigator.serviceWorker.controller`)
		d.stopped.Store(true)
		p.navigate(address + "/lessons/login-loop/")
		works(p)
	})
}

// A firefox is a running Firefox, with what its pages did besides showing themselves.
type firefox struct {
	*bidi.Browser
	mu sync.Mutex
	// errors and requests are of each context.
	errors, requests map[string][]string
}

// startFirefox starts the browser that FIREFOX names.
func startFirefox(t *testing.T) *firefox {
	t.Helper()
	builtSite(t)
	path := os.Getenv("FIREFOX")
	if path == "" {
		reason := "FIREFOX names no browser"
		if os.Getenv("CI") == "true" {
			t.Fatal(reason)
		}
		t.Skip(reason)
	}
	profile, err := os.MkdirTemp("", "crumbtrail-firefox-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := os.RemoveAll(profile); err != nil {
			t.Error(err)
		}
	})
	if err := bidi.WritePreferences(profile, map[string]any{"intl.accept_languages": "en-US"}); err != nil {
		t.Fatal(err)
	}
	f := &firefox{errors: map[string][]string{}, requests: map[string][]string{}}
	if f.Browser, err = bidi.Start(path, profile, f.listen); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	})
	if err := f.Call("session.subscribe", map[string]any{"events": []string{"log.entryAdded", "network.beforeRequestSent"}}, nil); err != nil {
		t.Fatal(err)
	}
	return f
}

// listen takes down an event.
func (f *firefox) listen(method string, params json.RawMessage) {
	var event struct {
		Context string `json:"context"`
		Level   string `json:"level"`
		Text    string `json:"text"`
		Source  struct {
			Context string `json:"context"`
		} `json:"source"`
		Request struct {
			URL string `json:"url"`
		} `json:"request"`
	}
	if err := json.Unmarshal(params, &event); err != nil {
		return // No page did this.
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	switch {
	case method == "log.entryAdded" && event.Level == "error":
		f.errors[event.Source.Context] = append(f.errors[event.Source.Context], event.Text)
	case method == "network.beforeRequestSent":
		f.requests[event.Context] = append(f.requests[event.Context], event.Request.URL)
	}
}

// A foxPage is a page in a tab of Firefox, or a frame in it.
type foxPage struct {
	t       *testing.T
	browser *firefox
	context string
}

// open opens a page in a new tab without service workers, and fails the test for what
// goes wrong there; errors are parts of the messages that may come.
func (f *firefox) open(t *testing.T, address string, errors ...string) *foxPage {
	t.Helper()
	p := f.newTab(t, errors)
	p.call("script.addPreloadScript", map[string]any{"functionDeclaration": "() => {" + withoutWorkers + "}", "contexts": []string{p.context}})
	p.navigate(address)
	return p
}

// openWithWorker is open with service workers.
func (f *firefox) openWithWorker(t *testing.T, address string, errors ...string) *foxPage {
	t.Helper()
	p := f.newTab(t, errors)
	p.navigate(address)
	return p
}

func (f *firefox) newTab(t *testing.T, expected []string) *foxPage {
	t.Helper()
	var tab struct{ Context string }
	if err := f.Call("browsingContext.create", map[string]any{"type": "tab"}, &tab); err != nil {
		t.Fatal(err)
	}
	p := &foxPage{t, f, tab.Context}
	t.Cleanup(func() {
		f.mu.Lock()
		defer f.mu.Unlock()
		// Frames have contexts of their own, and no other page is open meanwhile.
		for _, messages := range f.errors {
			for _, message := range messages {
				if !slices.ContainsFunc(expected, func(part string) bool { return strings.Contains(message, part) }) {
					t.Errorf("the page gave rise to an error: %s", message)
				}
			}
		}
		for context, requests := range f.requests {
			for _, request := range requests {
				if context != "" && !isLocal(request) && request != "about:blank" {
					t.Errorf("the page asked another host: %s", request)
				}
			}
		}
		clear(f.errors)
		clear(f.requests)
		if err := f.Call("browsingContext.close", map[string]any{"context": p.context}, nil); err != nil {
			t.Error(err)
		}
	})
	return p
}

// call runs a command for the page.
func (p *foxPage) call(method string, params map[string]any) {
	p.t.Helper()
	if params["contexts"] == nil {
		params["context"] = p.context
	}
	if err := p.browser.Call(method, params, nil); err != nil {
		p.t.Fatal(err)
	}
}

func (p *foxPage) navigate(address string) {
	p.t.Helper()
	p.call("browsingContext.navigate", map[string]any{"url": address, "wait": "none"})
}

// frame is the only frame of the page.
func (p *foxPage) frame() *foxPage {
	p.t.Helper()
	var inner string
	p.eventually("there is a frame", func() (bool, error) {
		var tree struct {
			Contexts []struct {
				Children []struct{ Context, URL string }
			}
		}
		err := p.browser.Call("browsingContext.getTree", map[string]any{"root": p.context}, &tree)
		if err != nil || len(tree.Contexts[0].Children) != 1 || tree.Contexts[0].Children[0].URL == "about:blank" {
			return false, err
		}
		inner = tree.Contexts[0].Children[0].Context
		return true, nil
	})
	return &foxPage{p.t, p.browser, inner}
}

// list is the value of an expression, which is a list of texts.
func (p *foxPage) list(expression string) []string {
	p.t.Helper()
	text, err := p.browser.Evaluate(p.context, "JSON.stringify("+expression+")")
	if err != nil {
		p.t.Fatal(err)
	}
	var list []string
	if err := json.Unmarshal([]byte(text), &list); err != nil {
		p.t.Fatalf("%s is %s: %v", expression, text, err)
	}
	return list
}

// do runs an expression for what it does.
func (p *foxPage) do(expression string) {
	p.t.Helper()
	if _, err := p.browser.Evaluate(p.context, "("+expression+", \"\")"); err != nil {
		p.t.Fatal(err)
	}
}

// wait waits until an expression is true.
func (p *foxPage) wait(expression string) {
	p.t.Helper()
	p.eventually(expression, func() (bool, error) {
		// While a page loads, there may be none to ask.
		text, err := p.browser.Evaluate(p.context, "String(Boolean("+expression+"))")
		return text == "true", err
	})
}

func (p *foxPage) eventually(what string, condition func() (bool, error)) {
	p.t.Helper()
	var failure error
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		var ok bool
		if ok, failure = condition(); ok {
			return
		}
	}
	p.t.Fatalf("it never came true that %s (%v)", what, failure)
}

// wantText fails the test for each mark of a text that was more than text.
func (p *foxPage) wantText(where string) {
	p.t.Helper()
	for _, found := range p.list(marks) {
		p.t.Errorf("%s: %s", where, found)
	}
}

// click clicks with the mouse in the middle of an element.
func (p *foxPage) click(selector string) {
	p.t.Helper()
	var at [2]int
	middle := p.list(fmt.Sprintf(`(%s)(document.querySelector(%q)).map((at) => String(Math.round(at)))`, middleOf, selector))
	for i := range at {
		var err error
		if at[i], err = strconv.Atoi(middle[i]); err != nil {
			p.t.Fatal(err)
		}
	}
	p.call("input.performActions", map[string]any{"actions": []any{map[string]any{
		"type": "pointer", "id": "mouse",
		"actions": []any{
			map[string]any{"type": "pointerMove", "x": at[0], "y": at[1]},
			map[string]any{"type": "pointerDown", "button": 0},
			map[string]any{"type": "pointerUp", "button": 0},
		},
	}}})
}
