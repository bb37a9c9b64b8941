//go:build !js

// Package firefox drives Firefox by WebDriver BiDi.
package firefox

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/lab/driver"
	"github.com/crumbtrail/crumbtrail/engine/lab/site"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A browser is a running Firefox with one tab.
type browser struct {
	path, profile string
	proxy         *site.Proxy
	// uncached: nothing is answered from the cache.
	uncached bool

	process *exec.Cmd
	exited  chan error
	session *session
	tab     string
	window  string
	watch   *watch
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
	return profile, os.WriteFile(filepath.Join(profile, "user.js"), preferences(s.Policy, p.Port()), 0o600)
}

// open starts the process and takes its first tab.
func (f *browser) open() error {
	f.process = exec.Command(f.path, "--headless", "--no-remote", "--profile", f.profile, "--remote-debugging-port", "0", "--remote-allow-system-access", "about:blank")
	f.process.Env = append(os.Environ(), "HOME="+f.profile, "MOZ_CRASHREPORTER_DISABLE=1", "MOZ_DISABLE_CONTENT_SANDBOX=1")
	told, err := f.process.StderrPipe()
	if err != nil {
		return err
	}
	if err := f.process.Start(); err != nil {
		return err
	}
	url, err := listeningAt(bufio.NewScanner(told))
	f.exited = make(chan error, 1)
	go func() { f.exited <- f.process.Wait() }()
	if err == nil {
		err = f.connect(url)
	}
	if err != nil {
		return errors.Join(err, f.process.Process.Kill())
	}
	return nil
}

// connect takes the first tab of the browser that listens at url.
func (f *browser) connect(url string) (err error) {
	f.watch = newWatch()
	if f.session, err = openSession(url, f.watch.event); err != nil {
		return err
	}
	if f.tab, err = f.firstContext("content"); err != nil {
		return err
	}
	if f.window, err = f.firstContext("chrome"); err != nil {
		return err
	}
	f.watch.follow(f.tab)
	if err := f.session.call("session.subscribe", map[string]any{"events": []string{"network", "browsingContext"}}, nil); err != nil {
		return err
	}
	if !f.uncached {
		return nil
	}
	return f.session.call("network.setCacheBehavior", map[string]any{"cacheBehavior": "bypass"}, nil)
}

// firstContext is the first tab, or with the scope "chrome" the window around
// it, whose scripts have the browser's own rights.
func (f *browser) firstContext(scope string) (string, error) {
	var tree struct {
		Contexts []struct {
			Context string `json:"context"`
		} `json:"contexts"`
	}
	if err := f.session.call("browsingContext.getTree", map[string]any{"moz:scope": scope}, &tree); err != nil {
		return "", err
	}
	if len(tree.Contexts) == 0 {
		return "", fmt.Errorf("nothing is open in the scope %s of Firefox", scope)
	}
	return tree.Contexts[0].Context, nil
}

// listeningAt waits for the line that says where the browser listens, and
// leaves the rest to be read, so that the browser never waits for a reader.
func listeningAt(lines *bufio.Scanner) (string, error) {
	const before = "WebDriver BiDi listening on "
	for lines.Scan() {
		if _, url, ok := strings.Cut(lines.Text(), before); ok {
			go func() {
				for lines.Scan() {
				}
			}()
			return url, nil
		}
	}
	return "", errors.New("the browser ended before it listened")
}

func (f *browser) close() error {
	// The answer may not come any more.
	_ = f.session.call("browser.close", map[string]any{}, nil)
	_ = f.session.close()
	select {
	case <-f.exited:
		return nil
	case <-time.After(driver.StepTimeout):
		return errors.Join(errors.New("the browser does not end"), f.process.Process.Kill())
	}
}

// Restart implements driver.Browser.
func (f *browser) Restart() error {
	if err := f.close(); err != nil {
		return err
	}
	return f.open()
}

// Close implements driver.Browser.
func (f *browser) Close() error {
	return errors.Join(f.close(), f.proxy.Close(), os.RemoveAll(f.profile))
}

// Do implements driver.Browser.
func (f *browser) Do(step scenario.Step) (driver.Observation, error) {
	before, err := f.document()
	if err != nil {
		return driver.Observation{}, err
	}
	f.watch.begin()
	outcome, said, err := driver.Act(f, step, before.Document)
	if err != nil {
		return driver.Observation{}, err
	}
	if outcome == "" { // Otherwise the step moves nothing.
		f.watch.ran(step.Do)
	}
	if err := f.watch.settle(); err != nil {
		return driver.Observation{}, err
	}
	if outcome == "" {
		outcome = f.watch.outcome(step.Do, said)
	}

	after, err := f.document()
	if err != nil {
		return driver.Observation{}, err
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
func (f *browser) Evaluate(expression string) (string, error) { return f.evaluateIn(f.tab, expression) }

func (f *browser) evaluateIn(context, expression string) (string, error) {
	var got struct {
		Type   string `json:"type"`
		Result struct {
			Value string `json:"value"`
		} `json:"result"`
		ExceptionDetails struct {
			Text string `json:"text"`
		} `json:"exceptionDetails"`
	}
	err := f.session.call("script.evaluate", map[string]any{
		"expression":   expression,
		"target":       map[string]any{"context": context},
		"awaitPromise": true,
	}, &got)
	if err == nil && got.Type != "success" {
		err = fmt.Errorf("%s: %s", expression, got.ExceptionDetails.Text)
	}
	return got.Result.Value, err
}
