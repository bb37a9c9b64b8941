package teach_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/internal/eventtest"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/teach"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// TestSnapshotOfTheSeed: the five points of the lesson that this project
// started from, and the checklist.
func TestSnapshotOfTheSeed(t *testing.T) {
	line, sent, blocked := event.AtExchange(0, 1).WithLine(0), event.AtExchange(1, 0), event.AtExchange(2, 0)
	want := teach.Digest{
		Lines: []teach.DigestLine{
			{Text: "HTTP is redirected to HTTPS (301).", At: event.AtExchange(0, 0)},
			{Text: "The cookie sessionid is set with Secure, HttpOnly, SameSite=Lax, Path=/.", At: line},
			{Text: "The browser sends sessionid over HTTPS only.", At: sent},
			{Text: "Nothing is exposed over insecure HTTP: at event 5 the cookie is not sent.", At: blocked},
			{Text: "request.is_secure() is true over HTTPS.", At: event.AtExchange(0, 0)},
		},
		Checklist: []teach.Item{
			{ID: teach.RedirectsToHTTPS, Text: "Redirect HTTP to HTTPS", Verdict: teach.VerdictYes, Finding: "Every plain request is redirected (events 1 and 5).", At: event.AtExchange(0, 0)},
			{ID: teach.SetsSecure, Text: "Set cookies with Secure", Verdict: teach.VerdictYes, Finding: "Every line has it (event 3).", At: line},
			{ID: teach.SetsHttpOnly, Text: "Set cookies with HttpOnly", Verdict: teach.VerdictYes, Finding: "Every line has it (event 3).", At: line},
			{ID: teach.SetsSameSite, Text: "Set SameSite explicitly", Verdict: teach.VerdictYes, Finding: "Every line has it (event 3).", At: line},
			{ID: teach.UsesHSTS, Text: "Enable HSTS", Verdict: teach.VerdictNo, Finding: "At events 1, 2, 4 and 2 more the browser contacts a host that HSTS does not cover.", At: event.AtExchange(0, 0)},
			{ID: teach.UsesHostPrefix, Text: "Name cookies with __Host-", Verdict: teach.VerdictNo, Finding: "sessionid set without the prefix at event 3: a subdomain or a plain-http page can overwrite it.", At: line},
			{ID: teach.SendsOverHTTPS, Text: "Send cookies over HTTPS only", Verdict: teach.VerdictYes, Finding: "Cookies are sent at events 4 and 6, each over HTTPS.", At: sent},
			{ID: teach.NothingReadable, Text: "Nothing readable on the wire", Verdict: teach.VerdictYes, Finding: "No cookie crosses the wire in clear text.", At: event.AtExchange(0, 0)},
			{ID: teach.PassesScheme, Text: "request.is_secure() detects HTTPS", Verdict: teach.VerdictYes, Finding: "It matches the scheme of each request.", At: event.AtExchange(0, 0)},
		},
	}
	if diff := cmp.Diff(want, teach.Snapshot(event.NewRun(seed(t)))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestSnapshotFollowsTheSwitches: the changes of the checklist after each flip.
func TestSnapshotFollowsTheSwitches(t *testing.T) {
	flag := func(name string) func(*scenario.Scenario) *scenario.Scenario {
		return func(s *scenario.Scenario) *scenario.Scenario {
			return edit.SetFlag(s, edit.Cookies(s)[0].Ref, name, false)
		}
	}
	tests := []struct {
		name    string
		edit    func(*scenario.Scenario) *scenario.Scenario
		item    teach.ItemID
		verdict teach.Verdict
		finding string
	}{
		{"Secure off", flag("Secure"), teach.SetsSecure, teach.VerdictNo, "sessionid set without it at event 3."},
		{"Secure off", flag("Secure"), teach.SendsOverHTTPS, teach.VerdictNo, "sessionid sent over plain http at event 5."},
		{"Secure off", flag("Secure"), teach.NothingReadable, teach.VerdictNo, "sessionid readable at event 5."},
		{"HttpOnly off", flag("HttpOnly"), teach.SetsHttpOnly, teach.VerdictNo, "sessionid set without it at event 3: scripts may read it."},
		{"no SameSite", func(s *scenario.Scenario) *scenario.Scenario {
			return edit.SetSameSite(s, edit.Cookies(s)[0].Ref, "")
		}, teach.SetsSameSite, teach.VerdictNo, "sessionid set without it at event 3: each browser has its own default."},
		{"HSTS on", func(s *scenario.Scenario) *scenario.Scenario { return edit.SetHSTS(s, 0, true) },
			teach.UsesHSTS, teach.VerdictYes, "HSTS covers every host."},
		{"redirect off", func(s *scenario.Scenario) *scenario.Scenario { return edit.SetRedirect(s, 0, 0) },
			teach.RedirectsToHTTPS, teach.VerdictNo, "Answered over plain http at events 1 and 4."},
		{"redirect off", func(s *scenario.Scenario) *scenario.Scenario { return edit.SetRedirect(s, 0, 0) },
			teach.SendsOverHTTPS, teach.VerdictNotApplicable, "No request carries a cookie over a network."},
		{"__Host-", func(s *scenario.Scenario) *scenario.Scenario {
			return edit.RenameCookie(s, "sessionid", "__Host-sessionid")
		},
			teach.UsesHostPrefix, teach.VerdictYes, "Every name has the prefix (event 3)."},
	}
	for _, test := range tests {
		t.Run(test.name+", "+string(test.item), func(t *testing.T) {
			s, _ := seed(t)
			s = test.edit(s)
			for _, item := range teach.Snapshot(run(t, s)).Checklist {
				if item.ID == test.item && (item.Verdict != test.verdict || item.Finding != test.finding) {
					t.Errorf("got %s, %q, want %s, %q", item.Verdict, item.Finding, test.verdict, test.finding)
				}
			}
		})
	}
}

// TestSnapshotOfNothing: if nothing happens, no item applies.
func TestSnapshotOfNothing(t *testing.T) {
	d := teach.Snapshot(event.NewRun(play(t, []byte(`{"v":1}`))))
	if len(d.Lines) > 0 {
		t.Errorf("got %+v", d.Lines)
	}
	for _, item := range d.Checklist {
		if item.Verdict != teach.VerdictNotApplicable || item.At != event.Nowhere {
			t.Errorf("got %+v", item)
		}
	}
}

// TestSnapshotAgrees: the checklist agrees with the trace, and every place
// exists.
func TestSnapshotAgrees(t *testing.T) {
	goldens(t, func(t *testing.T, s *scenario.Scenario, tr *trace.Trace) {
		r := event.NewRun(s, tr)
		d := teach.Snapshot(r)
		place := func(text string, at event.Place) {
			if eventtest.Unfilled(text) || at != event.Nowhere && r.EventOf(at) == 0 {
				t.Errorf("%q at %+v", text, at)
			}
		}
		for _, line := range d.Lines {
			place(line.Text, line.At)
		}
		verdicts := map[teach.ItemID]teach.Verdict{}
		for _, item := range d.Checklist {
			place(item.Text, item.At)
			place(item.Finding, item.At)
			verdicts[item.ID] = item.Verdict
			if item.Verdict == teach.VerdictNo && item.At == event.Nowhere {
				t.Errorf("%s is not so, and nothing shows it", item.ID)
			}
		}
		readable, plain := false, false
		for _, step := range tr.Steps {
			for _, x := range step.Exchanges {
				readable = readable || len(x.Readable) > 0
				plain = plain || x.Cookie != "" && !x.To.Secure() && len(x.Readable) > 0
			}
		}
		if got := verdicts[teach.NothingReadable]; (got == teach.VerdictNo) != readable {
			t.Errorf("something is readable: %v, and the checklist says %s", readable, got)
		}
		if got := verdicts[teach.SendsOverHTTPS]; (got == teach.VerdictNo) != plain {
			t.Errorf("a cookie goes out in the open: %v, and the checklist says %s", plain, got)
		}
	})
}
