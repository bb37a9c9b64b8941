package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// answer is the Why in one line, with the rest in a fold.
func answer(ctl *Controls, s *state.State) app.UI {
	if s.Row() == 0 {
		return h("p", "class", "answer").Text(phrase.Say("Type an address and press Go."))
	}
	if p, hidden := s.Hidden(s.Row()); hidden {
		return h("div", "class", "answer").Body(guess(ctl, s, p))
	}
	r := s.Why()
	return h("details", "class", "answer").Body(
		h("summary", "id", answerID).Body(verdict(s, r), h("span", "class", "headline").Text(r.Headline), app.Text(" "), span("link", phrase.Say("Why?"))),
		checks(ctl, s, r.Checks),
		others(ctl, s, r),
		rule(r),
	)
}
