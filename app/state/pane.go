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
