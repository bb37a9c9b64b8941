package event

import (
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// HeaderLines are the raw lines of a request and its response: the first lines,
// and the headers in the order sent.
type HeaderLines struct {
	Request, Response []HeaderLine
	// Ignored are the names of response headers that browsers support and
	// this model ignores.
	Ignored []string
}

// A HeaderLine is one line of them.
type HeaderLine struct {
	Text string
	// Attacker: an attacker on the wire added it. Ignored: see [HeaderLines].
	Attacker, Ignored bool
}

// Headers are the lines of the exchange at a place, none if there was no
// response.
func (run *Run) Headers(at Place) HeaderLines {
	var lines HeaderLines
	if !run.Has(at) || at.Exchange == None {
		return lines
	}
	x := run.ExchangeAt(at)
	if x.AnsweredBy == nil {
		return lines
	}
	lines.Request = []HeaderLine{{Text: x.Method + " " + x.To.Target}}
	lines.Response = []HeaderLine{{Text: strconv.Itoa(x.Status), Attacker: x.AnsweredBy.Intercepted()}}
	for _, h := range x.RequestHeaders {
		lines.Request = append(lines.Request, headerLine(h))
	}
	for _, h := range x.ResponseHeaders {
		lines.Response = append(lines.Response, headerLine(h))
		if h.NotPlayed {
			lines.Ignored = append(lines.Ignored, notPlayed(h))
		}
	}
	return lines
}

// notPlayed names a header, with the directives that are not played if others
// are.
func notPlayed(h trace.Header) string {
	if len(h.Directives) == 0 {
		return h.Name
	}
	return phrase.Say("{name} ({directives})", "name", h.Name, "directives", Listed(h.Directives))
}

func headerLine(h trace.Header) HeaderLine {
	return HeaderLine{Text: h.Name + ": " + h.Value, Attacker: h.Attacker, Ignored: h.NotPlayed}
}
