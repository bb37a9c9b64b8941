//go:build !js

package lab

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/code"
	"github.com/crumbtrail/crumbtrail/engine/draw"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/execution"
	"github.com/crumbtrail/crumbtrail/engine/lab/corpus"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
	"github.com/crumbtrail/crumbtrail/engine/why"
)

// TestViewsSayWhatTheTraceSays walks every event of the lessons, of the golden
// scenarios and of a thousand generated ones in every browser, and compares what
// the views say with the trace.
func TestViewsSayWhatTheTraceSays(t *testing.T) {
	for _, c := range append(lessonCases(t), goldenCases(t)...) {
		t.Run(c.Name, func(t *testing.T) { compareWithTrace(t, c.Scenario, true) })
	}
	generated := 1000
	if testing.Short() {
		generated = 100
	}
	for i, c := range corpus.Generated(generated) {
		browsers := []scenario.Browser{scenario.Chrome, scenario.Firefox, scenario.Safari, scenario.Spec}
		c.Scenario.Browser = browsers[i%len(browsers)]
		t.Run(c.Name, func(t *testing.T) { compareWithTrace(t, c.Scenario, false) })
	}
}

func lessonCases(t *testing.T) []corpus.Case {
	t.Helper()
	files, err := filepath.Glob("../../web/lessons/*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("no lessons: %v", err)
	}
	var cases []corpus.Case
	for _, file := range files {
		document, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		s, err := scenario.Decode(document)
		if err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		cases = append(cases, corpus.Case{Name: strings.TrimSuffix(filepath.Base(file), ".json"), Scenario: s})
	}
	return cases
}

// goldenCases are the golden scenarios of the engine, without those that are too
// large for drawing each event.
func goldenCases(t *testing.T) []corpus.Case {
	t.Helper()
	everything, err := corpus.All(testdata)
	if err != nil {
		t.Fatal(err)
	}
	var cases []corpus.Case
	for _, c := range everything {
		if !strings.HasPrefix(c.Name, "generated-") && !strings.HasPrefix(c.Name, "wpt-") && !strings.HasPrefix(c.Name, "limit-") {
			cases = append(cases, c)
		}
	}
	return cases
}

// compareWithTrace plays a scenario and looks at each of its events; thorough
// draws the views that take longer.
func compareWithTrace(t *testing.T, s *scenario.Scenario, thorough bool) {
	t.Helper()
	tr, err := engine.Run(s)
	if err != nil {
		t.Fatal(err)
	}
	a := audit{t, event.NewRun(s, tr), thorough}
	for _, e := range a.run.Events {
		switch {
		case e.At.Line != event.None:
			a.line(e)
		case e.At.HSTS:
			a.hsts(e)
		case e.At.Clear:
			a.clear(e)
		case e.At.Exchange != event.None:
			a.exchange(e)
		}
		if why := why.Of(a.run, e.At); why.Headline == "" || why.Verdict == "" {
			a.t.Errorf("event %d has no answer to why: %+v", e.Number, why)
		}
	}
	if thorough {
		a.code()
	}
}

// An audit compares the views of a run with its trace.
type audit struct {
	t        *testing.T
	run      *event.Run
	thorough bool
}

func (a *audit) exchange(e event.Event) {
	x := &a.run.Trace.Steps[e.At.Step].Exchanges[e.At.Exchange]
	sent := 0
	for i := range x.Cookies {
		k := &x.Cookies[i]
		if k.Sent {
			sent++
		}
		a.selection(e, x, k, e.At.WithCookie(i))
		if chip := e.Chips[i]; (chip.Outcome == event.Sent) != k.Sent || chip.Readable != k.Readable {
			a.t.Errorf("event %d: chip %+v of a selection %+v", e.Number, chip, k)
		}
	}
	if says := strings.HasPrefix(e.CookieSent, "Yes"); says != (sent > 0) {
		a.t.Errorf("event %d: the table says %q, and %d cookies were sent", e.Number, e.CookieSent, sent)
	}
}

