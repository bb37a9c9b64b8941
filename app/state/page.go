package state

// Tab is a way to look at the run as a whole.
type Tab string

const (
	// Lanes is for an embed, which has room for one view alone.
	Lanes      Tab = "lanes"
	Table      Tab = "table"
	Tracker    Tab = "tracker"
	Flow       Tab = "flow"
	Code       Tab = "code"
	Moments    Tab = "moments"
	QuizTab    Tab = "quiz"
	Snapshot   Tab = "snapshot"
	Transcript Tab = "transcript"
	Jar        Tab = "jar"
	Compare    Tab = "compare"
	Source     Tab = "source"
)

// ShowTab looks at the run another way.
type ShowTab struct{ Tab Tab }

func (a ShowTab) apply(s State) State {
	s.Tab = a.Tab
	return ShowPane{ViewsPane}.apply(s).tabReady()
}

// tabReady makes what the tab shows and no other needs.
func (s State) tabReady() State {
	switch s.Tab {
	case QuizTab:
		return s.askQuiz()
	case Compare:
		return s.compare()
	}
	return s
}

// Theme is light or dark; "" is what the system says.
type Theme string

const (
	Auto  Theme = ""
	Light Theme = "light"
	Dark  Theme = "dark"
)

// NextTheme goes through the themes.
type NextTheme struct{}

func (NextTheme) apply(s State) State {
	switch s.Theme {
	case Auto:
		s.Theme = Light
	case Light:
		s.Theme = Dark
	default:
		s.Theme = Auto
	}
	s.Announcement = say.tells.theme.With("theme", s.Theme.Name())
	return s
}

// Name is what people call the theme.
func (t Theme) Name() string {
	switch t {
	case Light:
		return say.names.light.String()
	case Dark:
		return say.names.dark.String()
	}
	return say.names.themeAuto.String()
}

// Resize tells how much room the lanes have, and the panel of the tab.
type Resize struct{ Width, Panel float64 }

func (a Resize) apply(s State) State {
	s.Width, s.PanelWidth = a.Width, a.Panel
	return s
}

// Copy is how copying the link went.
type Copy int

const (
	NotCopied Copy = iota
	Copied
	// Denied: there is no clipboard, or the browser does not let the page
	// write to it.
	Denied
)

// LinkCopied tells how copying the link went.
type LinkCopied struct{ Copy Copy }

func (a LinkCopied) apply(s State) State {
	s.Copy = a.Copy
	switch a.Copy {
	case Copied:
		s.Announcement = say.tells.copied.String()
	case Denied:
		s.Announcement = say.tells.denied.String()
	}
	return s
}

// SetLetters has keys of one letter do something, or not.
type SetLetters struct{ On bool }

func (a SetLetters) apply(s State) State {
	s.NoLetters = !a.On
	return s
}
