//go:build !js

package main

import (
	"context"
	"fmt"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// An interaction is something that must feel instant.
type interaction struct {
	name string
	// event is the type of the event that it begins with.
	event string
	// shows is a JavaScript expression whose value is another one once the page
	// shows the result.
	shows string
	// aim is how many milliseconds 95 times out of 100 may take.
	aim float64
	// prepare is done once, act is the n-th time of the interaction, and rest
	// makes it possible again. Only act is measured.
	prepare, rest []step
	act           func(n int) step
}

// A step is something that a reader does.
type step = chromedp.Action[chromedp.Void]

// interactions are the ten of them.
var interactions = []interaction{
	{
		name: "flip Secure", event: "click", aim: 16,
		shows: `secure.ariaChecked + document.querySelector(".events tbody").textContent`,
		act:   always(chromedp.Click("#secure")),
	},
	{
		name: "switch http and https", event: "click", aim: 50,
		shows: `document.querySelector(".scheme").textContent`,
		act:   always(chromedp.Click(".scheme")),
	},
	{
		name: "visit an address with Enter", event: "keydown", aim: 50,
		shows:   `document.querySelectorAll(".events tbody tr").length`,
		prepare: []step{chromedp.Click("#address"), chromedp.KeyEvent(kb.End), chromedp.KeyEvent("a")},
		act:     always(chromedp.KeyEvent(kb.Enter)),
		rest: []step{
			chromedp.Click(".undo:not([hidden])"), chromedp.Click("#address"),
			chromedp.KeyEvent(kb.End), chromedp.KeyEvent("a"),
		},
	},
	{
		name: "scrub the timeline", event: "mousedown", aim: 50,
		shows: `scrubber.getAttribute("aria-valuetext")`,
		act:   func(n int) step { return clickAt("#scrubber", []float64{0.5, 0.9, 0.1}[n%3]) },
	},
	{
		name: "step with an arrow key", event: "keydown", aim: 50,
		shows:   `document.querySelector(".events tr[data-current=true] .number").textContent`,
		prepare: []step{chromedp.Focus("#lanes"), chromedp.KeyEvent(kb.Home)},
		act: func(n int) step {
			if n%2 == 0 {
				return chromedp.KeyEvent(kb.ArrowRight)
			}
			return chromedp.KeyEvent(kb.ArrowLeft)
		},
	},
	{
		name: "select a row of the table", event: "click", aim: 50,
		shows: `why.textContent`,
		act: func(n int) step {
			return chromedp.Click([]string{".events tbody tr:nth-child(4) .number", ".events tbody tr:nth-child(5) .number"}[n%2])
		},
	},
	{
		name: "point at a cookie", event: "pointerover", aim: 16,
		shows:   `getComputedStyle(document.querySelector('.lanes [data-role^="chip-"][data-cookie]')).strokeWidth`,
		prepare: []step{scrollTo(".events tbody"), pointAway},
		act: func(n int) step {
			return pointAt([]string{".events tbody tr:nth-child(4) .chip", ".events tbody tr:nth-child(5) .chip"}[n%2])
		},
		rest: []step{pointAway},
	},
	{
		name: "switch HSTS", event: "click", aim: 50,
		shows: `hsts.ariaChecked + document.querySelector(".events tbody").textContent`,
		act:   always(chromedp.Click("#hsts")),
	},
	{
		name: "undo and redo", event: "keydown", aim: 50,
		shows:   `secure.ariaChecked`,
		prepare: []step{chromedp.Click("#secure")},
		act: func(n int) step {
			if n%2 == 0 {
				return chromedp.KeyEvent("z", chromedp.KeyModifiers(kb.ModifierCtrl))
			}
			return chromedp.KeyEvent("z", chromedp.KeyModifiers(kb.ModifierCtrl, kb.ModifierShift))
		},
	},
	{
		name: "copy the link", event: "click", aim: 50,
		shows: `document.querySelector(".copy").textContent`,
		act:   always(chromedp.Click(".copy")),
		rest:  []step{chromedp.Click("#secure")},
	},
}

func always(s step) func(int) step { return func(int) step { return s } }

// clickAt presses the mouse at a part of an element's width.
func clickAt(selector string, part float64) step {
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		if err := chromedp.Do(ctx, scrollTo(selector)); err != nil {
			return err
		}
		x, y, err := partOf(ctx, selector, part)
		if err != nil {
			return err
		}
		return chromedp.Do(ctx, chromedp.MouseClickXY(x, y))
	})
}

// pointAt moves the mouse to the middle of an element that is in sight.
func pointAt(selector string) step {
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		x, y, err := partOf(ctx, selector, 0.5)
		if err != nil {
			return err
		}
		return chromedp.Do(ctx, moveMouse(x, y))
	})
}

// pointAway takes the mouse to the corner of the page.
var pointAway = moveMouse(1, 1)

func moveMouse(x, y float64) step {
	return chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, x, y)
}

// scrollTo brings an element into sight.
func scrollTo(selector string) step {
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		return evaluate(ctx, fmt.Sprintf(`(document.querySelector(%q).scrollIntoView({ block: "center", behavior: "instant" }), true)`, selector))
	})
}

// partOf is a point halfway down an element, at a part of its width.
func partOf(ctx context.Context, selector string, part float64) (x, y float64, err error) {
	at, err := chromedp.Run(ctx, chromedp.Evaluate[[]float64](fmt.Sprintf(`(() => {
		const { x, y, width, height } = document.querySelector(%q).getBoundingClientRect();
		return [x + width * %v, y + height / 2];
	})()`, selector, part)))
	if err != nil {
		return 0, 0, err
	}
	return at[0], at[1], nil
}
