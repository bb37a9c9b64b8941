package view

import (
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A Track shows variables over the rows of the execution table.
type Track struct {
	Columns   []Column
	Variables []Variable
}

// A Column is a moment: the start, or after a row.
type Column struct {
	Title string
	// Row is the number of the table's row, 0 for the start.
	Row int
	// At is the row's place, and [Nowhere] for the start.
	At Place
}

// A Variable is something that changes, with a value for each column.
type Variable struct {
	Name   string
	Values []string
}

// Tracker follows what a reader would want to know through a run: what the
// server takes the request for, each cookie, and what the browser has open and
// remembers.
func Tracker(s *scenario.Scenario, t *trace.Trace) Track {
	rows := Table(s, t)
	track := Track{Columns: []Column{{Title: "Start", At: Nowhere}}}
	for _, row := range rows {
		track.Columns = append(track.Columns, Column{
			Title: "After step " + strconv.Itoa(row.Number),
			Row:   row.Number,
			At:    row.At,
		})
	}
	track.Variables = append(track.Variables, isSecureVariable(server.NewNetwork(s), t, rows))
	for _, name := range cookieNames(t) {
		track.Variables = append(track.Variables, cookieVariable(t, rows, name))
	}
	track.Variables = append(track.Variables,
		stepVariable(t, rows, "document.URL", "no page", func(step *trace.Step) string { return step.URL }),
		stepVariable(t, rows, "document.cookie", "empty", func(step *trace.Step) string { return step.DocumentCookie }),
		stepVariable(t, rows, "HSTS hosts", "none", hstsText),
	)
	return track
}

// isSecureVariable is what a server's framework says of the request that it
// got last; before there was one, of the one that comes first.
func isSecureVariable(n *server.Network, t *trace.Trace, rows []Row) Variable {
	current := "no request"
	for _, row := range rows {
		if x := requestOf(t, row); x != nil && x.Error == "" {
			current = isSecureText(n, x)
			break
		}
	}
	v := Variable{Name: "request.is_secure()", Values: []string{current}}
	for _, row := range rows {
		if x := requestOf(t, row); x != nil && x.Error == "" {
			current = isSecureText(n, x)
		}
		v.Values = append(v.Values, current)
	}
	return v
}

func isSecureText(n *server.Network, x *trace.Exchange) string {
	if takenFor(n, x) == "https" {
		return "True (HTTPS)"
	}
	return "False (HTTP)"
}

// requestOf returns the request that a row is about, nil for none that left
// the browser.
func requestOf(t *trace.Trace, row Row) *trace.Exchange {
	if row.At.Exchange == None || row.At.Line != None {
		return nil
	}
	x := &t.Steps[row.At.Step].Exchanges[row.At.Exchange]
	if x.Via == trace.ByBrowser {
		return nil
	}
	return x
}

// cookieVariable follows all cookies of one name.
func cookieVariable(t *trace.Trace, rows []Row, name string) Variable {
	v := Variable{Name: "cookie " + nameOf(name), Values: []string{"Not set"}}
	state := "Not set"
	for i, row := range rows {
		before := state
		if set := lineOf(t, row.At); set != nil && set.Name == name {
			state = stateAfter(set, state)
		} else if set != nil && drivesOut(set, name) {
			state = "Not set"
		}
		if endsStep(rows, i) {
			state = stateInJar(t.Steps[row.At.Step].Jar, name)
		}
		v.Values = append(v.Values, cookieValue(t, row, name, before, state))
	}
	return v
}

// cookieValue is what a row means for the cookies of a name, or else the state
// that they are in.
func cookieValue(t *trace.Trace, row Row, name, before, state string) string {
	if x := requestOf(t, row); x != nil {
		sent, considered := false, false
		for _, k := range x.Cookies {
			if k.Name == name {
				sent, considered = sent || k.Sent, true
			}
		}
		switch scheme := schemeName(x.URL); {
		case sent:
			return "Sent with " + scheme + " request"
		case considered:
			return "Not sent with " + scheme + " request"
		}
		return state
	}
	if set := lineOf(t, row.At); set != nil && set.Name == name {
		switch {
		case !set.Stored:
			return state + " (refused)"
		case set.Effect == trace.Deleted:
			return "Deleted"
		}
		return state
	}
	if set := lineOf(t, row.At); set != nil && drivesOut(set, name) {
		return "Evicted"
	}
	if before != "Not set" && state == "Not set" {
		switch scenario.Do(t.Steps[row.At.Step].Do) {
		case scenario.Wait:
			return "Expired"
		case scenario.Restart:
			return "Ended with the session"
		}
	}
	return state
}

// stateAfter is the state that a line leaves.
func stateAfter(set *trace.SetCookie, before string) string {
	line, _ := attributesOf(set.Line)
	switch {
	case !set.Stored || set.Effect == trace.Expired:
		return before
	case set.Effect == trace.Deleted:
		return "Not set"
	case line.Secure:
		return "Set with Secure flag"
	}
	return "Set without Secure flag"
}

// stateInJar is the state of the cookies of a name when a step is over.
func stateInJar(jar []trace.Cookie, name string) string {
	secure, plain := false, false
	for _, k := range jar {
		if k.Name == name {
			secure, plain = secure || k.Secure, plain || !k.Secure
		}
	}
	switch {
	case secure && plain:
		return "Set with and without Secure flag"
	case secure:
		return "Set with Secure flag"
	case plain:
		return "Set without Secure flag"
	}
	return "Not set"
}

// lineOf returns the Set-Cookie line, or the assignment, at a place, nil for
// none.
func lineOf(t *trace.Trace, at Place) *trace.SetCookie {
	switch {
	case at.Line == None:
		return nil
	case at.Exchange == None:
		return &t.Steps[at.Step].SetCookies[at.Line]
	}
	return &t.Steps[at.Step].Exchanges[at.Exchange].SetCookies[at.Line]
}

// endsStep reports whether rows[i] is the last of its step.
func endsStep(rows []Row, i int) bool {
	return i+1 == len(rows) || rows[i+1].At.Step != rows[i].At.Step
}

// stepVariable is something that a trace tells after each step: it changes
// with the step's last row. Nothing has a word of its own.
func stepVariable(t *trace.Trace, rows []Row, name, nothing string, value func(*trace.Step) string) Variable {
	v := Variable{Name: name, Values: []string{nothing}}
	current := nothing
	for i, row := range rows {
		if endsStep(rows, i) {
			if current = value(&t.Steps[row.At.Step]); current == "" {
				current = nothing
			}
		}
		v.Values = append(v.Values, current)
	}
	return v
}

func hstsText(step *trace.Step) string {
	hosts := make([]string, len(step.HSTS))
	for i, h := range step.HSTS {
		hosts[i] = h.Host
		if h.IncludeSubDomains {
			hosts[i] += " and below"
		}
	}
	return strings.Join(hosts, ", ")
}
