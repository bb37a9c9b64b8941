//go:build !js

package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/performance"
	"github.com/chromedp/chromedp"

	"github.com/crumbtrail/crumbtrail/engine/largest"
	"github.com/crumbtrail/crumbtrail/engine/link"
)

// freezeAim is how many milliseconds no task of the page may exceed, whatever
// its link holds.
const freezeAim = 1000

// watchTasks notes the tasks that hold the page up, from its beginning.
const watchTasks = `(() => {
	globalThis.held = [];
	let last = 0;
	new PerformanceObserver(list => {
		for (const { duration } of list.getEntries()) held.push(duration);
		last = performance.now();
	}).observe({ type: "longtask", buffered: true });
	globalThis.quiet = () => new Promise(resolve => {
		const start = performance.now();
		const look = () => performance.now() - Math.max(start, last) > 1500 ? resolve(true) : setTimeout(look, 50);
		look();
	});
})()`

// A held is what a reader does, and for how many milliseconds the page was held up
// by it: in its longest task, and the processor in all of them.
type held struct {
	what               string
	longest, processor float64
}

// freezes opens the link of each of the longest documents, acts on it, and prints
// for how long the page was held up.
func freezes(ctx context.Context, address, only string, out io.Writer) error {
	fmt.Fprintf(out, "\nThe longest documents: milliseconds of the longest task, which should be ≤ %d,\nand of the processor for all tasks, which other work of the machine makes no longer.\n", freezeAim)
	for _, d := range largest.All() {
		if !strings.Contains(d.Name, only) {
			continue
		}
		list, err := freeze(ctx, address+"#"+link.Encode(d.Scenario))
		if err != nil {
			return fmt.Errorf("%s: %w", d.Name, err)
		}
		fmt.Fprintf(out, "%-28s", d.Name)
		for _, h := range list {
			fmt.Fprintf(out, "  %s %.0f/%.0f", h.what, h.longest, h.processor)
		}
		fmt.Fprintln(out)
	}
	return nil
}

// freeze opens a link and does on its page what a reader may do: nothing, while
// fixes are searched for, then go to the last event and to one in the middle, flip
// a switch, take that back, and look at every view.
func freeze(ctx context.Context, address string) ([]held, error) {
	tab, closeTab := chromedp.NewContext(ctx)
	defer closeTab()
	clock := performance.EnableParams{TimeDomain: performance.EnableTimeDomainThreadTicks}
	if _, err := chromedp.Call(tab, performance.Enable, clock); err != nil {
		return nil, err
	}
	script := page.AddScriptToEvaluateOnNewDocumentParams{Source: watchTasks}
	if _, err := chromedp.Call(tab, page.AddScriptToEvaluateOnNewDocument, script); err != nil {
		return nil, err
	}
	if err := chromedp.Do(tab, chromedp.EmulateViewport(1280, 800), chromedp.Navigate(address)); err != nil {
		return nil, err
	}
	if err := evaluate(tab, live); err != nil {
		return nil, err
	}
	var list []held
	spent := 0.0
	note := func(what, act string) error {
		longest, err := chromedp.Run(tab, chromedp.Evaluate[float64](fmt.Sprintf(heldBy, act), chromedp.EvalAwaitPromise))
		if err != nil {
			return err
		}
		before := spent
		if spent, err = processorTime(tab); err != nil {
			return err
		}
		list = append(list, held{what, longest, spent - before})
		return nil
	}
	for _, act := range []struct{ what, script string }{
		{"open", ``},
		{"end", `scrub(Number(scrubber.max))`},
		{"middle", `scrub(Math.ceil(scrubber.max / 2))`},
		{"flip", `document.getElementById("secure")?.click()`},
		{"undo", `document.querySelector("#undo:not([hidden])")?.click()`},
	} {
		if err := note(act.what, act.script); err != nil {
			return nil, err
		}
	}
	tabs, err := chromedp.Run(tab, chromedp.Evaluate[[]string](`[...document.querySelectorAll("[role=tab]")].map(t => t.id)`))
	if err != nil {
		return nil, err
	}
	for _, id := range tabs {
		if err := note(strings.TrimPrefix(id, "tab-"), fmt.Sprintf("document.getElementById(%q).click()", id)); err != nil {
			return nil, err
		}
	}
	return list, nil
}

// processorTime is how many milliseconds the page has kept the processor busy.
func processorTime(tab context.Context) (float64, error) {
	result, err := chromedp.Call(tab, performance.GetMetrics, cdp.Empty{})
	if err != nil {
		return 0, err
	}
	for _, m := range result.Metrics {
		if m.Name == "TaskDuration" {
			return m.Value * 1000, nil
		}
	}
	return 0, errors.New("the browser does not tell the duration of its tasks")
}

// heldBy acts in a task of its own and gives the longest task until the page is
// quiet again.
const heldBy = `(async () => {
	const scrub = to => { scrubber.value = to; scrubber.dispatchEvent(new Event("input", { bubbles: true })); };
	await new Promise((resolve, reject) => setTimeout(() => { try { %s; resolve(); } catch (error) { reject(error); } }));
	await quiet();
	return Math.max(0, ...held.splice(0));
})()`
