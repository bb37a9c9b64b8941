package state

// A Fold is a part of the page that is out of sight until the reader asks for
// it. It stays open whatever is edited, taken back or opened; only the answer
// to a lesson's question is folded again for the next.
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

// ToggleFold unfolds a part, or folds it.
type ToggleFold struct{ Fold Fold }

func (a ToggleFold) apply(s State) State {
	s.unfolded[a.Fold] = !s.unfolded[a.Fold]
	return s
}

// Unfolded reports whether a part is in sight.
func (s State) Unfolded(f Fold) bool { return s.unfolded[f] }
