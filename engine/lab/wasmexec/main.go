//go:build !js

// Command wasmexec runs a Go program for js/wasm in Chromium, as the Go
// toolchain's go_js_wasm_exec does in Node.js. It is made for go test:
//
//	GOOS=js GOARCH=wasm go test -exec 'wasmexec -js lib/wasm/wasm_exec.js' ./engine
//
// The program has no files, no arguments beside its own, and no environment.
// CHROME names the browser if it is not found by itself.
package main

import (
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"time"

	"github.com/chromedp/chromedp"
)

// patience is how long a program may take.
const patience = 5 * time.Minute

//go:embed page.html
var page []byte

func main() {
	script := flag.String("js", "", "the Go toolchain's `wasm_exec.js`")
	flag.Parse()
	if *script == "" || flag.NArg() == 0 {
		fmt.Fprintln(os.Stderr, "usage: wasmexec -js wasm_exec.js program.wasm [argument…]")
		os.Exit(2)
	}
	status, err := run(*script, flag.Arg(0), flag.Args()[1:], os.Stdout)
	if err != nil {
		fmt.Fprintln(os.Stderr, "wasmexec:", err)
		status = 1
	}
	os.Exit(status)
}

// An outcome is what the page tells of the program.
type outcome struct {
	Status int
	Output string
	// Error is why the program did not come to its end.
	Error string
}

// run runs a program to its end and gives its exit status.
func run(script, program string, args []string, out io.Writer) (status int, err error) {
	done := make(chan outcome, 1)
	address, stop, err := serve(handler(script, program, args, done))
	if err != nil {
		return 0, err
	}
	defer stop()

	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	ctx, stopBrowser := chromedp.NewExecAllocator(ctx, browserOptions()...)
	defer stopBrowser()
	ctx, closeTab := chromedp.NewContext(ctx)
	defer closeTab()
	if err := chromedp.Do(ctx, chromedp.Navigate(address)); err != nil {
		return 0, err
	}

	select {
	case <-ctx.Done():
		return 0, fmt.Errorf("%s did not end within %s", filepath.Base(program), patience)
	case o := <-done:
		if _, err := io.WriteString(out, o.Output); err != nil {
			return 0, err
		}
		if o.Error != "" {
			return 0, errors.New(o.Error)
		}
		return o.Status, nil
	}
}

func browserOptions() []chromedp.ExecAllocatorOption {
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.NoSandbox)
	if chrome := os.Getenv("CHROME"); chrome != "" {
		options = append(options, chromedp.ExecPath(chrome))
	}
	return options
}

// handler serves the page with all that it needs, and takes in the outcome.
func handler(script, program string, args []string, done chan<- outcome) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /", func(w http.ResponseWriter, _ *http.Request) { w.Write(page) })
	mux.HandleFunc("GET /wasm_exec.js", func(w http.ResponseWriter, r *http.Request) { http.ServeFile(w, r, script) })
	mux.HandleFunc("GET /program.wasm", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/wasm")
		http.ServeFile(w, r, program)
	})
	mux.HandleFunc("GET /arguments", func(w http.ResponseWriter, _ *http.Request) {
		json.NewEncoder(w).Encode(append([]string{filepath.Base(program)}, args...))
	})
	mux.HandleFunc("POST /outcome", func(w http.ResponseWriter, r *http.Request) {
		var o outcome
		if err := json.NewDecoder(r.Body).Decode(&o); err != nil {
			o.Error = fmt.Sprintf("the page's account of the program cannot be read: %v", err)
		}
		done <- o
	})
	return mux
}

func serve(h http.Handler) (address string, stop func() error, err error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", nil, err
	}
	server := &http.Server{Handler: h, ReadHeaderTimeout: 10 * time.Second}
	go server.Serve(listener)
	return "http://" + listener.Addr().String() + "/", server.Close, nil
}
