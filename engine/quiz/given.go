package quiz

import (
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/view"
)

// A Given answer is an option that a reader chose, with the question and the run
// that it was asked of.
type Given struct {
	Run      *view.Run
	Question Question
	Option   int
}

// Is reports whether a question of a run is the one that was answered: it asks
// the same of the same event, or of the same cookie or host.
func (g *Given) Is(q *Question, run *view.Run) bool {
	was := &g.Question
	if q.ID != was.ID || q.Of != was.Of {
		return false
	}
	if was.At == view.Nowhere {
		return q.At == view.Nowhere
	}
	at, ok := g.Run.Follow(was.At, run)
	return ok && at == q.At
}

// In finds the option that was chosen among those of the same question of a run,
// [view.None] if it is not offered there.
func (g *Given) In(q *Question, run *view.Run) int {
	return q.find(g.keyIn(g.Option, run))
}

// Moved reports whether another answer is right in a run than in the one of
// which the question was asked.
func (g *Given) Moved(q *Question, run *view.Run) bool {
	return g.keyIn(g.Question.Right(), run) != q.Options[q.Right()].Key
}

// keyIn is what an option is called in another run: an event may have another
// number there. It is "" where there is no such event.
func (g *Given) keyIn(option int, run *view.Run) string {
	key := g.Question.Options[option].Key
	number, err := strconv.Atoi(key)
	if err != nil {
		return key
	}
	at, ok := g.Run.Follow(g.Run.Events[number-1].At, run)
	if !ok {
		return ""
	}
	return strconv.Itoa(run.EventOf(at))
}
