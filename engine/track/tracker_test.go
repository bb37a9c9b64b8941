package track_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/teach"
	"github.com/crumbtrail/crumbtrail/engine/trace"
	"github.com/crumbtrail/crumbtrail/engine/track"
)

// TestSeedTracker: the columns of the two variables of the lesson that this
// project started from, word for word.
func TestSeedTracker(t *testing.T) {
	want := [][]string{
		{"Variable", "Start", "After event 3", "After event 4", "After event 5"},
		{"request.is_secure()", "False (HTTP)", "True (HTTPS)", "True (HTTPS)", "False (HTTP)"},
		{"cookie sessionid", "Not set", "Set with Secure flag", "Sent with HTTPS request", "Not sent with HTTP request"},
	}
	followed := track.Tracker(event.NewRun(seed(t)), event.Whole)
	got := [][]string{{"Variable"}, {followed.Variables[0].Name}, {followed.Variables[1].Name}}
	for i, column := range followed.Columns {
		if !slices.Contains([]int{0, 3, 4, 5}, column.Row) {
			continue
		}
		got[0] = append(got[0], column.Title)
		for v := range 2 {
			got[v+1] = append(got[v+1], followed.Variables[v].Values[i])
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestTracker(t *testing.T) {
	followed := track.Tracker(event.NewRun(play(t, []byte(`{"v":1,"servers":[{"host":"shop.example","rules":[
			{"path":"/in","headers":{"Strict-Transport-Security":"max-age=60; includeSubDomains"},"set":["sid=1; Max-Age=30","theme=dark"]},
			{"path":"/out","set":["sid=; Max-Age=0","theme=x; Domain=bank.example"]}]}],
		"steps":[{"do":"visit","url":"https://shop.example/in"},{"do":"wait","seconds":40},{"do":"visit","url":"https://shop.example/out"},{"do":"restart"}]}`))), event.Whole)
	want := []track.Variable{
		{Name: "request.is_secure()", Values: []string{"True (HTTPS)", "True (HTTPS)", "True (HTTPS)", "True (HTTPS)", "True (HTTPS)", "True (HTTPS)", "True (HTTPS)", "True (HTTPS)", "True (HTTPS)", "True (HTTPS)"}},
		{Name: "cookie sid", Values: []string{"Not set", "Not set", "Set without Secure flag", "Set without Secure flag", "Set without Secure flag", "Expired", "Not set", "Not set", "Not set", "Not set"}, Cookie: "sid"},
		{Name: "cookie theme", Values: []string{"Not set", "Not set", "Not set", "Set without Secure flag", "Set without Secure flag", "Set without Secure flag", "Sent with HTTPS request", "Set without Secure flag", "Set without Secure flag (rejected)", "Ended with the session"}, Cookie: "theme"},
		{Name: "document.URL", Values: []string{"no page", "no page", "no page", "no page", "https://shop.example/in", "https://shop.example/in", "https://shop.example/in", "https://shop.example/in", "https://shop.example/out", "no page"}},
		{Name: "document.cookie", Values: []string{"empty", "empty", "empty", "empty", "sid=1; theme=dark", "theme=dark", "theme=dark", "theme=dark", "theme=dark", "empty"}},
		{Name: "HSTS hosts", Values: []string{"none", "none", "none", "none", "shop.example and subdomains", "shop.example and subdomains", "shop.example and subdomains", "shop.example and subdomains", "shop.example and subdomains", "shop.example and subdomains"}},
	}
	if diff := cmp.Diff(want, followed.Variables); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestBehindProxy: the server takes the scheme from its proxy, whatever the
// browser used.
func TestBehindProxy(t *testing.T) {
	s, tr := play(t, []byte(`{"v":1,"servers":[{"host":"shop.example","proxy":{"terminatesTLS":true}}],
		"steps":[{"do":"visit","url":"https://shop.example/"}]}`))
	if got := track.Tracker(event.NewRun(s, tr), event.Whole).Variables[0].Values; !slices.Equal(got, []string{"False (HTTP)", "False (HTTP)"}) {
		t.Errorf("request.is_secure() is %q, want False throughout", got)
	}
	if got, want := event.NewRun(s, tr).Events[0].Condition, "Request is HTTPS, HTTP behind the proxy"; got != want {
		t.Errorf("condition %q, want %q", got, want)
	}
	for _, item := range teach.Snapshot(event.NewRun(s, tr)).Checklist {
		if item.ID == teach.PassesScheme && item.Verdict != teach.VerdictNo {
			t.Errorf("the checklist: is_secure() tells HTTPS: %s", item.Verdict)
		}
	}
	if got := event.SchemeSeen(&tr.Steps[0].Exchanges[0]); got != "http" {
		t.Errorf("taken for %s, want http", got)
	}
}

// TestTrackerIsWhole: each variable has a value in each column.
func TestTrackerIsWhole(t *testing.T) {
	goldens(t, func(t *testing.T, s *scenario.Scenario, tr *trace.Trace) {
		followed := track.Tracker(event.NewRun(s, tr), event.Whole)
		if got, want := len(followed.Columns), len(event.NewRun(s, tr).Events)+1; got != want {
			t.Errorf("%d columns, want %d", got, want)
		}
		for _, v := range followed.Variables {
			if len(v.Values) != len(followed.Columns) || slices.Contains(v.Values, "") {
				t.Errorf("%s has not a value for each of %d columns: %q", v.Name, len(followed.Columns), v.Values)
			}
		}
	})
}
