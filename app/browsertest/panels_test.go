//go:build !js

package browsertest

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// visitAndFetch is a scenario that the panels have something to change of.
const visitAndFetch = `{"v":1,
	"servers":[{"host":"a.example","rules":[{"path":"/in","set":["one=1; Path=/"]}]}],
	"steps":[{"do":"visit","url":"https://a.example/in"},{"do":"fetch","url":"/api"},{"do":"wait","seconds":60}]}`

// An edit is something that a panel can change.
type edit struct {
	name string
	do   func(*page)
	// announced is what the page says of it, and want what the document then has.
	announced, want string
}

// written fills a field in; it is taken once the focus leaves it.
func written(field, text string) func(*page) {
	return func(p *page) { p.write(field, text) }
}

// chosen takes an entry of a drop-down list.
func chosen(list, value string) func(*page) {
	return func(p *page) { p.choose(list, value) }
}

// pressed clicks a button.
func pressed(selector string) func(*page) {
	return func(p *page) { p.click(selector) }
}

var edits = []edit{
	{"Secure", pressed("#secure"), "You turned Secure on.", `one=1; Path=/; Secure`},
	{"HttpOnly", pressed("#httponly"), "You turned HttpOnly on.", `one=1; Path=/; HttpOnly`},
	{"SameSite", pressed("#samesite-Strict"), "You set SameSite to Strict.", `one=1; Path=/; SameSite=Strict`},
	{"the line by hand", written("#cookie-line", "two=2; Secure"), "You edited the cookie.", `"set":["two=2; Secure"]`},
	{"Path", written("#cookie-path", "/in"), "You set Path to /in.", `one=1; Path=/in`},
	{"no Path", written("#cookie-path", ""), "You removed Path.", `"set":["one=1"]`},
	{"Domain", written("#cookie-domain", "a.example"), "You set Domain to a.example.", `Domain=a.example`},
	{"Max-Age", written("#cookie-max-age", "60"), "You set Max-Age to 60.", `Max-Age=60`},
	{"Partitioned", pressed("#partitioned"), "You turned Partitioned on.", `Partitioned`},
	{"one more cookie", pressed(".cookie .fold .actions button:first-child"), "You added the cookie cookie1.", `"cookie1=1; Path=/"`},
	{"no cookie", pressed(".cookie .fold .actions button:last-child"), "You removed the cookie.", `"servers":[{"host":"a.example"}]`},

	{"a redirect", pressed("#redirect-307"), "You set the redirect to 307.", `"status":307`},
	{"HSTS", pressed("#hsts"), "You turned HSTS on.", `"Strict-Transport-Security":"max-age=31536000"`},
	{"the server as JSON", written("#server-source", `{"host":"b.example"}`), "You edited the server.", `"servers":[{"host":"b.example"}]`},
	{"a port", written("#server-port", "8443"), "You edited the server.", `"port":8443`},
	{"one scheme", chosen("#server-schemes", "https"), "You edited the server.", `"schemes":["https"]`},
	{"CORS", chosen("#server-cors", "*"), "You let every page read the responses, without cookies.", `"Access-Control-Allow-Origin":"*"`},
	{"the path of a rule", written("#rule-1-path", "/out"), "You changed rule 1.", `"path":"/out"`},
	{"the method of a rule", chosen("#rule-1-method", "POST"), "You changed rule 1.", `"method":"POST"`},
	{"the status of a rule", written("#rule-1-status", "404"), "You changed rule 1.", `"status":404`},
	{"the cookies of a rule", written("#rule-1-set", "Set-Cookie: a=1\nb=2"), "You changed rule 1.", `"set":["a=1","b=2"]`},
	{"the headers of a rule", written("#rule-1-headers", "Vary: Origin"), "You changed rule 1.", `"headers":{"Vary":"Origin"}`},
	{"one more rule", pressed(".server .step-list + .actions button"), "You added a rule.", `{"path":"/login","status":200}`},
	{"no rule", pressed(`[aria-label="Remove rule 1"]`), "You removed rule 1.", `"servers":[{"host":"a.example"}]`},
	{"no server", pressed("#around-server button:last-child"), "You removed the server a.example.", `{"v":1,"steps":`},
	{"one more server", func(p *page) {
		p.write("#new-host", "b.example")
		p.click("#new-host + button")
	}, "You added the server b.example.", `},{"host":"b.example"}]`},

	{"the browser", pressed("#browser-safari"), "You set the browser to Safari.", `"browser":"safari"`},
	{"someone on the wire", chosen("#network", "hostile"), "You set the network to hostile.", `"network":"hostile"`},
	{"HTTPS first", chosen("#https-first", "on"), "You changed a default of the browser.", `"httpsFirst":true`},
	{"no Lax by default", chosen("#lax-by-default", "off"), "You changed a default of the browser.", `"laxByDefault":false`},
	{"the clock", written("#clock", "2027-01-01T00:00:00Z"), "You set the clock.", `"now":"2027-01-01T00:00:00Z"`},
	{"the preload list", written("#preloaded", "bank.example mail.example"), "You changed the HSTS preload list.", `"preloadedHSTS":["bank.example","mail.example"]`},
	{"third-party cookies", chosen("#third-party", "block"), "You set third-party cookies to block.", `"thirdPartyCookies":"block"`},

	{"the kind of a step", chosen("#step-2", "image"), "You changed step 2.", `{"do":"image","url":"/api"}`},
	{"the address of a step", written("#step-2-url", "/other"), "You changed step 2.", `"url":"/other"`},
	{"the method of a fetch", chosen("#step-2-method", "DELETE"), "You changed step 2.", `"method":"DELETE"`},
	{"the credentials of a fetch", chosen("#step-2-credentials", "include"), "You changed step 2.", `"credentials":"include"`},
	{"the mode of a fetch", chosen("#step-2-mode", "no-cors"), "You changed step 2.", `"mode":"no-cors"`},
	{"the seconds to wait", written("#step-3-seconds", "5"), "You changed step 3.", `"seconds":5`},
	{"a step moved up", pressed(`[aria-label="Move step 3 up"]`), "You moved step 3 to position 2.", `{"do":"wait","seconds":60},{"do":"fetch"`},
	{"a step moved down", pressed(`[aria-label="Move step 2 down"]`), "You moved step 2 to position 3.", `{"do":"wait","seconds":60},{"do":"fetch"`},
	{"a step more", pressed(`[aria-label="Add a step after 1"]`), "You added a step: visit.", `{"do":"visit","url":"https://a.example/in"},{"do":"visit","url":"https://a.example/in"}`},
	{"a step less", pressed(`[aria-label="Remove step 2"]`), "You removed step 2.", `/in"},{"do":"wait"`},
	{"a visit at the end", pressed(".steps .fold > .actions button:first-child"), "You added a step: visit.", `{"do":"visit","url":"https://a.example/in"}]`},
	{"a click at the end", pressed(".steps .fold > .actions button:last-child"), "You added a step: click.", `{"do":"click"`},

	{"the scheme", pressed(".scheme"), "You switched the address to http.", `"url":"http://a.example/in"`},
	{"a visit", func(p *page) {
		p.write("#address", "a.example/new")
		p.click(".go")
	}, "You visited https://a.example/new.", `"url":"https://a.example/new"`},
	{"the title", written("#text-title", "Mine"), "You edited the texts.", `"title":"Mine"`},
	{"what it is about", written("#text-about", "Two steps."), "You edited the texts.", `"about":"Two steps."`},
	{"the question", written("#text-question", "Is it sent?"), "You edited the texts.", `"question":"Is it sent?"`},
	{"the answer", written("#text-surprise", "Yes."), "You edited the texts.", `"surprise":"Yes."`},
	{"a note", written("#note-1", "See the wire."), "You edited the note of step 2.", `"note":"See the wire."`},
	{"a claim", pressed(claimIt), "You added a claim: The page after step 1 is https://a.example/in.", `"expect":[{"step":0,"endsAt":"https://a.example/in"}]`},
	{"the whole document", written("#source-text", `{"v":1,"title":"New"}`), "You edited the scenario.", `{"v":1,"title":"New"`},
}

