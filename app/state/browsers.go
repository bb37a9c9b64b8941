package state

import (
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// Browsers are the profiles, in display order.
func Browsers() []scenario.Browser {
	return []scenario.Browser{scenario.Chrome, scenario.Firefox, scenario.Safari, scenario.Spec}
}

// BrowserName is the name of a browser's profile for people.
func BrowserName(b scenario.Browser) string {
	switch b {
	case scenario.Firefox:
		return "Firefox"
	case scenario.Safari:
		return "Safari"
	case scenario.Spec:
		return phrase.Say("Spec")
	}
	return "Chrome"
}

// SetBrowser changes the browser.
type SetBrowser struct{ Browser scenario.Browser }

func (a SetBrowser) apply(s State) State {
	said := phrase.Say("You set the browser to {browser}.", "browser", BrowserName(a.Browser))
	if a.Browser == scenario.Spec {
		said = phrase.Say("You set the browser to the specification.")
	}
	return s.commit(edit.SetBrowser(s.Run.Scenario, a.Browser), said)
}
