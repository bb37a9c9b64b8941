package control

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// A list that could be too long for a browser is drawn in part, as an
// [event.Window], with a note. A list of events shows those around the selected
// one; in another list the reader can go to other parts.

// Window is the drawn part of the run: all of it, or the events around the
// selected one.
func Window(s *state.State) event.Window { return s.Run.Window(s.Selected) }

// TrackerWindow is the drawn part of the tracker.
func TrackerWindow(s *state.State) event.Window { return s.Run.TrackerWindow(s.Selected) }

// Folded are the rounds of loops that the reader has not unfolded.
func Folded(s *state.State) []event.Repeat {
	if s.Unfolded(state.LoopFold) {
		return nil
	}
	return event.Repeats(s.Run.Run, s.Row())
}

// Unfold shows the rounds of loops, or folds them again, nil for a run without a
// loop.
func Unfold(s *state.State) app.UI {
	open := s.Unfolded(state.LoopFold)
	if len(event.Repeats(s.Run.Run, s.Row())) == 0 {
		return nil
	}
	text := phrase.Phrase("Show every round of the loop")
	if open {
		text = phrase.Phrase("Fold the loop")
	}
	return html.El("p", "class", "empty").Body(FoldButton(text.String(), open))
}

// FoldButton shows the rounds of loops, or folds them if they are shown.
func FoldButton(text string, open bool) app.UI {
	return html.El("button", "class", "link", "type", "button", FoldAttribute, "loop", "aria-expanded", html.Bool(open)).Text(text)
}

// InPart says which events a window shows, if these are not all, and which cookies
// of the selected one.
func InPart(s *state.State, w event.Window) app.UI {
	text := ""
	if w.Partial() {
		text = phrase.Say("Events {first} to {last} of {all} are drawn; select one to move on.", Bounds(w)...)
	}
	if row := s.Row(); row > 0 {
		if chips := w.Chips(&s.Run.Events[row-1]); chips.Partial() {
			text += " " + phrase.Say("Cookies {first} to {last} of {all} are drawn of event {event}; select one to move on.", append(Bounds(chips), "event", strconv.Itoa(row))...)
		}
	}
	if text == "" {
		return nil
	}
	return html.El("p", "class", "empty").Text(text)
}

// Bounds are the numbers that a window shows, and the total.
func Bounds(w event.Window) []string {
	return []string{"first", strconv.Itoa(w.First), "last", strconv.Itoa(w.Last), "all", strconv.Itoa(w.Of)}
}

// Part is the drawn part of a list whose entries take as much space as so many
// events: all of it, or the entries around one, or around the one that the
// reader went to. The note names the part and leads to others; it is nil for
// all.
func (ctl *Set) Part(s *state.State, l state.List, around, of, each int) (w event.Window, words app.UI) {
	w = event.Part(s.Parts.Around(l, around), of, each)
	if !w.Partial() {
		return w, nil
	}
	to := func(name string, around int, can bool) app.UI {
		return html.With(ctl.Button("link", name, state.ShowPart{List: l, Around: around}), "aria-disabled", html.Bool(!can))
	}
	return w, html.El("p", "class", "empty").Body(
		html.El("span").Text(phrase.Say("{first} to {last} of {all} are shown.", Bounds(w)...)+" "),
		to(phrase.Say("Earlier"), w.Earlier(), w.First > 1), app.Text(" "),
		to(phrase.Say("Later"), w.Later(), w.Last < w.Of),
	)
}

// InFull is a list by itself, or after the note about the drawn part of it.
func InFull(words, list app.UI) app.UI {
	if words == nil {
		return list
	}
	return html.El("div").Body(words, list)
}

// Items draws the entries of a list that are in a window.
func Items[T any](w event.Window, list []T, draw func(i int, entry *T) app.UI) []app.UI {
	drawn := make([]app.UI, 0, w.Last-w.First+1)
	for i := w.First - 1; i < w.Last; i++ {
		drawn = append(drawn, draw(i, &list[i]))
	}
	return drawn
}
