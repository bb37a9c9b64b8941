package claim_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/claim"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/internal/runtest"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// document has an event of each kind that claims are about.
const document = `{"v":1,
	"servers":[{"host":"shop.example","rules":[
		{"path":"/","scheme":"http","redirect":"https:"},
		{"path":"/","set":["sid=1; Secure","bare=1; SameSite=None"],"headers":{"Strict-Transport-Security":"max-age=60"}},
		{"path":"/plain","set":["theme=dark"]}]}],
	"steps":[
		{"do":"visit","url":"http://shop.example/"},
		{"do":"visit","url":"https://gone.example/"},
		{"do":"wait","seconds":60},
		{"do":"visit","url":"http://shop.example/plain"},
		{"do":"script","cookie":"seen=1"},
		{"do":"image","url":"http://shop.example/pixel"}]}`

func TestOf(t *testing.T) {
	run := event.NewRun(runtest.Play(t, document))
	for _, test := range []struct {
		name string
		at   event.Place
		want []string
	}{
		{"a redirect", event.AtExchange(0, 0), nil},
		{"the last request of a step", event.AtExchange(0, 1), []string{
			"The page after step 1 is https://shop.example/.", "document.cookie after step 1 is sid=1.", "The outcome of step 1 is “loaded”.",
		}},
		{"a stored line", event.AtExchange(0, 1).WithLine(0), []string{"sid is stored in request 2 of step 1."}},
		{"a rejected line", event.AtExchange(0, 1).WithLine(1), []string{
			"bare is rejected in request 2 of step 1. The reason is SameSiteNoneInsecure.",
		}},
		{"HSTS", event.AtExchange(0, 1).WithHSTS(), nil},
		{"a failed step", event.AtExchange(1, 0), []string{"The outcome of step 2 is “failed”."}},
		{"a step without requests", event.AtStep(2), []string{"The outcome of step 3 is “loaded”."}},
		{"a blocked cookie", event.AtExchange(3, 0), []string{
			"sid is blocked in request 1 of step 4. The reason is SecureOnly.",
			"The page after step 4 is http://shop.example/plain.", "document.cookie after step 4 is theme=dark.", "The outcome of step 4 is “loaded”.",
		}},
		{"that cookie alone", event.AtExchange(3, 0).WithCookie(0), []string{
			"sid is blocked in request 1 of step 4. The reason is SecureOnly.",
		}},
		{"a line in clear text", event.AtExchange(3, 0).WithLine(0), []string{
			"theme is stored in request 1 of step 4.", "Anyone on the wire can read theme in request 1 of step 4.",
		}},
		{"a script's line", event.AtStep(4).WithLine(0), []string{"seen is stored in step 5."}},
		{"an image", event.AtExchange(5, 0), []string{
			"sid is blocked in request 1 of step 6. The reason is SecureOnly.",
			"theme is sent in request 1 of step 6.", "Anyone on the wire can read theme in request 1 of step 6.",
			"seen is sent in request 1 of step 6.", "Anyone on the wire can read seen in request 1 of step 6.",
			"The Cookie header in request 1 of step 6 is theme=dark; seen=1.", "document.cookie after step 6 is theme=dark; seen=1.",
			"The outcome of step 6 is “loaded”.",
		}},
		{"no place of the run", event.AtExchange(9, 0), nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, c := range claim.Of(run, test.at) {
				got = append(got, claim.Text(&c))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestWhatIsTrueHolds: a scenario with the claims of all its events is valid, and every
// one of them holds.
func TestWhatIsTrueHolds(t *testing.T) {
	runtest.SomeGoldens(t, func(t *testing.T, s *scenario.Scenario, tr *trace.Trace) {
		run := event.NewRun(s, tr)
		s = s.Clone()
		s.Expect = nil
		for i := range run.Events {
			s.Expect = append(s.Expect, claim.Of(run, run.Events[i].At)...)
		}
		if len(s.Expect) == 0 && len(run.Events) > 0 {
			t.Error("there is nothing to claim")
		}
		s.Expect = s.Expect[:min(len(s.Expect), scenario.MaxClaims)]
		s, tr = runtest.Play(t, s.Canonical())
		for i, answer := range tr.Claims {
			if !answer.OK {
				t.Errorf("%s Found: %s", claim.Text(&s.Expect[i]), answer.Found)
			}
		}
	})
}

func TestUsual(t *testing.T) {
	run := event.NewRun(runtest.Play(t, document))
	for _, test := range []struct {
		kind scenario.ClaimKind
		step int
		want string
	}{
		{scenario.ClaimHolds, 1, "sid"},
		{scenario.ClaimEndsAt, 3, "http://shop.example/plain"},
		{scenario.ClaimOutcome, 1, "failed"},
		{scenario.ClaimOutcome, 9, ""},
	} {
		if got := claim.Usual(run, test.step, test.kind); got != test.want {
			t.Errorf("%s of step %d is about %q, want %q", test.kind, test.step, got, test.want)
		}
	}
	bare := event.NewRun(runtest.Play(t, `{"v":1,"steps":[{"do":"wait","seconds":1}]}`))
	if got := claim.Usual(bare, 0, scenario.ClaimSends); got != "" {
		t.Errorf("without cookies a claim is about %q", got)
	}
}

func TestAmong(t *testing.T) {
	at := func(i int) *int { return &i }
	sends := scenario.Claim{Step: 1, Exchange: at(0), Sends: "a"}
	for _, test := range []struct {
		name  string
		other scenario.Claim
		want  bool
	}{
		{"an equal claim", scenario.Claim{Step: 1, Exchange: at(0), Sends: "a"}, true},
		{"one that answers", scenario.Claim{Step: 1, Exchange: at(0), Sends: "a", Answers: true}, true},
		{"another request", scenario.Claim{Step: 1, Exchange: at(1), Sends: "a"}, false},
		{"the whole step", scenario.Claim{Step: 1, Sends: "a"}, false},
		{"another kind", scenario.Claim{Step: 1, Exchange: at(0), Readable: "a"}, false},
	} {
		if got := claim.Among([]scenario.Claim{{Step: 0, Outcome: "loaded"}, test.other}, &sends); got != test.want {
			t.Errorf("%s: got %t", test.name, got)
		}
	}
}

// TestSentences: each kind of claim has its words, for and against.
func TestSentences(t *testing.T) {
	var seen []string
	for _, kind := range scenario.ClaimKinds {
		c := scenario.Claim{Step: 1}
		*kind.In(&c) = "x"
		for _, opposite := range []bool{false, true} {
			text := claim.Sentence(&c, opposite, claim.Place(&c))
			if text == "" || slices.Contains(seen, text) {
				t.Errorf("%s has the words %q", kind, text)
			}
			seen = append(seen, text)
		}
	}
}
