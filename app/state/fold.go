package state

// A Fold is a part of the page that is hidden until the reader opens it. It
// stays open after edits, undo and opening scenarios; only the answer to a
// lesson's question is closed again for the next lesson.
type Fold uint8

const (
	CookieFold Fold = iota
	ServerFold
	BrowserFold
	StepsFold
	SwitchesFold
	AnswerFold
	TestFold
	HeadersFold
	DjangoFold
	folds
)

// ToggleFold opens or closes a part.
type ToggleFold struct{ Fold Fold }

func (a ToggleFold) apply(s State) State {
	s.unfolded[a.Fold] = !s.unfolded[a.Fold]
	return s
}

// Unfolded reports whether a part is open.
func (s State) Unfolded(f Fold) bool { return s.unfolded[f] }
