package ui

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A lessonPage is the page of a lesson, whose address needs no fragment to show it.
type lessonPage struct {
	// lesson is nil at any other address.
	lesson *scenario.Scenario
	link   string
}

// pageOf is the page at a path, with the run of its lesson.
func pageOf(pathname string, run state.Run) lessonPage {
	name, _ := bridge.PageAttribute("lesson")
	if name == "" || !strings.HasSuffix(strings.TrimSuffix(pathname, "index.html"), "/lessons/"+name+"/") {
		return lessonPage{}
	}
	return lessonPage{run.Scenario, run.Link}
}

// fragment is what the address has after its "#".
func (p lessonPage) fragment(s *state.State) string {
	if p.lesson != nil && s.Draft.Link == p.link {
		return state.Shown(s).String()
	}
	return s.Fragment()
}

// open opens what a fragment stands for there.
func (p lessonPage) open(fragment string) state.Open {
	return state.Open{Text: fragment, Page: p.lesson}
}
