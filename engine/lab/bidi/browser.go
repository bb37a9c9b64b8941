//go:build !js

// Package bidi starts Firefox and speaks WebDriver BiDi with it.
package bidi

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/lab/driver"
)

// A Browser is a running Firefox.
type Browser struct {
	process *exec.Cmd
	exited  chan error
	session *session
}

// quiet are the preferences with which Firefox asks nobody and updates nothing, and is
// otherwise as it is.
var quiet = map[string]any{
	// What a browser under test is recommended would change what is tested.
	"remote.prefs.recommended":                   false,
	"network.captive-portal-service.enabled":     false,
	"network.connectivity-service.enabled":       false,
	"app.normandy.enabled":                       false,
	"app.update.disabledForTesting":              true,
	"browser.safebrowsing.malware.enabled":       false,
	"browser.safebrowsing.phishing.enabled":      false,
	"browser.shell.checkDefaultBrowser":          false,
	"browser.startup.page":                       0,
	"browser.startup.homepage":                   "about:blank",
	"browser.aboutwelcome.enabled":               false,
	"browser.sessionstore.resume_from_crash":     false,
	"datareporting.policy.dataSubmissionEnabled": false,
	"datareporting.healthreport.uploadEnabled":   false,
	"extensions.update.enabled":                  false,
	"services.settings.server":                   "data:,",
	"toolkit.telemetry.server":                   "",
	"termsofuse.bypassNotification":              true,
	// Pictures of the sites visited most would look like the page's own requests.
	"browser.newtab.preload":                    false,
	"browser.pagethumbnails.capturing_disabled": true,
}

// WritePreferences writes those of a profile, and those that keep Firefox quiet.
func WritePreferences(profile string, own map[string]any) error {
	settings := maps.Clone(quiet)
	maps.Copy(settings, own)
	var text strings.Builder
	for name, value := range settings {
		written, err := json.Marshal(value)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		fmt.Fprintf(&text, "user_pref(%q, %s);\n", name, written)
	}
	return os.WriteFile(filepath.Join(profile, "user.js"), []byte(text.String()), 0o600)
}

// Start starts the Firefox at path with a profile. Event is called for each event, one
// at a time.
func Start(path, profile string, event func(method string, params json.RawMessage)) (*Browser, error) {
	process := exec.Command(path, "--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0", "--remote-allow-system-access", "about:blank")
	process.Env = append(os.Environ(), "HOME="+profile, "MOZ_CRASHREPORTER_DISABLE=1", "MOZ_DISABLE_CONTENT_SANDBOX=1")
	told, err := process.StderrPipe()
	if err != nil {
		return nil, err
	}
	if err := process.Start(); err != nil {
		return nil, err
	}
	url, err := listeningAt(bufio.NewScanner(told))
	b := &Browser{process: process, exited: make(chan error, 1)}
	go func() { b.exited <- process.Wait() }()
	if err == nil {
		b.session, err = openSession(url, event)
	}
	if err != nil {
		return nil, errors.Join(err, process.Process.Kill())
	}
	return b, nil
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

// Call runs a command and decodes its result, unless result is nil.
func (b *Browser) Call(method string, params, result any) error {
	return b.CallWithin(driver.StepTimeout, method, params, result)
}

// CallWithin is Call with a time of its own, after which the error is ErrNoAnswer.
func (b *Browser) CallWithin(limit time.Duration, method string, params, result any) error {
	return b.session.callWithin(limit, method, params, result)
}

// FirstContext is the first tab, or with the scope "chrome" the window around
// it, whose scripts have the browser's own rights.
func (b *Browser) FirstContext(scope string) (string, error) {
	var tree struct {
		Contexts []struct {
			Context string `json:"context"`
		} `json:"contexts"`
	}
	if err := b.Call("browsingContext.getTree", map[string]any{"moz:scope": scope}, &tree); err != nil {
		return "", err
	}
	if len(tree.Contexts) == 0 {
		return "", fmt.Errorf("nothing is open in the scope %s of Firefox", scope)
	}
	return tree.Contexts[0].Context, nil
}

// Evaluate runs an expression in a context, whose value or promised value is a text.
func (b *Browser) Evaluate(context, expression string) (string, error) {
	var got struct {
		Type   string `json:"type"`
		Result struct {
			Value string `json:"value"`
		} `json:"result"`
		ExceptionDetails struct {
			Text string `json:"text"`
		} `json:"exceptionDetails"`
	}
	err := b.Call("script.evaluate", map[string]any{
		"expression":   expression,
		"target":       map[string]any{"context": context},
		"awaitPromise": true,
	}, &got)
	if err == nil && got.Type != "success" {
		err = fmt.Errorf("%s: %s", expression, got.ExceptionDetails.Text)
	}
	return got.Result.Value, err
}

// Close ends the browser.
func (b *Browser) Close() error {
	// The answer may not come any more.
	_ = b.Call("browser.close", map[string]any{}, nil)
	_ = b.session.conn.CloseNow()
	select {
	case <-b.exited:
		return nil
	case <-time.After(driver.StepTimeout):
		return errors.Join(errors.New("the browser does not end"), b.process.Process.Kill())
	}
}
