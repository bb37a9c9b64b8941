package code

import (
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A Stack is a framework, and a way to use it.
type Stack string

const (
	// DjangoViews does by hand, in views, what a rule says.
	DjangoViews Stack = "django-views"
	// DjangoSettings leaves to Django's own middleware what that does.
	DjangoSettings Stack = "django-settings"
	// NetHTTP is Go's standard library.
	NetHTTP Stack = "go"
)

// Stacks lists all stacks, the one to show first in front.
func Stacks() []Stack { return []Stack{DjangoViews, DjangoSettings, NetHTTP} }

// Title is how people call a stack.
func (s Stack) Title() string {
	switch s {
	case DjangoViews:
		return phrase.Say("Django views")
	case DjangoSettings:
		return phrase.Say("Django settings")
	case NetHTTP:
		return "Go net/http"
	}
	return string(s)
}

// A File is a file of a server's program.
type File struct {
	// Name is such as "views.py", and Server counts in the scenario.
	Name   string
	Server int
	Lines  []Line
}

// A Line is a line of code. It ends without a line feed.
type Line struct {
	Text string
	From Source
	// Setting is the one of the server's stack that the line is, "" for none.
	Setting string
	// Path is the pattern of the paths that the line's function answers for, ""
	// for all. Of the functions of a file the first one answers whose pattern
	// is for the path that is asked for; the rules that it shares with others
	// stand in each of them.
	Path string
}

// A Source is what a line is there for: a rule of the file's server, and of
// the Set-Cookie lines of that rule one, None for neither.
type Source struct{ Rule, Set int }

// None is the index of what a source does not mean.
const None = -1

// Write writes every server of s, in order, in a stack. An unknown stack has
// no files.
func Write(s *scenario.Scenario, stack Stack) []File {
	var files []File
	for i := range s.Servers {
		switch stack {
		case DjangoViews, DjangoSettings:
			files = append(files, djangoFiles(s, i, stack == DjangoSettings)...)
		case NetHTTP:
			files = append(files, netHTTP(s, i))
		}
	}
	return files
}
