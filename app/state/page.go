package state

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/code"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// Tab is a view of the whole run.
type Tab string

const (
	// Lanes is for an embed, which has space for only one view.
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

// linkedTabs are those that a link may name.
func linkedTabs(embedded bool) []Tab {
	if embedded {
		return []Tab{Lanes, Table}
	}
	return []Tab{Table, Tracker, Flow, Code, Moments, QuizTab, Snapshot, Transcript, Jar, Compare, Source}
}

// ShowTab shows another view.
type ShowTab struct{ Tab Tab }

func (a ShowTab) apply(s State) State {
	if s.Tab = a.Tab; s.Pending.Is(ForComparing) && s.Tab != Compare {
		s.Pending = nil // It continues when the tab is shown again.
	}
	return ShowPane{ViewsPane}.apply(s).tabReady()
}

// tabReady computes what only this tab needs.
func (s State) tabReady() State {
	switch {
	case s.Pending.Is(ForOpening):
		return s
	case s.Tab == QuizTab:
		s.Quiz = s.Quiz.ask(s.Run)
	case s.Tab == Compare:
		return compareBrowsers(s)
	}
	return s
}

// ShowStack shows the code in another framework.
type ShowStack struct{ Stack code.Stack }

func (a ShowStack) apply(s State) State {
	if slices.Contains(code.Choices(), a.Stack) {
		s.Stack, s.CodeCopy = a.Stack, CodeCopied{}
	}
	return s
}

// ShowProgram brings a program that the view Code needs, as JSON.
type ShowProgram struct{ Document string }

func (a ShowProgram) apply(s State) State {
	p, err := code.ParseProgram([]byte(a.Document))
	if err != nil {
		return s.Fail(err.Error())
	}
	s.program = p
	return s
}

// ProgramOf is the program of the run in the chosen stack; ok is false until it has come.
func ProgramOf(s *State) (p code.Program, ok bool) {
	return s.program, s.program.Link == s.Run.Link && s.program.Stack == s.Stack
}

// Theme is light or dark; "" is that of the system.
type Theme string

const (
	Auto  Theme = ""
	Light Theme = "light"
	Dark  Theme = "dark"
)

// NextTheme switches to the next theme.
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
	s.Announcement = phrase.Say("Theme: {theme}.", "theme", s.Theme.Name())
	return s
}

// Name is the name of the theme for people.
func (t Theme) Name() string {
	switch t {
	case Light:
		return phrase.Say("light")
	case Dark:
		return phrase.Say("dark")
	}
	return phrase.Say("system")
}

// Resize sets the widths of the lanes and of the tab's panel.
type Resize struct{ Width, Panel float64 }

func (a Resize) apply(s State) State {
	s.Width, s.PanelWidth = a.Width, a.Panel
	return s
}

// Copy is the result of copying the link.
type Copy int

const (
	NotCopied Copy = iota
	Copied
	// Denied: there is no clipboard, or the browser does not allow the page to
	// use it.
	Denied
)

// LinkCopied reports the result of copying the link.
type LinkCopied struct{ Copy Copy }

func (a LinkCopied) apply(s State) State {
	s.Copy = a.Copy
	switch a.Copy {
	case Copied:
		s.Announcement = phrase.Say("Link copied.")
	case Denied:
		s.Announcement = phrase.Say("The browser does not let this page copy. The link is selected so that you can copy it.")
	}
	return s
}

// CodeCopied reports the result of copying a file of the code, by its index.
type CodeCopied struct {
	File int
	Copy Copy
}

func (a CodeCopied) apply(s State) State {
	s.CodeCopy = a
	switch a.Copy {
	case Copied:
		s.Announcement = phrase.Say("Code copied.")
	case Denied:
		s.Announcement = phrase.Say("The browser does not let this page copy. The text is selected so that you can copy it.")
	}
	return s
}

// SetLetters turns single-key shortcuts on or off.
type SetLetters struct{ On bool }

func (a SetLetters) apply(s State) State {
	s.NoLetters = !a.On
	return s
}
