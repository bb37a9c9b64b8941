package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// visit is the address bar.
func visit(ctl *Controls, s *state.State) app.UI {
	box, title := section("visit", phrase.Phrase("Visit"))
	return box.Body(title, addressBar(ctl, s), problem(s))
}

// addressBar is not a form: in a frame that is sandboxed without allow-forms
// the browser would not even fire a submit event.
func addressBar(ctl *Controls, s *state.State) app.UI {
	scheme, _ := s.Address()
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
		On("keydown", onAddressKey(ctl))
	if s.Problem != "" {
		with(field, "aria-describedby", "problem")
	}
	return h("div", "class", "address", "data-scheme", scheme).Body(
		ctl.Click(h("button",
			"class", "scheme",
			"type", "button",
			"aria-label", phrase.Say("{scheme}:// (switch this visit to {other})", "scheme", scheme, "other", other),
		),
			state.SetScheme{Scheme: other}).
			Body(h("span").Text(scheme+"://"), sign("flip", "⇅")),
		field,
		h("button", "class", "go", "type", "button").On("click", onGo(ctl)).Text(phrase.Say("Go")),
	)
}

// problem says why the reader's last action failed.
func problem(s *state.State) app.UI {
	return h("p", "id", "problem", "class", "problem", "hidden", yes(s.Problem == "")).Text(s.Problem)
}

func onGo(ctl *Controls) app.EventHandler {
	return func(app.Context, app.Event) {
		if typed, err := bridge.FieldValue(addressID); err == nil {
			ctl.Do(state.Visit{Address: typed})
		}
	}
}

func onAddressKey(ctl *Controls) app.EventHandler {
	return func(ctx app.Context, e app.Event) {
		if bridge.Key(eventOf(e)) == "Enter" {
			onGo(ctl)(ctx, e)
		}
	}
}

func otherScheme(scheme string) string {
	if scheme == "https" {
		return "http"
	}
	return "https"
}
