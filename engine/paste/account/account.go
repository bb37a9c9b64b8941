package account

import (
	"cmp"
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// MaxNotes is how many entries an account has, without the disagreements.
const MaxNotes = 2_000

// An Account says for each part of the texts whether it was understood, guessed
// or left out.
type Account struct {
	// Notes are in the order in which they were made; [Account.Sort] puts them
	// into that of the texts.
	Notes []Note
	// noted has the notes, so that each is made once.
	noted map[Note]bool
	// files are the names of the texts, in their order.
	files []string
	// first is the first place that was not understood.
	first *Place
}

// New returns an account without notes.
func New() *Account { return &Account{noted: map[Note]bool{}} }

// Begin names the text to which the next notes belong.
func (a *Account) Begin(file string) { a.files = append(a.files, file) }

// Note adds an entry.
func (a *Account) Note(kind Kind, at Place, text string) {
	n := Note{kind, at, text}
	if a.noted[n] || len(a.Notes) >= MaxNotes && kind != Disagrees {
		return
	}
	a.noted[n] = true
	a.Notes = append(a.Notes, n)
}

// NotUnderstood notes lines that no form takes; adjacent ones are one note.
func (a *Account) NotUnderstood(at Place) {
	if a.first == nil {
		a.first = &at
	}
	if n := len(a.Notes); n > 0 {
		last := &a.Notes[n-1]
		if last.Kind == LeftOut && last.Text == notUnderstood() && last.At.File == at.File && last.At.Last+1 >= at.Line && last.At.Entry == 0 {
			last.At.Last = at.Last
			return
		}
	}
	a.Note(LeftOut, at, notUnderstood())
}

func notUnderstood() string { return phrase.Say("Not understood.") }

// FirstLeftOut returns the first note about a part that was recognized and left
// out.
func (a *Account) FirstLeftOut() (n Note, ok bool) {
	for _, n := range a.Notes {
		if n.Kind == LeftOut && n.Text != notUnderstood() {
			return n, true
		}
	}
	return Note{}, false
}

// FirstUnknown returns the first place that was not understood.
func (a *Account) FirstUnknown() (at Place, ok bool) {
	if a.first == nil {
		return Place{}, false
	}
	return *a.first, true
}

// Sort sorts the notes by the order of the texts; disagreements come last, and
// notes about the whole text before them.
func (a *Account) Sort() {
	slices.SortStableFunc(a.Notes, func(m, n Note) int {
		return cmp.Or(
			rank(m)-rank(n),
			slices.Index(a.files, m.At.File)-slices.Index(a.files, n.At.File),
			cmp.Compare(m.At.Entry, n.At.Entry),
			cmp.Compare(m.At.Line, n.At.Line),
		)
	})
}

func rank(n Note) int {
	switch {
	case n.Kind == Disagrees:
		return 2
	case n.At == Place{}:
		return 1
	}
	return 0
}
