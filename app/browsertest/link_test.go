//go:build !js

package browsertest

import (
	"encoding/base64"
	"encoding/json"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/link"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/web/lessons"
)

// withoutSecure is the link of the lesson with Secure off, as the page makes it.
func withoutSecure(t *testing.T) string {
	t.Helper()
	s, err := lessons.Get(lessons.First)
	if err != nil {
		t.Fatal(err)
	}
	s.Servers[0].Rules[1].Set = []string{"sessionid=abc123; HttpOnly; SameSite=Lax; Path=/"}
	opened, err := state.New(s)
	if err != nil {
		t.Fatal(err)
	}
	return opened.Run.Shared + ".r" + opened.Run.Verdict
}

func TestAddressIsTheLink(t *testing.T) {
	t.Parallel()
	p := open(t, "/")
	entries := eval[int](p, "history.length")
	first := p.hash()
	if opened, err := link.Decode(first); err != nil || opened.Title != "HTTPS and secure cookies in Django" {
		t.Errorf("the address at the start holds no lesson: %v", err)
	}
	p.click("#secure")
	if got := p.hash(); got != "#"+withoutSecure(t) {
		t.Errorf("the address is %s, want %s", got, "#"+withoutSecure(t))
	}
	if got := eval[int](p, "history.length"); got != entries {
		t.Errorf("the history has %d entries, want %d as before", got, entries)
	}

	other := open(t, "/"+p.hash())
	wantIn(t, "the shared page", other.row(5), "Yes (cookie sent in clear text)")
	wantIn(t, "the shared page's title", eval[string](other, "document.title"), "HTTPS and secure cookies in Django (changed)")
	if got := other.hash(); got != p.hash() {
		t.Errorf("the shared page's address is %s", got)
	}
}

// A link that is followed while the page is open is shown, and so is going
// back, also to what the page was opened with.
func TestFollowingLinks(t *testing.T) {
	t.Parallel()
	p := open(t, "/#"+withoutSecure(t))
	p.wantText(".line", "sessionid=abc123; HttpOnly")
	p.click("#secure")
	p.wantText(".events tbody tr:nth-child(5)", "No (cookie not sent over HTTP)")
	eval[string](p, `location.hash = "#`+withoutSecure(t)+`"`)
	p.wantText(".events tbody tr:nth-child(5)", "Yes (cookie sent in clear text)")
	if strings.Contains(p.text(".change"), "turned") {
		t.Errorf("the last edit of another scenario is told: %s", p.text(".change"))
	}
	eval[bool](p, "(history.back(), true)")
	p.wantText(".events tbody tr:nth-child(5)", "No (cookie not sent over HTTP)")

	link := p.hash()
	eval[string](p, `location.hash = ""`)
	p.wait(`location.hash === "` + link + `"`)
}

func TestDamagedLink(t *testing.T) {
	t.Parallel()
	whole := withoutSecure(t)
	cut := whole[:len(whole)/2]
	p := open(t, "/#0abc%zz")
	for i, test := range []struct{ name, fragment, says string }{
		{"with a bad escape", "0abc%zz", "truncated or mistyped"},
		{"cut", cut, "truncated or mistyped"},
		{"of another format", "9abc", "newer Crumbtrail"},
		{"of something not supported yet", unsupported(t), "stack.tomcat: this stack is not modelled"},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := p.with(t)
			if i > 0 {
				eval[string](p, `location.hash = "#`+test.fragment+`"`)
			}
			p.wantText(".damage", test.says)
			if got := eval[string](p, `document.getElementById("damaged-link").value`); got != test.fragment {
				t.Errorf("the text that is kept is %q, want %q", got, test.fragment)
			}
			p.wantAccessibleIn(".damage")

			p.click(".damage .plain") // Open the lesson instead.
			wantLessonAtStart(p)
			if got := eval[string](p, "address.value"); got != "shop.example/account" {
				t.Errorf("the address field holds %q", got)
			}
			if _, err := link.Decode(p.hash()); err != nil {
				t.Errorf("the address is still damaged: %s", p.hash())
			}
			p.wait(`document.querySelector("#lanes svg")`)
		})
	}

	t.Run("mended", func(t *testing.T) {
		p := open(t, "/#"+cut)
		p.click(".damage .actions .strong") // Try again, with nothing changed.
		p.wantText(".damage", "truncated or mistyped")
		eval[string](p, `document.getElementById("damaged-link").value = "see https://crumbtrail.example/#`+whole+`."`)
		p.click(".damage .actions .strong")
		p.wantText(".events tbody tr:nth-child(5)", "Yes (cookie sent in clear text)")
		if got := p.hash(); got != "#"+whole {
			t.Errorf("the address is %s, want the mended link", got)
		}
	})
	t.Run("while the page is open", func(t *testing.T) {
		p := open(t, "/")
		eval[string](p, `location.hash = "#%zz"`)
		p.wantText(".damage", "This link cannot be opened")
		eval[string](p, `location.hash = "#`+whole+`"`)
		p.wantText(".events tbody tr:nth-child(5)", "Yes (cookie sent in clear text)")
	})
	t.Run("in part", func(t *testing.T) {
		p := open(t, "/#"+encode(t, `{"v":1,"title":"Half","servers":[{"host":"a.example","soon":1}],"steps":[{"do":"visit","url":"http://a.example/"},{"do":"teleport"}]}`))
		p.wantText(".damage .rest", "Kept: servers 1, steps 1.")
		p.wantText(".damage .rest li", "servers[0].soon: unknown field")
		p.wantText(".damage .rest li:nth-child(2)", "steps[1].do: found")
		p.wantAccessible()
		p.picture("damaged-in-part")
		p.click(".damage .rest .strong")
		p.wantText(".lesson", "Half")
		p.wantText(".change", "This is what could be kept of the link.")
		if s, err := link.Decode(p.hash()); err != nil || len(s.Steps) != 1 {
			t.Errorf("the address is %s, %v", p.hash(), err)
		}
	})
}

