//go:build !js

package quiz_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/lab/corpus"
	"github.com/crumbtrail/crumbtrail/engine/quiz"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
	"github.com/crumbtrail/crumbtrail/engine/whatif"
	"github.com/crumbtrail/crumbtrail/engine/why"
)

// TestFeedbackSaysWhatTheTraceSays makes all questions of the lessons, of the
// golden scenarios and of generated ones, and compares the sentence of each
// answer with the trace.
func TestFeedbackSaysWhatTheTraceSays(t *testing.T) {
	counts := map[string]int{}
	audit := func(t *testing.T, s *scenario.Scenario, tr *trace.Trace) {
		run := event.NewRun(s, tr)
		if len(run.Events) > 100 {
			return // long ones have no other kinds of sentences
		}
		for _, q := range quiz.Questions(run) {
			a := audit{t: t, run: run, q: q, message: counts}
			for _, o := range q.Options {
				a.option(o)
			}
		}
	}
	lessons(t, audit)
	goldens(t, audit)
	generated := 60
	if testing.Short() {
		generated = 20
	}
	for i, c := range corpus.Generated(generated) {
		browsers := []scenario.Browser{scenario.Chrome, scenario.Firefox, scenario.Safari, scenario.Spec}
		c.Scenario.Browser = browsers[i%len(browsers)]
		t.Run(c.Name, func(t *testing.T) {
			tr, err := engine.Run(c.Scenario)
			if err != nil {
				t.Fatal(err)
			}
			audit(t, c.Scenario, tr)
		})
	}
	for _, sentence := range sentences {
		if counts[sentence.shape.String()] == 0 && !testing.Short() {
			t.Errorf("nothing was said like %s", sentence.shape)
		}
	}
}

// lessons runs every lesson, each in a subtest of its name.
func lessons(t *testing.T, check func(t *testing.T, s *scenario.Scenario, tr *trace.Trace)) {
	t.Helper()
	files, err := filepath.Glob("../../web/lessons/*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("no lessons: %v", err)
	}
	for _, file := range files {
		document, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		t.Run(strings.TrimSuffix(filepath.Base(file), ".json"), func(t *testing.T) {
			s, tr := play(t, string(document))
			check(t, s, tr)
		})
	}
}

// An audit compares the sentences of the answers to a question with the trace.
type audit struct {
	t       *testing.T
	run     *event.Run
	q       quiz.Question
	message map[string]int
	// after is the run with the change that the question is about.
	after *event.Run
}

// option checks the sentence of an answer. Its place must be an event, and the
// sentence must be true there.
func (a *audit) option(o quiz.Option) {
	a.t.Helper()
	if a.run.EventOf(o.At) == 0 {
		a.t.Errorf("%s: %q is about no event: %+v", a.q.Text, o.Why, o.At)
		return
	}
	for _, sentence := range sentences {
		if match := sentence.shape.FindStringSubmatch(o.Why); match != nil {
			a.message[sentence.shape.String()]++
			if !sentence.holds(a, o, match[1:]) {
				a.t.Errorf("%s\n%s\nis answered %q, which the trace denies", a.q.Text, o.Text, o.Why)
			}
			return
		}
	}
	a.t.Errorf("%s: %q is a sentence that no check knows", a.q.Text, o.Why)
}

// A sentence is a possible sentence of an answer, with a check whether it is
// true; its parts are the submatches of the shape.
type sentence struct {
	shape *regexp.Regexp
	holds func(a *audit, o quiz.Option, parts []string) bool
}

func shape(pattern string) *regexp.Regexp { return regexp.MustCompile(`(?s)^` + pattern + `$`) }