// claimIt is the first claim that is true of the selected event.
const claimIt = ".claims .choices .plain"

// Every panel edits the document; every edit can be taken back, and every third is made
// again.
func TestPanels(t *testing.T) {
	t.Parallel()
	p := open(t, "/")
	p.openScenario(visitAndFetch)
	p.click("#tab-source")
	p.unfold()
	start := p.hash()
	for i, e := range edits {
		if p.hash() != start {
			t.Fatal("the edit before was not taken back, and so none after it is tested")
		}
		e.do(p)
		p.wantText(".change", e.announced)
		edited := p.hash()
		wantIn(t, "after "+e.name+" the document", p.document(), e.want)
		p.click(".undo:not([hidden])")
		if got := p.hash(); got != start {
			t.Errorf("%s: undone, the document is %s", e.name, p.document())
		}
		if i%3 != 0 {
			continue
		}
		p.press("z", kb.ModifierCtrl, kb.ModifierShift)
		if got := p.hash(); got != edited {
			t.Errorf("%s: made again, the document is %s", e.name, p.document())
		}
		p.press("z", kb.ModifierCtrl)
	}

	// A claim is added by its button, read, changed until it is false, and removed.
	p.click(claimIt)
	p.wantText(".claims summary", "✓ Holds: The page after step 1 is https://a.example/in.")
	p.wait(`document.activeElement.matches("` + claimIt + `[aria-disabled=true]")`)
	p.wantAccessibleInEveryTheme(".claims")
	p.click(".claims summary")
	p.choose("#expect-1-states", "sends")
	p.wantText(".claims", "✗ Does not hold: one is sent in step 1.")
	p.wantText(".claims", "Found: no request considers a cookie named one.")
	p.choose("#expect-1-states", "stores")
	p.wantText(".claims summary", "✓ Holds: one is stored in step 1.")
	p.write("#expect-1-step", "9")
	p.wantText("#problem", "steps are numbered 0 to 2")
	p.tabTo(`[aria-label="Remove claim 1"]`)
	p.press(kb.Enter)
	p.wantText(".change", "You removed claim 1.")
	p.wait(`!document.querySelector(".claims summary")`)

	// Where somebody answers in the place of the servers, there are rules for that.
	p.choose("#network", "hostile")
	p.click("#browser-attacks .actions button")
	p.write("#attack-1-host", "a.example")
	p.wantText(".change", "You changed rule 1.")
	wantIn(t, "the document with an attack", p.document(), `"attacker":[{"host":"a.example","path":"/login","status":200}]`)
}

