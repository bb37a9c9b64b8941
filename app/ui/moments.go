package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/teach"
)

// moments are the noteworthy places of the run.
func (m *Model) moments() app.UI {
	all := teach.Moments(m.Run.Run)
	if len(all) == 0 {
		return h("p", "class", "empty").Text(phrase.Say("Nothing stands out in this run."))
	}
	around := 1
	for i := range all {
		if m.Selected.Within(all[i].At) {
			around = i + 1
		}
	}
	shown, words := m.part(state.MomentList, around, len(all), 4)
	return h("div").Body(
		words,
		h("ol", "class", "moments").On("click", m.onPlace).Body(items(shown, all, func(_ int, k *teach.Moment) app.UI { return m.keyMoment(k) })...),
	)
}

// rowsOfMoment is how many events a moment leads to, at most.
const rowsOfMoment = 40

func (m *Model) keyMoment(k *teach.Moment) app.UI {
	var rows []app.UI
	for _, row := range k.Rows[:min(len(k.Rows), rowsOfMoment)] {
		at := m.Run.Events[row-1].At
		if row == k.Rows[0] {
			at = k.At
		}
		rows = append(rows, h("button",
			"class", "number",
			"type", "button",
			"aria-label", eventName(row),
			"aria-pressed", yes(row == m.Row()),
			placeAttribute, at.String(),
		).Text(strconv.Itoa(row)))
	}
	words := []app.UI{h("p", "class", "moment-title").Text(k.Title)}
	if k.Kind == teach.Noted {
		words = append(words, note(k.Answer))
	} else {
		words = append(words, h("h3").Text(k.Question), h("p").Text(k.Answer))
	}
	return h("li", "data-kind", string(k.Kind), "data-current", yes(m.Selected.Within(k.At))).Body(
		h("div", "class", "moment-rows").Body(rows...),
		h("div").Body(words...),
	)
}
