package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
)

// source is the scenario as a file, to copy or to edit.
func (m *Model) source() app.UI {
	return h("div", "class", "source").On("change", m.onField).Body(
		h("p", "class", "knob-hint").Text(say.source.about.String()),
		m.area("source-text", say.source.name.String(), "source", m.Document()),
		m.claims(),
	)
}

// claims says which of the scenario's claims hold, and what was found for the
// others.
func (m *Model) claims() app.UI {
	claims := m.Run.Trace.Claims
	if len(claims) == 0 {
		return nil
	}
	held := 0
	var failed []app.UI
	for i, c := range claims {
		if c.OK {
			held++
			continue
		}
		failed = append(failed, h("li").Text(say.source.claimFailed.With("i", strconv.Itoa(i), "found", c.Found)))
	}
	count := say.source.claims.Of(len(claims), "held", strconv.Itoa(held))
	shown, words := m.part(state.ClaimList, 1, len(failed), 1)
	return h("div").Body(
		h("p").Body(around(say.source.hold, "claims", h("strong").Text(count))...),
		words,
		h("ul", "class", "short", "hidden", yes(len(failed) == 0)).Body(failed[shown.First-1:shown.Last]...),
	)
}
