package browser

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/origin"
)

// Who is let in where the user arrives, by the way there: an address that was
// clicked on, one that was ("typed:") typed, or a rest ("wait:").
func TestRedirectHeuristic(t *testing.T) {
	for _, test := range []struct {
		name, way, want string
	}{
		{"there and back", "typed:https://a.com/ https://b.com/ https://a.com/x", "https://b.com/"},
		{"another host of the site", "typed:https://a.com/ https://b.com/ https://www.a.com/", "https://b.com/"},
		{"never there before", "typed:https://b.com/ https://a.com/", ""},
		{"the same site on http is not there before", "typed:http://a.com/ https://b.com/ https://a.com/", ""},
		{"nothing clicked in between", "typed:https://a.com/ https://b.com/ typed:https://a.com/", ""},
		{"clicked in between, and the way back typed", "typed:https://a.com/ typed:https://b.com/ https://b.com/x typed:https://a.com/", "https://b.com/x https://b.com/"},
		{"only who was clicked on last", "typed:https://a.com/ https://b.com/ https://c.com/ https://a.com/", "https://c.com/"},
		{"only since the site was shown last", "typed:https://b.com/ https://a.com/ https://a.com/x", ""},
		{"after a rest, a click still counts", "typed:https://a.com/ https://b.com/ wait:10s https://a.com/", "https://b.com/"},
		{"after a rest, an older click does not", "typed:https://a.com/ typed:https://b.com/ https://b.com/x wait:10s typed:https://a.com/", ""},
		{"a rest begins with the page that was shown last", "typed:https://a.com/ typed:https://b.com/ https://b.com/x wait:9s typed:https://b.com/y wait:9s typed:https://a.com/", "https://b.com/y https://b.com/x https://b.com/"},
		{"after less than that it does", "typed:https://a.com/ typed:https://b.com/ https://b.com/x wait:9s typed:https://a.com/", "https://b.com/x https://b.com/"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var tab sessionHistory
			var got []string
			now := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
			for step := range strings.SplitSeq(test.way, " ") {
				if rest, ok := strings.CutPrefix(step, "wait:"); ok {
					d, err := time.ParseDuration(rest)
					if err != nil {
						t.Fatal(err)
					}
					now = now.Add(d)
					continue
				}
				address, typed := strings.CutPrefix(step, "typed:")
				if !typed {
					tab.click(tab.documents[len(tab.documents)-1], now)
				}
				u, err := origin.Parse(address)
				if err != nil {
					t.Fatal(err)
				}
				got = nil
				for _, past := range tab.returnedFrom(u, now) {
					got = append(got, past.String())
				}
				tab.documents = append(tab.documents, u)
			}
			if want := strings.Fields(test.want); !slices.Equal(got, want) {
				t.Errorf("%s: %q are let in, want %q", test.way, got, want)
			}
		})
	}
}
