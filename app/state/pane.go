package state

// A Pane is a part of the page of which a narrow screen shows one at a time,
// below the stage.
type Pane string

const (
	WhyPane     Pane = "why"
	CookiePane  Pane = "cookie"
	ServerPane  Pane = "server"
	BrowserPane Pane = "browser"
	StepsPane   Pane = "steps"
	ViewsPane   Pane = "views"
)

// ShowPane brings a pane into sight.
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

// HasNews reports whether an edit has changed what a pane shows since it was
// last in sight. Those with the knobs change only by themselves.
func (s State) HasNews(p Pane) bool {
	switch p {
	case WhyPane:
		return s.whyNews
	case ViewsPane:
		return s.viewsNews
	}
	return false
}

// noteNews notes what the last edit changed out of sight.
func (s State) noteNews() State {
	s.whyNews = s.Pane != WhyPane && (s.whyNews || s.Change.Touches(s.Selected))
	s.viewsNews = s.Pane != ViewsPane && (s.viewsNews || !s.Change.Nothing())
	return s
}
