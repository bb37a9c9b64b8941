//go:build !js

package browsertest

import (
	"fmt"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// axe-core finds nothing: in any view, light, dark and in forced colours, at
// three widths, before the guesses, after them and after an edit, with the
// menus open, and on the sheet that is printed. A view and a menu have the colours of
// their theme at any width, so those are looked at in the widest page alone.
func TestAccessibleEverywhere(t *testing.T) {
	t.Parallel()
	for _, width := range []int64{1280, 700, 375} {
		t.Run(fmt.Sprint(width), func(t *testing.T) {
			t.Parallel()
			p := openWith(t, "/", setup{width: width})
			p.wantAccessibleInEveryTheme("html") // With everything to be guessed.
			look := p.wantAccessibleIn
			if width == 1280 {
				look = p.wantAccessibleInEveryTheme
			}
			p.unfold()
			p.click("#hsts")
			p.click("#secure")
			p.click(".events tbody tr:nth-child(5) .number")
			p.wait(`document.querySelector(".proposals .try")`)
			for i, tab := range tabs(p) {
				p.show(tab)
				if tab == "tab-source" {
					p.unfold()
					p.click(".source > .fold .plain")
					p.wantText(".attempt .flips", "0 flips so far.")
				}
				part := "main"
				if i > 0 {
					part = ".views" // The rest is as it was.
				}
				look(part)
			}
			for _, menu := range []string{"lessons-menu", "share-menu", "help"} {
				p.openMenu(menu)
				look("#" + menu)
				p.press(kb.Escape)
			}
			p.press("k", kb.ModifierCtrl)
			p.wantMenu("commands", true)
			look("#commands")
			p.press(kb.Escape)
			p.emulate("print", "forced-colors", "none")
			eval[bool](p, `dispatchEvent(new Event("beforeprint"))`)
			p.wait(`document.querySelector(".sheet .transcript")`)
			p.wantAccessible()
		})
	}
	for _, width := range []int64{700, 375} {
		t.Run(fmt.Sprintf("embed %d", width), func(t *testing.T) {
			t.Parallel()
			p := openWith(t, "/embed", setup{width: width, height: 480})
			p.wantAccessibleInEveryTheme("html")
			p.showEverything()
			p.click(".answer summary")
			p.click("#secure")
			p.wantAccessibleInEveryTheme("html")
			p.click(".foot .other")
			p.wantAccessibleInEveryTheme("html")
		})
	}
}

// everyTheme looks at the page in light, in dark and in the forced colours of a
// reader's system, once nothing moves.
func (p *page) everyTheme(look func(theme string)) {
	p.t.Helper()
	for _, theme := range []string{"light", "dark"} {
		eval[bool](p, `(document.documentElement.dataset.theme = "`+theme+`", true)`)
		p.settle()
		look(theme)
	}
	p.emulate("", "forced-colors", "active")
	p.settle()
	look("forced")
	p.emulate("", "forced-colors", "none")
}

// emulate has the page believe in a medium, "" for the screen, and in one
// feature of it.
func (p *page) emulate(medium, feature, value string) {
	p.t.Helper()
	params := emulation.SetEmulatedMediaParams{
		Media:    medium,
		Features: []*emulation.MediaFeature{{Name: feature, Value: value}},
	}
	if _, err := chromedp.Call(p.ctx, emulation.SetEmulatedMedia, params); err != nil {
		p.t.Fatal(err)
	}
}

// show looks at the run in a view.
func (p *page) show(tab string) {
	p.t.Helper()
	eval[bool](p, `(document.getElementById("`+tab+`").click(), true)`)
}

// settle waits until nothing moves any more.
func (p *page) settle() {
	p.t.Helper()
	p.wait("document.getAnimations().length === 0")
}

// At 320 pixels, which is 1280 at a zoom of four, nothing scrolls sideways but
// the strip of tabs and the lines of code, each by itself.
func TestReflow(t *testing.T) {
	t.Parallel()
	for _, at := range []string{"/", "/embed", "/#9"} {
		t.Run(at, func(t *testing.T) {
			t.Parallel()
			p := openWith(t, at, setup{width: 320, height: 640})
			views := []string{""}
			if at == "/" {
				p.unfold()
				p.showEverything()
				views = tabs(p)
			}
			for _, view := range views {
				if view != "" {
					p.show(view)
				}
				wide := eval[[]string](p, `[document.documentElement, ...document.querySelectorAll("body *")]
					.filter((box) => box.scrollWidth > box.clientWidth + 1 && box.clientWidth > 1)
					.filter((box) => !box.matches(".tabs, .code-lines"))
					.filter((box) => ["auto", "scroll"].includes(getComputedStyle(box).overflowX) || box === document.documentElement)
					.map((box) => box.tagName + "." + box.className + " " + box.scrollWidth + ": " + [...box.querySelectorAll("*")]
						.filter((part) => !part.closest(".tabs, .code-lines"))
						.filter((part) => part.getBoundingClientRect().right > box.getBoundingClientRect().right + 1)
						.map((part) => part.outerHTML.slice(0, 80)).slice(0, 3).join(" | "))`)
				if len(wide) > 0 {
					t.Errorf("%s scrolls sideways: %q", view, wide)
				}
			}
		})
	}
}

// What can be touched is at least 24 pixels either way, and 44 for a finger.
func TestTargets(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name  string
		touch bool
		least float64
	}{{"mouse", false, 24}, {"touch", true, 44}} {
		t.Run(test.name, func(t *testing.T) {
			p := newPage(t, setup{})
			var options []chromedp.EmulateViewportOption
			if test.touch {
				options = append(options, chromedp.EmulateMobile, chromedp.EmulateTouch)
			}
			p.do(chromedp.EmulateViewport(375, 812, options...), chromedp.Navigate(serveSite(t, setup{})+"/"))
			p.wait(appRuns)
			small := eval[[]string](p, fmt.Sprintf(`[...document.querySelectorAll("button, select, input, summary, [role=tab]")]
				.map((target) => target.type === "radio" ? target.closest("label") : target)
				.filter((target) => target.checkVisibility())
				.filter((target) => target.getBoundingClientRect().height < %v)
				.map((target) => target.outerHTML.slice(0, 60) + " " + target.getBoundingClientRect().height)`, test.least))
			if len(small) > 0 {
				t.Errorf("too small: %q", small)
			}
		})
	}
}

// Nothing moves for a reader who asked for that.
func TestReducedMotion(t *testing.T) {
	t.Parallel()
	p := open(t, "/")
	p.emulate("", "prefers-reduced-motion", "reduce")
	if moving := eval[int](p, `(document.getElementById("secure").click(), document.getAnimations().length)`); moving > 0 {
		t.Errorf("%d things move", moving)
	}
}
