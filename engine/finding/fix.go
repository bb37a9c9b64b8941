package finding

import (
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server/stack"
	"github.com/crumbtrail/crumbtrail/engine/trace"
	"github.com/crumbtrail/crumbtrail/engine/whatif"
)

// A Fix is a change after which a finding is gone, everything that loaded still loads,
// and there is nothing new to find that matters as much: a run proves it.
type Fix struct {
	// Label describes the change, such as "Secure on".
	Label string
	// Lines are the lines of the server that the change adds or replaces: of the settings
	// of its stack, or of its response.
	Lines []string
	// After is the scenario with the change. Its run is the proof.
	After *scenario.Scenario
}

// knobs are what a developer would change about each kind, the first choice first. Where
// a stack writes the response, its setting is the only choice.
var knobs = map[Kind][]whatif.Knob{
	Readable:          {whatif.Setting, whatif.Secure, whatif.HSTS, whatif.Redirect, whatif.Scheme},
	NoneWithoutSecure: {whatif.Setting, whatif.Secure, whatif.SameSite},
	Withheld:          {whatif.Setting, whatif.Redirect, whatif.Scheme},
	LostPost:          {whatif.Redirect, whatif.Status, whatif.Scheme},
	SecureOverHTTP:    {whatif.Setting, whatif.Redirect, whatif.HSTS, whatif.Scheme},
	NotSecure:         {whatif.Setting, whatif.Secure},
	NoHSTS:            {whatif.Setting, whatif.HSTS},
	WideDomain:        {whatif.Setting, whatif.Domain},
	NoPrefix:          {whatif.Prefix},
}

// findFixes gives each finding the first fix.
func findFixes(before *event.Run, list []Finding) (gaveUp bool) {
	for i := range list {
		list[i].fixByServer(before, list)
	}
	gaveUp = fixByFlips(before, list)
	for i := range list {
		if f := &list[i]; f.Fix == nil && f.Severity() == Error {
			gaveUp = f.fixByGoal(before, list) || gaveUp
		}
	}
	return gaveUp
}

// fixByServer fixes what the server that answered fixes with a value that no single
// switch has: a setting of its stack, or the status of its redirect.
func (f *Finding) fixByServer(before *event.Run, list []Finding) {
	after := f.withSetting(before.Scenario)
	switch f.Kind {
	case LostPost:
		after = f.withStatus(before)
	case Withheld:
		after = f.withTrust(before.Scenario)
	}
	if after == nil {
		return
	}
	renaming := whatif.Flip{Edits: []whatif.Edit{{Knob: whatif.Prefix, To: hostPrefix}}}
	if lines := changedLines(before.Scenario, after); len(lines) > 0 && f.provedBy(after, before, list, renaming) {
		f.Fix = &Fix{Label: lines[0], Lines: lines, After: after}
	}
}

// withTrust is the scenario in which the stack believes its proxy that the request came
// over https, nil if it has no proxy or no such setting.
func (f *Finding) withTrust(s *scenario.Scenario) *scenario.Scenario {
	at := server(s, f.Server)
	if at == nil || at.Proxy == nil {
		return nil
	}
	runs, _, _ := stack.Of(at)
	setting, value := runs.Trust()
	if setting == "" {
		return nil
	}
	return edit.TrustProxy(s, f.Server, runs.Name, setting, value)
}

// withStatus is the scenario in which the redirect of a POST keeps the method, nil if no
// rule wrote the redirect.
func (f *Finding) withStatus(run *event.Run) *scenario.Scenario {
	at := server(run.Scenario, f.Server)
	if at == nil {
		return nil
	}
	for _, i := range run.ExchangeAt(f.At).AnsweredBy.Rules {
		if at.Rules[i].Redirect != "" {
			return edit.SetRedirectStatus(run.Scenario, f.Server, i, 308)
		}
	}
	return nil
}

// fixByGoal fixes a finding with a change that lets the user reach the page, if that is
// also the end of the finding.
func (f *Finding) fixByGoal(before *event.Run, list []Finding) (gaveUp bool) {
	fixes, gaveUp := whatif.Fixes(before, f.At)
	for _, fix := range fixes {
		if fix.Kind == whatif.Repair && f.provedBy(fix.Apply(before.Scenario), before, list, fix.Flip) {
			f.Fix = newFix(before.Scenario, fix.Flip)
			break
		}
	}
	return gaveUp
}

