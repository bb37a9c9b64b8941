package challenge_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/crumbtrail/crumbtrail/engine/challenge"
	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// readAlong asks that a session arrives over plain http, and is read by no one.
const readAlong = `{"v":1,"servers":[{"host":"shop.example","rules":[
	{"scheme":"http","redirect":"https:","status":301},{"path":"/login","set":["sid=1; Path=/"]}]},{"host":"evil.example","rules":[{"set":["track=1"]}]}],
"steps":[{"do":"visit","url":"https://shop.example/login"},{"do":"visit","url":"http://shop.example/"},{"do":"visit","url":"http://shop.example/more"}],
"challenge":{"goal":"No one reads it.","reach":[{"step":1,"exchange":1,"sends":"sid"}],"avoid":[{"step":1,"readable":"sid"},{"step":2,"readable":"sid"}],
	"allow":["Secure","name"],"foreign":["evil.example"],"par":1}}`

func TestJudge(t *testing.T) {
	s := decode(t, readAlong)
	sid, track := edit.Cookies(s)[0].Ref, edit.Cookies(s)[1].Ref
	secure := edit.SetFlag(s, sid, "Secure", true)
	const sent, unread = "sid is sent in request 2 of step 2.", "No one on the wire can read sid in step 2 and step 3."
	for _, test := range []struct {
		name string
		now  *scenario.Scenario
		want challenge.Verdict
	}{
		{"at the start", s, challenge.Verdict{
			Goals: []challenge.Goal{{Text: sent, Reached: true}, {Text: unread}},
		}},
		{"solved in one step", edit.SetScheme(s, 2, "https"), challenge.Verdict{
			Goals: []challenge.Goal{{Text: sent, Reached: true}, {Text: unread, Steps: []int{2}}},
			Flips: 1, NotAllowed: []challenge.Flip{{Switch: scenario.SchemeSwitch, Step: "step 3"}},
		}},
		{"solved", secure, challenge.Verdict{
			Goals: []challenge.Goal{{Text: sent, Reached: true}, {Text: unread, Reached: true}},
			Flips: 1, Solved: true,
		}},
		{"solved under another name", edit.RenameCookie(secure, "sid", "__Host-sid"), challenge.Verdict{
			Goals: []challenge.Goal{{Text: "__Host-sid is sent in request 2 of step 2.", Reached: true}, {Text: "No one on the wire can read __Host-sid in step 2 and step 3.", Reached: true}},
			Flips: 2, Solved: true,
		}},
		{"with what is not allowed", edit.SetHSTS(s, 0, true), challenge.Verdict{
			Goals: []challenge.Goal{{Text: sent, Reached: true}, {Text: unread, Reached: true}},
			Flips: 1, NotAllowed: []challenge.Flip{{Switch: scenario.HSTSSwitch, Host: "shop.example"}},
		}},
		{"at a server of others", edit.SetFlag(secure, track, "Secure", true), challenge.Verdict{
			Goals: []challenge.Goal{{Text: sent, Reached: true}, {Text: unread, Reached: true}},
			Flips: 2, NotAllowed: []challenge.Flip{{Switch: scenario.SecureSwitch, Host: "evil.example", Cookie: "track"}},
		}},
		{"in another browser", edit.SetBrowser(secure, scenario.Safari), challenge.Verdict{
			Goals: []challenge.Goal{{Text: sent, Reached: true}, {Text: unread, Reached: true}},
			Flips: 2, NotAllowed: []challenge.Flip{{Switch: scenario.BrowserSwitch}},
		}},
		{"with another goal", func() *scenario.Scenario { c := s.Clone(); c.Challenge = nil; return c }(), challenge.Verdict{
			Goals: []challenge.Goal{{Text: sent, Reached: true}, {Text: unread}},
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := challenge.Judge(s, test.now)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, got, cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// Without the steps of its goal, nothing can be judged.
func TestJudgeWithoutSteps(t *testing.T) {
	s := decode(t, readAlong)
	v, err := challenge.Judge(s, edit.RemoveStep(s, 2))
	if err == nil || v.Solved || len(v.NotAllowed) != 1 || v.NotAllowed[0].Switch != scenario.StepSwitch {
		t.Errorf("got %+v and the error %v, want a removed step that is not allowed", v, err)
	}
}

// framed asks for a cookie in a frame of another site, in all browsers.
const framed = `{"v":1,"servers":[{"host":"news.example"},{"host":"chat.example","rules":[{"set":["sid=1; Path=/; Secure"]}]}],
"steps":[{"do":"visit","url":"https://news.example/"},{"do":"frame","url":"https://chat.example/"},{"do":"frame","url":"https://chat.example/"}],
"challenge":{"goal":"Sent.","reach":[{"step":2,"sends":"sid"}],"browsers":["chrome","firefox","safari","spec"],"allow":["SameSite","Partitioned"],"par":2}}`

func TestJudgeInEveryBrowser(t *testing.T) {
	s := decode(t, framed)
	sid := edit.Cookies(s)[0].Ref
	none := edit.SetSameSite(s, sid, cookie.None)
	for _, test := range []struct {
		name   string
		now    *scenario.Scenario
		fails  []scenario.Browser
		solved bool
	}{
		{"at the start", s, []scenario.Browser{scenario.Chrome, scenario.Safari, scenario.Spec}, false},
		{"with SameSite=None", none, []scenario.Browser{scenario.Safari}, false},
		{"with Partitioned, too", edit.SetFlag(none, sid, "Partitioned", true), nil, true},
		{"while the reader looks into Safari", edit.SetBrowser(edit.SetFlag(none, sid, "Partitioned", true), scenario.Safari), nil, true},
	} {
		t.Run(test.name, func(t *testing.T) {
			v, err := challenge.Judge(s, test.now)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.fails, v.Goals[0].Browsers); diff != "" || v.Solved != test.solved || len(v.NotAllowed) > 0 {
				t.Errorf("got %+v (-want +got):\n%s", v, diff)
			}
		})
	}
}

func TestSolve(t *testing.T) {
	s := decode(t, framed)
	found, err := challenge.Solve(s, 2)
	if err != nil {
		t.Fatal(err)
	}
	if found.Par != 2 || len(found.Solutions) != 1 || found.Judged < 3 {
		t.Errorf("got %+v, want one solution with 2 flips", found)
	}
	if found, _ = challenge.Solve(s, 1); found.Par != 0 || found.Solutions != nil {
		t.Errorf("got %+v, want no solution with 1 flip", found)
	}
}

// An attempt that is opened again counts from where the challenge began.
func TestAttempt(t *testing.T) {
	s := decode(t, readAlong)
	secure := edit.SetFlag(s, edit.Cookies(s)[0].Ref, "Secure", true)
	german := s.Clone()
	german.Challenge.Goal = "Niemand liest es."
	for _, test := range []struct {
		name          string
		opened, given *scenario.Scenario
		flips         int
	}{
		{"from its page", secure, s, 1},
		{"in another language", secure, german, 1},
		{"on the page of another", secure, decode(t, framed), 0},
		{"on a page without one", secure, decode(t, `{"v":1}`), 0},
	} {
		a, err := challenge.Begin(test.opened, test.given).After(test.opened)
		if err != nil || a.Flips != test.flips {
			t.Errorf("%s: %d flips and the error %v, want %d flips", test.name, a.Flips, err, test.flips)
		}
	}
}

func TestSummary(t *testing.T) {
	s := decode(t, readAlong)
	secure := edit.SetFlag(s, edit.Cookies(s)[0].Ref, "Secure", true)
	for _, test := range []struct {
		now  *scenario.Scenario
		want string
	}{
		{s, "0 flips so far. The par is 1."},
		{secure, "Solved with 1 flip, which is the par."},
		{edit.RenameCookie(secure, "sid", "__Host-sid"), "Solved with 2 flips. The par is 1: fewer are enough."},
	} {
		a, err := challenge.Begin(test.now, s).After(test.now)
		if got := a.Summary(); err != nil || got != test.want {
			t.Errorf("got %q and the error %v, want %q", got, err, test.want)
		}
	}
}
