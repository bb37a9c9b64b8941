package track

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// storedState says whether the jar has cookies of a name, and with which flag.
type storedState struct{ secure, plain bool }

// any reports whether there is one.
func (k storedState) any() bool { return k.secure || k.plain }

func (k storedState) String() string {
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
	// numbers has the index of the variable of a name, now its state in the
	// jar, and said the state that was last shown.
	numbers   map[string]int
	now       []storedState
	lastShown []string
	// before has the state in the jar, before the current event, of the event's
	// cookies.
	before map[int]storedState
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
		now:       make([]storedState, len(run.Names)),
		lastShown: make([]string, len(run.Names)),
	}
	for n, name := range run.Names {
		f.numbers[name], f.lastShown[n] = n, f.now[n].String()
		if !f.about[n] {
			continue
		}
		called := event.NameOf(name)
		f.variables[n] = Variable{Name: phrase.Say("cookie {name}", "name", called), Values: make([]string, shown.Last-shown.First+2), Cookie: called}
		f.variables[n].Values[0] = f.lastShown[n]
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

// setValue gives a cookie its value after event i, if that event is shown.
func (f *follower) setValue(n, i int, value string) {
	if number := i + 1; f.about[n] && number >= f.shown.First {
		f.variables[n].Values[number-f.shown.First+1] = value
	}
}

// follow gives each cookie its value after an event.
func (f *follower) follow(i int) {
	f.before = map[int]storedState{}
	e := &f.Events[i]
	set := f.LineOf(e.At)
	if set != nil {
		f.line(set)
	}
	if e.At.Clear {
		for _, k := range f.ExchangeAt(e.At).Cleared {
			f.setState(k.Name, storedState{})
		}
	}
	if f.EndsStep(i) {
		f.stepEnds(e.At.Step)
	}
	for n := range f.before {
		f.lastShown[n] = f.now[n].String()
	}
	if i+1 < f.shown.First {
		return
	}
	for n := range f.about {
		f.setValue(n, i, f.lastShown[n])
	}
	for n, before := range f.before {
		f.setValue(n, i, f.value(e, set, n, before))
	}
	if x := requestOf(f.Run, e); x != nil {
		f.request(i, x)
	}
}

// setState records the state of a name in the jar after the current event.
func (f *follower) setState(name string, now storedState) {
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
			f.setState(name, storedState{})
		}
	}
	f.setState(set.Name, storedAfter(set, f.now[f.numbers[set.Name]]))
}

// stepEnds records the jar after a step.
func (f *follower) stepEnds(step int) {
	now := make([]storedState, len(f.now))
	jar := f.Trace.Steps[step].Jar
	for i := range jar {
		if n, known := f.numbers[jar[i].Name]; known {
			now[n].secure, now[n].plain = now[n].secure || jar[i].Secure, now[n].plain || !jar[i].Secure
		}
	}
	for n, name := range f.Names {
		if now[n] != f.now[n] {
			f.setState(name, now[n])
		}
	}
}

// value is the effect of an event (set if it is a line) on a cookie, or
// otherwise the cookie's state in the jar.
func (f *follower) value(e *event.Event, set *trace.SetCookie, n int, before storedState) string {
	now := f.lastShown[n]
	switch own := set != nil && set.Name == f.Names[n]; {
	case own && !set.Stored:
		return phrase.Say("{state} (rejected)", "state", now)
	case own && set.Effect == trace.Deleted:
		return phrase.Say("Deleted")
	case own:
		return now
	case set != nil && event.Evicts(set, f.Names[n]):
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
		text := phrase.Phrase("Not sent with {scheme} request")
		if carried {
			text = phrase.Phrase("Sent with {scheme} request")
		}
		f.setValue(n, i, text.With("scheme", scheme))
	}
}

// storedAfter is the state of the jar after a line.
func storedAfter(set *trace.SetCookie, before storedState) storedState {
	switch {
	case !set.Stored || set.Effect == trace.Expired:
		return before
	case set.Effect == trace.Deleted:
		return storedState{}
	}
	return storedState{secure: set.Cookie.Secure, plain: !set.Cookie.Secure}
}
