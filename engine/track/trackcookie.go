package track

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// kept says whether the jar has cookies of a name, and with which flag.
type kept struct{ secure, plain bool }

// any reports whether there is one.
func (k kept) any() bool { return k.secure || k.plain }

func (k kept) String() string {
	switch {
	case k.secure && k.plain:
		return phrase.Say("Set with and without Secure flag")
	case k.secure:
		return phrase.Say("Set with Secure flag")
	case k.plain:
		return phrase.Say("Set without Secure flag")
	}
	return phrase.Say("Not set")
}

// A follower follows the cookies of each name through a run.
type follower struct {
	*event.Run
	// shown are the shown events, and about has the cookies of these events, by
	// number.
	shown     event.Window
	about     map[int]bool
	variables []Variable
	// numbers has the variable of a name, now its state in the jar, and said
	// the state that was last shown.
	numbers map[string]int
	now     []kept
	said    []string
	// before has the state in the jar, before the current event, of the event's
	// cookies.
	before map[int]kept
}

// cookieVariables are the variables for the cookies of a window; for a whole
// run, for all.
func cookieVariables(run *event.Run, shown event.Window) []Variable {
	if shown == event.Whole {
		shown = event.Window{First: 1, Last: len(run.Events)}
	}
	f := follower{
		Run:       run,
		shown:     shown,
		about:     cookiesIn(run, shown),
		variables: make([]Variable, len(run.Names)),
		numbers:   make(map[string]int, len(run.Names)),
		now:       make([]kept, len(run.Names)),
		said:      make([]string, len(run.Names)),
	}
	for n, name := range run.Names {
		f.numbers[name], f.said[n] = n, f.now[n].String()
		if !f.about[n] {
			continue
		}
		called := event.NameOf(name)
		f.variables[n] = Variable{Name: phrase.Say("cookie {name}", "name", called), Values: make([]string, shown.Last-shown.First+2), Cookie: called}
		f.variables[n].Values[0] = f.said[n]
	}
	for i := range run.Events[:shown.Last] {
		f.follow(i)
	}
	return slices.DeleteFunc(f.variables, func(v Variable) bool { return v.Values == nil })
}

// cookiesIn numbers the cookies of the events of a window: those on their
// chips.
func cookiesIn(run *event.Run, w event.Window) map[int]bool {
	about := map[int]bool{}
	for _, e := range run.Events[w.First-1 : w.Last] {
		for _, c := range e.Chips {
			if n, known := run.CookieNumber(c.Cookie()); known {
				about[n] = true
			}
		}
	}
	if w.First == 1 && w.Last == len(run.Events) {
		for n := range run.Names {
			about[n] = true
		}
	}
	return about
}

// says gives a cookie its value after event i, if that event is shown.
func (f *follower) says(n, i int, value string) {
	if number := i + 1; f.about[n] && number >= f.shown.First {
		f.variables[n].Values[number-f.shown.First+1] = value
	}
}

// follow gives each cookie its value after an event.
func (f *follower) follow(i int) {
	f.before = map[int]kept{}
	e := &f.Events[i]
	set := f.LineOf(e.At)
	if set != nil {
		f.line(set)
	}
	if e.At.Clear {
		for _, k := range f.ExchangeAt(e.At).Cleared {
			f.becomes(k.Name, kept{})
		}
	}
	if f.EndsStep(i) {
		f.stepEnds(e.At.Step)
	}
	for n := range f.before {
		f.said[n] = f.now[n].String()
	}
	if i+1 < f.shown.First {
		return
	}
	for n := range f.about {
		f.says(n, i, f.said[n])
	}
	for n, before := range f.before {
		f.says(n, i, f.value(e, set, n, before))
	}
	if x := requestOf(f.Run, e); x != nil {
		f.request(i, x)
	}
}

// becomes records the state of a name in the jar after the current event.
func (f *follower) becomes(name string, now kept) {
	n, known := f.numbers[name]
	if !known {
		return
	}
	if _, noted := f.before[n]; !noted {
		f.before[n] = f.now[n]
	}
	f.now[n] = now
}

// line records the effect of a line on its cookie, and on those that it evicts.
func (f *follower) line(set *trace.SetCookie) {
	for i := range set.Evicted {
		if name := set.Evicted[i].Name; name != set.Name {
			f.becomes(name, kept{})
		}
	}
	f.becomes(set.Name, keptAfter(set, f.now[f.numbers[set.Name]]))
}

// stepEnds records the jar after a step.
func (f *follower) stepEnds(step int) {
	now := make([]kept, len(f.now))
	jar := f.Trace.Steps[step].Jar
	for i := range jar {
		if n, known := f.numbers[jar[i].Name]; known {
			now[n].secure, now[n].plain = now[n].secure || jar[i].Secure, now[n].plain || !jar[i].Secure
		}
	}
	for n, name := range f.Names {
		if now[n] != f.now[n] {
			f.becomes(name, now[n])
		}
	}
}

// value is the effect of an event (set if it is a line) on a cookie, or
// otherwise the cookie's state in the jar.
func (f *follower) value(e *event.Event, set *trace.SetCookie, n int, before kept) string {
	now := f.said[n]
	switch own := set != nil && set.Name == f.Names[n]; {
	case own && !set.Stored:
		return phrase.Say("{state} (rejected)", "state", now)
	case own && set.Effect == trace.Deleted:
		return phrase.Say("Deleted")
	case own:
		return now
	case set != nil && event.DrivesOut(set, f.Names[n]):
		return phrase.Say("Evicted")
	}
	if e.At.Clear && before.any() && !f.now[n].any() {
		return phrase.Say("Deleted")
	}
	if before.any() && !f.now[n].any() && requestOf(f.Run, e) == nil {
		switch scenario.Do(f.Trace.Steps[e.At.Step].Do) {
		case scenario.Wait:
			return phrase.Say("Expired")
		case scenario.Restart:
			return phrase.Say("Ended with the session")
		}
	}
	return now
}

// request records for each considered cookie whether the request carried one
// with that name.
func (f *follower) request(i int, x *trace.Exchange) {
	sent := map[int]bool{}
	for _, k := range x.Cookies {
		n := f.numbers[k.Name]
		sent[n] = sent[n] || k.Sent
	}
	scheme := event.SchemeName(x.To)
	for n, carried := range sent {
		said := phrase.Phrase("Not sent with {scheme} request")
		if carried {
			said = phrase.Phrase("Sent with {scheme} request")
		}
		f.says(n, i, said.With("scheme", scheme))
	}
}

// keptAfter is what a line leaves in the jar.
func keptAfter(set *trace.SetCookie, before kept) kept {
	switch {
	case !set.Stored || set.Effect == trace.Expired:
		return before
	case set.Effect == trace.Deleted:
		return kept{}
	}
	return kept{secure: set.Cookie.Secure, plain: !set.Cookie.Secure}
}
