// Package control makes the elements with which the reader acts: buttons,
// switches, lists, fields, folds, and lists that are too long to draw
// completely. A [Set] passes what the reader does to the page as an action.
package control

import (
	"fmt"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
)

// A Set makes the controls of a page, and applies the reader's actions.
type Set struct {
	// Do applies an action and shows the result.
	Do func(state.Action)
	// Fields are the last drawn texts of the fields, by id, and Wrote is the
	// field that the reader has edited since, "" for none.
	Fields map[string]string
	Wrote  string
}

// Click makes an element run an action when it is clicked.
func (ctl *Set) Click(e app.HTMLElem, a state.Action) app.HTMLElem {
	return e.On("click", func(app.Context, app.Event) { ctl.Do(a) }, fmt.Sprintf("%T%v", a, a))
}

// Button runs an action.
func (ctl *Set) Button(class, text string, a state.Action) app.HTMLElem {
	return ctl.Click(html.El("button", "class", class, "type", "button"), a).Text(text)
}

// Nub is a small button that moves or removes an entry of a list. It stays
// focusable where the entry cannot move.
func (ctl *Set) Nub(character, name string, a state.Action, can bool) app.UI {
	return ctl.Click(html.El("button", "class", "plain nub", "type", "button", "aria-label", name, "title", name, "aria-disabled", html.Bool(!can)), a).
		Body(html.Sign("", character))
}
