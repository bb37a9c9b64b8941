package browsertest

import (
	"errors"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// act takes a step. It returns the outcome where that is known at once, ""
// where the requests will tell, and what a script said of it.
func (f *firefox) act(step scenario.Step, at shown) (outcome, said string, err error) {
	switch step.Do {
	case scenario.Visit:
		return "", "", f.navigate("browsingContext.navigate", map[string]any{"context": f.tab, "url": step.URL, "wait": "none"})
	case scenario.Wait, scenario.Restart:
		return string(trace.Loaded), "", nil
	}
	if at.url == "" {
		return string(trace.Failed), "", nil
	}
	if step.Do == scenario.Reload {
		return "", "", f.navigate("browsingContext.reload", map[string]any{"context": f.tab, "wait": "none"})
	}
	if at.failed {
		return string(trace.Failed), "", nil
	}
	script, pointed := stepScript(step)
	said, err = f.evaluate(script)
	switch {
	case err != nil:
		return "", "", err
	case pointed:
		return "", "", f.press()
	case step.Do == scenario.Script:
		return said, said, nil
	}
	return "", said, nil
}

// navigate runs a command whose failure may be the page's: then the events
// have told it.
func (f *firefox) navigate(method string, params map[string]any) error {
	err := f.session.call(method, params, nil)
	if failed := (*bidiError)(nil); errors.As(err, &failed) && failed.code == "unknown error" {
		return nil
	}
	return err
}

// press clicks with the mouse near the corner of the page. A dialog that the
// click opens keeps the command from ever being answered.
func (f *firefox) press() error {
	err := f.session.callWithin(dialogs, "input.performActions", map[string]any{
		"context": f.tab,
		"actions": []any{map[string]any{
			"type": "pointer", "id": "mouse",
			"actions": []any{
				map[string]any{"type": "pointerMove", "x": 50, "y": 50},
				map[string]any{"type": "pointerDown", "button": 0},
				map[string]any{"type": "pointerUp", "button": 0},
			},
		}},
	}, nil)
	if !errors.Is(err, errNoAnswer) {
		return err
	}
	dismissed := f.session.callWithin(dialogs, "browsingContext.handleUserPrompt",
		map[string]any{"context": f.tab, "accept": false}, nil)
	if failed := (*bidiError)(nil); errors.As(dismissed, &failed) || errors.Is(dismissed, errNoAnswer) {
		return nil // a dialog that WebDriver does not know of
	}
	return dismissed
}

// dialogs is how long a click may take before a dialog must be in its way.
const dialogs = 3 * time.Second