// sentences are tried in order; the last is the reasoning itself.
var sentences = []sentence{
	{shape(`Event (\d+) sets another cookie and sends none\.`), func(a *audit, o quiz.Option, p []string) bool {
		return a.lineNamed(p[0]) != a.q.Of && a.numbered(p[0], o.At)
	}},
	{shape(`Event (\d+) sets .*; only a request after it can send it\.`), func(a *audit, o quiz.Option, p []string) bool {
		return a.lineNamed(p[0]) == a.q.Of && a.numbered(p[0], o.At)
	}},
	{shape(`Event (\d+) is not a request\.`), func(a *audit, o quiz.Option, p []string) bool {
		return a.exchange(p[0]) == nil
	}},
	{shape(`The request of event (\d+) never leaves the browser\.`), func(a *audit, o quiz.Option, p []string) bool {
		return a.exchange(p[0]).Via == trace.ByBrowser
	}},
	{shape(`The request of event (\d+) reaches no server\.`), func(a *audit, o quiz.Option, p []string) bool {
		return a.exchange(p[0]).Error != ""
	}},
	{shape(`At event (\d+) the jar does not have .* yet: event (\d+) stores it\.`), func(a *audit, o quiz.Option, p []string) bool {
		return !considers(a.exchange(p[0]), a.q.Of) && number(p[0]) < number(p[1]) && a.lineNamed(p[1]) == a.q.Of && setAt(a.at(p[1]), a.run).Stored
	}},
	{shape(`At event (\d+) the jar does not have .* for (\S+)\.`), func(a *audit, o quiz.Option, p []string) bool {
		return !considers(a.exchange(p[0]), a.q.Of) && a.exchange(p[0]).To.Host == p[1]
	}},
	{shape(`Event (\d+) sends .* too, but event (\d+) sends it before\.`), func(a *audit, o quiz.Option, p []string) bool {
		return sentBy(a.exchange(p[0]), a.q.Of) && sentBy(a.exchange(p[1]), a.q.Of) && number(p[1]) < number(p[0])
	}},
	{shape(`Event (\d+) sends .*\.`), func(a *audit, o quiz.Option, p []string) bool {
		return !o.Right && sentBy(a.exchange(p[0]), a.q.Of)
	}},
	{shape(`No request carries .*?\. At event (\d+): (.*)`), func(a *audit, o quiz.Option, p []string) bool {
		return o.Right && a.sending() == 0 && why.Of(a.run, o.At).Headline == p[1] && considers(a.exchange(p[0]), a.q.Of)
	}},
	{shape(`After event (\d+) no request goes to the site of .* while the jar has it\.`), func(a *audit, o quiz.Option, p []string) bool {
		for _, e := range a.run.Events[number(p[0]):] {
			if x := a.exchange(strconv.Itoa(e.Number)); x != nil && x.Via == trace.Network && x.Error == "" && considers(x, a.q.Of) {
				return false
			}
		}
		return o.Right && a.sending() == 0
	}},
	{shape(`The last request up to event (\d+) is event (\d+), which the server takes for (https?)\.`), func(a *audit, o quiz.Option, p []string) bool {
		for _, e := range a.run.Events[number(p[1]):number(p[0])] {
			if x := a.exchange(strconv.Itoa(e.Number)); x != nil && x.Via == trace.Network && x.Error == "" {
				return false
			}
		}
		return a.exchange(p[1]).AnsweredBy.Scheme == p[2] && (o.Text == "True") == (o.Right == (p[2] == "https"))
	}},
	{shape(`The request of event (\d+) has reached the server\.`), func(a *audit, o quiz.Option, p []string) bool {
		by := a.exchange(p[0]).AnsweredBy
		return !o.Right && by != nil && by.Server != nil
	}},
	{shape(`Th(?:is|ese) checks? passed: (.*)\.`), func(a *audit, o quiz.Option, p []string) bool {
		var passed []string
		for _, c := range why.Of(a.run, a.q.At).Checks {
			if c.OK {
				passed = append(passed, c.Text)
			}
		}
		for _, quoted := range regexp.MustCompile(`“(.*?)”`).FindAllStringSubmatch(p[0], -1) {
			if !slices.Contains(passed, quoted[1]) {
				return false
			}
		}
		return !o.Right && !a.failed(o)
	}},
	{shape(`None of the checks at event (\d+) is about that\.`), func(a *audit, o quiz.Option, p []string) bool {
		return !o.Right && a.numbered(p[0], o.At) && !a.failed(o) && !slices.ContainsFunc(a.checks(), func(c rule.Check) bool {
			return string(rule.Of(c.Rule).Guess) == o.Key && c.Rule != rule.Expired && c.Result != rule.Warned
		})
	}},
	{shape(`The request of event (\d+) left the browser and reached (\S+)\.`), func(a *audit, o quiz.Option, p []string) bool {
		x := a.exchange(p[0])
		return x.Via == trace.Network && x.Error == "" && x.To.Host == p[1]
	}},
	{shape(`The request is https, which encrypts all but the name of the host\.`), func(a *audit, o quiz.Option, p []string) bool {
		return a.questionExchange().To.Secure() && o.Right == strings.HasPrefix(o.Text, "Only")
	}},
	{shape(`The request is plain http, which encrypts nothing\.`), func(a *audit, o quiz.Option, p []string) bool {
		return !a.questionExchange().To.Secure() && strings.HasPrefix(o.Text, "Only")
	}},
	{shape(`The request is plain http, so all of it can be read\. (.*)`), func(a *audit, o quiz.Option, p []string) bool {
		return o.Right && !a.questionExchange().To.Secure() && a.questionExchange().Cookie == "" && a.noCookie(o, p[0])
	}},
	{shape(`The jar had no cookie for (\S+)\.`), func(a *audit, o quiz.Option, p []string) bool {
		return a.noCookie(o, o.Why) && !o.Right
	}},
	{shape(`With that change, .*\.`), func(a *audit, o quiz.Option, p []string) bool {
		still := o.Key == "unsent" || o.Key == "hides"
		return !o.Right && occurs(o.Key, a.changed(), a.name()) == still
	}},
	{shape(`As it is, .*\.`), func(a *audit, o quiz.Option, p []string) bool {
		never := o.Key == "unsent" || o.Key == "hides"
		return !o.Right && occurs(o.Key, a.run, a.name()) != never
	}},
	{shape(`(?:No request changed|No exchange changed, but .*|.*\. \d+ of \d+ exchanges? changed|\d+ exchanges? (?:is|are) gone)\.(?: \d+ exchanges? (?:is|are) gone\.)?(?: \(The numbers are those of the events with that change\.\))?`), func(a *audit, o quiz.Option, p []string) bool {
		nothing := strings.HasPrefix(o.Text, "Nothing")
		return (o.Right || nothing) && (o.Right && nothing) == (o.Why == "No request changed.")
	}},
	{shape(`.*`), func(a *audit, o quiz.Option, p []string) bool {
		reason := why.Of(a.run, o.At)
		if reason.Headline != o.Why || a.q.At != event.Nowhere && a.run.EventOf(a.q.At) != a.run.EventOf(o.At) {
			return false
		}
		switch a.q.ID {
		case quiz.FirstSent:
			x := a.run.Trace.Steps[o.At.Step].Exchanges[o.At.Exchange]
			return x.Cookies[o.At.Cookie].Name == a.q.Of && x.Cookies[o.At.Cookie].Sent == o.Right
		case quiz.BecameOfLine:
			set := setAt(o.At, a.run)
			return o.Right || !set.Stored || set.Effect == trace.Deleted || set.Effect == trace.Expired
		case quiz.OnTheWire:
			return !a.questionExchange().To.Secure()
		}
		return o.Right
	}},
}

