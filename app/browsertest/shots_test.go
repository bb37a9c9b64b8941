//go:build !js

package browsertest

import (
	"flag"
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

var shots = flag.Bool("shots", false, "keep pictures of the page in .build/shots")

// TestShots keeps pictures of the page in .build/shots, to be looked at: every
// view at three widths, light and dark.
func TestShots(t *testing.T) {
	if !*shots {
		t.Skip("takes pictures only with -shots")
	}
	t.Parallel()
	for _, width := range []int64{1280, 700, 375} {
		t.Run(fmt.Sprint(width), func(t *testing.T) {
			t.Parallel()
			p := openWith(t, "/", setup{width: width, height: 900})
			keep := func(name string, shot func(string)) {
				p.everyTheme(func(theme string) { shot(fmt.Sprintf("%d-%s-%s", width, theme, name)) })
			}
			keep("guess", p.screenshot)
			p.showEverything()
			p.click(".events tbody tr:nth-child(5) .number")
			p.wait(`document.querySelector(".proposals .try")`)
			eval[bool](p, "(scrollTo(0, 0), true)")
			keep("held", p.screenshot)
			p.click("#secure")
			p.wait(`document.querySelector(".proposals .try")`)
			eval[bool](p, "(scrollTo(0, 0), true)")
			keep("leak", p.screenshot)
			for _, tab := range tabs(p) {
				p.show(tab)
				keep(strings.TrimPrefix(tab, "tab-"), p.whole)
			}
			p.unfold()
			keep("unfolded", p.whole)
			for _, menu := range []string{"lessons-menu", "share-menu", "help"} {
				p.openMenu(menu)
				keep(menu, p.screenshot)
				p.press(kb.Escape) // An open menu may cover the next one's button.
			}
			p.press("k", kb.ModifierCtrl)
			p.wantMenu("commands", true)
			keep("commands", p.screenshot)
		})
		t.Run(fmt.Sprintf("settings-%d", width), func(t *testing.T) {
			t.Parallel()
			p := openLesson(t, "behind-a-proxy", setup{width: width, height: 900})
			for _, pane := range []string{"cookie", "server"} {
				eval[bool](p, `(document.querySelector(".pane-button[data-pane=`+pane+`]").click(), document.querySelector(".knobs").style.maxHeight = "none", true)`)
				p.everyTheme(func(theme string) { p.whole(fmt.Sprintf("settings-%d-%s-%s", width, theme, pane)) })
			}
		})
		t.Run(fmt.Sprintf("damaged-%d", width), func(t *testing.T) {
			t.Parallel()
			openWith(t, "/#9abc", setup{width: width}).screenshot(fmt.Sprintf("%d-light-damaged", width))
		})
	}
	for _, width := range []int64{700, 375} {
		t.Run(fmt.Sprintf("embed-%d", width), func(t *testing.T) {
			t.Parallel()
			p := openWith(t, "/embed", setup{width: width, height: 480})
			keep := func(name string) {
				p.everyTheme(func(theme string) { p.screenshot(fmt.Sprintf("embed-%d-%s-%s", width, theme, name)) })
			}
			keep("guess")
			p.showEverything()
			p.click("#secure")
			for range 4 {
				p.click(`[aria-label="Next event"]`)
			}
			keep("leak")
			p.click(".foot .other")
			keep("table")
		})
	}
}

// picture keeps a picture of the tab if pictures are asked for.
func (p *page) picture(name string) {
	p.t.Helper()
	if *shots {
		p.screenshot(name)
	}
}

// whole keeps a picture of the page from top to bottom if pictures are asked for.
func (p *page) whole(name string) {
	p.t.Helper()
	if !*shots {
		return
	}
	size := eval[[]int64](p, "[innerWidth, innerHeight, document.documentElement.scrollHeight]")
	p.do(chromedp.EmulateViewport(size[0], max(size[1], size[2])))
	p.screenshot(name)
	p.do(chromedp.EmulateViewport(size[0], size[1]))
}
