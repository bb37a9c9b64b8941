//go:build !js

// Package firefox drives Firefox by WebDriver BiDi.
package firefox

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/lab/bidi"
	"github.com/crumbtrail/crumbtrail/engine/lab/driver"
	"github.com/crumbtrail/crumbtrail/engine/lab/site"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A browser is a running Firefox.
type browser struct {
	path, profile string
	proxy         *site.Proxy
	// uncached: nothing is answered from the cache.
	uncached bool

	*bidi.Browser
	// tab is the current one of the tabs.
	tab    string
	tabs   []string
	window string
	watch  *watch
}

// Start starts the Firefox at path with an empty profile, for a scenario
// that site answers. It works in dir, which must exist.
func Start(path, dir string, s *scenario.Scenario, at *site.Site) (driver.Browser, error) {
	p, err := site.OpenProxy(at)
	if err != nil {
		return nil, err
	}
	profile, err := Profile(dir, s, p)
	if err != nil {
		return nil, errors.Join(err, p.Close())
	}
	f := &browser{path: path, profile: profile, proxy: p, uncached: !s.Policy.UsesCache()}
	if err := f.open(); err != nil {
		return nil, errors.Join(err, p.Close(), os.RemoveAll(profile))
	}
	return f, nil
}

// Profile makes an empty profile in dir, for a scenario that the site behind a proxy
// answers, and returns its folder.
func Profile(dir string, s *scenario.Scenario, p *site.Proxy) (string, error) {
	profile, err := os.MkdirTemp(dir, "firefox-*")
	if err != nil {
		return "", err
	}
	for _, name := range []string{"cert9.db", "key4.db", "pkcs11.txt"} {
		data, err := os.ReadFile(filepath.Join(trustFolder(dir), name))
		if err != nil {
			return "", err
		}
		if err := os.WriteFile(filepath.Join(profile, name), data, 0o600); err != nil {
			return "", err
		}
	}
	return profile, bidi.WritePreferences(profile, preferences(s.Policy, p.Port()))
}

// open starts the process and takes its first tab.
func (f *browser) open() (err error) {
	f.watch = newWatch()
	if f.Browser, err = bidi.Start(f.path, f.profile, f.watch.event); err != nil {
		return err
	}
	if err := f.connect(); err != nil {
		return errors.Join(err, f.Browser.Close())
	}
	return nil
}

// connect takes the first tab of the browser.
func (f *browser) connect() (err error) {
	if f.tab, err = f.FirstContext("content"); err != nil {
		return err
	}
	if f.window, err = f.FirstContext("chrome"); err != nil {
		return err
	}
	f.tabs = []string{f.tab}
	f.watch.follow(f.tab)
	if err := f.Call("session.subscribe", map[string]any{"events": []string{"network", "browsingContext"}}, nil); err != nil {
		return err
	}
	if !f.uncached {
		return nil
	}
	return f.Call("network.setCacheBehavior", map[string]any{"cacheBehavior": "bypass"}, nil)
}

// Restart implements driver.Browser.
func (f *browser) Restart() error {
	if err := f.Browser.Close(); err != nil {
		return err
	}
	return f.open()
}

// Close implements driver.Browser.
func (f *browser) Close() error {
	return errors.Join(f.Browser.Close(), f.proxy.Close(), os.RemoveAll(f.profile))
}

// Do implements driver.Browser.
func (f *browser) Do(step scenario.Step) (driver.Observation, error) {
	before, err := f.document()
	if err != nil {
		return driver.Observation{}, err
	}
	f.watch.begin(step.NewTab)
	outcome, said, err := driver.Act(f, step, before.Document)
	if err != nil {
		return driver.Observation{}, err
	}
	if outcome == "" { // Otherwise the step moves nothing.
		f.watch.ran(step)
	}
	if err := f.watch.settle(); err != nil {
		return driver.Observation{}, err
	}
	if outcome == "" {
		outcome = f.watch.outcome(step, said)
	}
	if opened := f.watch.opened(); opened != "" {
		f.tab, f.tabs = opened, append(f.tabs, opened)
	}

	after, err := f.document()
	if err != nil {
		return driver.Observation{}, err
	}
	if step.Do.Kind().Moves != 0 && after.Usable() {
		outcome = string(trace.Loaded) // whatever became of a request that the cache answered
	}
	see := driver.Observation{Outcome: outcome, URL: after.URL, DocumentCookie: after.cookie}
	see.Jar, err = f.jar()
	return see, err
}

// A page is what the tab shows, with its document.cookie.
type page struct {
	driver.Document
	cookie string
}

func (f *browser) document() (page, error) {
	text, err := f.Evaluate(`JSON.stringify([document.documentURI, location.href, (() => {
		try { return document.cookie } catch { return "" }
	})()])`)
	if err != nil {
		return page{}, err
	}
	var said [3]string
	if err := json.Unmarshal([]byte(text), &said); err != nil {
		return page{}, err
	}
	switch documentURI, url, cookie := said[0], said[1], said[2]; {
	case url == "about:blank":
		return page{}, nil
	case strings.HasPrefix(documentURI, "about:"):
		return page{Document: driver.Document{URL: url, Failed: true}}, nil
	default:
		return page{driver.Document{URL: url}, cookie}, nil
	}
}

// Evaluate runs an expression in the page, whose value or promised value is a
// text.
func (f *browser) Evaluate(expression string) (string, error) {
	return f.Browser.Evaluate(f.tab, expression)
}
