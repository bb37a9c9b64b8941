package quiz

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/view"
)

// A draft is a question with what finds its answer.
type draft struct {
	Question
	// ask is the question put to a run. Its answer is one of the keys, or ""
	// where it makes no sense.
	ask func(*played) string
	// right is the answer of the run that the question is made of.
	right string
	keys  []string
	// about is the label of the flip that the question itself is about.
	about string
	// would tells that a flip makes an answer right.
	would phrase.Phrase
}

// newDraft asks a run. It is not ok where the question makes no sense there, or
// gives nothing to choose from.
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

// most is how many options a question has.
const most = 4

// settle takes the answers that are too many away from the end, never the
// right one. It reports whether there is enough to choose from.
func (d *draft) settle() bool {
	for i := len(d.keys) - 1; i >= 0 && len(d.keys) > most; i-- {
		if d.keys[i] != d.right {
			d.keys = slices.Delete(d.keys, i, i+1)
			d.Options = slices.Delete(d.Options, i, i+1)
		}
	}
	return len(d.keys) > 2 && slices.Contains(d.keys, d.right)
}

// try puts the question to another run. The first flip that makes a wrong
// answer right is the one that is told.
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

// unproved takes back that no flip makes an answer right, where not all were
// tried.
func (d *draft) unproved() {
	for i := range d.Options {
		if o := &d.Options[i]; !o.Right && len(o.Flip.Turns) == 0 {
			o.Told = say.tooLarge.String()
		}
	}
}

// hints are the three, each with its place.
func (d *draft) hints(table string, tableAt view.Place, check string, checkAt view.Place, nearly string, nearlyAt view.Place) {
	d.Hints = [3]Hint{{table, tableAt}, {check, checkAt}, {nearly, nearlyAt}}
}
