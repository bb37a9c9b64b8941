//go:build !js

package browsertest

import (
	"fmt"
	"net/http"
	"reflect"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"github.com/crumbtrail/crumbtrail/web/lessons"
)

// held serves the program only when release is called.
func held() (wrap func(http.Handler) http.Handler, release func()) {
	arrived := make(chan struct{})
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if strings.HasSuffix(r.URL.Path, ".wasm") {
				<-arrived
			}
			next.ServeHTTP(w, r)
		})
	}, sync.OnceFunc(func() { close(arrived) })
}

// boxes are where things lie, by what they are.
func (p *page) boxes() map[string][]string {
	p.t.Helper()
	return eval[map[string][]string](p, `Object.fromEntries([
		".top > *", ".visit", ".address > *", ".knobs > section", ".knob", ".segments label", ".line", ".chooser", ".fold summary",
		".stage", "#lanes", ".premise", ".premise *", ".stepper > *", ".dots span",
		".why", ".why *:not([hidden])", ".tabs button", ".panel", ".events th", ".events td", ".events td > div", ".chip",
	].map((selector) => [selector, [...document.querySelectorAll(selector)]
		.filter((box) => box.checkVisibility() && box.id !== "progress")
		.map((box) => box.getBoundingClientRect())
		.map(({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(" "))]))`)
}

const painted = `document.readyState !== "loading" && document.querySelector("#static #lanes [data-role=drawing]")`

// What a lesson shows before its program has arrived stays where it is when
// the program takes over, and there is no frame without it.
func TestFirstPaint(t *testing.T) {
	t.Parallel()
	for _, at := range []string{"/", "/lessons/redirect-too-late/", "/lessons/third-party-frame/"} {
		for _, size := range [][2]int64{{1280, 800}, {1000, 800}, {700, 900}, {375, 812}} {
			name := fmt.Sprintf("%d%s", size[0], strings.ReplaceAll(strings.TrimSuffix(at, "/"), "/", "-"))
			t.Run(name, func(t *testing.T) {
				t.Parallel()
				wrap, release := held()
				defer release()
				p := openWith(t, at, setup{width: size[0], height: size[1], wrap: wrap, ready: painted})
				// A busy machine paints the article in parts while it arrives, and
				// what follows a part may move it.
				p.rest()
				eval[bool](p, `globalThis.moved = [], new PerformanceObserver((list) => moved.push(...list.getEntries().map(
					({ value, sources }) => value + " " + sources.map(({ node }) => node?.outerHTML?.slice(0, 60)).join()))
				).observe({ type: "layout-shift" }), globalThis.empty = 0, (function frame() {
					empty += !document.querySelector("#lanes [data-role=drawing]");
					requestAnimationFrame(frame);
				})(), true`)
				first := p.boxes()
				table := p.text("#static .events")
				p.picture("first-paint-" + name)
				release()
				p.wait(appRuns)
				p.picture("first-paint-" + name + "-live")
				for what, want := range first {
					if got := p.boxes()[what]; !reflect.DeepEqual(got, want) {
						t.Errorf("%s lies at %q, and before the program came at %q", what, got, want)
					}
				}
				if got := p.text(".events"); got != table {
					t.Errorf("the table reads %q, and before the program came %q", got, table)
				}
				// The page has computed what flips would change.
				p.rest()
				if moved := eval[[]string](p, "moved"); len(moved) > 0 {
					t.Errorf("things moved: %q", moved)
				}
				if empty := eval[int](p, "empty"); empty > 0 {
					t.Errorf("%d frames without lanes", empty)
				}
			})
		}
	}
}

// The first paint gives nothing away that is to be guessed. Its buttons answer or
// remember, and what only the program can use is disabled.
func TestFirstPaintWaits(t *testing.T) {
	t.Parallel()
	wrap, release := held()
	defer release()
	p := openWith(t, "/", setup{wrap: wrap, ready: painted})
	if chips := eval[int](p, `document.querySelectorAll("#static .chip, #static [data-role^=chip-]").length`); chips > 0 {
		t.Errorf("%d chips show", chips)
	}
	p.wait(`!document.querySelector("#static :is(button, [type=range]):disabled")`)
	if ready := eval[int](p, `document.querySelectorAll("#static :is(input:not([type=radio], [type=range]), select, textarea):enabled").length`); ready > 0 {
		t.Errorf("%d fields can be used", ready)
	}
	if got := eval[string](p, "address.value"); got != "shop.example/account" {
		t.Errorf("the address reads %q", got)
	}
	p.wantText("#progress", "loading")
	p.wantAccessible()

	// What is pressed here is done by the program, in order.
	p.click(p.choice("No: it is Secure and this is HTTP"))
	p.wait(`document.querySelector("#static .choices [data-waiting]")`)
	p.click("#tab-jar")
	release()
	p.wait(appRuns)
	p.wantText(".why", "Your guess: No: it is Secure")
	p.wait(`document.getElementById("tab-jar").ariaSelected === "true"`)
}

// A lesson's page opens its lesson, and a link something else.
func TestLessonPage(t *testing.T) {
	t.Parallel()
	const name = "host-prefix"
	s, err := lessons.Get(name)
	if err != nil {
		t.Fatal(err)
	}
	p := openWith(t, "/lessons/"+name+"/", setup{mount: "/x/y"})
	if got := eval[string](p, "document.title"); got != s.Title+" · Crumbtrail" {
		t.Errorf("the title is %q", got)
	}
	p.wantText(".premise", s.Question)
	if got := eval[string](p, "crumbtrail.site"); !strings.HasSuffix(got, "/x/y/") {
		t.Errorf("the site is at %s", got)
	}

	wrap, release := held()
	defer release()
	linked := openWith(t, "/lessons/"+name+"/#"+withoutSecure(t), setup{wrap: wrap, ready: painted})
	if eval[bool](linked, `document.querySelector("#static .premise").checkVisibility({ visibilityProperty: true })`) {
		t.Errorf("the lesson shows, before what the link leads to")
	}
	release()
	linked.wait(appRuns)
	linked.wantText(".lesson", "HTTPS and secure cookies in Django (changed)")
}

// Without script a lesson is an article that hides nothing.
func TestWithoutScript(t *testing.T) {
	t.Parallel()
	for _, width := range []int64{1280, 375} {
		t.Run(fmt.Sprint(width), func(t *testing.T) {
			p := newPage(t, setup{})
			if _, err := chromedp.Call(p.ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}); err != nil {
				t.Fatal(err)
			}
			p.do(chromedp.EmulateViewport(width, 900), chromedp.Navigate(serveSite(t, setup{})+"/"))
			p.wait(`document.querySelector("noscript .sheet .lanes")`)
			p.wantText("noscript .events", "No (cookie not sent over HTTP)")
			p.wantText("noscript .transcript", "it is Secure")
			if eval[bool](p, `document.getElementById("static").checkVisibility()`) {
				t.Error("what only a program can bring to life shows")
			}
			if wide := eval[int](p, "document.documentElement.scrollWidth"); wide > int(width) {
				t.Errorf("the page is %d pixels wide", wide)
			}
			p.whole(fmt.Sprintf("without-script-%d", width))
		})
	}
}
