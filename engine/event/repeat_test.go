package event_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// TestRepeats: of a loop the first two rounds and the last stay, and the exchange
// that is selected.
func TestRepeats(t *testing.T) {
	const self = `{"host":"a.example","rules":[{"redirect":"https://a.example/"}]}`
	const two = `{"host":"a.example","rules":[{"path":"/1","redirect":"/2"},{"path":"/2","redirect":"/1"}]}`
	tests := []struct {
		name, server, url string
		selected          int
		want              string
	}{
		{"to itself", self, "https://a.example/", 1, "[{3 19 17}]"},
		{"to itself, in its last event", self, "https://a.example/", 21, "[{3 19 17}]"},
		{"to itself, selected at the start", self, "https://a.example/", 3, "[{4 19 16}]"},
		{"to itself, selected in between", self, "https://a.example/", 7, "[{3 6 4} {8 19 12}]"},
		{"to itself, selected at the end", self, "https://a.example/", 19, "[{3 18 16}]"},
		{"over two", two, "https://a.example/1", 1, "[{5 18 7}]"},
		{"over two, the first request without a cookie", `{"host":"a.example","rules":[{"path":"/a","set":["sid=1; Path=/"],"redirect":"/b"},{"path":"/b","redirect":"/a"}]}`, "https://a.example/a", 1, "[{10 27 6}]"},
		{"one that leaves two rounds to fold", chain(16), "https://a.example/1", 1, "[{18 19 2}]"},
		{"one that leaves one", chain(17), "https://a.example/1", 1, "[]"},
		{"no loop", `{"host":"a.example"}`, "https://a.example/", 1, "[]"},
		{"a chain", `{"host":"a.example","rules":[{"path":"/1","redirect":"/2"},{"path":"/2","redirect":"/3"},{"path":"/3","redirect":"/4"}]}`, "https://a.example/1", 1, "[]"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s, tr := play(t, []byte(`{"v":1,"servers":[`+test.server+`],"steps":[{"do":"visit","url":"`+test.url+`"}]}`))
			if got := fmt.Sprint(event.Repeats(event.NewRun(s, tr), test.selected)); got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
}

// chain is a server that redirects through so many paths, the last of which leads to itself.
func chain(paths int) string {
	var rules []string
	for i := range paths {
		rules = append(rules, fmt.Sprintf(`{"path":"/%d","redirect":"/%d"}`, i+1, min(i+2, paths)))
	}
	return `{"host":"a.example","rules":[` + strings.Join(rules, ",") + `]}`
}

// TestRepeatsAreTheSame: what is folded reads in the table as what stands before it,
// in each golden scenario, and leaves out neither its first nor its last event.
func TestRepeatsAreTheSame(t *testing.T) {
	loops := 0
	goldens(t, func(t *testing.T, s *scenario.Scenario, tr *trace.Trace) {
		run := event.NewRun(s, tr)
		reads := func(e *event.Event) string {
			return strings.Join([]string{e.Request, e.Condition, e.Result, e.CookieSent, e.Wire}, " | ")
		}
		for _, r := range event.Repeats(run, 1) {
			loops++
			if r.First < 3 || r.Last >= len(run.Events) || r.Rounds < 2 {
				t.Errorf("%+v of %d events", r, len(run.Events))
			}
			var before []string
			for _, e := range run.Events[:r.First-1] {
				before = append(before, reads(&e))
			}
			for i := r.First; i <= r.Last; i++ {
				if e := &run.Events[i-1]; !slices.Contains(before, reads(e)) {
					t.Errorf("event %d is folded, and none before it reads %s", i, reads(e))
				}
			}
		}
	})
	if loops == 0 {
		t.Error("no golden scenario has a loop")
	}
}