// provedBy reports whether the run of a changed scenario no longer shows the finding,
// shows nothing new that matters as much, and still loads every page.
func (f *Finding) provedBy(after *scenario.Scenario, before *event.Run, list []Finding, flip whatif.Flip) bool {
	t, err := engine.Run(after)
	if err != nil || !keeps(before.Trace, t) {
		return false
	}
	found := inspect(event.NewRun(after, t))
	return !f.in(found, flip) && !f.outweighed(list, found, flip)
}

func newFix(s *scenario.Scenario, flip whatif.Flip) *Fix {
	after := flip.Apply(s)
	return &Fix{Label: flip.Label, Lines: changedLines(s, after), After: after}
}

// fixByFlips runs the scenario once for each single change that concerns a finding.
func fixByFlips(before *event.Run, list []Finding) (gaveUp bool) {
	ranks := make([]int, len(list))
	for i := range list {
		if list[i].Fix != nil {
			ranks[i] = 1 // Nothing is better.
		}
	}
	runs, left := whatif.Runs(before)
	for flip, after := range runs {
		if !concerns(flip, list) {
			continue
		}
		found := inspect(after)
		for i := range list {
			f := &list[i]
			rank := slices.Index(knobs[f.Kind], flip.Edits[0].Knob) + 1
			better := rank > 0 && (ranks[i] == 0 || rank < ranks[i])
			if better && f.fixedBy(flip) && keeps(before.Trace, after.Trace) && !f.in(found, flip) && !f.outweighed(list, found, flip) {
				ranks[i], f.Fix = rank, newFix(before.Scenario, flip)
			}
		}
	}
	return left()
}

// concerns reports whether a flip changes what some finding is fixed with.
func concerns(f whatif.Flip, list []Finding) bool {
	return slices.ContainsFunc(list, func(found Finding) bool {
		return slices.Contains(knobs[found.Kind], f.Edits[0].Knob)
	})
}

// fixedBy reports whether a flip is of the finding's cookie, or of no cookie.
func (f *Finding) fixedBy(flip whatif.Flip) bool {
	change := flip.Edits[0]
	if f.Kind == NoPrefix && change.To != hostPrefix {
		return false
	}
	return change.Cookie == "" || change.Cookie == f.Subject
}

// hostPrefix is the prefix that a finding advises.
const hostPrefix = "__Host-"

// in reports whether a finding is among those after a flip, which may rename its cookie.
func (f *Finding) in(found []Finding, flip whatif.Flip) bool {
	return slices.ContainsFunc(found, func(now Finding) bool { return f.same(now, flip) })
}

func (f *Finding) same(now Finding, flip whatif.Flip) bool {
	subject := now.Subject
	if change := flip.Edits[0]; change.Knob == whatif.Prefix {
		subject = strings.TrimPrefix(subject, change.To)
	}
	return f.Kind == now.Kind && f.Subject == subject
}

// outweighed reports whether a flip makes something new to find that matters as much.
func (f *Finding) outweighed(before, after []Finding, flip whatif.Flip) bool {
	return slices.ContainsFunc(after, func(now Finding) bool {
		return now.Severity() >= f.Severity() &&
			!slices.ContainsFunc(before, func(was Finding) bool { return was.same(now, flip) })
	})
}

// keeps reports whether every step that loaded still does, on the same host, and no fewer
// cookies are stored. A login that no longer fails leads to another page of the host.
func keeps(before, after *trace.Trace) bool {
	if stored(after) < stored(before) {
		return false
	}
	for i := range before.Steps {
		was, now := &before.Steps[i], &after.Steps[i]
		if was.Outcome == trace.Loaded && (now.Outcome != trace.Loaded || !sameHost(was.Page, now.Page)) {
			return false
		}
	}
	return true
}

// stored counts the names of the cookies that were stored.
func stored(t *trace.Trace) int {
	names := map[string]bool{}
	for i := range t.Steps {
		for j := range t.Steps[i].Exchanges {
			for _, set := range t.Steps[i].Exchanges[j].SetCookies {
				if set.Stored {
					names[set.Name] = true
				}
			}
		}
	}
	return len(names)
}

func sameHost(was, now *trace.Address) bool {
	if was == nil || now == nil {
		return was == now
	}
	return was.Host == now.Host
}