// All of a long way is undone, back to the start, and made again.
func TestUndoOfEverything(t *testing.T) {
	t.Parallel()
	p := open(t, "/")
	p.unfold()
	links := []string{p.hash()}
	for _, act := range []func(*page){
		pressed("#secure"), pressed("#httponly"), pressed("#samesite-None"), written("#cookie-max-age", "60"),
		pressed("#redirect-0"), pressed("#hsts"), pressed("#browser-firefox"), chosen("#network", "observed"),
		pressed(`[aria-label="Remove step 2"]`), written("#step-2-url", "https://shop.example/cart"),
		pressed(".scheme"), pressed(".cookie .fold .actions button:first-child"), pressed("#partitioned"),
	} {
		act(p)
		if got := p.hash(); got == links[len(links)-1] {
			t.Fatalf("edit %d does not change the document; the page says %s", len(links), p.text(".change")+p.text("#problem"))
		}
		links = append(links, p.hash())
	}
	wantControls(p, "false", "unset", "0", "firefox")
	for i := len(links) - 2; i >= 0; i-- {
		p.press("z", kb.ModifierCtrl)
		if got := p.hash(); got != links[i] {
			t.Fatalf("undone to edit %d, the document is %s", i, p.document())
		}
	}
	wantControls(p, "true", "Lax", "301", "chrome")
	if got := eval[bool](p, `[...document.querySelectorAll(".undo")].map(({ hidden, innerText }) => innerText + hidden).join() !== "false,Redofalse"`); !got {
		t.Error("at the start there is still something to undo")
	}
	p.press("z", kb.ModifierCtrl) // Once more does nothing.
	for i := 1; i < len(links); i++ {
		p.press("z", kb.ModifierCtrl, kb.ModifierShift)
		if got := p.hash(); got != links[i] {
			t.Fatalf("edit %d made again, the document is %s", i, p.document())
		}
	}
	wantControls(p, "false", "unset", "0", "firefox")
}

