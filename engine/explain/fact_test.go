package explain_test

import (
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/reason"
)

// TestEveryReasonHasFacts: what would change it, and the id of DevTools's own
// sentence wherever they have one.
func TestEveryReasonHasFacts(t *testing.T) {
	for _, r := range constants(t, "../reason/reason.go", "Reason") {
		told := 0
		for _, direction := range []explain.Direction{explain.Sending, explain.Storing} {
			text := explain.Reason(reason.Reason(r), onPlainHTTP(direction))
			if text.Change == "" {
				continue // not a reason in this direction
			}
			told++
			checkFacts(t, r, text)
		}
		if told == 0 {
			t.Errorf("%s says in no direction what would change it: add it to sending or storing in fact.go", r)
		}
	}
}

func TestEveryWarningHasFacts(t *testing.T) {
	for _, w := range constants(t, "../reason/reason.go", "Warning") {
		checkFacts(t, w, explain.Warning(reason.Warning(w), onPlainHTTP(explain.Storing)))
	}
}

func checkFacts(t *testing.T, name string, text explain.Text) {
	t.Helper()
	if !strings.HasSuffix(text.Change, ".") {
		t.Errorf("%s: Change is %q, want a sentence; see fact.go", name, text.Change)
	}
	// DevTools know the name NoCookieContent and show nothing for it.
	if has := text.DevToolsText != ""; has != (text.DevTools != "") && name != string(reason.NoCookieContent) {
		t.Errorf("%s: DevTools call it %q, and their text for that is %q", name, text.DevTools, text.DevToolsText)
	}
}

func TestBrowsersString(t *testing.T) {
	for b, want := range map[explain.Browsers]string{
		0:                                  "",
		explain.Chromium:                   "Chromium",
		explain.Firefox:                    "Firefox",
		explain.Chromium | explain.Firefox: "Chromium and Firefox",
	} {
		if got := b.String(); got != want {
			t.Errorf("%d: got %q, want %q", b, got, want)
		}
	}
}
