//go:build !js

package browsertest

import (
	"net/http"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/chromedp/chromedp"

	"github.com/crumbtrail/crumbtrail/app/site"
)

// The page starts wherever it is put and however it is called, and loads its
// program once.
func TestPageAtAnyPath(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, mount, at string
		layout          string
	}{
		{"at the root", "/", "/", ""},
		{"by its file name", "/", "/index.html", ""},
		{"with a query", "/", "/?a=1&b=%C3%BC", ""},
		{"below a path", "/x/y", "/", ""},
		{"below a path that has to be escaped", "/caf\u00e9 1", "/", ""},
		{"embed without an ending", "/", "/embed", "embed"},
		{"embed as a folder", "/", "/embed/", "embed"},
		{"embed by its file name", "/", "/embed.html", "embed"},
		{"embed below a path", "/x/y", "/embed", "embed"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			p := openWith(t, test.at, setup{mount: test.mount})
			if got := p.attribute("html", "data-layout"); got != test.layout {
				t.Errorf("the layout is %q, want %q", got, test.layout)
			}
			if !eval[bool](p, `document.getElementById("notice").hidden`) {
				t.Errorf("a notice shows: %s", p.text("#notice"))
			}
			if programs := p.requests(".wasm"); len(programs) != 1 {
				t.Errorf("the program was asked for %d times, want once: %q", len(programs), programs)
			}
		})
	}
}

// A "%" that starts no escape must not end go-app.
func TestBadFragment(t *testing.T) {
	t.Parallel()
	for _, fragment := range []string{"%zz", "%", "0abc%4", "a#b%"} {
		t.Run("at the start "+fragment, func(t *testing.T) {
			p := open(t, "/#"+fragment)
			wantFragment(t, p, fragment)
		})
	}
	t.Run("later", func(t *testing.T) {
		p := open(t, "/#0")
		eval[bool](p, `Boolean(globalThis.told = []), addEventListener("crumbtrail:fragment", () => told.push(crumbtrail.fragment)), true`)
		eval[string](p, `location.hash = "#%zz"`)
		p.wait(`told.length > 0`)
		wantFragment(t, p, "%zz")
		// The hashchange comes after the popstate, and must not tell again.
		if told := eval[[]string](p, `new Promise((resolve) => {
			addEventListener("hashchange", (event) => event.newURL.endsWith("#0b") && resolve(told));
			location.hash = "#0b";
		})`); len(told) != 1 {
			t.Errorf("told of %q, want one", told)
		}
	})
	t.Run("a good one stays", func(t *testing.T) {
		p := open(t, "/#100%25")
		if got := eval[string](p, "location.hash + crumbtrail.fragment"); got != "#100%25null" {
			t.Errorf("got %q", got)
		}
	})
}

func wantFragment(t *testing.T, p *page, fragment string) {
	t.Helper()
	if got := eval[string](p, "crumbtrail.fragment"); got != fragment {
		t.Errorf("crumbtrail.fragment is %q, want %q", got, fragment)
	}
	if got := eval[string](p, "location.href.split('#')[1] ?? ''"); got != "" {
		t.Errorf("the address keeps %q", got)
	}
	if !eval[bool](p, `document.getElementById("notice").hidden`) {
		t.Errorf("a notice shows: %s", p.text("#notice"))
	}
}

// In a sandboxed frame of another site the page has no origin and no storage.
func TestSandboxedFrame(t *testing.T) {
	t.Parallel()
	for _, at := range []string{"/embed", "/embed#%zz", "/"} {
		t.Run(at, func(t *testing.T) {
			address := serveSite(t, setup{}) + at
			host := serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				w.Header().Set("Content-Type", "text/html")
				w.Write([]byte(`<!doctype html><title>A tutorial</title><link rel="icon" href="data:,">
					<iframe sandbox="allow-scripts" width="700" height="480" src="` + address + `"></iframe>`))
			}))
			outer := openURL(t, onLocalhost(t, host), setup{ready: `document.querySelector("iframe")`})
			p := outer.inFrame("iframe")
			if got := eval[string](p, "self.origin"); got != "null" {
				t.Errorf("the frame's origin is %s, want an opaque one", got)
			}
			for _, storage := range []string{"localStorage", "sessionStorage"} {
				got := eval[string](p, storage+`.setItem("a", 1), `+storage+`.getItem("a") + `+storage+`.length + `+storage+`.key(0)`)
				if got != "11a" {
					t.Errorf("%s does not keep what it gets: %q", storage, got)
				}
			}
			if _, fragment, bad := strings.Cut(at, "#"); bad {
				wantFragment(t, p, fragment)
			}
			if programs := p.requests(".wasm"); len(programs) != 1 {
				t.Errorf("the program was asked for %d times, want once: %q", len(programs), programs)
			}
		})
	}
}

