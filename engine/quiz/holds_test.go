package quiz_test

import (
	"fmt"
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/quiz"
	"github.com/crumbtrail/crumbtrail/engine/trace"
	"github.com/crumbtrail/crumbtrail/engine/track"
)

// holds answers a question for another run from its trace alone, independently
// of the package, and reports whether an option says the same about the same
// event.
func holds(q quiz.Question, o quiz.Option, before, after *event.Run) bool {
	switch q.ID {
	case quiz.FirstSent:
		return firstSending(before, after, o.Text)
	case quiz.WithoutSecure, quiz.WithSecure, quiz.WithHSTS, quiz.NoRedirect:
		return does(o.Text, before, after)
	}
	at, ok := found(q.At, before, after)
	if !ok {
		return false
	}
	switch q.ID {
	case quiz.IsSecure:
		value := isSecure(at, after)
		return strings.HasPrefix(value, o.Text+" ") || value == "no request" && strings.HasPrefix(o.Text, "Neither")
	case quiz.WhyBlocked:
		k := after.Trace.Steps[at.Step].Exchanges[at.Exchange].Cookies[at.Cookie]
		return !k.Sent && strings.Contains(o.Text, map[string]string{
			"SecureOnly": "plain http", "NotOnPath": "path", "DomainMismatch": "host", "UserPreferences": "sends no", "CredentialsOmitted": "sends no", "OtherPartition": "sends no",
		}[string(k.Reasons[0])]) || strings.Contains(string(k.Reasons[0]), "SameSite") && strings.Contains(o.Text, "SameSite")
	case quiz.OnTheWire:
		x := after.Trace.Steps[at.Step].Exchanges[at.Exchange]
		inOpen := x.Via == trace.Network && !x.To.Secure()
		switch {
		case strings.HasPrefix(o.Text, "Nothing"):
			return x.Via == trace.ByBrowser
		case strings.HasPrefix(o.Text, "Only"):
			return x.To.Secure()
		case strings.HasSuffix(o.Text, "including a cookie"):
			return inOpen && x.Cookie != ""
		default:
			return inOpen && x.Cookie == ""
		}
	}
	return setAt(at, after).Stored != strings.HasPrefix(o.Text, "It is rejected")
}

// setAt is the line at a place.
func setAt(at event.Place, run *event.Run) trace.SetCookie {
	step := &run.Trace.Steps[at.Step]
	if at.Exchange == event.None {
		return step.SetCookies[at.Line]
	}
	return step.Exchanges[at.Exchange].SetCookies[at.Line]
}

// found looks for a place of a run in the run after a flip, which does not move
// the steps: the same request as often before, or the step's own with another
// scheme; and of it the cookie, or the line, with the same name.
func found(at event.Place, before, after *event.Run) (event.Place, bool) {
	was, now := &before.Trace.Steps[at.Step], &after.Trace.Steps[at.Step]
	if at.Exchange == event.None {
		if at.Line == event.None {
			return at, after.EventOf(at) > 0 && after.Events[after.EventOf(at)-1].At == at
		}
		return at, at.Line < len(now.SetCookies) && now.SetCookies[at.Line].Name == was.SetCookies[at.Line].Name
	}
	original, again := &was.Exchanges[at.Exchange], event.None
	seen := 0
	for i := range was.Exchanges[:at.Exchange+1] {
		if same(&was.Exchanges[i], original) {
			seen++
		}
	}
	for i := range now.Exchanges {
		if same(&now.Exchanges[i], original) {
			if seen--; seen == 0 {
				again = i
			}
		}
	}
	if again == event.None {
		_, rest, _ := strings.Cut(original.URL, "://")
		if at.Exchange > 0 || len(now.Exchanges) == 0 || !strings.HasSuffix(now.Exchanges[0].URL, "://"+rest) || now.Exchanges[0].Method != original.Method {
			return at, false
		}
		again = 0
	}
	x := &now.Exchanges[again]
	at.Exchange = again
	switch {
	case at.Cookie != event.None:
		name := original.Cookies[at.Cookie].Name
		at.Cookie = slices.IndexFunc(x.Cookies, func(k trace.CookieSelection) bool { return k.Name == name })
		return at, at.Cookie >= 0
	case at.Line != event.None:
		name := original.SetCookies[at.Line].Name
		at.Line = slices.IndexFunc(x.SetCookies, func(set trace.SetCookie) bool { return set.Name == name })
		return at, at.Line >= 0
	}
	return at, true
}

func same(x, y *trace.Exchange) bool {
	return x.Method == y.Method && x.URL == y.URL && x.Destination == y.Destination
}

// firstSending looks in the Cookie headers for the first cookie of the
// question's run. It must be the same event with the same number.
func firstSending(before, after *event.Run, step string) bool {
	name := ""
	for _, row := range before.Events {
		if chips := row.Chips; name == "" && row.At.Line != event.None && chips[0].Outcome == event.Stored {
			name = chips[0].Name
		}
	}
	for _, row := range after.Events {
		if !row.At.IsExchange() {
			continue
		}
		for _, chip := range row.Chips {
			if chip.Name == name && chip.Outcome == event.Sent {
				if step != fmt.Sprintf("Event %d", row.Number) {
					return false
				}
				at, ok := found(before.Events[row.Number-1].At, before, after)
				return ok && at == row.At
			}
		}
	}
	return step == "It is never sent"
}

// isSecure reads the variable from the tracker.
func isSecure(at event.Place, run *event.Run) string {
	return track.Tracker(run, event.Whole).Variables[0].Values[run.EventOf(at)]
}

// does reports whether a run has the effect that an option describes.
func does(text string, before, after *event.Run) bool {
	countBefore, countAfter := counted(before.Trace), counted(after.Trace)
	switch {
	case strings.HasSuffix(text, "over HTTP too"):
		return countAfter.exposures > countBefore.exposures || countAfter.exposed != countBefore.exposed
	case strings.HasSuffix(text, "no longer be sent over HTTPS"):
		return countAfter.sent < countBefore.sent
	case strings.HasPrefix(text, "The browser would reject"):
		return countAfter.rejected > countBefore.rejected
	case strings.HasPrefix(text, "A plain request"):
		return countAfter.upgraded > countBefore.upgraded
	case strings.HasPrefix(text, "The server would answer"):
		return countAfter.answeredHTTP > countBefore.answeredHTTP
	case strings.HasSuffix(text, "no longer be readable on the wire"):
		return countAfter.exposures < countBefore.exposures || countAfter.exposed != countBefore.exposed
	}
	return countBefore == countAfter
}

type counts struct {
	exposures, sent, rejected, upgraded, answeredHTTP int
	exposed                                           string
}

func counted(t *trace.Trace) (c counts) {
	for _, step := range t.Steps {
		for _, x := range step.Exchanges {
			open := x.Via == trace.Network && !x.To.Secure()
			switch {
			case x.Via == trace.ByBrowser:
				c.upgraded++
			case open && x.Error == "" && (x.Status < 300 || x.Status > 399):
				c.answeredHTTP++
			}
			if open && len(x.Readable) > 0 {
				c.exposures++
				c.exposed += x.Cookie + ";"
			}
			if x.To.Secure() && x.Cookie != "" {
				c.sent += strings.Count(x.Cookie, ";") + 1
			}
			for _, set := range x.SetCookies {
				if !set.Stored {
					c.rejected++
				}
			}
		}
		for _, set := range step.SetCookies {
			if !set.Stored {
				c.rejected++
			}
		}
	}
	return c
}
