//go:build !js

package browsertest

import (
	"cmp"
	"context"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"github.com/crumbtrail/crumbtrail/app/site"
)

// browser is the context of the one browser, which the first page starts.
var browser context.Context

// patience is how long a condition may take to become true. It is no measure
// of anything: it ends a test on a machine on which nothing happens any more.
const patience = 2 * time.Minute

func TestMain(m *testing.M) {
	os.Exit(func() int {
		profile, err := os.MkdirTemp("", "crumbtrail-browser-")
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			return 1
		}
		defer os.RemoveAll(profile)
		allocator, stopAllocator := chromedp.NewExecAllocator(context.Background(), flags(profile)...)
		defer stopAllocator()
		context, stop := chromedp.NewContext(allocator)
		defer stop()
		browser = context
		return m.Run()
	}())
}

// flags keep the browser from talking to anyone but the page. Frames stay in
// the process of their page, so that its events report them, too.
func flags(profile string) []chromedp.ExecAllocatorOption {
	options := []chromedp.ExecAllocatorOption{chromedp.UserDataDir(profile)}
	if chrome := os.Getenv("CHROME"); chrome != "" {
		options = append(options, chromedp.ExecPath(chrome))
	}
	for _, name := range []string{
		"headless", "no-sandbox", "disable-gpu", "disable-quic", "no-first-run",
		"disable-background-networking", "disable-component-update", "disable-sync",
		"disable-site-isolation-trials",
		// The tabs of a profile share a process, which compiles the program once.
		"process-per-site",
	} {
		options = append(options, chromedp.Flag(name, true))
	}
	return append(options,
		chromedp.Flag("accept-lang", "en-US"),
		// The two lists below the address bar are pages of the browser's own, which every
		// new tab would load: a second of a processor.
		chromedp.Flag("disable-features", "IsolateSandboxedIframes,WebUIOmniboxPopup,WebUIOmniboxAimPopup"),
		// A page of a test is closed before optimizing its program pays.
		chromedp.Flag("js-flags", "--no-wasm-dynamic-tiering --no-wasm-tier-up"))
}

// setup says how a page is to be opened; the zero value is the usual way.
type setup struct {
	// site is the environment variable that names the site's folder,
	// CRUMBTRAIL_SITE by default.
	site string
	// mount is the path that the site is served at, "/" by default.
	mount string
	// wrap stands before the site's server.
	wrap func(http.Handler) http.Handler
	// width and height are the window's, 1280 by 800 by default.
	width, height int64
	// ready is a JavaScript expression that is true once the page is there, by
	// default once the app has taken the place of the static page.
	ready string
	// worker: the browser has service workers, with which the page stores all of the
	// site.
	worker bool
	// errors are parts of the error messages that the page must give rise to.
	errors []string
}

// withoutWorkers makes a browser of which service workers are no part.
const withoutWorkers = `; delete Navigator.prototype.serviceWorker;`

const appRuns = `document.readyState === "complete" && !document.getElementById("static")`

// open serves the site and opens one of its pages, such as "/embed#0…".
func open(t *testing.T, at string) *page {
	t.Helper()
	return openWith(t, at, setup{})
}

// openWith is open with a setup.
func openWith(t *testing.T, at string, s setup) *page {
	t.Helper()
	return openURL(t, serveSite(t, s)+at, s)
}

// openURL opens any page of a server that the test runs.
func openURL(t *testing.T, address string, s setup) *page {
	t.Helper()
	p := newPage(t, s)
	p.do(chromedp.EmulateViewport(cmp.Or(s.width, 1280), cmp.Or(s.height, 800)))
	p.do(chromedp.Navigate(address))
	p.wait(cmp.Or(s.ready, appRuns))
	return p
}

// serveSite serves the packed site for the time of a test, and gives the URL
// it is mounted at, without a slash at its end.
func serveSite(t *testing.T, s setup) string {
	t.Helper()
	handler, err := site.Handler(folderIn(t, cmp.Or(s.site, "CRUMBTRAIL_SITE")), "")
	if err != nil {
		t.Fatal(err)
	}
	if s.wrap != nil {
		handler = s.wrap(handler)
	}
	mount := strings.TrimSuffix(path.Join("/", s.mount), "/")
	return serve(t, http.StripPrefix(mount, handler)) + mount
}

// serve serves on a port of 127.0.0.1, and gives the URL of its root.
func serve(t *testing.T, handler http.Handler) string {
	t.Helper()
	server := httptest.NewUnstartedServer(handler)
	server.Listener.Close()
	server.Listener = listen(t)
	server.Start()
	t.Cleanup(server.Close)
	return server.URL
}

// ports are those that were served on.
var ports sync.Map

// listen takes a port that no test had before: with its own port a page has its
// own origin, in which nothing is stored yet, and nothing cached.
func listen(t *testing.T) net.Listener {
	t.Helper()
	for {
		listener, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			t.Fatal(err)
		}
		if _, taken := ports.LoadOrStore(listener.Addr().String(), true); !taken {
			return listener
		}
		listener.Close()
	}
}

// onLocalhost gives a server's other name, which makes another origin of it.
func onLocalhost(t *testing.T, address string) string {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	u.Host = "localhost:" + u.Port()
	return u.String()
}

// builtSite is the folder of the packed site; without one there is no test.
func builtSite(t *testing.T) string {
	t.Helper()
	return folderIn(t, "CRUMBTRAIL_SITE")
}

// folderIn is the folder that an environment variable names.
func folderIn(t *testing.T, variable string) string {
	t.Helper()
	dir := os.Getenv(variable)
	if dir == "" {
		reason := variable + " names no built site: run ./build.sh test"
		if os.Getenv("CI") == "true" {
			t.Fatal(reason)
		}
		t.Skip(reason)
	}
	return dir
}

// newPage opens an empty tab, and fails the test for what goes wrong in it.
func newPage(t *testing.T, s setup) *page {
	t.Helper()
	p := newTab(t, s)
	t.Cleanup(func() {
		for _, problem := range p.log.problems() {
			t.Error(problem)
		}
		if t.Failed() {
			p.screenshot(strings.ReplaceAll(t.Name(), "/", "-"))
		}
	})
	return p
}

func newTab(t *testing.T, s setup) *page {
	t.Helper()
	profile, release := takeProfile(t)
	t.Cleanup(release)
	log := &record{expected: s.errors}
	tab, closeTab := chromedp.NewContext(profile, chromedp.WithListener(log.listen))
	t.Cleanup(closeTab)
	p := &page{t: t, ctx: tab, log: log}
	// Another tab beside it would take the focus away.
	focused := emulation.SetFocusEmulationEnabledParams{Enabled: true}
	if _, err := chromedp.Call(p.ctx, emulation.SetFocusEmulationEnabled, focused); err != nil {
		t.Fatal(err)
	}
	script := watchTimers
	if !s.worker {
		script += withoutWorkers
	}
	watched := cdppage.AddScriptToEvaluateOnNewDocumentParams{Source: script}
	if _, err := chromedp.Call(p.ctx, cdppage.AddScriptToEvaluateOnNewDocument, watched); err != nil {
		t.Fatal(err)
	}
	return p
}