// An impossible value is reported, and the field keeps the reader's text for a correction.
func TestPanelProblems(t *testing.T) {
	t.Parallel()
	p := open(t, "/")
	p.openScenario(visitAndFetch)
	p.unfold()
	p.click("#tab-source")
	p.unfold()
	start := p.hash()
	for _, test := range []struct{ field, text, problem string }{
		{"#server-source", `{"hots":"b.example"}`, "this server.hots"},
		{"#step-3-seconds", "soon", `"soon" is not a number of seconds.`},
		{"#step-2-url", "ftp://a.example/", `its scheme is "ftp"`},
		{"#source-text", `{"v":1,"steps":[{"do":"fly"}]}`, "steps[0].do"},
	} {
		p.write(test.field, test.text)
		p.wantText("#problem", test.problem)
		if got := p.hash(); got != start {
			t.Errorf("%s in %s gave %s", test.text, test.field, p.document())
		}
		if got := eval[string](p, p.element(test.field)+".value"); got != test.text {
			t.Errorf("what was written into %s is gone: %q", test.field, got)
		}
		if !eval[bool](p, `(() => {
			const [words, field] = [problem, `+p.element(test.field)+`].map((e) => e.getBoundingClientRect());
			return Math.min(Math.abs(words.top - field.bottom), Math.abs(words.bottom - field.top)) < 12;
		})()`) {
			t.Errorf("the problem of %s is not at it", test.field)
		}
		// It stands there until the reader does something else.
		p.rest()
		wantIn(t, "the problem", p.text("#problem"), test.problem)
	}
	p.click("#hsts")
	p.wait("problem.hidden")
}

// A change that the page proposes does what it says, and can be taken back.
func TestTryIt(t *testing.T) {
	t.Parallel()
	p := open(t, "/")
	p.showEverything()
	link := p.hash()
	p.click(".events tbody tr:nth-child(5) .chip")
	const try = `.try[aria-label^="Try it: Secure off"]`
	p.wantText(".proposals", "Event 5 now exposes sessionid on the wire")
	p.tabTo(try)
	p.press(kb.Enter)
	p.wantText(".change", "You tried: Secure off.")
	p.wantFocus("#why")
	wantIn(t, "the fifth row", p.row(5), "Yes (cookie sent in clear text)")
	p.press("z", kb.ModifierCtrl)
	if got := p.hash(); got != link {
		t.Errorf("undone, the link is %s, want %s", got, link)
	}
}

// A run that is pinned is laid beside the one that is shown.
func TestPinAndCompare(t *testing.T) {
	t.Parallel()
	p := open(t, "/")
	p.click("#tab-compare")
	p.wantText(".closed", "This view shows results that you are still to guess.")
	p.wantAccessibleIn(".closed")
	p.click(".closed button")
	wantIn(t, "the view", p.text(".compare"), "Pin a run, change something, and compare both here.")
	p.click(".compare-head button")
	p.wantText(".compare", "No difference from the pinned run yet.")
	p.click("#secure")
	p.wantText(".compare", "Yes (cookie sent in clear text)")
	wantIn(t, "the comparison", p.text(".compared"), "No (cookie not sent over HTTP)")
	if got := eval[int](p, `document.querySelectorAll(".compared [data-differs=true]").length`); got == 0 {
		t.Error("nothing stands out")
	}
	p.press("z", kb.ModifierCtrl)
	p.click(".compare-head button")
	p.wantText(".compare-head button", "Pin this run")
}

// unfold opens everything that is folded, and what is folded within.
func (p *page) unfold() {
	p.t.Helper()
	const all = `document.querySelectorAll("details:not([open]) > summary")`
	for eval[int](p, all+`.length`) > 0 {
		eval[bool](p, `(`+all+`.forEach((summary) => summary.click()), true)`)
	}
}

// document is the scenario of the address.
func (p *page) document() string {
	p.t.Helper()
	return string(decoded(p, p.hash()).Canonical())
}

// write puts a text in the place of a field's and leaves the field.
func (p *page) write(field, text string) {
	p.t.Helper()
	p.click(field)
	p.press("a", kb.ModifierCtrl)
	if text == "" {
		p.press(kb.Delete)
	} else if _, err := chromedp.Call(p.ctx, input.InsertText, input.InsertTextParams{Text: text}); err != nil {
		p.t.Fatal(err)
	}
	eval[bool](p, "(document.activeElement.blur(), true)")
}

// choose takes an entry of a drop-down list. The list itself is the browser's,
// outside of the page.
func (p *page) choose(list, value string) {
	p.t.Helper()
	if got := eval[string](p, fmt.Sprintf(`((list) => {
		list.value = %q;
		list.dispatchEvent(new Event("change", { bubbles: true }));
		return list.value;
	})(%s)`, value, p.element(list))); got != value && strings.TrimSpace(value) != "" {
		p.t.Fatalf("%s has no %s", list, strconv.Quote(value))
	}
}
