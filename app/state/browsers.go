package state

import (
	"github.com/crumbtrail/crumbtrail/engine/edit"
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
		return say.names.spec.String()
	}
	return "Chrome"
}

// SetBrowser changes the browser.
type SetBrowser struct{ Browser scenario.Browser }

func (a SetBrowser) apply(s State) State {
	said := say.did.setBrowser.With("browser", BrowserName(a.Browser))
	if a.Browser == scenario.Spec {
		said = say.did.setSpec.String()
	}
	return s.commit(edit.SetBrowser(s.Run.Scenario, a.Browser), said)
}
