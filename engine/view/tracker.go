package view

import (
	"slices"
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/phrase"

	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A Track shows variables over the events of a run.
type Track struct {
	Columns   []Column
	Variables []Variable
}

// A Column is a moment: the start, or after an event.
type Column struct {
	Title string
	// Row is the number of the event, 0 for the start.
	Row int
	// At is the event's place, [Nowhere] for the start.
	At Place
}

// A Variable is something that changes, with a value for each column.
type Variable struct {
	Name   string
	Values []string
	// Cookie is the name of the cookie, as in [Chip], "" for none.
	Cookie string
}

// Tracker follows the variables of a run: the scheme that the server sees, each
// cookie, and what the browser has open and stores. For a window it has the
// start and the window's events, and only the cookies of those events.
func (run *Run) Tracker(shown Window) Track {
	track := Track{Columns: []Column{{Title: phrase.Say("Start"), At: Nowhere}}}
	for _, e := range run.EventsIn(shown) {
		track.Columns = append(track.Columns, Column{
			Title: phrase.Say("After event {event}", "event", strconv.Itoa(e.Number)),
			Row:   e.Number,
			At:    e.At,
		})
	}
	track.Variables = append(track.Variables, run.isSecureVariable().within(shown))
	track.Variables = append(track.Variables, run.cookieVariables(shown)...)
	track.Variables = append(track.Variables,
		run.stepVariable(shown, "document.URL", phrase.Say("no page"), func(step *trace.Step) string { return step.URL }),
		run.stepVariable(shown, "document.cookie", phrase.Say("empty"), func(step *trace.Step) string { return step.DocumentCookie }),
		run.hstsVariable().within(shown),
	)
	return track
}

// within reduces a variable to the start and the values in a window.
func (v Variable) within(w Window) Variable {
	if w != Whole {
		v.Values = append(v.Values[:1:1], v.Values[w.First:w.Last+1]...)
	}
	return v
}

// isSecureVariable is what a server's framework reports about the last request
// that reached it; before there was one, about the first that will.
func (run *Run) isSecureVariable() Variable {
	current := phrase.Say("no request")
	for i := range run.Events {
		if x := run.requestOf(&run.Events[i]); x != nil && x.Error == "" {
			current = run.isSecureText(x)
			break
		}
	}
	v := Variable{Name: "request.is_secure()", Values: []string{current}}
	for i := range run.Events {
		if x := run.requestOf(&run.Events[i]); x != nil && x.Error == "" {
			current = run.isSecureText(x)
		}
		v.Values = append(v.Values, current)
	}
	return v
}

func (run *Run) isSecureText(x *trace.Exchange) string {
	if schemeSeen(x) == "https" {
		return phrase.Say("True (HTTPS)")
	}
	return phrase.Say("False (HTTP)")
}

// requestOf returns the request of an event, nil if it has none that left the
// browser.
func (run *Run) requestOf(e *Event) *trace.Exchange {
	if !e.At.IsExchange() {
		return nil
	}
	x := run.exchangeAt(e.At)
	if x.Via == trace.ByBrowser {
		return nil
	}
	return x
}

// stepVariable is something that a trace tells after each step: it changes
// with the step's last event. Nothing has a word of its own. Of a window it is
// worked out for the steps that are told of.
func (run *Run) stepVariable(shown Window, name, nothing string, value func(*trace.Step) string) Variable {
	v := Variable{Name: name, Values: []string{nothing}}
	after := func(step int) string {
		if text := value(&run.Trace.Steps[step]); text != "" {
			return shorten(text, maxValue)
		}
		return nothing
	}
	current, ended := nothing, None
	for i := range run.Events {
		if run.endsStep(i) {
			ended = run.Events[i].At.Step
		}
		if !shown.Shows(i + 1) {
			continue
		}
		if ended != None {
			current, ended = after(ended), None
		}
		v.Values = append(v.Values, current)
	}
	return v
}

// maxValue is how much is told of a value, in letters.
const maxValue = 400

// hstsVariable follows the HSTS list.
func (run *Run) hstsVariable() Variable {
	list := run.preloaded()
	said := func() string {
		if len(list) == 0 {
			return phrase.Say("none")
		}
		hosts := make([]string, len(list))
		for i := range list {
			hosts[i] = hstsScope(&list[i])
		}
		return Listed(upTo(namesTold, hosts))
	}
	current := said()
	v := Variable{Name: phrase.Say("HSTS hosts"), Values: []string{current}}
	for i := range run.Events {
		if run.Events[i].At.HSTS || run.endsStep(i) {
			if after := run.hstsThen(list, i); !sameHosts(list, after) {
				list = after
				current = said()
			}
		}
		v.Values = append(v.Values, current)
	}
	return v
}

// sameHosts reports whether two lists are of the same hosts.
func sameHosts(a, b []trace.HSTSHost) bool {
	return slices.EqualFunc(a, b, func(a, b trace.HSTSHost) bool {
		return a.Host == b.Host && a.IncludeSubDomains == b.IncludeSubDomains
	})
}
