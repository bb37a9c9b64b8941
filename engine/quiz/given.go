package quiz

import (
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/compare"
	"github.com/crumbtrail/crumbtrail/engine/event"
)

// A Given answer is an option that a reader chose, with its question and run.
type Given struct {
	Run      *event.Run
	Question Question
	Option   int
}

// Is reports whether a question of a run is the one that was answered: it is
// about the same subject and the same event, cookie or host.
func (g *Given) Is(q *Question, run *event.Run) bool {
	was := &g.Question
	if q.ID != was.ID || q.Of != was.Of {
		return false
	}
	if was.At == event.Nowhere {
		return q.At == event.Nowhere
	}
	at, ok := compare.Follow(g.Run, was.At, run)
	return ok && at == q.At
}

// In finds the chosen option among those of the same question of a run,
// [event.None] if it is not offered there.
func (g *Given) In(q *Question, run *event.Run) int {
	return q.find(g.keyIn(g.Option, run))
}

// Moved reports whether the right answer differs between a run and the one of
// the question.
func (g *Given) Moved(q *Question, run *event.Run) bool {
	return g.keyIn(g.Question.Right(), run) != q.Options[q.Right()].Key
}

// keyIn is the key of an option in another run, where an event may have another
// number. It is "" if the event does not exist there.
func (g *Given) keyIn(option int, run *event.Run) string {
	key := g.Question.Options[option].Key
	number, err := strconv.Atoi(key)
	if err != nil {
		return key
	}
	at, ok := compare.Follow(g.Run, g.Run.Events[number-1].At, run)
	if !ok {
		return ""
	}
	return strconv.Itoa(run.EventOf(at))
}