func number(text string) int {
	n, err := strconv.Atoi(text)
	if err != nil {
		panic(fmt.Sprintf("%q is no number", text))
	}
	return n
}

func (a *audit) at(event string) event.Place { return a.run.Events[number(event)-1].At }

// numbered reports whether a sentence has the number of the event that it is
// about.
func (a *audit) numbered(event string, at event.Place) bool {
	return a.run.EventOf(at) == number(event)
}

// exchange is the request of an event, nil for none.
func (a *audit) exchange(event string) *trace.Exchange {
	at := a.at(event)
	if !at.IsExchange() {
		return nil
	}
	return &a.run.Trace.Steps[at.Step].Exchanges[at.Exchange]
}

// questionExchange is the request that the question is about.
func (a *audit) questionExchange() *trace.Exchange {
	return &a.run.Trace.Steps[a.q.At.Step].Exchanges[a.q.At.Exchange]
}

// lineNamed is the name of the cookie that an event sets.
func (a *audit) lineNamed(event string) string { return setAt(a.at(event), a.run).Name }

// sending counts the requests that carry the cookie of the question.
func (a *audit) sending() int {
	n := 0
	for _, x := range a.run.Exchanges() {
		if sentBy(x, a.q.Of) {
			n++
		}
	}
	return n
}

