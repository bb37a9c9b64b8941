package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// browserKnobs select the browser and its settings.
func (m *Model) browserKnobs() app.UI {
	box, title := section("browser", phrase.Phrase("Browser"))
	var options []option
	for _, b := range state.Browsers() {
		name := state.BrowserName(b)
		options = append(options, option{string(b), name, name})
	}
	return box.Body(
		title,
		choice(browserGroup, []app.UI{app.Text(phrase.Say("Rules"))}, options, m.browserChosen(), m.onBrowser),
		m.fold(state.BrowserFold, phrase.Phrase("Browser and network settings"), m.aroundBrowser),
	)
}

// aroundBrowser has the network and the third-party cookie policy.
func (m *Model) aroundBrowser() []app.UI {
	policy := scenario.ThirdPartyCookies("")
	if m.Run.Scenario.Policy != nil {
		policy = m.Run.Scenario.Policy.ThirdPartyCookies
	}
	return []app.UI{
		h("div", "class", "knob").Body(
			span("knob-name", phrase.Say("On the wire")),
			list("network", phrase.Say("Who is on the wire"), "network", networks(), string(m.Run.Scenario.EffectiveNetwork())),
		),
		h("div", "class", "knob").Body(
			span("knob-name", phrase.Say("Third-party cookies")),
			list("third-party", phrase.Say("Third-party cookies"), "third-party", thirdParties(), string(policy)),
		),
	}
}

// networks are the options for who is on the wire.
func networks() []option {
	return []option{
		{string(scenario.Private), phrase.Say("no one"), ""},
		{string(scenario.Observed), phrase.Say("someone reads"), ""},
		{string(scenario.Hostile), phrase.Say("someone answers"), ""},
	}
}

// thirdParties are the third-party cookie policies.
func thirdParties() []option {
	return []option{
		{"", phrase.Say("browser default"), ""},
		{string(scenario.AllowThirdParty), phrase.Say("allow"), ""},
		{string(scenario.BlockThirdParty), phrase.Say("block"), ""},
		{string(scenario.PartitionThirdParty), phrase.Say("partition"), ""},
	}
}

func (m *Model) browserChosen() string { return string(m.Run.Scenario.EffectiveBrowser()) }

func (m *Model) onBrowser(_ app.Context, e app.Event) {
	m.Do(state.SetBrowser{Browser: scenario.Browser(bridge.TargetValue(eventOf(e)))})
}
