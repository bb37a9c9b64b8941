package view

// A Window is a range of a run's events, by their numbers: what is drawn of a
// run that is too long to draw completely. The zero Window is the whole run.
type Window struct {
	// First and Last are the numbers of its events, and Of is the number of
	// events of the run.
	First, Last, Of int
}

// Whole is the window that shows everything.
var Whole Window

// drawnAtMost is the number of events and cookies in a window: as much as
// WebAssembly renders in well under a second.
const drawnAtMost = 300

// Window is the window around the event of a place: the whole run if it is
// short enough, otherwise as many events as fit on both sides. The event itself
// is always in it.
func (run *Run) Window(at Place) Window {
	all := len(run.Events)
	if all == 0 {
		return Whole
	}
	w := Window{First: max(run.EventOf(at), 1), Of: all}
	w.Last = w.First
	room := drawnAtMost - run.weight(w.First)
	for before, after := true, true; before || after; {
		before = w.First > 1 && run.weight(w.First-1) <= room
		if before {
			w.First--
			room -= run.weight(w.First)
		}
		after = w.Last < all && run.weight(w.Last+1) <= room
		if after {
			w.Last++
			room -= run.weight(w.Last)
		}
	}
	return w
}

// weight is the number of items to draw for an event.
func (run *Run) weight(number int) int { return 1 + len(run.Events[number-1].Chips) }

// Partial reports whether the run has events outside the window.
func (w Window) Partial() bool { return w != Whole && (w.First > 1 || w.Last < w.Of) }

// EventsIn are the events in a window.
func (run *Run) EventsIn(w Window) []Event {
	if w == Whole {
		return run.Events
	}
	return run.Events[w.First-1 : w.Last]
}
