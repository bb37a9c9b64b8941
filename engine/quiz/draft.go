package quiz

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/view"
)

// A draft is a question with the function that answers it.
type draft struct {
	Question
	// ask answers the question for a run. The answer is one of the keys, or ""
	// if the question makes no sense.
	ask func(*played) string
	// right is the answer for the run of the question.
	right string
	keys  []string
	// about is the label of the flip that the question is about.
	about string
	// would says that a flip makes an answer right.
	would phrase.Phrase
}

// newDraft answers the question for a run. It is not ok if the question makes
// no sense there, or has no choice.
func newDraft(id ID, base *played, ask func(*played) string) (d draft, ok bool) {
	d = draft{Question: Question{ID: id}, ask: ask, right: ask(base), would: say.wouldBeRight}
	return d, d.right != ""
}

// option adds an answer.
func (d *draft) option(key, text string) {
	if slices.Contains(d.keys, key) {
		return
	}
	d.keys = append(d.keys, key)
	o := Option{Text: text, Right: key == d.right}
	if !o.Right {
		o.Told = say.noFlip.String()
	}
	d.Options = append(d.Options, o)
}

// most is the number of options of a question.
const most = 4

// settle removes surplus options from the end, but never the right one. It
// reports whether there are enough.
func (d *draft) settle() bool {
	for i := len(d.keys) - 1; i >= 0 && len(d.keys) > most; i-- {
		if d.keys[i] != d.right {
			d.keys = slices.Delete(d.keys, i, i+1)
			d.Options = slices.Delete(d.Options, i, i+1)
		}
	}
	return len(d.keys) > 2 && slices.Contains(d.keys, d.right)
}

// try answers the question for another run. A wrong answer keeps the first flip
// that makes it right.
func (d *draft) try(other variation) {
	if other.Label == d.about {
		return
	}
	i := slices.Index(d.keys, d.ask(other.played))
	if i < 0 || d.Options[i].Right || len(d.Options[i].Flip.Turns) > 0 {
		return
	}
	d.Options[i].Flip = other.Flip
	flip := other.Label
	if other.Where != "" {
		flip = say.flipOf.With("flip", flip, "where", other.Where)
	}
	d.Options[i].Told = d.would.With("flip", flip)
}

// hints are three, each with its place.
func (d *draft) hints(table string, tableAt view.Place, check string, checkAt view.Place, nearly string, nearlyAt view.Place) {
	d.Hints = [3]Hint{{table, tableAt}, {check, checkAt}, {nearly, nearlyAt}}
}
