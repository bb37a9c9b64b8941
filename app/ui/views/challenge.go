package views

import (
	"slices"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/challenge"
	"github.com/crumbtrail/crumbtrail/engine/claim"
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// challengeForm has all that a challenge can be, or makes one of the scenario.
func challengeForm(ctl *control.Set, s *state.State) []app.UI {
	of := s.Draft.Scenario
	use := func(text phrase.Phrase, on bool) app.UI {
		return html.El("div", "class", "actions").Body(ctl.Button("plain", text.String(), state.UseChallenge{On: on}))
	}
	if of.Challenge == nil {
		return []app.UI{
			html.El("p", "class", "knob-hint").Text(phrase.Say("A challenge asks the reader to change the scenario until a goal is reached.")),
			use(phrase.Phrase("Make a challenge"), true),
		}
	}
	return []app.UI{
		challengeTexts(ctl, of.Challenge),
		goals(ctl, s, edit.Reach, state.ReachList, phrase.Phrase("The reader is to reach that")),
		goals(ctl, s, edit.Avoid, state.AvoidList, phrase.Phrase("The reader is to avoid that")),
		choices(ctl, of, edit.ChallengeAllow, phrase.Phrase("May be flipped"), func(word string) string { return challenge.Name(scenario.Switch(word)) }),
		choices(ctl, of, edit.ChallengeBrowsers, phrase.Phrase("Judged in, instead of the scenario's own browser"), func(word string) string { return state.BrowserName(scenario.Browser(word)) }),
		choices(ctl, of, edit.ChallengeForeign, phrase.Phrase("Servers of others, which may not be changed"), func(word string) string { return word }),
		use(phrase.Phrase("Remove the challenge"), false),
	}
}

func challengeTexts(ctl *control.Set, c *scenario.Challenge) app.UI {
	var parts []app.UI
	for _, f := range []struct {
		field edit.ChallengeField
		name  phrase.Phrase
	}{
		{edit.ChallengeGoal, "Goal"},
		{edit.ChallengePar, "Par"},
		{edit.ChallengeHints, "Hints, one on each line"},
	} {
		id, name := "challenge-"+string(f.field), f.name.String()
		write := ctl.Area
		if f.field == edit.ChallengePar {
			write = ctl.Field
		}
		parts = append(parts, html.El("label", "for", id).Text(name), write(id, name, "challenge "+string(f.field), f.field.Of(c)))
	}
	return html.El("div", "class", "texts").Body(parts...)
}

// goals are the claims of a list of the challenge. A new one is what is true of the
// selected event, and its form makes another of it.
func goals(ctl *control.Set, s *state.State, list edit.ClaimList, part state.List, name phrase.Phrase) app.UI {
	shown := claim.Of(s.Run.Run, s.Selected)
	next := slices.IndexFunc(shown, func(c scenario.Claim) bool { return !claim.Among(list.Of(s.Draft.Scenario), &c) })
	add := ctl.Button("plain", phrase.Say("Add what the selected event shows"), state.AddClaim{To: list, Nth: max(next, 0)})
	return html.El("div", "class", "claims").Body(
		html.El("h4").Text(name.String()),
		claimForms{ctl, list}.all(s, part),
		html.El("div", "class", "actions").Body(html.With(add, "aria-disabled", html.Bool(next < 0))),
	)
}

// choices are the words that a list of the challenge can have.
func choices(ctl *control.Set, of *scenario.Scenario, f edit.ChallengeField, name phrase.Phrase, text func(word string) string) app.UI {
	var words []app.UI
	for _, word := range f.Words(of) {
		on := f.Has(of.Challenge, word)
		words = append(words, html.With(ctl.Button("plain word", text(word), state.WriteChallenge{Field: f, Text: word}), "aria-pressed", html.Bool(on)))
	}
	id := "challenge-" + string(f)
	return html.El("div", "role", "group", "aria-labelledby", id).Body(
		html.El("h4", "id", id).Text(name.String()),
		html.El("div", "class", "choices").Body(words...),
	)
}
