//go:build !js

package browsertest

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp"
)

// TestShots keeps pictures of the page in .build/shots, to be looked at.
func TestShots(t *testing.T) {
	sizes := []struct {
		name          string
		at            string
		width, height int64
	}{
		{"1280", "/", 1280, 800},
		{"700", "/", 700, 900},
		{"375", "/", 375, 812},
		{"embed", "/embed", 700, 480},
		{"embed-375", "/embed", 375, 480},
	}
	for _, width := range []int64{1280, 375} {
		t.Run(fmt.Sprintf("damaged-%d", width), func(t *testing.T) {
			openWith(t, "/#9abc", setup{width: width}).screenshot(fmt.Sprintf("damaged-%d", width))
		})
	}
	for _, size := range sizes {
		for _, theme := range []string{"light", "dark"} {
			name := fmt.Sprintf("%s-%s", size.name, theme)
			t.Run(name, func(t *testing.T) {
				p := openWith(t, size.at+"?theme="+theme, setup{width: size.width, height: size.height})
				p.screenshot(name)
				for range 4 {
					p.click(`[aria-label="Next step"]`)
				}
				eval[bool](p, "scrollTo(0, 0), true")
				p.screenshot(name + "-5")
				p.click("#secure")
				eval[bool](p, "scrollTo(0, 0), true")
				p.screenshot(name + "-leak")
				p.whole(name + "-whole")
				if size.at == "/" {
					p.click("#tab-tracker")
					p.whole(name + "-tracker")
					p.click("#hsts")
					p.click("#tab-jar")
					p.whole(name + "-jar")
				}
			})
		}
	}
}

// whole keeps a picture of the page from top to bottom.
func (p *page) whole(name string) {
	p.t.Helper()
	size := eval[[]int64](p, "[innerWidth, innerHeight, document.documentElement.scrollHeight]")
	p.do(chromedp.EmulateViewport(size[0], max(size[1], size[2])))
	p.screenshot(name)
}
