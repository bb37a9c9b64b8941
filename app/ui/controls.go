package ui

import (
	"fmt"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
)

// Controls make the elements with which the reader acts on the page.
type Controls struct {
	// Do applies an action and shows the result.
	Do func(state.Action)
	// Fields are the last drawn texts of the fields, by id, and Wrote is the
	// field that the reader has edited since, "" for none.
	Fields map[string]string
	Wrote  string
}

// Click makes an element run an action when it is clicked.
func (ctl *Controls) Click(e app.HTMLElem, a state.Action) app.HTMLElem {
	return e.On("click", func(app.Context, app.Event) { ctl.Do(a) }, fmt.Sprintf("%T%v", a, a))
}

// Button runs an action.
func (ctl *Controls) Button(class, text string, a state.Action) app.HTMLElem {
	return ctl.Click(h("button", "class", class, "type", "button"), a).Text(text)
}
