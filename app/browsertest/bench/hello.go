//go:build !js

package main

import (
	"bytes"
	"net/http"
	"os"

	"github.com/andybalholm/brotli"
	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// hello is the component of app/testdata/hello, which go-app draws into its page before
// the program arrives.
type hello struct{ app.Compo }

func (h *hello) Render() app.UI { return app.H1().Text("Hello, World!") }

// helloSite is the site that go-app makes for its hello world, with the program that was
// built in this run, compressed as Crumbtrail's is.
func helloSite(program string) (http.Handler, error) {
	content, err := os.ReadFile(program)
	if err != nil {
		return nil, err
	}
	var compressed bytes.Buffer
	w := brotli.NewWriterLevel(&compressed, brotli.BestCompression)
	if _, err := w.Write(content); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	app.Route("/", &hello{})
	mux := http.NewServeMux()
	mux.Handle("/", &app.Handler{Name: "Hello", Icon: app.Icon{Default: "/icon.svg", Large: "/icon.svg", SVG: "/icon.svg"}})
	mux.HandleFunc("/icon.svg", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "image/svg+xml")
		w.Write([]byte(`<svg xmlns="http://www.w3.org/2000/svg"/>`))
	})
	mux.HandleFunc("/web/app.wasm", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/wasm")
		w.Header().Set("Content-Encoding", "br")
		w.Write(compressed.Bytes())
	})
	return mux, nil
}
