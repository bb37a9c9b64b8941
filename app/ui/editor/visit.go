package editor

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// Visit is the address bar.
func Visit(ctl *control.Set, s *state.State) app.UI {
	box, title := html.Section("visit", phrase.Phrase("Visit"))
	return box.Body(title, AddressBar(ctl, s), Problem(s))
}

// AddressBar is not a form: in a frame that is sandboxed without allow-forms
// the browser would not even fire a submit event.
func AddressBar(ctl *control.Set, s *state.State) app.UI {
	scheme, _ := s.Address()
	other := OtherScheme(scheme)
	field := html.El("input",
		"id", html.AddressID,
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
		html.With(field, "aria-describedby", "problem")
	}
	return html.El("div", "class", "address", "data-scheme", scheme).Body(
		ctl.Click(html.El("button",
			"class", "scheme",
			"type", "button",
			"aria-label", phrase.Say("{scheme}:// (switch this visit to {other})", "scheme", scheme, "other", other),
		),
			state.SetScheme{Scheme: other}).
			Body(html.El("span").Text(scheme+"://"), html.Sign("flip", "⇅")),
		field,
		html.El("button", "class", "go", "type", "button").On("click", onGo(ctl)).Text(phrase.Say("Go")),
	)
}

// Problem says why the reader's last action failed.
func Problem(s *state.State) app.UI {
	return html.El("p", "id", "problem", "class", "problem", "hidden", html.Bool(s.Problem == "")).Text(s.Problem)
}

func onGo(ctl *control.Set) app.EventHandler {
	return func(app.Context, app.Event) {
		if typed, err := bridge.FieldValue(html.AddressID); err == nil {
			ctl.Do(state.Visit{Address: typed})
		}
	}
}

func onAddressKey(ctl *control.Set) app.EventHandler {
	return func(ctx app.Context, e app.Event) {
		if bridge.Key(control.EventOf(e)) == "Enter" {
			onGo(ctl)(ctx, e)
		}
	}
}

// OtherScheme is the scheme that the address is switched to.
func OtherScheme(scheme string) string {
	if scheme == "https" {
		return "http"
	}
	return "https"
}
