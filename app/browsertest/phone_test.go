//go:build !js

package browsertest

import (
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
)

// A narrow screen shows one pane at a time, whatever was opened, and says
// where there is something new.
func TestPanesOnAPhone(t *testing.T) {
	t.Parallel()
	for _, at := range []string{"/", "/#" + withoutSecure(t), "/lessons/redirect-too-late/"} {
		p := openWith(t, at, setup{width: 375, height: 812})
		p.wantPane("why")
	}
	p := openWith(t, "/", setup{width: 375, height: 812})
	p.showEverything()
	p.goTo(5)
	for _, pane := range []string{"cookie", "server", "browser", "steps", "views", "cookie"} {
		p.click(".pane-button[data-pane=" + pane + "]")
		p.wantPane(pane)
	}
	p.click("#secure")
	p.wait(`document.querySelectorAll(".pane-button[data-news=true]").length === 2`)
	p.wantText(".pane-button[data-pane=why]", "(changed)")
	p.click(".pane-button[data-pane=why]")
	p.wantText("#why", "sent in clear text")
	p.wait(`!document.querySelector(".pane-button[data-pane=why][data-news=true]")`)

	// A view that a key asks for takes the place of the Why, and the focus.
	p.do(chromedp.Focus("#why"))
	p.press("2")
	p.wantPane("views")
	p.wait(`document.activeElement.id === "tab-tracker"`)
}

// wantPane waits until a pane is in sight, and no other.
func (p *page) wantPane(name string) {
	p.t.Helper()
	p.wait(`["why", "cookie", "server", "browser", "steps", "views"].filter((name) => document.querySelector("main ." + name).checkVisibility()).join() === "` + name + `"`)
	p.wait(`document.querySelector(".pane-button[aria-pressed=true]").dataset.pane === "` + name + `"`)
}

// goTo selects an event by its number.
func (p *page) goTo(row int) {
	p.t.Helper()
	for range row - eval[int](p, "Number(scrubber.value)") {
		p.click(".stepper button:nth-child(2)")
	}
	for range eval[int](p, "Number(scrubber.value)") - row {
		p.click(".stepper button:first-child")
	}
}

// One finger drawn sideways over the lanes is a step; two fingers, or one that
// goes down, are none.
func TestSwipe(t *testing.T) {
	t.Parallel()
	p := newPage(t, setup{})
	p.do(chromedp.EmulateViewport(375, 812, chromedp.EmulateMobile, chromedp.EmulateTouch), chromedp.Navigate(serveSite(t, setup{})+"/"))
	p.wait(appRuns)
	p.goTo(1)
	x, y := p.middle("#lanes")
	p.swipe(x+60, y, x-60, y+10)
	p.wait(`scrubber.value === "2"`)
	p.swipe(x+60, y, x-60, y)
	p.wait(`scrubber.value === "3"`)
	p.swipe(x-60, y, x+60, y)
	p.wait(`scrubber.value === "2"`)
	p.swipe(x, y, x+50, y-100)
	p.swipe(x+60, y, x-60, y, &input.TouchPoint{X: x, Y: y + 60})
	p.wait(`scrubber.value === "2"`)
}

// swipe draws a finger, while others rest on the screen.
func (p *page) swipe(fromX, fromY, toX, toY float64, others ...*input.TouchPoint) {
	p.t.Helper()
	at := func(x, y float64) []*input.TouchPoint {
		return append([]*input.TouchPoint{{X: x, Y: y}}, others...)
	}
	for _, step := range []input.DispatchTouchEventParams{
		{Type: input.DispatchTouchEventTypeTouchStart, TouchPoints: at(fromX, fromY)},
		{Type: input.DispatchTouchEventTypeTouchMove, TouchPoints: at((fromX+toX)/2, (fromY+toY)/2)},
		{Type: input.DispatchTouchEventTypeTouchMove, TouchPoints: at(toX, toY)},
		{Type: input.DispatchTouchEventTypeTouchEnd, TouchPoints: []*input.TouchPoint{}},
	} {
		if _, err := chromedp.Call(p.ctx, input.DispatchTouchEvent, step); err != nil {
			p.t.Fatal(err)
		}
	}
}
