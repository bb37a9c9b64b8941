package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/teach"
)

// moments are the noteworthy places of the run.
func moments(ctl *Controls, s *state.State) app.UI {
	all := teach.Moments(s.Run.Run)
	if len(all) == 0 {
		return h("p", "class", "empty").Text(phrase.Say("Nothing stands out in this run."))
	}
	around := 1
	for i := range all {
		if s.Selected.Within(all[i].At) {
			around = i + 1
		}
	}
	shown, words := ctl.Part(s, state.MomentList, around, len(all), 4)
	return h("div").Body(
		words,
		h("ol", "class", "moments").Body(items(shown, all, func(_ int, k *teach.Moment) app.UI { return keyMoment(s, k) })...),
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
		rows = append(rows, h("button",
			"class", "number",
			"type", "button",
			"aria-label", eventName(row),
			"aria-pressed", yes(row == s.Row()),
			placeAttribute, at.String(),
		).Text(strconv.Itoa(row)))
	}
	words := []app.UI{h("p", "class", "moment-title").Text(k.Title)}
	if k.Kind == teach.Noted {
		words = append(words, note(k.Answer))
	} else {
		words = append(words, h("h3").Text(k.Question), h("p").Text(k.Answer))
	}
	return h("li", "data-kind", string(k.Kind), "data-current", yes(s.Selected.Within(k.At))).Body(
		h("div", "class", "moment-rows").Body(rows...),
		h("div").Body(words...),
	)
}
