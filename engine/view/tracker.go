package view

import (
	"strconv"

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
	// Cookie is the name of the cookie that is followed, as [Chip] has it, ""
	// for none.
	Cookie string
}

// Tracker follows what a reader would want to know through a run: what the
// server takes the request for, each cookie, and what the browser has open and
// remembers.
func (run *Run) Tracker() Track {
	w := &say.tracker
	rows := run.Events
	track := Track{Columns: []Column{{Title: w.start.String(), At: Nowhere}}}
	for _, row := range rows {
		track.Columns = append(track.Columns, Column{
			Title: w.after.With("event", strconv.Itoa(row.Number)),
			Row:   row.Number,
			At:    row.At,
		})
	}
	track.Variables = append(track.Variables, run.isSecureVariable(rows))
	for _, name := range run.names {
		track.Variables = append(track.Variables, run.cookieVariable(rows, name))
	}
	track.Variables = append(track.Variables,
		run.stepVariable(rows, "document.URL", w.noPage.String(), func(step *trace.Step) string { return step.URL }),
		run.stepVariable(rows, "document.cookie", w.empty.String(), func(step *trace.Step) string { return step.DocumentCookie }),
		run.stepVariable(rows, w.hstsHosts.String(), w.none.String(), hstsText),
	)
	return track
}

// isSecureVariable is what a server's framework says of the request that it
// got last; before there was one, of the one that comes first.
func (run *Run) isSecureVariable(rows []Event) Variable {
	current := say.tracker.noRequest.String()
	for _, row := range rows {
		if x := run.requestOf(row); x != nil && x.Error == "" {
			current = run.isSecureText(x)
			break
		}
	}
	v := Variable{Name: "request.is_secure()", Values: []string{current}}
	for _, row := range rows {
		if x := run.requestOf(row); x != nil && x.Error == "" {
			current = run.isSecureText(x)
		}
		v.Values = append(v.Values, current)
	}
	return v
}

func (run *Run) isSecureText(x *trace.Exchange) string {
	if run.TakenFor(x) == "https" {
		return say.tracker.isHTTPS.String()
	}
	return say.tracker.isHTTP.String()
}

// requestOf returns the request that a row is about, nil for none that left
// the browser.
func (run *Run) requestOf(row Event) *trace.Exchange {
	if row.At.Exchange == None || row.At.Line != None {
		return nil
	}
	x := &run.Trace.Steps[row.At.Step].Exchanges[row.At.Exchange]
	if x.Via == trace.ByBrowser {
		return nil
	}
	return x
}

// endsStep reports whether rows[i] is the last of its step.
func endsStep(rows []Event, i int) bool {
	return i+1 == len(rows) || rows[i+1].At.Step != rows[i].At.Step
}

// stepVariable is something that a trace tells after each step: it changes
// with the step's last row. Nothing has a word of its own.
func (run *Run) stepVariable(rows []Event, name, nothing string, value func(*trace.Step) string) Variable {
	v := Variable{Name: name, Values: []string{nothing}}
	current := nothing
	for i, row := range rows {
		if endsStep(rows, i) {
			if current = value(&run.Trace.Steps[row.At.Step]); current == "" {
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
			hosts[i] = AndBelow(h.Host)
		}
	}
	return Listed(hosts)
}
