//go:build !js

package browsertest

import (
	"fmt"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A tab of a real browser is what steps act on.
type tab interface {
	// visit opens an address as if the user had typed it.
	visit(url string) error
	reload() error
	// evaluate runs an expression in the page, whose value or promised value is
	// a text.
	evaluate(script string) (string, error)
	// press clicks with the mouse near the corner of the page.
	press() error
}

// act takes a step. It returns the outcome where that is known at once, ""
// where the requests will tell, and what a script said of it.
func act(in tab, step scenario.Step, at shown) (outcome, said string, err error) {
	switch step.Do {
	case scenario.Visit:
		return "", "", in.visit(step.URL)
	case scenario.Wait, scenario.Restart: // [Lab.step] does these
		return string(trace.Loaded), "", nil
	}
	if at.url == "" {
		return string(trace.Failed), "", nil
	}
	if step.Do == scenario.Reload {
		return "", "", in.reload()
	}
	if at.failed {
		return string(trace.Failed), "", nil
	}

	script, pointed := stepScript(step)
	if script == "" {
		return "", "", fmt.Errorf("a page has no script to %s", step.Do)
	}
	said, err = in.evaluate(script)
	switch {
	case err != nil:
		return "", "", err
	case pointed:
		return "", "", in.press()
	case step.Do == scenario.Script:
		return said, said, nil
	}
	return "", said, nil
}
