//go:build !js

package main

import (
	"context"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// watch notes for each click how long after it the next frame was painted: a
// task that is queued in the frame's callback runs when the frame is done. The
// time of an event is when the browser got it, so waiting counts, too.
const watch = `globalThis.times = []; addEventListener("click", (event) => {
	requestAnimationFrame(() => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => times.push(performance.now() - event.timeStamp);
		port2.postMessage(null);
	});
}, true); true`

// flips opens the page and flips Secure again and again with the mouse.
func flips(ctx context.Context, address string, throttle float64) ([]float64, error) {
	err := chromedp.Do(ctx,
		chromedp.EmulateViewport(1280, 800),
		chromedp.Navigate(address),
		chromedp.WaitVisible("#secure"),
	)
	if err != nil {
		return nil, err
	}
	if _, err := chromedp.Call(ctx, emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: throttle}); err != nil {
		return nil, err
	}
	if _, err := chromedp.Run(ctx, chromedp.Evaluate[bool](watch)); err != nil {
		return nil, err
	}
	for range warmUp + repeats {
		if err := chromedp.Do(ctx, chromedp.Click("#secure")); err != nil {
			return nil, err
		}
		// People do not click faster than this.
		time.Sleep(120 * time.Millisecond)
	}
	times, err := chromedp.Run(ctx, chromedp.Evaluate[[]float64]("times"))
	if err != nil {
		return nil, err
	}
	return times[warmUp:], nil
}