// selection compares what is said of a cookie that a request considered.
func (a *audit) selection(e event.Event, x *trace.Exchange, k *trace.CookieSelection, at event.Place) {
	why := why.Of(a.run, at)
	a.scheme(e, x.To.Scheme, why)
	for _, c := range why.Checks {
		if k.Cookie.HostOnly && strings.HasPrefix(c.Text, "Domain: ") && strings.Contains(c.Text, "cover") {
			a.t.Errorf("event %d: %q of the host-only cookie %s", e.Number, c.Text, k.Name)
		}
	}
	if passed := allOK(why.Checks); passed != k.Sent || (why.Outcome == event.Sent) != k.Sent {
		a.t.Errorf("event %d: %s is sent: %v, and why says %+v", e.Number, k.Name, k.Sent, why)
	}
	if a.thorough {
		a.gate(e, at, k.Sent, draw.NodeSent, draw.NodeHeld)
	}
}

// line compares what is said of a line that sets a cookie.
func (a *audit) line(e event.Event) {
	step := &a.run.Trace.Steps[e.At.Step]
	lines, scheme := step.SetCookies, ""
	if e.At.Exchange != event.None {
		x := &step.Exchanges[e.At.Exchange]
		lines, scheme = x.SetCookies, x.To.Scheme
	} else if step.Page != nil {
		scheme = step.Page.Scheme
	}
	set := &lines[e.At.Line]
	why := why.Of(a.run, e.At)
	a.scheme(e, scheme, why)
	if passed := allOK(why.Checks); passed != set.Stored {
		a.t.Errorf("event %d: %q is stored: %v, and the checks say %+v", e.Number, set.Line, set.Stored, why.Checks)
	}
	if says := strings.Contains(why.Headline, "was deleted"); says != (set.Effect == trace.Deleted) {
		a.t.Errorf("event %d: %q, and the effect is %q", e.Number, why.Headline, set.Effect)
	}
	if a.thorough {
		a.gate(e, e.At, set.Stored, draw.NodeStored, draw.NodeRefused)
	}
}

// clear compares what is said of a Clear-Site-Data header with the jar before and
// after its event.
func (a *audit) clear(e event.Event) {
	x := a.run.ExchangeAt(e.At)
	before, after := a.run.JarAround(&e)
	if len(before)-len(after) != len(x.Cleared) {
		a.t.Errorf("event %d: the jar had %d cookies and has %d, and the header deleted %d", e.Number, len(before), len(after), len(x.Cleared))
	}
	why := why.Of(a.run, e.At)
	if passed := allOK(why.Checks); passed != (x.ClearSiteData.Result == rule.Passed) || passed != (e.Chips[0].Outcome == event.Deleted) {
		a.t.Errorf("event %d: %+v, and the chip is %+v", e.Number, why, e.Chips[0])
	}
}

// hsts compares what is said of a Strict-Transport-Security header with the list
// that the browser has afterwards.
func (a *audit) hsts(e event.Event) {
	x := &a.run.Trace.Steps[e.At.Step].Exchanges[e.At.Exchange]
	learned := slices.ContainsFunc(a.run.HSTSAfter(e.At), func(h trace.HSTSHost) bool { return h.Host == x.To.Host && !h.Preloaded })
	why := why.Of(a.run, e.At)
	if why.Outcome == event.Learned && !learned || why.Outcome == event.Removed && learned {
		a.t.Errorf("event %d: %s, and the HSTS list has %s: %v", e.Number, why.Verdict, x.To.Host, learned)
	}
	if passed := allOK(why.Checks); passed != (why.Outcome != event.Ignored) {
		a.t.Errorf("event %d: %s, and the checks say %+v", e.Number, why.Verdict, why.Checks)
	}
}

