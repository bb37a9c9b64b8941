//go:build !js

package browsertest

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
)

// exposedCookies is a scenario with two cookies that anyone can read.
const exposedCookies = `{"v":1,
	"servers":[{"host":"a.example","rules":[{"path":"/in","set":["one=1; Path=/","two=2; Path=/"]}]}],
	"steps":[{"do":"visit","url":"http://a.example/in"},{"do":"visit","url":"http://a.example/"}]}`

// openExposedCookies shows that scenario with nothing to guess.
func openExposedCookies(t *testing.T) *page {
	t.Helper()
	p := open(t, "/")
	p.openScenario(exposedCookies)
	p.wait(`document.querySelectorAll(".lanes [data-cookie]").length > 0`)
	return p
}

// A look is what a reader sees of an element that shows a cookie.
type look struct {
	// What is the cookie's number and the element's role, class or tag.
	What string
	// Marks are what may be around it, and Box is where it lies in its view.
	Marks, Box string
}

// looks are those of all such elements that are visible.
func (p *page) looks() []look {
	p.t.Helper()
	return eval[[]look](p, `[...document.querySelectorAll("[data-cookie]:not(text)")]
		.filter((element) => element.checkVisibility())
		.map((element) => {
			const { outlineStyle, outlineWidth, strokeWidth, boxShadow } = getComputedStyle(element);
			const { x, y, width, height } = element.getBoundingClientRect();
			const view = (element.closest("svg, table, ol") ?? element.parentElement).getBoundingClientRect();
			return {
				What: element.dataset.cookie + " " + (element.dataset.role ?? (element.classList[0] || element.localName)),
				Marks: [outlineStyle, outlineWidth, strokeWidth, boxShadow].join(" "),
				Box: [x - view.x, y - view.y, width, height].map((length) => length.toFixed(1)).join(" "),
			};
		})`)
}

// wantLit does something that lights one cookie, after which the elements of
// its number, and no others, look different from before and lie where they
// lay. It gives what is lit.
func (p *page) wantLit(number int, light func()) []string {
	p.t.Helper()
	before := p.looks()
	light()
	after := p.looks()
	if len(before) != len(after) {
		p.t.Fatalf("%d elements show cookies, %d before", len(after), len(before))
	}
	var lit []string
	for i, now := range after {
		mine := strings.HasPrefix(now.What, fmt.Sprint(number, " "))
		if changed := now.Marks != before[i].Marks; changed != mine {
			p.t.Errorf("%s: lit %t, want %t (%s, before %s)", now.What, changed, mine, now.Marks, before[i].Marks)
		}
		if now.Box != before[i].Box {
			p.t.Errorf("%s moved from %s to %s", now.What, before[i].Box, now.Box)
		}
		if mine {
			lit = append(lit, now.What)
		}
	}
	return lit
}

// wantAmong fails the test if something is missing from a list.
func wantAmong(t *testing.T, where string, list []string, wants ...string) {
	t.Helper()
	for _, want := range wants {
		if !slices.Contains(list, want) {
			t.Errorf("%s: no %q is lit, only %q", where, want, list)
		}
	}
}

// moveMouseAway scrolls to an element and takes the mouse to where no cookie is.
func (p *page) moveMouseAway(from string) {
	p.t.Helper()
	p.middle(from)
	p.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, 1, 1))
}

// Pointing at a cookie shows it everywhere, whichever view is open.
func TestPointAtACookie(t *testing.T) {
	t.Parallel()
	p := openExposedCookies(t)
	p.click(".events tbody tr:last-child .number")
	for _, view := range []struct{ tab, cookie, shows string }{
		{"table", "1 chip", `.events .chip[data-cookie="1"]`},
		{"jar", "1 tr", `.cookies [data-cookie="1"]`},
		{"tracker", "1 tr", `.tracks [data-cookie="1"]`},
		{"code", "1 li", `.code-lines [data-cookie="1"]`},
	} {
		p.show("tab-" + view.tab)
		p.wait(`document.querySelector('` + view.shows + `')`)
		for _, at := range []string{view.shows, `.lanes [data-role^="chip-sent"][data-cookie="1"]`, `.lanes [data-role="leak"][data-cookie="1"]`} {
			p.moveMouseAway(at)
			lit := p.wantLit(1, func() { p.hover(at) })
			wantAmong(t, "pointing at "+at, lit, view.cookie, "1 chip-stored-readable", "1 chip-sent-readable", "1 leak")
		}
	}
}

// So does the focus of the keyboard, in every theme.
func TestFocusACookie(t *testing.T) {
	t.Parallel()
	p := openExposedCookies(t)
	p.everyTheme(func(theme string) {
		eval[bool](p, `(document.activeElement.blur(), document.querySelector(".events tbody tr:last-child .number").focus(), true)`)
		lit := p.wantLit(0, func() { p.tab(`.events tr:last-child .chip[data-cookie="0"]`) })
		wantAmong(t, theme, lit, "0 chip", "0 chip-stored-readable", "0 chip-sent-readable", "0 leak")
	})
}

// What is still to be guessed is not given away.
func TestHiddenGuesses(t *testing.T) {
	t.Parallel()
	p := open(t, "/")
	shown := `document.querySelectorAll(".lanes [data-cookie], .events [data-cookie]").length`
	if got := eval[int](p, shown); got != 0 {
		t.Errorf("%d elements show a cookie before anything is guessed", got)
	}
	p.showEverything()
	p.wait(shown + " > 0")
}
