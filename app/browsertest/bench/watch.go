//go:build !js

package main

import (
	"context"
	"fmt"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// watch notes how long after an event the frame was painted that first shows
// the result: a task that is queued in the frame's callback runs when the
// frame is done. The time of an event is when the browser got it, so waiting
// counts, too. What shows before is noted ahead of the event, because a page
// has the mouse position before the event.
const watch = `(() => {
	const shows = () => String(%s);
	let before, measuring;
	globalThis.times = [];
	globalThis.expect = () => {
		before = shows();
		return (measuring = true);
	};
	const look = (start) => requestAnimationFrame(() => {
		if (shows() === before) return look(start);
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => times.push(performance.now() - start);
		port2.postMessage(null);
	});
	addEventListener(%q, ({ timeStamp }) => {
		if (measuring) look(timeStamp);
		measuring = false;
	}, true);
	return true;
})()`

// live waits until the program has taken the place of the page that is shown
// while it loads.
const live = `new Promise(resolve => {
	const look = () => document.readyState === "complete" && !document.getElementById("static") ? resolve(true) : setTimeout(look, 20);
	look();
})`

// patience is how long an interaction may take at all.
const patience = 5 * time.Second

// pause is between two interactions: people do not act faster than this.
const pause = 120 * time.Millisecond

// measure opens the page and interacts with it again and again, with mouse and
// keys. It gives the milliseconds that each time took.
func measure(ctx context.Context, address string, i interaction, throttle float64) ([]float64, error) {
	tab, closeTab := chromedp.NewContext(ctx)
	defer closeTab()
	if err := chromedp.Do(tab, chromedp.EmulateViewport(1280, 800), chromedp.Navigate(address)); err != nil {
		return nil, err
	}
	if err := evaluate(tab, live); err != nil {
		return nil, err
	}
	if _, err := chromedp.Call(tab, emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: throttle}); err != nil {
		return nil, err
	}
	if err := evaluate(tab, fakeClipboard); err != nil {
		return nil, err
	}
	// The results are to be seen, not guessed.
	if err := chromedp.Do(tab, append([]step{chromedp.Click(".guess .actions button:last-child")}, i.prepare...)...); err != nil {
		return nil, err
	}
	if err := evaluate(tab, fmt.Sprintf(watch, i.shows, i.event)); err != nil {
		return nil, err
	}
	for n := range warmUp + repeats {
		time.Sleep(pause)
		if err := evaluate(tab, "expect()"); err != nil {
			return nil, err
		}
		if err := chromedp.Do(tab, i.act(n)); err != nil {
			return nil, err
		}
		if err := evaluate(tab, fmt.Sprintf(seen, n, patience.Milliseconds())); err != nil {
			return nil, fmt.Errorf("%s never showed: %w", i.name, err)
		}
		if err := chromedp.Do(tab, i.rest...); err != nil {
			return nil, err
		}
	}
	times, err := chromedp.Run(tab, chromedp.Evaluate[[]float64]("times"))
	if err != nil {
		return nil, err
	}
	return times[warmUp:], nil
}

// seen waits until the n-th time has been noted.
const seen = `new Promise((resolve, reject) => {
	const look = () => times.length > %d ? resolve(true) : setTimeout(look, 5);
	look();
	setTimeout(reject, %d, new Error("too slow"));
})`

// fakeClipboard takes the link: a browser without a window has no clipboard.
const fakeClipboard = `(Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.resolve() } }), true)`

func evaluate(ctx context.Context, expression string) error {
	_, err := chromedp.Run(ctx, chromedp.Evaluate[bool](expression, chromedp.EvalAwaitPromise))
	return err
}
