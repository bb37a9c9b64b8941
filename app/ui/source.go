package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// source is the scenario as a file, to copy or to rewrite.
func (m *Model) source() app.UI {
	return h("div", "class", "source").On("change", m.onField).Body(
		h("p", "class", "knob-hint").Text("This is the whole scenario. Write in it, and leave the field: the page follows. A mistake is named by its place."),
		m.area("source-text", "The scenario as JSON", "source", m.Document()),
		m.claims(),
	)
}

// claims tells which of the scenario's claims hold, and what was there instead
// of the others.
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
		failed = append(failed, h("li").Text("expect["+strconv.Itoa(i)+"] does not hold. Found: "+c.Found+"."))
	}
	return h("div").Body(
		h("p").Body(h("strong").Text(strconv.Itoa(held)+" of "+counted(len(claims), "claim")), app.Text(" of this scenario hold.")),
		h("ul", "class", "short", "hidden", yes(len(failed) == 0)).Body(failed...),
	)
}
