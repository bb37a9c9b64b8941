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
		s.News.why = false
	case ViewsPane:
		s.News.views = false
	}
	return s
}

// News has the hidden panes that an edit has changed since they were last
// shown. Panes with knobs change only through their own knobs.
type News struct{ why, views bool }

// Of reports whether there is news in a pane.
func (n News) Of(p Pane) bool {
	switch p {
	case WhyPane:
		return n.why
	case ViewsPane:
		return n.views
	}
	return false
}

// after adds the panes that the last edit changed.
func (n News) after(s State) News {
	return News{
		why:   s.Pane != WhyPane && (n.why || s.Change.Touches(s.Selected)),
		views: s.Pane != ViewsPane && (n.views || !s.Change.Nothing()),
	}
}

// A Fold is a part of the page that is hidden until the reader opens it. It
// stays open after edits, undo and opening scenarios; only the answer to a
// lesson's question is closed again for the next lesson.
type Fold uint8

const (
	CookieFold Fold = iota
	ServerFold
	JSONFold
	BrowserFold
	StepsFold
	SwitchesFold
	AnswerFold
	TestFold
	HeadersFold
	StackFold
	// LoopFold has the rounds of a loop.
	LoopFold
	ChallengeFold
	// FlowFold has each check of a gate in the flowchart.
	FlowFold
	folds
)

// ToggleFold opens or closes a part.
type ToggleFold struct{ Fold Fold }

func (a ToggleFold) apply(s State) State {
	s.unfolded[a.Fold] = !s.unfolded[a.Fold]
	return s
}

// Unfolded reports whether a part is open.
func (a *Arrangement) Unfolded(f Fold) bool { return a.unfolded[f] }

// A List is one that may be too long to draw completely.
type List uint8

const (
	CheckList List = iota
	ReasonList
	RequestHeaders
	ResponseHeaders
	StepList
	CodeLines
	MomentList
	JarList
	PinnedRows
	BrowserRows
	ClaimList
	TrueClaims
	ReachList
	AvoidList
	NoteList
	lists
)

// ShowPart shows the part of a list around an entry, which count from 1.
type ShowPart struct {
	List   List
	Around int
}

func (a ShowPart) apply(s State) State {
	s.Parts[a.List] = max(1, a.Around)
	return s
}

// Parts has for each list the entry that the reader went to, 0 for none since
// another place was selected.
type Parts [lists]int

// Around is the entry that the reader went to or, by default, the given one.
func (p Parts) Around(l List, meant int) int {
	if p[l] == 0 {
		return meant
	}
	return p[l]
}