// encode is the link of any document.
func encode(t *testing.T, document string) string {
	t.Helper()
	if !json.Valid([]byte(document)) {
		t.Fatalf("not JSON: %s", document)
	}
	return "0" + base64.RawURLEncoding.EncodeToString([]byte(document))
}

func unsupported(t *testing.T) string {
	t.Helper()
	s, err := scenario.Decode([]byte(`{"v":1,"servers":[{"host":"a.example","stack":{"tomcat":{}}}],"steps":[]}`))
	if err != nil {
		t.Fatal(err)
	}
	return link.Encode(s)
}

// A link may name the row to begin at, and the address follows the reader from
// row to row, once they stay at one.
func TestLinkToARow(t *testing.T) {
	t.Parallel()
	p := open(t, "/#"+withoutSecure(t)+".s5")
	p.wantEvent("Event 5 of 6")
	wantIn(t, "the Why", p.text("#why"), "anyone on the wire can read it")
	entries := eval[int](p, "history.length")
	p.click(`[aria-label="Previous event"]`)
	p.wait(`location.hash === "#` + withoutSecure(t) + `.s4"`)
	p.click("[popovertarget=share-menu]")
	if got, want := eval[string](p, "link.value"), eval[string](p, "location.href"); got != want {
		t.Errorf("to share there is %s, want %s", got, want)
	}
	p.press(kb.Escape)
	p.click(`[aria-label="Previous event"]`)
	p.click(`[aria-label="Previous event"]`)
	p.click(`[aria-label="Previous event"]`)
	p.wait(`location.hash === "#` + withoutSecure(t) + `"`)
	p.click("#hsts")
	p.click(`.events tbody tr:last-child .number`)
	last := p.text(".events tbody tr:last-child .number")
	p.wait(`location.hash.endsWith(".s` + last + `")`)
	if got := eval[int](p, "history.length"); got != entries {
		t.Errorf("the history has %d entries, want %d as before", got, entries)
	}

	// A row that is not there is the nearest.
	eval[string](p, `location.hash = "#`+withoutSecure(t)+`.s99"`)
	p.wantEvent("Event 6 of 6")
}

// Browsers limit how often a page may change its address.
func TestHistoryDenied(t *testing.T) {
	t.Parallel()
	p := open(t, "/")
	link := p.hash()
	eval[bool](p, `history.replaceState = () => { throw new DOMException("too often", "SecurityError") }, true`)
	p.click("#secure")
	p.wantText(".events tbody tr:nth-child(5)", "Yes (cookie sent in clear text)")
	if got := p.hash(); got != link {
		t.Errorf("the address is %s", got)
	}
}

// A clipboard is what a browser lets a page do with it.
type clipboard struct {
	name, object string
	allowed      bool
}

var clipboards = []clipboard{
	{"allowed", `{ writeText(text) { globalThis.clip = text; return Promise.resolve() } }`, true},
	{"denied", `{ writeText: () => Promise.reject(new DOMException("denied", "NotAllowedError")) }`, false},
	{"missing", `undefined`, false},
}

func (c clipboard) give(p *page) {
	p.t.Helper()
	eval[bool](p, `Object.defineProperty(navigator, "clipboard", { value: `+c.object+` }), true`)
}

