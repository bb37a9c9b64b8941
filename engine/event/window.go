package event

// A Window is a range of a run's events, by their numbers: the part that is
// drawn of a run that is too long to draw completely. The zero Window is the
// whole run.
type Window struct {
	// First and Last are the numbers of its events, and Of is the number of
	// events of the run.
	First, Last, Of int
	// around is the cookie in the middle of the drawn part of an event with too
	// many cookies.
	around int
}

// Whole is the window that shows everything.
var Whole Window

// DrawnAtMost is how many events and cookies beside them a window has, and how
// many entries of any list are drawn: as many as WebAssembly can write into a
// page in well under a second.
const DrawnAtMost = 120

// Part is the window of a list around one of its entries, which count from 1,
// if each is as much to draw as so many events.
func Part(around, of, each int) Window {
	n := max(1, DrawnAtMost/each)
	first := max(1, min(around-n/2, of-n+1))
	return Window{First: first, Last: min(of, first+n-1), Of: of}
}

// Earlier and Later are the entries around which the parts before and behind a
// window lie.
func (w Window) Earlier() int { return w.First - (w.Last-w.First+1)/2 }
func (w Window) Later() int   { return w.Last + 1 + (w.Last-w.First+1)/2 }

// Window is the window around the event of a place: the whole run if it is
// short enough, otherwise as much as fits on both sides of the event, which it
// always contains.
func (run *Run) Window(at Place) Window { return windowOf(run, at, DrawnAtMost) }

// TrackerWindow is the window of a tracker, which has a cell for each event and
// each cookie.
func (run *Run) TrackerWindow(at Place) Window { return windowOf(run, at, trackedAtMost) }

// trackedAtMost is how many events and cookies a tracker has.
const trackedAtMost = 90

func windowOf(run *Run, at Place, atMost int) Window {
	all := len(run.Events)
	if all == 0 {
		return Whole
	}
	w := Window{First: max(run.EventOf(at), 1), Of: all, around: at.Cookie}
	w.Last = w.First
	room := atMost - weight(run, w.First)
	for before, after := true, true; before || after; {
		before = w.First > 1 && weight(run, w.First-1) <= room
		if before {
			w.First--
			room -= weight(run, w.First)
		}
		after = w.Last < all && weight(run, w.Last+1) <= room
		if after {
			w.Last++
			room -= weight(run, w.Last)
		}
	}
	return w
}

// bytesOfWeight is how much text counts as much as a cookie.
const bytesOfWeight = 512

// weight is how much an event adds to a drawing.
func weight(run *Run, number int) int {
	e := &run.Events[number-1]
	text := len(e.Request) + len(e.Condition) + len(e.Result) + len(e.CookieSent) + len(e.Wire)
	return 1 + len(e.Chips) + text/bytesOfWeight
}

// Partial reports whether the window leaves something out.
func (w Window) Partial() bool { return w.Of > 0 && (w.First > 1 || w.Last < w.Of) }

// Shows reports whether an event, or the entry of a list, is in the window.
func (w Window) Shows(number int) bool {
	return w.Of == 0 || w.First <= number && number <= w.Last
}

// EventsIn are the events in a window.
func (run *Run) EventsIn(w Window) []Event {
	if w.Of == 0 {
		return run.Events
	}
	return run.Events[w.First-1 : w.Last]
}

// Chips is the window of an event's chips: if they are too many to draw, those
// around the selected one.
func (w Window) Chips(e *Event) Window {
	if w.Of == 0 {
		return Window{First: 1, Last: len(e.Chips), Of: len(e.Chips)}
	}
	return Part(w.around+1, len(e.Chips), 1)
}

// ChipsIn are the chips of an event that a window shows.
func (run *Run) ChipsIn(w Window, e *Event) []Chip {
	part := w.Chips(e)
	return e.Chips[part.First-1 : part.Last]
}

// A Span is a part of a list, from an index to before another.
type Span struct{ From, To int }
