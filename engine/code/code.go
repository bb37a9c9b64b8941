package code

import (
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A Stack is a framework, and a way to use it.
type Stack string

const (
	// DjangoViews does everything in views.
	DjangoViews Stack = "django-views"
	// DjangoSettings leaves to Django's own middleware what its settings can
	// do.
	DjangoSettings Stack = "django-settings"
	// NetHTTP is Go's standard library.
	NetHTTP Stack = "go"
	// OwnSettings are the settings of the stack that each server runs.
	OwnSettings Stack = "own-settings"
)

// Stacks lists all stacks; the first one is shown first.
func Stacks() []Stack { return []Stack{DjangoViews, DjangoSettings, NetHTTP} }

// Choices lists what a server can be shown as: in each of the stacks, which have
// all that it does, and as the settings of its own.
func Choices() []Stack { return append(Stacks(), OwnSettings) }

// Title is the usual name of a stack.
func (s Stack) Title() string {
	switch s {
	case DjangoViews:
		return phrase.Say("Django views")
	case DjangoSettings:
		return phrase.Say("Django settings")
	case NetHTTP:
		return "Go net/http"
	case OwnSettings:
		return phrase.Say("the server's own settings")
	}
	return string(s)
}

// A File is a file of a server's program.
type File struct {
	// Name is such as "views.py", and Server is an index in the scenario.
	Name   string `json:"name"`
	Server int    `json:"server"`
	Lines  []Line `json:"lines"`
}

// A Line is a line of code, without a line feed.
type Line struct {
	Text string `json:"text"`
	From Source `json:"from"`
	// Setting is the setting of the server's stack on the line, "" for none.
	Setting string `json:"setting,omitempty"`
	// Path is the pattern of the paths that the line's function answers, "" for
	// all. The first function of a file whose pattern matches the requested
	// path answers; rules that functions share are in each of them.
	Path string `json:"path,omitempty"`
}

// A Source is the reason for a line: a rule of the file's server, and one of
// its Set-Cookie lines, None for neither.
type Source struct {
	Rule int `json:"rule"`
	Set  int `json:"set"`
}

// None is an unused index of a source.
const None = -1

// Write writes every server of s, in order, in a stack. An unknown stack has no
// files.
func Write(s *scenario.Scenario, stack Stack) []File {
	var files []File
	for i := range s.Servers {
		switch stack {
		case DjangoViews, DjangoSettings:
			files = append(files, djangoFiles(s, i, stack == DjangoSettings)...)
		case NetHTTP:
			files = append(files, netHTTP(s, i))
		case OwnSettings:
			files = append(files, settingsOf(s, i)...)
		}
	}
	return files
}