func TestCopyLink(t *testing.T) {
	t.Parallel()
	for _, test := range clipboards {
		t.Run(test.name, func(t *testing.T) {
			p := open(t, "/?a=1")
			test.give(p)
			p.click("#secure")
			p.click(".copy")
			want := strings.TrimSuffix(eval[string](p, "location.origin + location.pathname"), "index.html") + "#" + withoutSecure(t) + ".s5"
			if test.allowed {
				p.wantText(".copy", "Link copied")
				p.wantText("[role=status]", "Link copied.")
				if got := eval[string](p, "clip"); got != want {
					t.Errorf("copied %s, want %s", got, want)
				}
				p.click("#hsts")
				p.wantText(".copy", "Copy link")
				return
			}
			p.wantText("[role=status]", "The browser does not let this page copy.")
			p.wait(`document.activeElement.id === "denied-link"`)
			if got := eval[string](p, "getSelection().toString()"); got != want {
				t.Errorf("selected is %s, want %s", strconv.Quote(got), want)
			}
			p.wantAccessible()
			p.click(".by-hand button")
			p.wait(`!document.getElementById("denied-link")`)
		})
	}
}

// crumbtrail.run gives scripts what the engine says.
func TestRun(t *testing.T) {
	t.Parallel()
	p := open(t, "/")
	for _, test := range []struct{ call, want string }{
		{`run('{"v":1,"steps":[]}').then((trace) => JSON.stringify(Object.keys(JSON.parse(trace))))`, `["v","steps"]`},
		{`run('{"v":1,"servers":[{"host":"a.example"}],"steps":[{"do":"visit","url":"https://a.example/"}]}').then((trace) => JSON.parse(trace).steps[0].outcome)`, "loaded"},
		{`run('{"v":2,"steps":[]}').catch((error) => error instanceof Error ? error.message : "no Error")`, "v: version 2 is not supported; expected 1"},
		{`run('{').catch((error) => error instanceof Error ? "rejected" : "no Error")`, "rejected"},
		{`run({}).catch((error) => error.message)`, "run takes one argument, a scenario as a JSON string"},
		{`run('{"v":1,"servers":[{"host":"a.example","stack":{"tomcat":{}}}],"steps":[]}').catch((error) => error.message)`, "servers[0].stack.tomcat: this stack is not modelled; expected django, express, flask, php, go, rails, laravel, spring, aspnetcore"},
	} {
		if got := eval[string](p, "crumbtrail."+test.call); got != test.want {
			t.Errorf("%s gives %s, want %s", test.call, got, test.want)
		}
	}
	wantLessonAtStart(p)
}

// The theme goes through the system's, light and dark, and is kept.
func TestThemeButton(t *testing.T) {
	t.Parallel()
	p := open(t, "/")
	for _, want := range []string{"light", "dark", "", "light"} {
		p.click(".theme")
		if got := p.attribute("html", "data-theme"); got != want {
			t.Errorf("the theme is %q, want %q", got, want)
		}
	}
	p.do(chromedp.Reload())
	p.wait(appRuns)
	if got := p.attribute("html", "data-theme"); got != "light" {
		t.Errorf("after a reload the theme is %q", got)
	}
	p.click(".theme")
	if got := p.attribute("html", "data-theme"); got != "dark" {
		t.Errorf("the next theme is %q, want dark", got)
	}
}

// Back and Forward show the scenario before and after, at the event that was selected.
// Edits and events make no entries.
func TestBack(t *testing.T) {
	t.Parallel()
	p := open(t, "/")
	first, err := lessons.Get(lessons.First)
	if err != nil {
		t.Fatal(err)
	}
	entries := eval[int](p, "history.length")
	wantEntries := func(more int) {
		t.Helper()
		if got := eval[int](p, "history.length") - entries; got != more {
			t.Errorf("there are %d more entries in the history, want %d", got, more)
		}
	}
	p.click("#secure")
	p.wantText(".change", "You turned Secure off.")
	p.click(".events tbody tr:nth-child(5) .number")
	p.wantEvent("Event 5 of 6")
	wantEntries(0)

	// At once, before the address has the selected event.
	eval[bool](p, `(document.querySelector(".events tbody tr:nth-child(4) .number").click(),
		document.querySelector('#lessons-menu [href$="/lessons/login-loop/"]').click(), true)`)
	p.wantText(".lesson", "The login that never sticks")
	wantEntries(1)
	p.click("[popovertarget=new-case]")
	p.click("#new-page")
	p.typeText("localhost")
	p.click("#new-case button.strong")
	p.wantText(".lesson", "localhost")
	wantEntries(2)
	own := p.hash()

	eval[bool](p, "(history.back(), true)")
	p.wantText(".lesson", "The login that never sticks")
	eval[bool](p, "(history.back(), true)")
	p.wantText(".lesson", first.Title)
	p.wantEvent("Event 4 of 6")
	if got := p.attribute("#secure", "aria-checked"); got != "false" {
		t.Errorf("after Back, Secure is %s, want the edit", got)
	}
	eval[bool](p, "(history.forward(), true)")
	p.wantText(".lesson", "The login that never sticks")
	eval[bool](p, "(history.forward(), true)")
	p.wantText(".lesson", "localhost")
	if got := p.hash(); got != own {
		t.Errorf("after Forward, the link is %s, want %s", got, own)
	}
	wantEntries(2)
}
