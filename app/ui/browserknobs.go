package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// browserKnobs select the browser and its settings.
func browserKnobs(ctl *Controls, s *state.State) app.UI {
	box, title := section("browser", phrase.Phrase("Browser"))
	var options []option
	for _, b := range state.Browsers() {
		name := state.BrowserName(b)
		options = append(options, option{Value: string(b), Text: name})
	}
	return box.Body(
		title,
		choice(browserGroup, []app.UI{app.Text(phrase.Say("Rules"))}, options, browserChosen(s), onBrowser(ctl)),
		ctl.Fold(s, state.BrowserFold, phrase.Phrase("Browser and network settings"), func() []app.UI { return aroundBrowser(s) }),
	)
}

// aroundBrowser has the network and the third-party cookie policy.
func aroundBrowser(s *state.State) []app.UI {
	policy := scenario.ThirdPartyCookies("")
	if s.Run.Scenario.Policy != nil {
		policy = s.Run.Scenario.Policy.ThirdPartyCookies
	}
	return []app.UI{
		h("div", "class", "knob").Body(
			span("knob-name", phrase.Say("On the wire")),
			list("network", phrase.Say("Who is on the wire"), "network", networks(), string(s.Run.Scenario.EffectiveNetwork())),
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
		{Value: string(scenario.Private), Text: phrase.Say("no one")},
		{Value: string(scenario.Observed), Text: phrase.Say("someone reads")},
		{Value: string(scenario.Hostile), Text: phrase.Say("someone answers")},
	}
}

// thirdParties are the third-party cookie policies.
func thirdParties() []option {
	return []option{
		{Value: "", Text: phrase.Say("browser default")},
		{Value: string(scenario.AllowThirdParty), Text: phrase.Say("allow")},
		{Value: string(scenario.BlockThirdParty), Text: phrase.Say("block")},
		{Value: string(scenario.PartitionThirdParty), Text: phrase.Say("partition")},
	}
}

func browserChosen(s *state.State) string { return string(s.Run.Scenario.EffectiveBrowser()) }

func onBrowser(ctl *Controls) app.EventHandler {
	return func(_ app.Context, e app.Event) {
		ctl.Do(state.SetBrowser{Browser: scenario.Browser(bridge.TargetValue(eventOf(e)))})
	}
}
