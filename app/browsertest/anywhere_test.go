//go:build !js

package browsertest

import (
	"context"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"github.com/crumbtrail/crumbtrail/app/site"
)

// Wherever the page is put and whatever it is denied, it shows its lesson, asks
// nobody but its own host for anything, and sets no cookie.
func TestAnywhere(t *testing.T) {
	t.Parallel()
	const title = "The login that never sticks"
	sandboxed := withHeaders(func(h http.Header) {
		h.Set("Content-Security-Policy", site.Policy+"; sandbox allow-scripts")
	})
	withoutWasm := withHeaders(func(h http.Header) {
		h.Set("Content-Security-Policy", strings.Replace(site.Policy, "'wasm-unsafe-eval'", "", 1))
	})
	const stopped = `!document.getElementById("notice").hidden`
	tests := []struct {
		name, at string
		setup    setup
		framed   bool   // in a sandbox, on a page from right to left
		silent   bool   // without scripts
		works    string // a condition that becomes true after a click on Secure, "" if nothing works
	}{
		{name: "without storage, below a path", at: "/lessons/login-loop/", setup: setup{mount: "/a/b", wrap: sandboxed, worker: true}, works: `secure.ariaChecked === "false"`},
		{name: "zoomed to 200 %", at: "/lessons/login-loop/", setup: setup{width: 640, height: 400}, works: `secure.ariaChecked === "false"`},
		{name: "in a frame", at: "/embed/login-loop/", framed: true, works: `secure.ariaChecked === "false"`},
		{name: "an embed without WebAssembly", at: "/embed/login-loop/", setup: setup{wrap: withoutWasm, ready: stopped}},
		{name: "without scripts", at: "/lessons/login-loop/", silent: true},
		{name: "an embed without scripts", at: "/embed/login-loop/", silent: true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			cookies := false
			before := test.setup.wrap
			test.setup.wrap = func(next http.Handler) http.Handler {
				if before != nil {
					next = before(next)
				}
				return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
					next.ServeHTTP(w, r)
					cookies = cookies || w.Header().Get("Set-Cookie") != "" || r.Header.Get("Cookie") != ""
				})
			}
			var outer, p *page
			switch {
			case test.framed:
				outer, p = embedIn(t, onlyScripts, test.at)
			case test.silent:
				p = newPage(t, test.setup)
				outer = p
				p.do(chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
					_, err := cdp.Call(ctx, target, emulation.SetScriptExecutionDisabled,
						emulation.SetScriptExecutionDisabledParams{Value: true})
					return err
				}), chromedp.Navigate(serveSite(t, test.setup)+test.at))
				p.wantText("noscript", "needs JavaScript and WebAssembly")
			default:
				p = openWith(t, test.at, test.setup)
				outer = p
			}

			p.wait(`document.title.startsWith("` + title + `")`)
			if !eval[bool](p, `[...document.querySelectorAll("svg")].some((drawing) => drawing.checkVisibility({ visibilityProperty: true })
				&& drawing.textContent.includes("POST http://shop.example/login"))`) {
				t.Error("the lanes are not visible")
			}
			if !eval[bool](p, `[...document.querySelectorAll(".badge")].some((badge) => badge.checkVisibility() && badge.textContent.includes("simulation"))`) {
				t.Error("nothing says that it is a simulation")
			}
			if test.works != "" {
				p.click("#secure")
				p.wait(test.works)
			}
			p.wantRoom(test.name)
			for _, request := range outer.requests("") {
				u, err := url.Parse(request)
				if err != nil || u.Scheme != "data" && u.Hostname() != "127.0.0.1" && u.Hostname() != "localhost" {
					t.Errorf("it asked for %s", request)
				}
			}
			if cookies {
				t.Error("a cookie was set")
			}
		})
	}
}
