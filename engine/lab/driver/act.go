//go:build !js

package driver

import (
	"fmt"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A Tab of a real browser is what steps act on.
type Tab interface {
	// Visit opens an address as if the user had typed it.
	Visit(url string) error
	// Reload asks for the page again.
	Reload() error
	// Traverse goes so many pages back, or forward, in the history of the tab.
	Traverse(by int) error
	// SwitchTo shows the tab with a number, and reports whether there is one.
	SwitchTo(number int) (bool, error)
	// Evaluate runs an expression in the page, whose value or promised value is
	// a text.
	Evaluate(script string) (string, error)
	// Frame is the frame that the page loaded last, in which scripts run.
	Frame() (Tab, error)
	// Press clicks with the mouse near the corner of the page.
	Press() error
	// ClearCache empties the HTTP cache of the browser.
	ClearCache() error
}

// Act takes a step. It returns the outcome where that is known at once, ""
// where the requests will tell, and what a script said of it.
func Act(in Tab, step scenario.Step, at Document) (outcome, said string, err error) {
	switch step.Do {
	case scenario.Visit:
		return "", "", in.Visit(step.URL)
	case scenario.Wait, scenario.Restart: // the lab itself does these
		return string(trace.Loaded), "", nil
	case scenario.ClearCache:
		return string(trace.Loaded), "", in.ClearCache()
	case scenario.SwitchTab:
		there, err := in.SwitchTo(step.Tab)
		if !there {
			return string(trace.Failed), "", err
		}
		return string(trace.Loaded), "", err
	}
	if at.URL == "" {
		return string(trace.Failed), "", nil
	}
	switch step.Do {
	case scenario.Reload:
		return "", "", in.Reload()
	case scenario.Back, scenario.Forward:
		return "", "", in.Traverse(step.Do.Kind().Moves)
	}
	if at.Failed {
		return string(trace.Failed), "", nil
	}

	if step.InFrame {
		if in, err = in.Frame(); err != nil {
			return "", "", err
		}
	}
	script, pointed := stepScript(step)
	if script == "" {
		return "", "", fmt.Errorf("a page has no script to %s", step.Do)
	}
	said, err = in.Evaluate(script)
	switch {
	case err != nil:
		return "", "", err
	case pointed && !step.InFrame:
		return "", "", in.Press()
	case step.Do == scenario.Script:
		return said, said, nil
	}
	return "", said, nil
}
