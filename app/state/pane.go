package state

// A Pane is a part of the page. A narrow screen shows one at a time, below the
// stage.
type Pane string

const (
	WhyPane     Pane = "why"
	CookiePane  Pane = "cookie"
	ServerPane  Pane = "server"
	BrowserPane Pane = "browser"
	StepsPane   Pane = "steps"
	ViewsPane   Pane = "views"
)

// ShowPane shows a pane.
type ShowPane struct{ Pane Pane }

func (a ShowPane) apply(s State) State {
	s.Pane = a.Pane
	switch a.Pane {
	case WhyPane:
		s.whyNews = false
	case ViewsPane:
		s.viewsNews = false
	}
	return s
}

// HasNews reports whether an edit has changed a pane since it was last shown.
// Panes with knobs change only through their own knobs.
func (s State) HasNews(p Pane) bool {
	switch p {
	case WhyPane:
		return s.whyNews
	case ViewsPane:
		return s.viewsNews
	}
	return false
}

// noteNews records which hidden panes the last edit changed.
func (s State) noteNews() State {
	s.whyNews = s.Pane != WhyPane && (s.whyNews || s.Change.Touches(s.Selected))
	s.viewsNews = s.Pane != ViewsPane && (s.viewsNews || !s.Change.Nothing())
	return s
}

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