// When the program cannot start or ends, the page shows a notice.
func TestNotice(t *testing.T) {
	t.Parallel()
	const shown = `!document.getElementById("notice").hidden`
	tests := []struct {
		name   string
		wrap   func(http.Handler) http.Handler
		says   string
		errors []string
	}{
		{
			name:   "the program is missing",
			wrap:   serveInstead(".wasm", http.NotFound),
			says:   "could not start: the server returned 404",
			errors: []string{"404"},
		},
		{
			name: "the program is something else",
			wrap: serveInstead(".wasm", func(w http.ResponseWriter, r *http.Request) { w.Write([]byte("<p>Log in first")) }),
			says: "could not start",
		},
		{
			name: "a policy forbids WebAssembly",
			wrap: withHeaders(func(h http.Header) {
				h.Set("Content-Security-Policy", strings.Replace(site.Policy, "'wasm-unsafe-eval'", "", 1))
			}),
			says: "could not start",
		},
		{
			name:   "Go's script is missing",
			wrap:   serveInstead("/wasm_exec", http.NotFound),
			says:   "could not start: Go is not defined",
			errors: []string{"404", "Refused to execute script"},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := openWith(t, "/", setup{wrap: test.wrap, ready: shown, errors: test.errors})
			p.wantText("#notice", test.says)
			p.wantText("#static", "Is the session cookie sent")
			rejection := eval[string](p, `crumbtrail.run("{}").catch((error) => error.message)`)
			if !strings.Contains(rejection, test.says) {
				t.Errorf("crumbtrail.run is rejected with %q, want it to say %q", rejection, test.says)
			}
			p.wantAccessible()
		})
	}

	t.Run("the reload button", func(t *testing.T) {
		var asked atomic.Int32
		p := openWith(t, "/", setup{
			wrap: func(next http.Handler) http.Handler {
				return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
					if strings.HasSuffix(r.URL.Path, ".wasm") && asked.Add(1) == 1 {
						http.NotFound(w, r)
						return
					}
					next.ServeHTTP(w, r)
				})
			},
			ready:  shown,
			errors: []string{"404"},
		})
		p.click("#notice button")
		p.wait(appRuns)
	})
	t.Run("the program panics", func(t *testing.T) {
		p := openWith(t, "/", setup{errors: []string{"Go program has already exited"}})
		eval[bool](p, `goappNav(), true`) // go-app reads an argument that is not there.
		p.wait(shown)
		p.wantText("#notice", "stopped")
		// Whatever calls it from now on gets an exception.
		eval[bool](p, `new Promise((resolve) => { setTimeout(goappNav); setTimeout(resolve, 0, true); })`)
	})
	t.Run("an exception passes through the program", func(t *testing.T) {
		p := openWith(t, "/", setup{errors: []string{"history is denied"}})
		eval[bool](p, `Object.defineProperty(window, "history", { get() { throw new Error("history is denied"); } }),
			setTimeout(() => goappNav(location.href + "#a")), true`)
		p.wait(shown)
		p.wantText("#notice", "stopped")
	})
	t.Run("an error of someone else", func(t *testing.T) {
		p := openWith(t, "/", setup{errors: []string{"an extension's"}})
		if eval[bool](p, `new Promise((resolve) => {
			addEventListener("error", () => setTimeout(() => resolve(`+shown+`)));
			setTimeout(() => { throw new Error("an extension's"); });
		})`) {
			t.Errorf("a notice shows: %s", p.text("#notice"))
		}
	})
}

// Hosts that do not know WebAssembly serve the program as some bytes.
func TestOtherMediaType(t *testing.T) {
	t.Parallel()
	openWith(t, "/", setup{wrap: withHeaders(func(h http.Header) {
		if h.Get("Content-Type") == "application/wasm" {
			h.Set("Content-Type", "application/octet-stream")
		}
	})})
}

// crumbtrail.run may be called before there is an engine.
func TestRunWaits(t *testing.T) {
	t.Parallel()
	release := make(chan struct{})
	p := openWith(t, "/", setup{
		wrap:  serveInstead(".wasm", func(w http.ResponseWriter, r *http.Request) { <-release }),
		ready: `document.getElementById("static")`,
	})
	t.Cleanup(func() { close(release) })
	eval[bool](p, `globalThis.early = crumbtrail.run("a scenario"), true`)
	eval[bool](p, `crumbtrail.provide((scenario) => scenario === "wrong" ? { error: "no" } : { trace: "of " + scenario }), true`)
	if got := eval[string](p, "early"); got != "of a scenario" {
		t.Errorf("the early call got %q", got)
	}
	if got := eval[string](p, `crumbtrail.run("wrong").catch((error) => "rejected: " + error.message)`); got != "rejected: no" {
		t.Errorf("a wrong scenario got %q", got)
	}
}

// The theme comes from the address, else from what the reader chose.
func TestTheme(t *testing.T) {
	t.Parallel()
	tests := []struct{ at, stored, want string }{
		{"/", "", ""},
		{"/", "dark", "dark"},
		{"/", "purple", ""},
		{"/?theme=light", "dark", "light"},
		{"/?theme=auto", "dark", ""},
		{"/embed", "dark", ""},
		{"/embed?theme=dark", "", "dark"},
	}
	address := serveSite(t, setup{})
	p := openURL(t, address+"/", setup{})
	for _, test := range tests {
		t.Run(test.at+" "+test.stored, func(t *testing.T) {
			p := p.with(t)
			eval[bool](p, `(localStorage.setItem("crumbtrail.theme", "`+test.stored+`"), globalThis.before = true)`)
			p.do(chromedp.Navigate(address + test.at))
			p.wait(`!("before" in globalThis) && ` + appRuns)
			if got := p.attribute("html", "data-theme"); got != test.want {
				t.Errorf("data-theme is %q, want %q", got, test.want)
			}
		})
	}
}

func TestAccessible(t *testing.T) {
	t.Parallel()
	for _, at := range []string{"/", "/embed"} {
		t.Run(at, func(t *testing.T) { open(t, at).wantAccessible() })
	}
}
