//go:build !js

// Command bench measures in real Chromium how long a reader waits for what must
// feel instant: from the event of the mouse or the keyboard to the frame that
// shows the result. It prints the times beside what they should be, plain
// and with the processor four times slower. Then it visits the first lesson, an embed
// and go-app's hello world over slow and fast connections, for the first and for the
// second time. At last it opens the links of the longest documents and prints for how
// long the page was held up.
//
//	go run ./app/browsertest/bench -site .build/dist [-hello .build/hello.wasm] [-only Secure]
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
	hello := flag.String("hello", "", "`program` of go-app's hello world")
	only := flag.String("only", "", "measure only what has this `text` in its name")
	flag.Parse()
	if err := run(*dir, *hello, *only, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(dir, hello, only string, out io.Writer) error {
	handler, err := site.Handler(dir, "")
	if err != nil {
		return err
	}
	address, stopSite, err := serve(handler)
	if err != nil {
		return err
	}
	defer stopSite()
	helloAddress := ""
	if hello != "" {
		if handler, err = helloSite(hello); err != nil {
			return err
		}
		var stopHello func() error
		if helloAddress, stopHello, err = serve(handler); err != nil {
			return err
		}
		defer stopHello()
	}

	options := chromedp.DefaultExecAllocatorOptions[:]
	options = append(options, chromedp.NoSandbox)
	if chrome := os.Getenv("CHROME"); chrome != "" {
		options = append(options, chromedp.ExecPath(chrome))
	}
	ctx, cancel := context.WithTimeout(context.Background(), 40*time.Minute)
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
			times, err := measure(ctx, address, i, m.throttle)
			if err != nil {
				return err
			}
			fmt.Fprintf(out, " %6.1f %6.1f  %7s  ", percentile(times, 50), percentile(times, 95), fmt.Sprintf("≤ %.0f", m.aim))
		}
		fmt.Fprintln(out)
	}
	if err := loading(ctx, places(address, helloAddress), only, out); err != nil {
		return err
	}
	return freezes(ctx, address, only, out)
}

// serve serves on a free port of this machine until stop is called.
func serve(handler http.Handler) (address string, stop func() error, err error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", nil, err
	}
	server := &http.Server{Handler: handler, ReadHeaderTimeout: 10 * time.Second}
	go server.Serve(listener)
	return "http://" + listener.Addr().String() + "/", server.Close, nil
}

// percentile is the smallest time that p of 100 do not exceed.
func percentile(times []float64, p int) float64 {
	sorted := slices.Sorted(slices.Values(times))
	return sorted[(len(sorted)*p+99)/100-1]
}
