package event

import (
	"slices"
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A Repeat is a part of a loop that a view may fold: events that are the same as
// those before them.
type Repeat struct {
	// First and Last are the numbers of its events.
	First, Last int
	// Rounds is how many times the loop goes round in it.
	Rounds int
}

// Words say what a view leaves out.
func (r Repeat) Words() string {
	return phrase.Say("× {n}: events {first} to {last} are the same again", "n", strconv.Itoa(r.Rounds), "first", strconv.Itoa(r.First), "last", strconv.Itoa(r.Last))
}

// Folded is the one of these repeats that an event belongs to, nil for none.
func Folded(list []Repeat, number int) *Repeat {
	for i := range list {
		if list[i].First <= number && number <= list[i].Last {
			return &list[i]
		}
	}
	return nil
}

// longestRound is how many exchanges may be between one URL and the same again.
const longestRound = 4

// Repeats are the rounds of the run's loops without the first two and the last of
// each, and without the exchange of the selected event.
func Repeats(run *Run, selected int) []Repeat {
	var list []Repeat
	for i := range run.Trace.Steps {
		from, to, round := loopIn(run.Trace.Steps[i].Exchanges)
		for j := from; j < to; {
			first := run.EventOf(AtExchange(i, j))
			end := j
			for end < to && !holdsEvent(run, AtExchange(i, end), selected) {
				end++
			}
			if end > j {
				list = append(list, Repeat{first, run.EventOf(AtExchange(i, end)) - 1, (end - j + round - 1) / round})
			}
			j = end + 1
		}
	}
	return list
}

// holdsEvent reports whether an event is of this exchange, which another follows.
func holdsEvent(run *Run, at Place, number int) bool {
	return run.EventOf(at) <= number && number < run.EventOf(AtExchange(at.Step, at.Exchange+1))
}

// loopIn finds the rounds that may be folded of a loop at the end of a step: those
// from its third to its last but one, and the exchanges of a round.
func loopIn(list []trace.Exchange) (from, to, round int) {
	for round := 1; round <= longestRound; round++ {
		start := len(list)
		for start > round && same(&list[start-1], &list[start-1-round]) {
			start--
		}
		from, to := start+round, len(list)-round
		from += max(0, to-from) % round
		if start < len(list) && to-from >= 2*round {
			return from, to, round
		}
	}
	return 0, 0, 0
}

// same reports whether two exchanges look the same.
func same(a, b *trace.Exchange) bool {
	if a.Method != b.Method || a.URL != b.URL || a.Via != b.Via || a.Status != b.Status || a.Location != b.Location || a.Cookie != b.Cookie ||
		len(a.Cookies) != len(b.Cookies) || len(a.SetCookies) != len(b.SetCookies) {
		return false
	}
	for i := range a.Cookies {
		if a, b := &a.Cookies[i], &b.Cookies[i]; a.Name != b.Name || !slices.Equal(a.Reasons, b.Reasons) {
			return false
		}
	}
	for i := range a.SetCookies {
		if a, b := &a.SetCookies[i], &b.SetCookies[i]; a.Line != b.Line || !slices.Equal(a.Reasons, b.Reasons) {
			return false
		}
	}
	return true
}
