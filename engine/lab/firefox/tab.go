//go:build !js

package firefox

import (
	"errors"
	"fmt"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/lab/bidi"
	"github.com/crumbtrail/crumbtrail/engine/lab/driver"
)

// Visit implements driver.Tab.
func (f *browser) Visit(url string) error {
	return pages(f.Call("browsingContext.navigate", map[string]any{"context": f.tab, "url": url, "wait": "none"}, nil))
}

// pages drops a failure of a navigation that is the page's: the events have
// told it.
func pages(err error) error {
	if failed := (*bidi.Error)(nil); errors.As(err, &failed) && failed.Code == "unknown error" {
		return nil
	}
	return err
}

// Press clicks with the mouse near the corner of the page. A dialog that the
// click opens keeps the command from ever being answered.
func (f *browser) Press() error {
	err := f.CallWithin(dialogs, "input.performActions", map[string]any{
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
	if !errors.Is(err, bidi.ErrNoAnswer) {
		return err
	}
	return f.answer("cancelDialog")
}

// ClearCache implements driver.Tab. WebDriver has no command for it, so it is done
// with the browser's own rights.
func (f *browser) ClearCache() error {
	_, err := f.Browser.Evaluate(f.window, `(Services.cache2.clear(), "")`)
	return err
}

// Reload asks for the page again. After a POST Firefox wants to know whether
// to send it again, and the user agrees.
func (f *browser) Reload() error {
	err := f.CallWithin(dialogs, "browsingContext.reload", map[string]any{"context": f.tab, "wait": "none"}, nil)
	if errors.Is(err, bidi.ErrNoAnswer) {
		return f.answer("acceptDialog")
	}
	return pages(err)
}

// SwitchTo implements driver.Tab.
func (f *browser) SwitchTo(number int) (bool, error) {
	if number > len(f.tabs) {
		return false, nil
	}
	f.tab = f.tabs[number-1]
	return true, f.Call("browsingContext.activate", map[string]any{"context": f.tab}, nil)
}

// Traverse implements driver.Tab. The empty page that the first tab began with is none
// of the scenario.
func (f *browser) Traverse(by int) error {
	there, err := f.Browser.Evaluate(f.window, fmt.Sprintf(`(() => {
		const history = gBrowser.selectedBrowser.browsingContext.sessionHistory;
		const to = history.index + %d;
		return to < 0 || to >= history.count ? "" : history.getEntryAtIndex(to).URI.spec;
	})()`, by))
	if err != nil {
		return err
	}
	if there == "" || there == "about:blank" {
		f.watch.traversed()
		return nil
	}
	err = pages(f.Call("browsingContext.traverseHistory", map[string]any{"context": f.tab, "delta": by}, nil))
	f.watch.traversed()
	return err
}

// A frame is one of the page, in which scripts run.
type frame struct {
	*browser
	context string
}

func (f frame) Evaluate(expression string) (string, error) {
	return f.Browser.Evaluate(f.context, expression)
}

// Frame implements driver.Tab.
func (f *browser) Frame() (driver.Tab, error) {
	var tree struct {
		Contexts []struct {
			Children []struct {
				Context string `json:"context"`
			} `json:"children"`
		} `json:"contexts"`
	}
	if err := f.Call("browsingContext.getTree", map[string]any{"root": f.tab}, &tree); err != nil {
		return nil, err
	}
	if len(tree.Contexts) == 0 || len(tree.Contexts[0].Children) == 0 {
		return nil, errors.New("the page has no frame")
	}
	frames := tree.Contexts[0].Children
	return frame{f, frames[len(frames)-1].Context}, nil
}

// answer presses a button of the tab's dialogs. WebDriver does not know of
// these, so it is done with the browser's own rights.
func (f *browser) answer(button string) error {
	_, err := f.Browser.Evaluate(f.window, `(() => {
		const box = gBrowser.getTabDialogBox(gBrowser.selectedBrowser);
		for (const dialog of [...box.getTabDialogManager().dialogs, ...box.getContentDialogManager().dialogs])
			dialog._frame.contentDocument.querySelector("dialog").`+button+`();
		return "";
	})()`)
	return err
}

// dialogs is how long a command may take before a dialog must be in its way.
const dialogs = 2 * time.Second
