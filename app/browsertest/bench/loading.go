//go:build !js

package main

import (
	"context"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// loads is how often each visit is made. What is printed is the median.
const loads = 3

// settling is how long a page stays open after its first visit: a browser keeps the
// compiled code of a program some time after it has run, and says so by no event.
const settling = 3 * time.Second

// A connection is what a page arrives by, and how much slower the processor is that
// shows it.
type connection struct {
	name string
	// latency is how many milliseconds an answer takes at least, and bits how many
	// arrive in a second, -1 for as many as can.
	latency, bits, slowed float64
	// aims are the milliseconds that a page of Crumbtrail may take, by the name of the
	// moment.
	aims map[string]float64
}

var connections = []connection{
	// Slow 4G as DevTools has it: 1.6 Mbit/s and 150 ms, adjusted as its throttling does.
	{name: "Slow 4G, 4 times slower", latency: 150 * 3.75, bits: 0.9 * 1.6e6, slowed: slow, aims: map[string]float64{"content": 1000, "switches": 1500}},
	{name: "8 Mbit/s", latency: 40, bits: 8e6, slowed: 1},
	{name: "unthrottled", bits: -1, slowed: 1},
}

// moments are those of a visit that count, in the order of the table.
var moments = []string{"content", "switches", "editing"}

// A place is a page to visit.
type place struct {
	name, address string
	// shows are JavaScript conditions, by the name of the moment that begins with each.
	shows map[string]string
	// stored is a promise that is kept once a service worker has the site, "" for a place
	// without one.
	stored string
}

// ownMoments are those of a page of Crumbtrail: its drawing shows; a headline switch
// can be used; the program has taken the place of what was drawn before.
var ownMoments = map[string]string{
	"content":  `document.title && [...document.querySelectorAll("[data-role=drawing]")].some(d => d.checkVisibility({ visibilityProperty: true }))`,
	"switches": `document.querySelector("#secure:enabled")`,
	"editing":  `document.querySelector("#lanes [data-role=drawing]") && !document.getElementById("static")`,
}

// helloMoments are those of go-app's hello world.
var helloMoments = map[string]string{
	"content": `document.querySelector("h1")?.checkVisibility() || document.getElementById("app-wasm-loader")?.checkVisibility()`,
	"editing": `document.querySelector("h1") && !document.getElementById("app-wasm-loader")?.checkVisibility()`,
}

// withWorker is the promise of a place with a service worker.
const withWorker = `navigator.serviceWorker.ready.then(({ active }) => new Promise(resolve => {
	const look = () => active.state === "activated" ? resolve(true) : setTimeout(look, 50);
	look();
}))`

// places are the pages to visit, of a site and of go-app's hello world, "" for none.
func places(site, hello string) []place {
	list := []place{
		{"the first lesson", site, ownMoments, withWorker},
		{"an embed", site + "embed/login-loop/", ownMoments, ""},
	}
	if hello != "" {
		list = append(list, place{"go-app's hello world", hello, helloMoments, withWorker})
	}
	return list
}

// noteMoments notes the end of the frame in which each condition is true for the
// first time, from the beginning of the visit on.
func noteMoments(shows map[string]string) string {
	var conditions strings.Builder
	for _, name := range moments {
		if condition := shows[name]; condition != "" {
			fmt.Fprintf(&conditions, "%s: () => %s,\n", name, condition)
		}
	}
	return `(() => {
	const conditions = {` + conditions.String() + `};
	globalThis.noted = {};
	const look = () => requestAnimationFrame(() => {
		for (const [name, shows] of Object.entries(conditions)) {
			if (!document.body || !shows()) continue;
			delete conditions[name];
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => (noted[name] = performance.now());
			port2.postMessage(null);
		}
		if (Object.keys(conditions).length) look();
	});
	look();
	})()`
}

// A visit has the milliseconds until each moment.
type visit map[string]float64

// loading visits each place over each connection for the first and for the second
// time, and prints when each moment came, beside when it should.
func loading(ctx context.Context, all []place, only string, out io.Writer) error {
	fmt.Fprintf(out, "\nMilliseconds until the content shows, the headline switches can be used, and everything\ncan be edited (median of %d): at the first visit, and at the second.\n", loads)
	for _, c := range connections {
		for _, at := range all {
			what := c.name + ": " + at.name
			if !strings.Contains(what, only) {
				continue
			}
			visits := map[string][]float64{}
			for range loads {
				first, second, err := twice(ctx, at, c)
				if err != nil {
					return fmt.Errorf("%s: %w", what, err)
				}
				for _, name := range moments {
					visits["first "+name] = append(visits["first "+name], first[name])
					visits["second "+name] = append(visits["second "+name], second[name])
				}
			}
			fmt.Fprintf(out, "%-46s", what)
			for _, nth := range []string{"first", "second"} {
				for _, name := range moments {
					fmt.Fprintf(out, " %-18s", told(name, percentile(visits[nth+" "+name], 50), aim(at, c, name)))
				}
			}
			fmt.Fprintln(out)
		}
	}
	return nil
}

// aim is when a moment should come, 0 for no such aim.
func aim(at place, c connection, moment string) float64 {
	if at.shows["switches"] == "" {
		return 0
	}
	return c.aims[moment]
}

// told is a moment as the table has it.
func told(moment string, at, aim float64) string {
	switch {
	case at == 0:
		return ""
	case aim == 0:
		return fmt.Sprintf("%s %.0f", moment, at)
	}
	return fmt.Sprintf("%s %.0f ≤%.0f", moment, at, aim)
}

// twice visits a place in a profile of its own, and then again in another tab.
func twice(ctx context.Context, at place, c connection) (first, second visit, err error) {
	profile, closeProfile := chromedp.NewContext(ctx, chromedp.WithNewBrowserContext())
	defer closeProfile()
	if first, err = load(profile, at, c); err != nil {
		return nil, nil, err
	}
	if at.stored != "" {
		if err := throttle(profile, connection{bits: -1, slowed: 1}); err != nil {
			return nil, nil, err
		}
		if err := evaluate(profile, at.stored); err != nil {
			return nil, nil, err
		}
	}
	time.Sleep(settling)
	tab, closeTab := chromedp.NewContext(profile)
	defer closeTab()
	second, err = load(tab, at, c)
	return first, second, err
}

// load opens a place in a tab and waits for its last moment.
func load(tab context.Context, at place, c connection) (visit, error) {
	if err := throttle(tab, c); err != nil {
		return nil, err
	}
	script := page.AddScriptToEvaluateOnNewDocumentParams{Source: noteMoments(at.shows)}
	if _, err := chromedp.Call(tab, page.AddScriptToEvaluateOnNewDocument, script); err != nil {
		return nil, err
	}
	if err := chromedp.Do(tab, chromedp.EmulateViewport(1280, 800), chromedp.Navigate(at.address)); err != nil {
		return nil, err
	}
	const last = `new Promise(resolve => {
		const look = () => noted.editing ? resolve(noted) : setTimeout(look, 50);
		look();
	})`
	return chromedp.Run(tab, chromedp.Evaluate[visit](last, chromedp.EvalAwaitPromise))
}

// throttle slows the network and the processor of a tab.
func throttle(tab context.Context, c connection) error {
	bytes := c.bits
	if bytes > 0 {
		bytes /= 8
	}
	conditions := network.EmulateNetworkConditionsByRuleParams{MatchedNetworkConditions: []*network.Conditions{
		{Latency: c.latency, DownloadThroughput: bytes, UploadThroughput: bytes},
	}}
	if _, err := chromedp.Call(tab, network.EmulateNetworkConditionsByRule, conditions); err != nil {
		return err
	}
	_, err := chromedp.Call(tab, emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: c.slowed})
	return err
}
