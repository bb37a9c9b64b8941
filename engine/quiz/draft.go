package quiz

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// A draft is a question with the function that answers it.
type draft struct {
	Question
	// right is the answer for the run that the question is about.
	right string
	// ask answers the question for another run. The answer is the key of an
	// option if the same event has that answer there, otherwise "".
	ask func(*played) string
	// about is the label of the flip that the question itself is about.
	about string
	// would says that a flip makes an answer right.
	would phrase.Phrase
}

func newDraft(id ID, right string) *draft {
	return &draft{Question: Question{ID: id, At: event.Nowhere}, right: right, would: phrase.Phrase("It would be right with this change: {flip}.")}
}

// option adds an answer with its reason from the trace.
func (d *draft) option(key, text, why string, at event.Place) {
	if d.find(key) < 0 {
		d.Options = append(d.Options, Option{Key: key, Text: text, Right: key == d.right, Why: why, At: at})
	}
}

// find is the index of an option, -1 for none.
func (q *Question) find(key string) int {
	return slices.IndexFunc(q.Options, func(o Option) bool { return o.Key == key })
}

// most is the number of options of a question.
const most = 4

// trim removes surplus options from the end, but never the right one. It
// reports whether there are enough.
func (d *draft) trim() bool {
	for i := len(d.Options) - 1; i >= 0 && len(d.Options) > most; i-- {
		if !d.Options[i].Right {
			d.Options = slices.Delete(d.Options, i, i+1)
		}
	}
	return len(d.Options) > 2 && d.find(d.right) >= 0
}

// try answers the question for another run. A wrong answer keeps the first flip
// that makes it right.
func (d *draft) try(other variation) {
	if other.Label == d.about {
		return
	}
	i := d.find(d.ask(other.played))
	if i < 0 || d.Options[i].Right || len(d.Options[i].Flip.Edits) > 0 {
		return
	}
	d.Options[i].Flip = other.Flip
	flip := other.Label
	if other.Where != "" {
		flip = phrase.Say("{flip} ({where})", "flip", flip, "where", other.Where)
	}
	d.Options[i].Would = d.would.With("flip", flip)
}

// hints are the three, each with its place.
func (d *draft) hints(event string, eventAt event.Place, check string, checkAt event.Place, nearly string, nearlyAt event.Place) {
	d.Hints = [3]Hint{{event, eventAt}, {check, checkAt}, {nearly, nearlyAt}}
}
