package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// visit is the address bar.
func (m *Model) visit() app.UI {
	box, title := section("visit", phrase.Phrase("Visit"))
	return box.Body(title, m.addressBar(), m.problem())
}

// addressBar is not a form: in a frame that is sandboxed without allow-forms
// the browser would not even fire a submit event.
func (m *Model) addressBar() app.UI {
	scheme, _ := m.Address()
	other := otherScheme(scheme)
	field := h("input",
		"id", addressID,
		"type", "text",
		"inputmode", "url",
		"enterkeyhint", "go",
		"autocomplete", "off",
		"autocapitalize", "off",
		"spellcheck", "false",
		"aria-label", phrase.Say("Address"),
	).
		On("keydown", m.onAddressKey)
	if m.Problem != "" {
		with(field, "aria-describedby", "problem")
	}
	return h("div", "class", "address", "data-scheme", scheme).Body(
		m.click(h("button",
			"class", "scheme",
			"type", "button",
			"aria-label", phrase.Say("{scheme}:// (switch this visit to {other})", "scheme", scheme, "other", other),
		),
			state.SetScheme{Scheme: other}).
			Body(h("span").Text(scheme+"://"), sign("flip", "⇅")),
		field,
		h("button", "class", "go", "type", "button").On("click", m.onGo).Text(phrase.Say("Go")),
	)
}

// problem says why the reader's last action failed.
func (m *Model) problem() app.UI {
	return h("p", "id", "problem", "class", "problem", "hidden", yes(m.Problem == "")).Text(m.Problem)
}

func (m *Model) onGo(app.Context, app.Event) {
	if typed, err := bridge.FieldValue(addressID); err == nil {
		m.Do(state.Visit{Address: typed})
	}
}

func (m *Model) onAddressKey(ctx app.Context, e app.Event) {
	if bridge.Key(eventOf(e)) == "Enter" {
		m.onGo(ctx, e)
	}
}
