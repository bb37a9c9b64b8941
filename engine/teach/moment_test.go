package teach_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/internal/eventtest"
	"github.com/crumbtrail/crumbtrail/engine/internal/runtest"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/teach"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// TestMomentsOfTheSeed: the three questions of the lesson that this project
// started from are among them, word for word.
func TestMomentsOfTheSeed(t *testing.T) {
	s, tr := seed(t)
	want := []teach.Moment{
		{
			Kind: teach.OpenedOverHTTP, At: event.AtExchange(0, 0), Rows: []int{1, 5}, Title: "Opened over HTTP",
			Question: "What if the site is opened over HTTP (events 1 and 5)?",
			Answer:   "The browser sends the plain request unchanged. Only the response redirects it to HTTPS. At event 1 there was no cookie to expose, which is not protection yet. At event 5 the browser had a cookie and did not send it.",
		},
		{
			Kind: teach.Noted, At: event.AtExchange(0, 0), Rows: []int{1}, Title: "Author's note",
			Answer: s.Steps[0].Note,
		},
		{
			Kind: teach.FirstStored, At: event.AtExchange(0, 1).WithLine(0), Rows: []int{3}, Title: "Cookie stored",
			Question: "When is the cookie actually stored (event 3)?",
			Answer:   "At event 3: the browser has checked the Set-Cookie line for sessionid and stores the cookie in its jar. No earlier request could carry it.",
		},
		{
			Kind: teach.FirstSent, At: event.AtExchange(1, 0).WithCookie(0), Rows: []int{4}, Title: "First cookie sent",
			Question: "When is the cookie first sent (event 4)?",
			Answer:   "The request of event 4 is the first that carries sessionid. It was stored at event 3.",
		},
		{
			Kind: teach.Noted, At: event.AtExchange(1, 0), Rows: []int{4}, Title: "Author's note",
			Answer: s.Steps[1].Note,
		},
		{
			Kind: teach.NotSent, At: event.AtExchange(2, 0).WithCookie(0), Rows: []int{5}, Title: "Cookie not sent",
			Question: "Why is the cookie not sent over HTTP (event 5)?",
			Answer:   "sessionid was not sent: it is Secure, and the request to shop.example/account is plain http.",
		},
		{
			Kind: teach.Noted, At: event.AtExchange(2, 0), Rows: []int{5}, Title: "Author's note",
			Answer: s.Steps[2].Note,
		},
	}
	if diff := cmp.Diff(want, teach.Moments(event.NewRun(s, tr))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestMomentsFollowTheSwitches: without Secure the redirect comes too late.
func TestMomentsFollowTheSwitches(t *testing.T) {
	s, _ := seed(t)
	s = edit.SetFlag(s, edit.Cookies(s)[0].Ref, "Secure", false)
	list := teach.Moments(run(t, s))
	m := momentOf(t, list, teach.RedirectTooLate)
	if want := "Why does the redirect not protect sessionid (event 5)?"; m.Question != want {
		t.Errorf("asks %q, want %q", m.Question, want)
	}
	if want := "The 301 arrives only after the browser has sent the plain request. That request carried sessionid, and anyone on the wire could read it."; m.Answer != want {
		t.Errorf("answers %q, want %q", m.Answer, want)
	}
	if slices.ContainsFunc(list, func(m teach.Moment) bool { return m.Kind == teach.NotSent }) {
		t.Error("no cookie stays home, and one is said to")
	}
}

func TestMoments(t *testing.T) {
	tests := []struct {
		name, document string
		kind           teach.MomentKind
		row            int
		question       string
	}{
		{
			"a cookie in clear text", `{"v":1,"servers":[{"host":"shop.example","rules":[{"set":["a=1"]}]}],"steps":[{"do":"visit","url":"http://shop.example/"},{"do":"reload"}]}`,
			teach.SentInClear, 3, "Who can read the cookie on its way to the server (event 3)?",
		},
		{
			"and on its way back", `{"v":1,"servers":[{"host":"shop.example","rules":[{"set":["a=1","b=1"]}]}],"steps":[{"do":"visit","url":"http://shop.example/"}]}`,
			teach.SetInClear, 2, "Who can read a on its way to the browser (events 2 and 3)?",
		},
		{
			"a refused cookie", `{"v":1,"servers":[{"host":"shop.example","rules":[{"set":["a=1; Secure"]}]}],"steps":[{"do":"visit","url":"http://shop.example/"}]}`,
			teach.NotStored, 2, "Why is the cookie not stored (event 2)?",
		},
		{
			"a cookie that goes nowhere", `{"v":1,"servers":[{"host":"shop.example","rules":[{"set":["a=1; Path=/deep"]}]}],"steps":[{"do":"visit","url":"https://shop.example/"},{"do":"reload"}]}`,
			teach.StoredNeverSent, 2, "Why is the cookie stored and then never sent (event 2)?",
		},
		{
			"HSTS is learned", `{"v":1,"servers":[{"host":"shop.example","rules":[{"headers":{"Strict-Transport-Security":"max-age=60"}}]}],"steps":[{"do":"visit","url":"https://shop.example/"},{"do":"visit","url":"http://shop.example/"}]}`,
			teach.HSTSLearned, 2, "When does the browser learn that shop.example is HTTPS-only (event 2)?",
		},
		{
			"HSTS is used", `{"v":1,"servers":[{"host":"shop.example","rules":[{"headers":{"Strict-Transport-Security":"max-age=60"}}]}],"steps":[{"do":"visit","url":"https://shop.example/"},{"do":"visit","url":"http://shop.example/"}]}`,
			teach.HSTSUsed, 3, "Why does the plain request not leave the browser (event 3)?",
		},
		{
			"a policy upgrades", `{"v":1,"policy":{"httpsFirst":false},"servers":[{"host":"shop.example","rules":[{"headers":{"Content-Security-Policy":"upgrade-insecure-requests"}}]}],"steps":[{"do":"visit","url":"http://shop.example/"},{"do":"image","url":"/i"}]}`,
			teach.PolicyUpgraded, 2, "Why does the plain request not leave the browser (event 2)?",
		},
		{
			"a redirect is cached", `{"v":1,"servers":[{"host":"shop.example","rules":[{"path":"/old","status":301,"redirect":"/new"}]}],"steps":[{"do":"visit","url":"https://shop.example/old"},{"do":"visit","url":"https://shop.example/old"}]}`,
			teach.FromCache, 3, "Why does the browser not ask the server (event 3)?",
		},
		{
			"site data are cleared", `{"v":1,"servers":[{"host":"shop.example","rules":[{"path":"/out","headers":{"Clear-Site-Data":"\"cookies\""}},{"path":"/in","set":["a=1"]}]}],"steps":[{"do":"visit","url":"https://shop.example/in"},{"do":"click","url":"/out"}]}`,
			teach.Cleared, 4, "Which cookies does the response delete (event 4)?",
		},
		{
			"a form is lost", `{"v":1,"servers":[{"host":"shop.example","rules":[{"method":"POST","status":301,"redirect":"/done"}]}],"steps":[{"do":"visit","url":"https://shop.example/"},{"do":"submit","url":"/pay"}]}`,
			teach.PostBecameGet, 2, "What happened to the POST (event 2)?",
		},
		{
			"a loop", `{"v":1,"servers":[{"host":"shop.example","rules":[{"redirect":"/"}]}],"steps":[{"do":"visit","url":"https://shop.example/"}]}`,
			teach.RedirectLoop, 21, "Why does the page never load (event 21)?",
		},
		{
			"a cookie is replaced", `{"v":1,"servers":[{"host":"shop.example","rules":[{"set":["a=1"]}]}],"steps":[{"do":"visit","url":"https://shop.example/"},{"do":"reload"}]}`,
			teach.Replaced, 4, "What happens to the older cookie (event 4)?",
		},
		{
			"a cookie is deleted", `{"v":1,"servers":[{"host":"shop.example","rules":[{"set":["a=1"]}]}],"steps":[{"do":"visit","url":"https://shop.example/"},{"do":"script","cookie":"a=; Max-Age=0"}]}`,
			teach.Removed, 3, "How is the cookie deleted (event 3)?",
		},
		{
			"a cookie is over", `{"v":1,"servers":[{"host":"shop.example","rules":[{"set":["a=1; Max-Age=5"]}]}],"steps":[{"do":"visit","url":"https://shop.example/"},{"do":"wait","seconds":6}]}`,
			teach.Ended, 3, "Why is the cookie gone (event 3)?",
		},
		{
			"a session is over", `{"v":1,"servers":[{"host":"shop.example","rules":[{"set":["a=1"]}]}],"steps":[{"do":"visit","url":"https://shop.example/"},{"do":"restart"}]}`,
			teach.Ended, 3, "Why is the cookie gone (event 3)?",
		},
		{
			"an attacker", `{"v":1,"network":"hostile","attacker":[{"set":["a=1"]}],"servers":[{"host":"shop.example"}],"steps":[{"do":"visit","url":"http://shop.example/"}]}`,
			teach.Attacked, 1, "Who answers the plain request (event 1)?",
		},
		{
			"nobody", `{"v":1,"steps":[{"do":"visit","url":"http://nowhere.example/"}]}`,
			teach.Unanswered, 1, "Why does nowhere.example not answer (event 1)?",
		},
		{
			"mixed content", `{"v":1,"servers":[{"host":"shop.example"}],"steps":[{"do":"visit","url":"https://shop.example/"},{"do":"fetch","url":"http://shop.example/"}]}`,
			teach.Stopped, 2, "Why does the browser stop (event 2)?",
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			m := momentOf(t, teach.Moments(event.NewRun(play(t, []byte(test.document)))), test.kind)
			if m.Question != test.question || m.Rows[0] != test.row {
				t.Errorf("row %d asks %q, want row %d, %q", m.Rows[0], m.Question, test.row, test.question)
			}
		})
	}
}

// TestNoMoments: a run in which nothing is noteworthy has none.
func TestNoMoments(t *testing.T) {
	for name, document := range map[string]string{
		"a visit":                     `{"v":1,"servers":[{"host":"shop.example"}],"steps":[{"do":"visit","url":"https://shop.example/"}]}`,
		"a host known from the start": `{"v":1,"preloadedHSTS":["shop.example"],"servers":[{"host":"shop.example"}],"steps":[{"do":"visit","url":"https://shop.example/"}]}`,
	} {
		if list := teach.Moments(event.NewRun(play(t, []byte(document)))); list != nil {
			t.Errorf("%s: got %+v", name, list)
		}
	}
}

// TestMomentsAreSomewhere: each has texts, and rows of the table in order.
func TestMomentsAreSomewhere(t *testing.T) {
	seen := map[teach.MomentKind]bool{}
	runtest.Goldens(t, func(t *testing.T, s *scenario.Scenario, tr *trace.Trace) {
		r := event.NewRun(s, tr)
		last := 0
		for _, m := range teach.Moments(r) {
			seen[m.Kind] = true
			if eventtest.Unfilled(m.Title) || eventtest.Unfilled(m.Question) && m.Kind != teach.Noted || eventtest.Unfilled(m.Answer) {
				t.Errorf("%s: %+v", m.Kind, m)
			}
			if r.EventOf(m.At) != m.Rows[0] || m.Rows[0] < max(1, last) || !slices.IsSorted(m.Rows) || slices.Max(m.Rows) > len(r.Events) {
				t.Errorf("%s at %+v has the events %v, after row %d of %d", m.Kind, m.At, m.Rows, last, len(r.Events))
			}
			last = m.Rows[0]
		}
	})
	for _, kind := range []teach.MomentKind{
		teach.OpenedOverHTTP, teach.FirstStored, teach.FirstSent, teach.NotSent, teach.NotStored,
		teach.StoredNeverSent, teach.SentInClear, teach.SetInClear, teach.Replaced, teach.Removed, teach.Evicted, teach.Ended,
		teach.HSTSLearned, teach.HSTSUsed, teach.TriedHTTPS, teach.ImageUpgraded, teach.PostBecameGet, teach.Attacked,
		teach.Unanswered, teach.RedirectLoop, teach.Stopped, teach.PolicyUpgraded, teach.Cleared, teach.FromCache,
	} {
		if !seen[kind] {
			t.Errorf("no golden scenario has a moment %s", kind)
		}
	}
}

func momentOf(t *testing.T, list []teach.Moment, kind teach.MomentKind) teach.Moment {
	t.Helper()
	for _, m := range list {
		if m.Kind == kind {
			return m
		}
	}
	t.Fatalf("no moment %s among %+v", kind, list)
	return teach.Moment{}
}
