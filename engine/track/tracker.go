package track

import (
	"slices"
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A Track shows variables over the events of a run.
type Track struct {
	Columns   []Column
	Variables []Variable
}

// A Column is a point in time: the start, or after an event.
type Column struct {
	Title string
	// Row is the number of the event, 0 for the start.
	Row int
	// At is the event's place, [event.Nowhere] for the start.
	At event.Place
}

// A Variable is something that changes, with a value for each column.
type Variable struct {
	Name   string
	Values []string
	// Cookie is the name of the cookie, as in [event.Chip], "" for none.
	Cookie string
}

// Tracker follows the variables of a run: the scheme that the server sees, each
// cookie, and what the browser has open and stores. For a window it has the
// start and the window's events, and only the cookies of those events.
func Tracker(run *event.Run, shown event.Window) Track {
	track := Track{Columns: []Column{{Title: phrase.Say("Start"), At: event.Nowhere}}}
	for _, e := range run.EventsIn(shown) {
		track.Columns = append(track.Columns, Column{
			Title: phrase.Say("After event {event}", "event", strconv.Itoa(e.Number)),
			Row:   e.Number,
			At:    e.At,
		})
	}
	track.Variables = append(track.Variables, isSecureVariable(run).within(shown))
	track.Variables = append(track.Variables, cookieVariables(run, shown)...)
	track.Variables = append(track.Variables,
		stepVariable(run, shown, "document.URL", phrase.Say("no page"), func(step *trace.Step) string { return step.URL }),
		stepVariable(run, shown, "document.cookie", phrase.Say("empty"), func(step *trace.Step) string { return step.DocumentCookie }),
		hstsVariable(run).within(shown),
	)
	return track
}

// within reduces a variable to the start and the values in a window.
func (v Variable) within(w event.Window) Variable {
	if w != event.Whole {
		v.Values = append(v.Values[:1:1], v.Values[w.First:w.Last+1]...)
	}
	return v
}

// isSecureVariable is the value that a server's framework reports for the last
// request that reached it; before the first request, for the first one.
func isSecureVariable(run *event.Run) Variable {
	current := phrase.Say("no request")
	for i := range run.Events {
		if x := requestOf(run, &run.Events[i]); x != nil && x.Error == "" {
			current = isSecureText(x)
			break
		}
	}
	v := Variable{Name: "request.is_secure()", Values: []string{current}}
	for i := range run.Events {
		if x := requestOf(run, &run.Events[i]); x != nil && x.Error == "" {
			current = isSecureText(x)
		}
		v.Values = append(v.Values, current)
	}
	return v
}

func isSecureText(x *trace.Exchange) string {
	if event.SchemeSeen(x) == "https" {
		return phrase.Say("True (HTTPS)")
	}
	return phrase.Say("False (HTTP)")
}

// requestOf returns the request of an event, nil if it has none that left the
// browser.
func requestOf(run *event.Run, e *event.Event) *trace.Exchange {
	if !e.At.IsExchange() {
		return nil
	}
	x := run.ExchangeAt(e.At)
	if x.Via == trace.ByBrowser {
		return nil
	}
	return x
}

// stepVariable is a variable that a trace records after each step: it changes
// with the step's last event. An empty value has a text of its own. In a window
// it is computed for the steps that are shown.
func stepVariable(run *event.Run, shown event.Window, name, nothing string, value func(*trace.Step) string) Variable {
	v := Variable{Name: name, Values: []string{nothing}}
	after := func(step int) string {
		if text := value(&run.Trace.Steps[step]); text != "" {
			return event.Shorten(text, maxValue)
		}
		return nothing
	}
	current, ended := nothing, event.None
	for i := range run.Events {
		if run.EndsStep(i) {
			ended = run.Events[i].At.Step
		}
		if !shown.Shows(i + 1) {
			continue
		}
		if ended != event.None {
			current, ended = after(ended), event.None
		}
		v.Values = append(v.Values, current)
	}
	return v
}

// maxValue is how much of a value is shown, in letters.
const maxValue = 400

// hstsVariable follows the HSTS list.
func hstsVariable(run *event.Run) Variable {
	list := run.Preloaded()
	value := func() string {
		if len(list) == 0 {
			return phrase.Say("none")
		}
		hosts := make([]string, len(list))
		for i := range list {
			hosts[i] = event.HSTSScope(&list[i])
		}
		return event.Listed(event.UpTo(event.MaxNames, hosts))
	}
	current := value()
	v := Variable{Name: phrase.Say("HSTS hosts"), Values: []string{current}}
	for i := range run.Events {
		if run.Events[i].At.HSTS || run.EndsStep(i) {
			if after := run.HSTSThen(list, i); !sameHosts(list, after) {
				list = after
				current = value()
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
