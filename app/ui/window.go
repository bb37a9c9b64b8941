package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/engine/view"
)

// window is the drawn part of the run: all of it, or the part around the
// selected event.
func (m *Model) window() view.Window { return m.Run.Window(m.Selected) }

// inPart says which events are drawn, if not all are.
func (m *Model) inPart() app.UI {
	w := m.window()
	if !w.Partial() {
		return nil
	}
	return h("p", "class", "empty").Text(say.views.inPart.With(
		"first", strconv.Itoa(w.First), "last", strconv.Itoa(w.Last), "all", strconv.Itoa(w.Of),
	))
}
