package browser

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/internal/kindtest"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// TestEveryKindActs: a step of each kind does what the table of kinds says.
func TestEveryKindActs(t *testing.T) {
	for _, k := range scenario.Kinds() {
		t.Run(string(k.Do), func(t *testing.T) {
			s := kindtest.Scenario(k)
			last := s.Steps[len(s.Steps)-1]
			b := New(s)
			for _, step := range kindtest.Before() {
				b.Do(step)
			}
			page, now := b.page, b.now
			got := b.Do(last)

			differs := func(what string, does, says bool) {
				if does != says {
					t.Errorf(`%[1]s: %[2]s is %[3]t of what the browser does, and %[4]t in the table (scenario/kind.go).
Say in step.go what a step of this kind does, in act:

	case %[5]s:
		return b.%[1]s(step)`, k.Do, what, does, says, kindtest.Constant(k.Do))
				}
			}
			differs("to end well", got.Outcome == trace.Loaded, true)
			differs("to make requests", len(got.Exchanges) > 0, k.Destination != "" && k.Moves == 0)
			differs("to open a page", b.page != nil && b.page != page, k.Navigates)
			differs("to close the page", b.page == nil, k.EndsSession)
			differs("to move the clock", b.now != now, k.Has(scenario.SecondsField))
			differs("to set a cookie by script", len(got.SetCookies) > 0, k.Has(scenario.CookieField))
			for _, x := range got.Exchanges {
				if x.Destination != k.Destination {
					t.Errorf("a request is for %q, want %q", x.Destination, k.Destination)
				}
				if k.Method != "" && x.Method != k.Method {
					t.Errorf("a request has the method %s, want %s", x.Method, k.Method)
				}
			}

			closed := New(s).Do(last)
			differs("to need a page", closed.Reason == trace.NoDocument, k.NeedsPage)
		})
	}
}
