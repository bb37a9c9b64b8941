package compare_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/compare"
	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

func TestChanges(t *testing.T) {
	sessionid := func(s *scenario.Scenario) edit.Ref { return edit.Cookies(s)[0].Ref }
	plain := func(s *scenario.Scenario) *scenario.Scenario { return edit.SetFlag(s, sessionid(s), "Secure", false) }
	same := func(s *scenario.Scenario) *scenario.Scenario { return s }
	tests := []struct {
		name          string
		before, after func(*scenario.Scenario) *scenario.Scenario
		summary       string
		differences   []compare.Difference
	}{
		{
			"nothing", same, same,
			"No request changed.", nil,
		},
		{
			"Secure off", same, plain,
			"Event 5 now exposes sessionid on the wire. 1 of 5 exchanges changed.",
			[]compare.Difference{
				{At: event.AtExchange(2, 0), Was: "No (cookie not sent over HTTP)"},
				{At: event.AtExchange(2, 0).WithCookie(0), Was: "blocked"},
			},
		},
		{
			"Secure on again", plain, same,
			"Event 5 no longer exposes sessionid on the wire. 1 of 5 exchanges changed.",
			[]compare.Difference{
				{At: event.AtExchange(2, 0), Was: "Yes (cookie sent in clear text)"},
				{At: event.AtExchange(2, 0).WithCookie(0), Was: "sent"},
			},
		},
		{
			"HSTS on", same,
			func(s *scenario.Scenario) *scenario.Scenario { return edit.SetHSTS(s, 0, true) },
			"Event 6 no longer leaves the browser; event 4 now teaches the browser that shop.example is HTTPS-only. 2 of 5 exchanges changed.",
			[]compare.Difference{
				{At: event.AtExchange(0, 1)},
				{At: event.AtExchange(0, 1).WithHSTS()},
				{At: event.AtExchange(2, 0), Was: "No (cookie not sent over HTTP)", Result: "Redirect to HTTPS URL"},
			},
		},
		{
			"Clear-Site-Data", same,
			func(s *scenario.Scenario) *scenario.Scenario {
				s = s.Clone()
				s.Servers[0].Rules = append(s.Servers[0].Rules, scenario.Rule{Scheme: "https", Path: "/account", Headers: scenario.Headers{"Clear-Site-Data": {`"cookies"`}}})
				return s
			},
			"Event 7 no longer sends sessionid; event 5 now deletes sessionid; and 2 more. 3 of 5 exchanges changed.",
			[]compare.Difference{
				{At: event.AtExchange(1, 0)},
				{At: event.AtExchange(1, 0).WithClear()},
				{At: event.AtExchange(2, 0), Was: "No (cookie not sent over HTTP)"},
				{At: event.AtExchange(2, 1), Was: "Yes (cookie sent)", Result: "Send cookie with request"},
				{At: event.AtExchange(2, 1).WithClear()},
			},
		},
		{
			"Clear-Site-Data for the cache taken out",
			func(s *scenario.Scenario) *scenario.Scenario {
				s = s.Clone()
				s.Servers[0].Rules = append(s.Servers[0].Rules, scenario.Rule{Scheme: "https", Path: "/account", Headers: scenario.Headers{"Clear-Site-Data": {`"cache"`}}})
				return s
			},
			same,
			"Event 4 no longer removes cached redirects; event 6 no longer removes cached redirects. 2 of 5 exchanges changed.",
			[]compare.Difference{{At: event.AtExchange(1, 0)}, {At: event.AtExchange(2, 1)}},
		},
		{
			"HttpOnly off", same,
			func(s *scenario.Scenario) *scenario.Scenario {
				return edit.SetFlag(s, sessionid(s), "HttpOnly", false)
			},
			"No exchange changed, but scripts on https://shop.example/login can now read sessionid; scripts on https://shop.example/account can now read sessionid.",
			nil,
		},
		{
			"None without Secure is refused, and all that follows is missing", plain,
			func(s *scenario.Scenario) *scenario.Scenario {
				return edit.SetSameSite(plain(s), sessionid(s), cookie.None)
			},
			"Event 3 now rejects sessionid; event 5 no longer exposes sessionid on the wire; and 2 more. 4 of 5 exchanges changed.",
			[]compare.Difference{
				{At: event.AtExchange(0, 1)},
				{At: event.AtExchange(0, 1).WithLine(0), Was: "stored", Result: "Cookie stored in browser without Secure flag"},
				{At: event.AtExchange(1, 0), Was: "Yes (cookie sent)", Result: "Send cookie with request"},
				{At: event.AtExchange(2, 0), Was: "Yes (cookie sent in clear text)"},
				{At: event.AtExchange(2, 1), Was: "Yes (cookie sent)", Result: "Send cookie with request"},
			},
		},
		{
			"the last visit over https", same,
			func(s *scenario.Scenario) *scenario.Scenario { return edit.SetScheme(s, 2, "https") },
			"1 exchange is gone.", nil,
		},
		{
			"a visit more", same,
			func(s *scenario.Scenario) *scenario.Scenario { return edit.AddVisit(s, "https://shop.example/") },
			"Event 7 is new. 1 of 6 exchanges changed.",
			[]compare.Difference{{At: event.AtExchange(3, 0)}},
		},
		{
			"the second visit taken out", same,
			func(s *scenario.Scenario) *scenario.Scenario { return edit.RemoveStep(s, 1) },
			"1 exchange is gone.", nil,
		},
		{
			"another redirect", same,
			func(s *scenario.Scenario) *scenario.Scenario { return edit.SetRedirect(s, 0, 308) },
			"Event 1 now gets a 308 response; event 5 now gets a 308 response. 2 of 5 exchanges changed.",
			[]compare.Difference{{At: event.AtExchange(0, 0)}, {At: event.AtExchange(2, 0)}},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			lesson, _ := seed(t)
			before, after := test.before(lesson), test.after(lesson)
			got := compare.Changes(run(t, before), run(t, after))
			if got.Summary != test.summary {
				t.Errorf("summary\n got %s\nwant %s", got.Summary, test.summary)
			}
			if diff := cmp.Diff(test.differences, got.Differences); diff != "" {
				t.Errorf("differences (-want +got):\n%s", diff)
			}
			for _, d := range test.differences {
				if found, ok := got.At(d.At); !ok || found != d {
					t.Errorf("At(%+v) = %+v, %v", d.At, found, ok)
				}
				if !got.Touches(event.AtStep(d.At.Step)) {
					t.Errorf("Touches does not see %+v", d.At)
				}
			}
		})
	}
}