func considers(x *trace.Exchange, name string) bool {
	return slices.ContainsFunc(x.Cookies, func(k trace.CookieSelection) bool { return k.Name == name })
}

func sentBy(x *trace.Exchange, name string) bool {
	return slices.ContainsFunc(x.Cookies, func(k trace.CookieSelection) bool { return k.Name == name && k.Sent })
}

// checks are those that were recorded at the question's place.
func (a *audit) checks() rule.Checks {
	if a.q.At.Cookie != event.None {
		return a.questionExchange().Cookies[a.q.At.Cookie].Checks
	}
	return setAt(a.q.At, a.run).Checks
}

// failed reports whether a check failed that an answer names as the reason.
func (a *audit) failed(o quiz.Option) bool {
	return slices.ContainsFunc(a.checks(), func(c rule.Check) bool {
		return c.Result == rule.Failed && string(rule.Of(c.Rule).Guess) == o.Key
	})
}

// noCookie: a plain request carried none, for the reason that is given.
func (a *audit) noCookie(o quiz.Option, reason string) bool {
	x := a.questionExchange()
	if len(x.Cookies) == 0 {
		return reason == "The jar had no cookie for "+x.To.Host+"."
	}
	return !x.Cookies[o.At.Cookie].Sent && reason == why.Of(a.run, o.At).Headline
}

// changed runs the change that the question is about.
func (a *audit) changed() *event.Run {
	if a.after != nil {
		return a.after
	}
	knobs := map[quiz.ID]whatif.Knob{
		quiz.WithSecure: whatif.Secure, quiz.WithoutSecure: whatif.Secure,
		quiz.WithHSTS: whatif.HSTS, quiz.NoRedirect: whatif.Redirect,
	}
	to := map[quiz.ID]string{quiz.WithSecure: "on", quiz.WithoutSecure: "off", quiz.WithHSTS: "on", quiz.NoRedirect: "off"}
	for _, flip := range whatif.Flips(a.run.Scenario) {
		if turn := flip.Edits[0]; turn.Knob == knobs[a.q.ID] && turn.To == to[a.q.ID] {
			s := flip.Apply(a.run.Scenario)
			tr, err := engine.Run(s)
			if err != nil {
				a.t.Fatal(err)
			}
			a.after = event.NewRun(s, tr)
			return a.after
		}
	}
	a.t.Fatalf("%s: there is no such change", a.q.Text)
	return nil
}

// name is that of the cookie that a question about a change is about, "*" if it
// is about all.
func (a *audit) name() string {
	if a.q.ID == quiz.WithHSTS || a.q.ID == quiz.NoRedirect {
		return "*"
	}
	return a.q.Of
}

// occurs reports whether a run has what an effect makes more or less of.
func occurs(effect string, run *event.Run, name string) bool {
	about := func(other string) bool { return name == "*" || name == other }
	if effect == "refuses" {
		for _, set := range run.Lines() {
			if !set.Stored && about(set.Name) {
				return true
			}
		}
		return false
	}
	for _, x := range run.Exchanges() {
		plain := !x.To.Secure() && x.Via == trace.Network && x.Error == "" && !x.To.Local
		carries := slices.ContainsFunc(x.Cookies, func(k trace.CookieSelection) bool { return k.Sent && about(k.Name) })
		switch effect {
		case "leaks", "hides":
			if plain && carries {
				return true
			}
		case "unsent":
			if carries && x.To.Secure() {
				return true
			}
		case "stays":
			if x.Via == trace.ByBrowser && x.Error == "" {
				return true
			}
		case "opens":
			if plain && (x.Location == "" || x.Status < 300 || x.Status > 399) {
				return true
			}
		}
	}
	return false
}
