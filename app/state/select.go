package state

import (
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/teach"
	"github.com/crumbtrail/crumbtrail/engine/trace"
	"github.com/crumbtrail/crumbtrail/engine/why"
)

// Select selects a place in every view.
type Select struct{ At event.Place }

func (a Select) apply(s State) State {
	if !s.Run.Has(a.At) {
		return s
	}
	s.Selected = a.At
	s.Announcement = s.SelectionAnnouncement()
	return s.follow()
}

// GoTo selects the event with a number; numbers outside the table select its
// first or last event.
type GoTo struct {
	Row int
	// There is no announcement, because the control itself announces the event.
	Quietly bool
}

func (a GoTo) apply(s State) State {
	s = s.goTo(a.Row)
	if !a.Quietly && len(s.Run.Events) > 0 {
		s.Announcement = s.SelectionAnnouncement()
	}
	return s
}

func (s State) goTo(row int) State {
	if len(s.Run.Events) == 0 {
		return s
	}
	s.Selected = s.Run.Events[max(0, min(row-1, len(s.Run.Events)-1))].At
	return s.follow()
}

// Row is the number of the selected event, 0 if there are none.
func (s State) Row() int { return s.Run.EventOf(s.Selected) }

// Why explains the selected place.
func (s State) Why() why.Reasoning {
	if len(s.Run.Events) == 0 {
		return why.Reasoning{}
	}
	return why.Of(s.Run.Run, s.Selected)
}

// SelectionAnnouncement is the announcement for the selected place: the transcript's
// paragraph, or the question to guess.
func (s State) SelectionAnnouncement() string {
	row := s.Row()
	if p, hidden := s.Guessing.Hidden(row); hidden {
		return phrase.Say("Event {event}: {action}. {question}", "event", strconv.Itoa(row), "action", s.Run.Events[row-1].Action, "question", p.Question)
	}
	return teach.Narrate(s.Run.Run, s.Selected)
}

// nearest is the smallest existing place around p: p itself, or an outer one.
func nearest(p event.Place, t *trace.Trace) event.Place {
	if p.Step < 0 || p.Step >= len(t.Steps) {
		return event.AtStep(max(0, len(t.Steps)-1))
	}
	step := &t.Steps[p.Step]
	cookies, lines := 0, len(step.SetCookies)
	near := event.AtStep(p.Step)
	if p.Exchange != event.None {
		if len(step.Exchanges) == 0 {
			return near
		}
		near = event.AtExchange(p.Step, max(0, min(p.Exchange, len(step.Exchanges)-1)))
		if near.Exchange != p.Exchange {
			return near
		}
		x := &step.Exchanges[p.Exchange]
		cookies, lines = len(x.Cookies), len(x.SetCookies)
	}
	switch {
	case p.HSTS && step.Exchanges[p.Exchange].HSTS != nil:
		return p.WithHSTS()
	case p.Clear && event.ClearsCookies(&step.Exchanges[p.Exchange]):
		return p.WithClear()
	case 0 <= p.Cookie && p.Cookie < cookies:
		return near.WithCookie(p.Cookie)
	case 0 <= p.Line && p.Line < lines:
		return near.WithLine(p.Line)
	}
	return near
}

// selectionAfter finds the selected place in the run after an edit. If its indices now
// mean another cookie, it selects the whole request.
func selectionAfter(p event.Place, before *trace.Trace, after Run) event.Place {
	near := nearest(p, after.Trace)
	if !after.Has(near) {
		near = near.Whole()
	}
	if name, ok := cookieAt(p, before); ok {
		if now, ok := cookieAt(near, after.Trace); ok && now != name {
			near.Cookie, near.Line = event.None, event.None
		}
	}
	if after.EventOf(near) == 0 && len(after.Events) > 0 {
		return after.Events[len(after.Events)-1].At
	}
	return near
}

// cookieAt is the name of the cookie of a place.
func cookieAt(p event.Place, t *trace.Trace) (string, bool) {
	if p.Step < 0 || p.Step >= len(t.Steps) {
		return "", false
	}
	step := &t.Steps[p.Step]
	lines := step.SetCookies
	if p.Exchange != event.None {
		x := &step.Exchanges[p.Exchange]
		if p.Cookie != event.None {
			return x.Cookies[p.Cookie].Name, true
		}
		lines = x.SetCookies
	}
	if p.Line != event.None {
		return lines[p.Line].Name, true
	}
	return "", false
}

// GoToStep selects the first event of a step, relative to the current one.
type GoToStep struct{ By int }

func (a GoToStep) apply(s State) State {
	step := max(0, min(s.Selected.Step+a.By, len(s.Run.Trace.Steps)-1))
	return Select{s.firstPlace(step)}.apply(s)
}
