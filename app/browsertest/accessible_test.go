//go:build !js

package browsertest

import (
	"fmt"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// axe-core finds nothing in any view, size and theme, nor after an edit.
func TestAccessibleEverywhere(t *testing.T) {
	for _, theme := range []string{"light", "dark"} {
		for _, width := range []int64{1280, 700, 375} {
			t.Run(fmt.Sprintf("%d %s", width, theme), func(t *testing.T) {
				p := openWith(t, "/?theme="+theme, setup{width: width})
				p.wantAccessible()
				p.click(`.events tbody tr:nth-child(5) .number`)
				p.click("#secure")
				p.settle()
				p.wantAccessible()
				for _, tab := range []string{"#tab-tracker", "#tab-jar"} {
					p.click(tab)
					p.wantAccessible()
				}
			})
		}
		for _, width := range []int64{700, 375} {
			t.Run(fmt.Sprintf("embed %d %s", width, theme), func(t *testing.T) {
				p := openWith(t, "/embed?theme="+theme, setup{width: width, height: 480})
				p.wantAccessible()
				p.click(".answer summary")
				p.click("#secure")
				p.settle()
				p.wantAccessible()
				p.click(".foot .link")
				p.wantAccessible()
			})
		}
	}
}

// settle waits until nothing moves any more.
func (p *page) settle() {
	p.t.Helper()
	p.wait("document.getAnimations().length === 0")
}

// At 320 pixels, which is 1280 at a zoom of four, nothing scrolls sideways.
func TestReflow(t *testing.T) {
	for _, at := range []string{"/", "/embed", "/#9"} {
		t.Run(at, func(t *testing.T) {
			p := openWith(t, at, setup{width: 320, height: 640})
			tabs := []string{""}
			if at == "/" {
				tabs = []string{"#tab-table", "#tab-tracker", "#tab-jar"}
			}
			for _, tab := range tabs {
				if tab != "" {
					p.click(tab)
				}
				wide := eval[[]string](p, `[document.documentElement, ...document.querySelectorAll("body *")]
					.filter((box) => box.scrollWidth > box.clientWidth + 1 && box.clientWidth > 1)
					.filter((box) => ["auto", "scroll"].includes(getComputedStyle(box).overflowX) || box === document.documentElement)
					.map((box) => box.tagName + "." + box.className + " " + box.scrollWidth)`)
				if len(wide) > 0 {
					t.Errorf("%s scrolls sideways: %q", tab, wide)
				}
			}
		})
	}
}

// What can be touched is at least 24 pixels either way, and 44 for a finger.
func TestTargets(t *testing.T) {
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
	p := open(t, "/")
	_, err := chromedp.Call(p.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Features: []*emulation.MediaFeature{{Name: "prefers-reduced-motion", Value: "reduce"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	if moving := eval[int](p, `(document.getElementById("secure").click(), document.getAnimations().length)`); moving > 0 {
		t.Errorf("%d things move", moving)
	}
}
