//go:build !js

// Command bench measures in real Chromium how long a reader waits for what an
// edit changes: from the click on Secure to the frame that shows it. It prints
// the times beside what they should be.
//
//	go run ./app/browsertest/bench -site .build/dist
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
	"time"

	"github.com/chromedp/chromedp"

	"github.com/crumbtrail/crumbtrail/web/site"
)

// repeats is how often Secure is flipped, after a few flips to warm up.
const (
	repeats = 50
	warmUp  = 5
)

// aim is how long a reader may wait 95 times out of 100.
const aim = 50 * time.Millisecond

func main() {
	dir := flag.String("site", ".build/dist", "`folder` of the packed site")
	flag.Parse()
	if err := run(*dir, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(dir string, out io.Writer) error {
	handler, err := site.Handler(dir)
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
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	defer cancel()
	ctx, stop := chromedp.NewExecAllocator(ctx, options...)
	defer stop()
	ctx, closeTab := chromedp.NewContext(ctx)
	defer closeTab()

	fmt.Fprintf(out, "\n%-36s %8s %8s   %s\n", "milliseconds", "p50", "p95", "aim for p95")
	for _, m := range []struct {
		name     string
		throttle float64
		aim      string
	}{
		{"flip Secure to painted frame", 1, fmt.Sprint(aim.Milliseconds())},
		{"the same on a CPU four times slower", 4, "none"},
	} {
		times, err := flips(ctx, "http://"+listener.Addr().String()+"/", m.throttle)
		if err != nil {
			return err
		}
		fmt.Fprintf(out, "%-36s %8.1f %8.1f   %s\n", m.name, percentile(times, 50), percentile(times, 95), m.aim)
	}
	return nil
}

// percentile is the smallest time that p of 100 do not exceed.
func percentile(times []float64, p int) float64 {
	sorted := slices.Sorted(slices.Values(times))
	return sorted[(len(sorted)*p+99)/100-1]
}
