package state

import (
	"github.com/crumbtrail/crumbtrail/engine/compare"
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// compareBrowsers compares the scenario in every browser. Each run that takes long is
// pending first.
func compareBrowsers(s State) State {
	if s.comparedOf != s.Run.Link {
		s.compared, s.comparedOf, s.comparing = compare.Comparison{}, s.Run.Link, compare.NewBuilder(len(scenario.Browsers()))
	}
	for s.Comparing() && s.Pending == nil {
		if s.comparing.Added() == len(scenario.Browsers()) {
			s.compared, s.comparing = s.comparing.Comparison(), nil
			break
		}
		b := scenario.Browsers()[s.comparing.Added()]
		p := &Pending{Purpose: ForComparing, Draft: &Draft{Scenario: edit.SetBrowser(s.Run.Scenario, b)}}
		if b == s.Run.Scenario.EffectiveBrowser() {
			p.arrive(&s, s.Run)
		} else if err := p.start(&s); err != nil {
			p.fail(&s, err)
		}
	}
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
