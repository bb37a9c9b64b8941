package state

import (
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/view"
)

// compare runs the scenario in every browser.
func (s State) compare() State {
	if s.comparedOf == s.Run.Link {
		return s
	}
	var runs []view.TitledRun
	for _, b := range Browsers() {
		run, err := play(edit.SetBrowser(s.Run.Scenario, b))
		if err != nil {
			return s.Fail(err.Error())
		}
		runs = append(runs, view.TitledRun{Title: BrowserName(b), Run: run.Run})
	}
	s.compared, s.comparedOf = view.SideBySide(runs), s.Run.Link
	return s
}

// Compared is the scenario in all browsers, side by side. It is available once
// the tab has been shown.
func (s State) Compared() view.Comparison { return s.compared }

// AgainstPinned compares the pinned run with the current one; ok is false if
// none is pinned.
func (s State) AgainstPinned() (c view.Comparison, ok bool) {
	if s.Pinned.Run == nil {
		return view.Comparison{}, false
	}
	return view.SideBySide([]view.TitledRun{
		{Title: say.names.pinned.String(), Run: s.Pinned.Run},
		{Title: say.names.now.String(), Run: s.Run.Run},
	}), true
}
