package state

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/compare"
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// compareBrowsers runs the scenario in every browser, or a long one only in the
// first: the page runs the others when it is idle.
func compareBrowsers(s State) State {
	if s.comparedOf == s.Run.Link {
		return s
	}
	s.compared, s.comparedOf, s.played = compare.Comparison{}, s.Run.Link, nil
	for s.Comparing() {
		s = PlayNext{}.apply(s)
		if len(s.Run.Events) > longRun {
			break
		}
	}
	return s
}

// longRun is the most events of a run that is analyzed, and run in all
// browsers, in one go.
const longRun = 1000

// PlayNext runs the scenario in the next browser, or compares after the last.
type PlayNext struct{}

func (PlayNext) apply(s State) State {
	switch {
	case !s.Comparing():
		return s
	case len(s.played) == len(Browsers()):
		s.compared, s.played = compare.SideBySide(s.played), nil
		return s
	}
	b := Browsers()[len(s.played)]
	run, err := play(edit.SetBrowser(s.Run.Scenario, b))
	if err != nil {
		s.comparedOf = ""
		return s.Fail(err.Error())
	}
	s.played = append(slices.Clip(s.played), compare.TitledRun{Title: BrowserName(b), Run: run.Run})
	return s
}

// Comparing reports whether the comparison in the tab is still being computed.
func (s State) Comparing() bool {
	return s.Tab == Compare && s.comparedOf == s.Run.Link && s.compared.Titles == nil
}

// Compared is the scenario in all browsers, side by side. It exists once the
// tab was shown, and for a long run a little later: see [State.Comparing].
func (s State) Compared() compare.Comparison { return s.compared }

// Against compares a pinned run with this one; ok is false if none is pinned.
func (r Run) Against(pinned Run) (c compare.Comparison, ok bool) {
	if pinned.Run == nil {
		return compare.Comparison{}, false
	}
	return compare.SideBySide([]compare.TitledRun{
		{Title: phrase.Say("Pinned"), Run: pinned.Run},
		{Title: phrase.Say("Now"), Run: r.Run},
	}), true
}

// Pin pins the current run, to compare later ones with it; a second Pin unpins
// it.
type Pin struct{}

func (Pin) apply(s State) State {
	if s.Pinned.Link == s.Run.Link {
		s.Pinned = Run{}
		s.Announcement = phrase.Say("The run is unpinned.")
		return s
	}
	s.Pinned = s.Run
	s.Announcement = phrase.Say("This run is pinned. Change something and compare.")
	return s
}