// TestChangesOfNothing: a scenario does not differ from itself.
func TestChangesOfNothing(t *testing.T) {
	goldens(t, func(t *testing.T, s *scenario.Scenario, tr *trace.Trace) {
		same := event.NewRun(s, tr)
		if got := compare.Changes(same, same); got.Summary != "No request changed." || got.Differences != nil || !got.Nothing() {
			t.Errorf("got %+v", got)
		}
	})
}

// TestChangesOfCookies: a cookie that an edit moves is still the same cookie,
// and a new order of sending is reported.
func TestChangesOfCookies(t *testing.T) {
	tests := []struct{ name, before, after, want string }{
		{"Partitioned on", "a=1; Secure; Path=/; SameSite=None", "a=1; Secure; Path=/; SameSite=None; Partitioned", "No request changed."},
		{"a Domain", "a=1; Path=/", "a=1; Path=/; Domain=shop.example", "No request changed."},
		{"a Domain above", "a=1; Path=/; Domain=shop.example", "a=1; Path=/; Domain=www.shop.example", "No request changed."},
		{"a Path that puts it first", "a=1; Path=/", "a=1; Path=/login", "Event 4 sends its cookies in a different order: a, other. 1 of 2 exchanges changed."},
		{"a Path elsewhere", "a=1; Path=/", "a=1; Path=/elsewhere", "Event 4 no longer sends a; scripts on https://www.shop.example/login can no longer read a; and 1 more. 1 of 2 exchanges changed."},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var runs []*event.Run
			for _, line := range []string{test.before, test.after} {
				s, tr := play(t, []byte(`{"v":1,"servers":[{"host":"www.shop.example","rules":[{"path":"/login","set":["other=1; Path=/","`+line+`"]}]}],
					"steps":[{"do":"visit","url":"https://www.shop.example/login"},{"do":"visit","url":"https://www.shop.example/login/account"}]}`))
				runs = append(runs, event.NewRun(s, tr))
			}
			got := compare.Changes(runs[0], runs[1])
			if got.Summary != test.want || got.Nothing() != (test.want == "No request changed.") {
				t.Errorf("summary %q, nothing %v; want %q", got.Summary, got.Nothing(), test.want)
			}
		})
	}
}

// TestSummaryOrder: what a change breaks is reported before its other effects.
func TestSummaryOrder(t *testing.T) {
	for _, test := range []struct {
		name string
		edit func(*scenario.Scenario) *scenario.Scenario
		want string
	}{
		{
			"without the redirect the Secure cookie is refused",
			func(s *scenario.Scenario) *scenario.Scenario { return edit.SetRedirect(s, 0, 0) },
			"Event 2 now rejects sessionid",
		},
		{
			"a server that is gone answers nothing",
			func(s *scenario.Scenario) *scenario.Scenario { return edit.RemoveServer(s, 0) },
			"The outcome of event 1 is now failed",
		},
	} {
		lesson, _ := seed(t)
		got := compare.Changes(run(t, lesson), run(t, test.edit(lesson))).Summary
		if !strings.HasPrefix(got, test.want) {
			t.Errorf("%s: got %s, want %s first", test.name, got, test.want)
		}
	}
}
