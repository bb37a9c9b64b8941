package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// browserKnobs select the browser and its settings.
func (m *Model) browserKnobs() app.UI {
	box, title := section("browser", say.browser.title)
	var options []option
	for _, b := range state.Browsers() {
		name := state.BrowserName(b)
		options = append(options, option{string(b), name, name})
	}
	return box.Body(
		title,
		choice(browserGroup, []app.UI{app.Text(say.browser.rules.String())}, options, m.browserChosen(), m.onBrowser),
		m.fold(state.BrowserFold, say.browser.more, m.aroundBrowser),
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
			span("knob-name", say.browser.network.String()),
			list("network", say.browser.whoIsThere.String(), "network", networks(), string(m.Run.Scenario.EffectiveNetwork())),
		),
		h("div", "class", "knob").Body(
			span("knob-name", say.browser.thirdParty.String()),
			list("third-party", say.browser.thirdParty.String(), "third-party", thirdParties(), string(policy)),
		),
	}
}

// networks are the options for who is on the wire.
func networks() []option {
	w := &say.browser
	return []option{
		{string(scenario.Private), w.nobody.String(), ""},
		{string(scenario.Observed), w.reads.String(), ""},
		{string(scenario.Hostile), w.answers.String(), ""},
	}
}

// thirdParties are the third-party cookie policies.
func thirdParties() []option {
	w := &say.browser
	return []option{
		{"", w.asBrowser.String(), ""},
		{string(scenario.AllowThirdParty), w.allow.String(), ""},
		{string(scenario.BlockThirdParty), w.block.String(), ""},
		{string(scenario.PartitionThirdParty), w.partition.String(), ""},
	}
}

func (m *Model) browserChosen() string { return string(m.Run.Scenario.EffectiveBrowser()) }

func (m *Model) onBrowser(_ app.Context, e app.Event) {
	m.Do(state.SetBrowser{Browser: scenario.Browser(bridge.TargetValue(eventOf(e)))})
}
