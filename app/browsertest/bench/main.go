//go:build !js

// Command bench measures in real Chromium how long a reader waits for what must
// feel instant: from the event of the mouse or the keyboard to the frame that
// shows the result. It prints the times beside what they should be, plain
// and with the processor four times slower. Then it opens the links of the longest
// documents and prints for how long the page was held up.
//
//	go run ./app/browsertest/bench -site .build/dist [-only Secure]
//
// CHROME names the browser if it is not found by itself.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/chromedp/chromedp"

	"github.com/crumbtrail/crumbtrail/app/site"
)

// repeats is how often each interaction is measured, after a few to warm up.
const (
	repeats = 50
	warmUp  = 5
)

// slow is by how much the processor is slowed, and slowAim how many
// milliseconds 95 times out of 100 may take then.
const (
	slow    = 4
	slowAim = 100
)

func main() {
	dir := flag.String("site", ".build/dist", "`folder` of the packed site")
	only := flag.String("only", "", "measure only what has this `text` in its name")
	flag.Parse()
	if err := run(*dir, *only, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(dir, only string, out io.Writer) error {
	handler, err := site.Handler(dir, "")
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	server := &http.Server{Handler: handler, ReadHeaderTimeout: 10 * time.Second}
	go server.Serve(listener)
	defer server.Close()

	options := chromedp.DefaultExecAllocatorOptions[:]
	options = append(options, chromedp.NoSandbox)
	if chrome := os.Getenv("CHROME"); chrome != "" {
		options = append(options, chromedp.ExecPath(chrome))
	}
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Minute)
	defer cancel()
	ctx, stop := chromedp.NewExecAllocator(ctx, options...)
	defer stop()
	ctx, closeTab := chromedp.NewContext(ctx)
	defer closeTab()
	// Each interaction gets a tab of its own in the browser that this starts.
	if err := chromedp.Do(ctx); err != nil {
		return err
	}

	fmt.Fprintf(out, "\n%-28s %22s   %22s\n", "milliseconds to the frame", "plain", fmt.Sprintf("%d times slower", slow))
	fmt.Fprintf(out, "%-28s %6s %6s  %7s   %6s %6s  %7s\n", "", "p50", "p95", "aim", "p50", "p95", "aim")
	for _, i := range interactions {
		if !strings.Contains(i.name, only) {
			continue
		}
		fmt.Fprintf(out, "%-28s", i.name)
		for _, m := range []struct{ throttle, aim float64 }{{1, i.aim}, {slow, slowAim}} {
			times, err := measure(ctx, "http://"+listener.Addr().String()+"/", i, m.throttle)
			if err != nil {
				return err
			}
			fmt.Fprintf(out, " %6.1f %6.1f  %7s  ", percentile(times, 50), percentile(times, 95), fmt.Sprintf("≤ %.0f", m.aim))
		}
		fmt.Fprintln(out)
	}
	return freezes(ctx, "http://"+listener.Addr().String()+"/", only, out)
}

// percentile is the smallest time that p of 100 do not exceed.
func percentile(times []float64, p int) float64 {
	sorted := slices.Sorted(slices.Values(times))
	return sorted[(len(sorted)*p+99)/100-1]
}
