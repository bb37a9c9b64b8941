package why

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// Answer is the Why in one line, with the rest in a fold.
func Answer(ctl *control.Set, s *state.State) app.UI {
	if s.Row() == 0 {
		return html.El("p", "class", "answer").Text(phrase.Say("Type an address and press Go."))
	}
	if p, hidden := s.Guessing.Hidden(s.Row()); hidden {
		return html.El("div", "class", "answer").Body(guess(ctl, s, p))
	}
	r := s.Why()
	return html.El("details", "class", "answer").Body(
		html.El("summary", "id", html.AnswerID).Body(Verdict(s, r), html.El("span", "class", "headline").Text(r.Headline), app.Text(" "), html.Span("link", phrase.Say("Why?"))),
		ownAnswer(s),
		checks(ctl, s, r.Checks),
		others(ctl, s, r),
		rule(r),
	)
}
