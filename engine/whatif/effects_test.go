package whatif_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/compare"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
	"github.com/crumbtrail/crumbtrail/engine/whatif"
)

func TestEffectsOfTheLesson(t *testing.T) {
	const nothing = "No request changed."
	want := map[string]string{
		"Secure off":              "Event 5 now exposes sessionid on the wire. 1 of 5 exchanges changed.",
		"HttpOnly off":            "No exchange changed, but scripts on https://shop.example/login can now read sessionid; scripts on https://shop.example/account can now read sessionid.",
		"SameSite=Strict":         nothing, // every visit is typed
		"Domain=shop.example":     nothing, // there is no other host
		"HSTS on at shop.example": "Event 6 no longer leaves the browser; event 4 now teaches the browser that shop.example is HTTPS-only. 2 of 5 exchanges changed.",
		"redirect to https with 308 at shop.example": "Event 1 now gets a 308 response; event 5 now gets a 308 response. 2 of 5 exchanges changed.",
		"in Firefox":             nothing,
		"on an observed network": nothing, // it was readable before
	}
	s, tr := seed(t)
	got := map[string]string{}
	effects := whatif.Effects(event.NewRun(s, tr))
	for _, e := range effects {
		if _, wanted := want[e.Label]; wanted {
			got[e.Label] = e.Change.Summary
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if flips := whatif.Flips(s); len(effects) != len(flips) {
		t.Errorf("%d effects of %d flips", len(effects), len(flips))
	}
}

// TestEffectsMatchRuns runs every flip of every golden scenario once more: the
// changes are those of the engine, and where an effect says that nothing
// changed, every request is the same.
func TestEffectsMatchRuns(t *testing.T) {
	goldens(t, func(t *testing.T, s *scenario.Scenario, tr *trace.Trace) {
		effects := whatif.Effects(event.NewRun(s, tr))
		if flips := whatif.Flips(s); len(effects) != len(flips) {
			t.Errorf("%d effects of %d flips", len(effects), len(flips))
		}
		for _, e := range effects {
			after := e.Apply(s)
			again := run(t, after)
			change := compare.Changes(event.NewRun(s, tr), event.NewRun(after, again))
			if !reflect.DeepEqual(e.Change, change) {
				t.Errorf("%s: another run gives\n%s", label(e.Flip), cmp.Diff(e.Change, change))
			}
			if e.Change.Summary == "No request changed." && requests(tr) != requests(again) {
				t.Errorf("%s: %s But the requests are (-before +after):\n%s", label(e.Flip), e.Change.Summary, cmp.Diff(requests(tr), requests(again)))
			}
		}
		if again := whatif.Effects(event.NewRun(s, tr)); !reflect.DeepEqual(effects, again) {
			t.Error("the same question has other effects")
		}
	})
}

// requests writes down each request and how it ended; package compare does not
// look at the outcome of a step that sends nothing. The cookies are sorted:
// compare looks at which are sent and not at their order.
func requests(tr *trace.Trace) string {
	var b strings.Builder
	for _, step := range tr.Steps {
		for _, x := range step.Exchanges {
			cookies := strings.Split(x.Cookie, "; ")
			slices.Sort(cookies)
			fmt.Fprintf(&b, "%s %s %s -> %d, Cookie: %q\n", x.Via, x.Method, x.URL, x.Status, cookies)
			for _, set := range x.SetCookies {
				fmt.Fprintf(&b, "  set %s: %v %v\n", set.Name, set.Stored, set.Reasons)
			}
		}
		fmt.Fprintf(&b, "%s\n", step.Outcome)
	}
	return b.String()
}

// TestFlipsAreBounded: a large scenario has flips for its first parts only.
func TestFlipsAreBounded(t *testing.T) {
	most := 11*whatif.MaxLines + whatif.MaxSteps + 5*whatif.MaxServers + 10
	if n := len(whatif.Flips(manyCookies(100, 20))); n > most {
		t.Errorf("%d flips, want at most %d", n, most)
	}
}

// TestEffectsAreBounded: a search that would take too long ends with the
// results so far, and a run that is too much work by itself has none.
func TestEffectsAreBounded(t *testing.T) {
	for _, test := range []struct{ hosts, cookies, least, most int }{
		{20, 5, 10, 100},
		{100, 20, 0, 0},
	} {
		s := manyCookies(test.hosts, test.cookies)
		effects, flips := len(whatif.Effects(event.NewRun(s, run(t, s)))), len(whatif.Flips(s))
		if effects < test.least || effects > test.most || effects >= flips {
			t.Errorf("%d hosts with %d cookies: %d effects of %d flips, want %d to %d", test.hosts, test.cookies, effects, flips, test.least, test.most)
		}
	}
}

// manyCookies is a visit to each of many hosts that set many cookies.
func manyCookies(hosts, cookies int) *scenario.Scenario {
	s := &scenario.Scenario{V: scenario.Version}
	for i := range hosts {
		host := fmt.Sprintf("host%d.example", i)
		var rule scenario.Rule
		for j := range cookies {
			rule.Set = append(rule.Set, fmt.Sprintf("c%d=1; Domain=%s", j, host))
		}
		s.Servers = append(s.Servers, scenario.Server{Host: host, Rules: []scenario.Rule{rule}})
		s.Steps = append(s.Steps, scenario.Step{Do: scenario.Visit, URL: "http://" + host + "/"})
	}
	return s
}

// TestNoRoom: a flip that would make the document too large is left out.
func TestNoRoom(t *testing.T) {
	s := &scenario.Scenario{V: scenario.Version, Servers: []scenario.Server{{
		Host:  "shop.example",
		Rules: make([]scenario.Rule, scenario.MaxRules),
	}}}
	for _, e := range whatif.Effects(event.NewRun(s, run(t, s))) {
		if strings.HasPrefix(e.Label, "HSTS on") || strings.HasPrefix(e.Label, "redirect") {
			t.Errorf("%s needs one rule more than there may be", e.Label)
		}
	}
}
