//go:build !js

package browsertest

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/chromedp/chromedp"
)

// A deployment is a site of which the server can be stopped, or have a newer build.
type deployment struct {
	stopped, newer atomic.Bool
	page, worker   []byte // of the newer build
}

// deploy makes the newer build: another first page.
func deploy(t *testing.T) *deployment {
	t.Helper()
	read := func(name string) []byte {
		content, err := os.ReadFile(filepath.Join(builtSite(t), name))
		if err != nil {
			t.Fatal(err)
		}
		return content
	}
	var d deployment
	d.page = bytes.Replace(read("index.html"), []byte("<html "), []byte("<html data-newer "), 1)
	sum := sha256.Sum256(d.page)
	d.worker = regexp.MustCompile(`(?m)^  "": ".*?"`).ReplaceAll(read("sw.js"), []byte(`  "": "sha256-`+base64.StdEncoding.EncodeToString(sum[:])+`"`))
	d.worker = regexp.MustCompile(`prefix \+ "`).ReplaceAll(d.worker, []byte(`${0}newer`))
	return &d
}

func (d *deployment) wrap(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := strings.TrimPrefix(r.URL.Path, "/")
		switch {
		case d.stopped.Load():
			panic(http.ErrAbortHandler)
		case d.newer.Load() && name == "":
			w.Header().Set("Content-Type", "text/html")
			w.Write(d.page)
		case d.newer.Load() && name == "sw.js":
			w.Header().Set("Content-Type", "text/javascript")
			w.Write(d.worker)
		default:
			next.ServeHTTP(w, r)
		}
	})
}

// After one visit everything works without a server, below any path.
func TestOffline(t *testing.T) {
	t.Parallel()
	d := deploy(t)
	s := setup{mount: "/a/b", worker: true, wrap: d.wrap}
	address := serveSite(t, s)
	p := openURL(t, address+"/", s)
	eval[bool](p, `caches.open("someone else's").then(() => navigator.serviceWorker.ready).then(() => true)`)
	p.wait(`navigator.serviceWorker.controller`)
	d.stopped.Store(true)

	p.do(chromedp.Navigate(address + "/lessons/login-loop")) // without its slash
	p.wait(appRuns)
	p.wait(`document.title.startsWith("The login that never sticks")`)
	p.wait(`location.pathname === "/a/b/lessons/login-loop/"`)
	p.showEverything()
	p.click("#secure")
	p.wait(`secure.ariaChecked === "false"`)
	p.paste("https://shop.example/login\nSet-Cookie: sid=s3cret; Secure\n")
	p.wantRead()
	p.do(chromedp.Navigate(address + "/?lang=de"))
	p.wait(appRuns + ` && document.documentElement.lang === "de"`)
	if !eval[bool](p, `caches.has("someone else's")`) {
		t.Error("it deleted a cache that is not its own")
	}
}

// A newer build is noticed, and the page that is open goes on.
func TestNewerBuild(t *testing.T) {
	t.Parallel()
	d := deploy(t)
	p := openWith(t, "/", setup{worker: true, wrap: d.wrap})
	p.wait(`navigator.serviceWorker.controller`)
	eval[bool](p, `globalThis.same = true`)
	if eval[bool](p, `!document.getElementById("update").hidden`) {
		t.Error("the first visit says that there is a newer build")
	}
	d.newer.Store(true)
	eval[bool](p, `navigator.serviceWorker.getRegistration().then((it) => it.update()).then(() => true)`)
	p.wait(`!document.getElementById("update").hidden`)
	p.wantAccessibleIn("#update")
	if !eval[bool](p, `same && !("newer" in document.documentElement.dataset)`) {
		t.Error("the page was loaded again under the reader")
	}
	if got := eval[int](p, `caches.keys().then(({ length }) => length)`); got != 2 {
		t.Errorf("%d builds are stored, want the new one and that of the open page", got)
	}
	p.click("#update button")
	p.wait(appRuns + ` && "newer" in document.documentElement.dataset`)
}

// A frame is part of someone else's page, and gets no service worker.
func TestNoWorkerInFrame(t *testing.T) {
	t.Parallel()
	address := serveSite(t, setup{})
	host := serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		w.Write([]byte(`<!doctype html><title>A tutorial</title><link rel="icon" href="data:,"><iframe src="` + address + `"></iframe>`))
	}))
	p := openURL(t, host, setup{worker: true, ready: `document.querySelector("iframe")`}).inFrame("iframe")
	if got := eval[int](p, `crumbtrail.ready.then(() => navigator.serviceWorker.getRegistrations()).then(({ length }) => length)`); got != 0 {
		t.Errorf("%d service workers are registered", got)
	}
}