// scheme holds what must never be said of plain http.
func (a *audit) scheme(e event.Event, scheme string, why why.Reasoning) {
	for _, c := range why.Checks {
		if scheme == "http" && strings.Contains(c.Text, "this is https") || scheme == "https" && strings.Contains(c.Text, "this is http") && !strings.Contains(c.Text, "this is https") {
			a.t.Errorf("event %d over %s: %q", e.Number, scheme, c.Text)
		}
	}
}

// gate: a cookie leaves the flow's gate by one exit, and stops at one question at
// most.
func (a *audit) gate(e event.Event, at event.Place, through bool, throughNode, stoppedNode draw.NodeID) {
	stops := 0
	for _, n := range draw.Flow(a.run, at).Nodes {
		switch {
		case n.ID == throughNode && n.Taken != through, n.ID == stoppedNode && n.Taken == through:
			a.t.Errorf("event %d: the cookie goes through: %v, and the flow has %s taken: %v", e.Number, through, n.ID, n.Taken)
		case n.Stops:
			stops++
		}
	}
	if want := map[bool]int{true: 0, false: 1}[through]; stops != want {
		a.t.Errorf("event %d: %d questions stop the cookie, want %d", e.Number, stops, want)
	}
}

// code: a line that is lit for an event says what became of that event's cookie.
func (a *audit) code() {
	for _, e := range a.run.Events {
		for _, file := range execution.Code(a.run, code.Write(a.run.Scenario, code.DjangoViews), e.At) {
			for _, line := range file.Lines {
				if line.Lit && line.At.Line != event.None && line.Outcome != "" {
					shown := a.run.Events[a.run.EventOf(line.At)-1]
					if shown.Chips[0].Outcome != line.Outcome {
						a.t.Errorf("event %d: the code says %s beside %q, and the table %s", e.Number, line.Outcome, line.Text, shown.Chips[0].Outcome)
					}
				}
			}
		}
	}
}

func allOK(checks []why.Check) bool {
	for _, c := range checks {
		if !c.OK {
			return false
		}
	}
	return true
}

// The three explanations that were wrong while views guessed (house-judged).
func TestExplanationsThatWereWrong(t *testing.T) {
	for name, document := range map[string]string{
		"host-only beside Domain": `{"v":1,"servers":[{"host":"shop.example","rules":[{"path":"/login","set":["a=host; Path=/; Secure","a=dom; Domain=shop.example; Path=/"]}]}],"steps":[{"do":"visit","url":"https://shop.example/login"},{"do":"visit","url":"http://shop.example/account"}]}`,
		"the same line of both":   `{"v":1,"network":"hostile","servers":[{"host":"shop.example","rules":[{"path":"/","set":["a=1; Path=/"]}]}],"attacker":[{"host":"shop.example","set":["a=1; Path=/"]}],"steps":[{"do":"visit","url":"http://shop.example/"}]}`,
		"rotated in one chain":    `{"v":1,"servers":[{"host":"shop.example","rules":[{"path":"/one","set":["a=1; Path=/"],"redirect":"http://shop.example/two","status":302},{"path":"/two","scheme":"http","redirect":"https://shop.example/three","status":302},{"path":"/three","set":["a=2; Path=/; Secure"]}]}],"steps":[{"do":"visit","url":"https://shop.example/one"}]}`,
	} {
		t.Run(name, func(t *testing.T) {
			s, err := scenario.Decode([]byte(document))
			if err != nil {
				t.Fatal(err)
			}
			compareWithTrace(t, s, true)
			tr, err := engine.Run(s)
			if err != nil {
				t.Fatal(err)
			}
			var setters []string
			for _, e := range event.NewRun(s, tr).Events {
				if e.At.Line != event.None {
					setters = append(setters, e.Action)
				}
			}
			if name == "the same line of both" && fmt.Sprint(setters) != "[Server sets cookie Attacker sets cookie]" {
				t.Errorf("setters: %q", setters)
			}
		})
	}
}
