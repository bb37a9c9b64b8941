package views

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/teach"
)

// moments are the noteworthy places of the run.
func moments(ctl *control.Set, s *state.State) app.UI {
	all := teach.Moments(s.Run.Run)
	if len(all) == 0 {
		return html.El("p", "class", "empty").Text(phrase.Say("Nothing stands out in this run."))
	}
	around := 1
	for i := range all {
		if s.Selected.Within(all[i].At) {
			around = i + 1
		}
	}
	shown, words := ctl.Part(s, state.MomentList, around, len(all), 4)
	return html.El("div").Body(
		words,
		html.El("ol", "class", "moments").Body(control.Items(shown, all, func(_ int, k *teach.Moment) app.UI { return keyMoment(s, k) })...),
	)
}

// rowsOfMoment is how many events a moment leads to, at most.
const rowsOfMoment = 40

func keyMoment(s *state.State, k *teach.Moment) app.UI {
	var rows []app.UI
	for _, row := range k.Rows[:min(len(k.Rows), rowsOfMoment)] {
		at := s.Run.Events[row-1].At
		if row == k.Rows[0] {
			at = k.At
		}
		rows = append(rows, html.El("button",
			"class", "number",
			"type", "button",
			"aria-label", html.EventName(row),
			"aria-pressed", html.Bool(row == s.Row()),
			control.PlaceAttribute, at.String(),
		).Text(strconv.Itoa(row)))
	}
	words := []app.UI{html.El("p", "class", "moment-title").Text(k.Title)}
	if k.Kind == teach.Noted {
		words = append(words, html.Note(k.Answer))
	} else {
		words = append(words, html.El("h3").Text(k.Question), html.El("p").Text(k.Answer))
	}
	return html.El("li", "data-kind", string(k.Kind), "data-current", html.Bool(s.Selected.Within(k.At))).Body(
		html.El("div", "class", "moment-rows").Body(rows...),
		html.El("div").Body(words...),
	)
}
