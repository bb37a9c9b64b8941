package quiz_test

import (
	"fmt"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/quiz"
	"github.com/crumbtrail/crumbtrail/engine/trace"
	"github.com/crumbtrail/crumbtrail/engine/view"
)

// holds answers a question of another run from its trace alone, in a way of its
// own, and reports whether an option says the same.
func holds(q quiz.Question, o quiz.Option, before, after *view.Run) bool {
	switch q.ID {
	case quiz.FirstSent:
		return firstSending(before, after, o.Text)
	case quiz.IsSecure:
		value := isSecure(q, before, after)
		return strings.HasPrefix(value, o.Text+" ") || value == "no request" && strings.HasPrefix(o.Text, "Neither")
	case quiz.WhyHeld:
		k := after.Trace.Steps[q.At.Step].Exchanges[q.At.Exchange].Cookies[q.At.Cookie]
		return !k.Sent && strings.Contains(o.Text, map[string]string{
			"SecureOnly": "plain http", "NotOnPath": "path", "DomainMismatch": "host", "UserPreferences": "excludes", "CredentialsOmitted": "excludes", "OtherPartition": "excludes",
		}[string(k.Reasons[0])]) || strings.Contains(string(k.Reasons[0]), "SameSite") && strings.Contains(o.Text, "SameSite")
	case quiz.OnTheWire:
		x := after.Trace.Steps[q.At.Step].Exchanges[q.At.Exchange]
		inOpen := x.Via == trace.Network && strings.HasPrefix(x.URL, "http:")
		switch {
		case strings.HasPrefix(o.Text, "Nothing"):
			return x.Via == trace.ByBrowser
		case strings.HasPrefix(o.Text, "Only"):
			return strings.HasPrefix(x.URL, "https:")
		case strings.HasSuffix(o.Text, "including a cookie"):
			return inOpen && x.Cookie != ""
		default:
			return inOpen && x.Cookie == ""
		}
	case quiz.BecameOfLine:
		lines := after.Trace.Steps[q.At.Step].SetCookies
		if q.At.Exchange != view.None {
			lines = after.Trace.Steps[q.At.Step].Exchanges[q.At.Exchange].SetCookies
		}
		return lines[q.At.Line].Stored != strings.HasPrefix(o.Text, "It is rejected")
	}
	return does(o.Text, before, after)
}

// firstSending looks in the Cookie headers for the first cookie of the run that
// the question is of.
func firstSending(before, after *view.Run, step string) bool {
	name := ""
	for _, row := range before.Events {
		if chips := row.Chips; name == "" && row.At.Line != view.None && chips[0].Fate == view.Stored {
			name = chips[0].Name
		}
	}
	for _, row := range after.Events {
		if row.At.Line != view.None || row.At.Exchange == view.None {
			continue
		}
		for _, chip := range row.Chips {
			if chip.Name == name && chip.Fate == view.Sent {
				return step == fmt.Sprintf("Event %d", row.Number)
			}
		}
	}
	return step == "It is never sent"
}

// isSecure reads the tracker.
func isSecure(q quiz.Question, before, after *view.Run) string {
	row := before.EventOf(q.At)
	return after.Tracker(view.Whole).Variables[0].Values[row]
}

// does reports whether a run does what an option says of it.
func does(text string, before, after *view.Run) bool {
	was, is := counted(before.Trace), counted(after.Trace)
	switch {
	case strings.HasSuffix(text, "over HTTP too"):
		return is.leaks > was.leaks || is.leaking != was.leaking
	case strings.HasSuffix(text, "no longer be sent over HTTPS"):
		return is.sent < was.sent
	case strings.HasPrefix(text, "The browser would reject"):
		return is.refused > was.refused
	case strings.HasPrefix(text, "A plain request"):
		return is.upgraded > was.upgraded
	case strings.HasPrefix(text, "The server would answer"):
		return is.answeredOpen > was.answeredOpen
	case strings.HasSuffix(text, "no longer be readable on the wire"):
		return is.leaks < was.leaks || is.leaking != was.leaking
	}
	return was == is
}

type counts struct {
	leaks, sent, refused, upgraded, answeredOpen int
	leaking                                      string
}

func counted(t *trace.Trace) (c counts) {
	for _, step := range t.Steps {
		for _, x := range step.Exchanges {
			open := x.Via == trace.Network && strings.HasPrefix(x.URL, "http:")
			switch {
			case x.Via == trace.ByBrowser:
				c.upgraded++
			case open && x.Error == "" && (x.Status < 300 || x.Status > 399):
				c.answeredOpen++
			}
			if open && len(x.Readable) > 0 {
				c.leaks++
				c.leaking += x.Cookie + ";"
			}
			if strings.HasPrefix(x.URL, "https:") && x.Cookie != "" {
				c.sent += strings.Count(x.Cookie, ";") + 1
			}
			for _, set := range x.SetCookies {
				if !set.Stored {
					c.refused++
				}
			}
		}
		for _, set := range step.SetCookies {
			if !set.Stored {
				c.refused++
			}
		}
	}
	return c
}
