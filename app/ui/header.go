package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// header has the name of the page and of the scenario, and the link.
func (m *Model) header() app.UI {
	// A damaged link is not shared.
	closed := yes(m.Damage != nil)
	theme := phrase.Say("Theme: {theme}", "theme", m.Theme.Name())
	help := phrase.Say("Help")
	parts := []app.UI{
		h("h1").Text("Crumbtrail"),
		span("badge", phrase.Say("simulation · nothing is sent")),
		h("p", "class", "lesson", "hidden", closed).Text(m.Title()),
		opener(lessonsMenuID, "plain", phrase.Say("Lessons")),
		m.click(h("button",
			"class", "plain theme",
			"type", "button",
			"aria-label", theme,
			"title", theme,
		), state.NextTheme{}).
			Body(sign("", themeSign(m.Theme))),
		with(opener(helpID, "plain square", "?"), "aria-label", help, "title", help),
		with(opener(shareMenuID, "plain", phrase.Say("Share")), "hidden", closed),
		h("button", "class", "strong copy", "type", "button", "hidden", closed).On("click", m.onCopy).Body(
			h("span").Text(copyText(m.Copy)),
		),
		m.copyByHand(),
	}
	return h("header", "class", "top").Body(append(parts, m.menus()...)...)
}

// onCopy copies the link to the clipboard, if the browser allows it.
func (m *Model) onCopy(app.Context, app.Event) {
	bridge.Copy(m.link(), func(err error) {
		result := state.Copied
		if err != nil {
			result = state.Denied
		}
		m.later(func() { m.Do(state.LinkCopied{Copy: result}) })
	})
}

func copyText(c state.Copy) string {
	if c == state.Copied {
		return phrase.Say("Link copied ✓")
	}
	return phrase.Say("Copy link")
}

// copyByHand is for browsers that do not let the page copy.
func (m *Model) copyByHand() app.UI {
	if m.Copy != state.Denied {
		return nil
	}
	return h("div", "class", "by-hand").Body(
		h("label", "for", deniedLinkID).Text(phrase.Say("The browser does not let this page copy. Here is the link:")),
		h("input", "id", deniedLinkID, "type", "text", "readonly", "true"),
		m.button("plain", phrase.Say("Close"), state.LinkCopied{Copy: state.NotCopied}),
	)
}

func themeSign(t state.Theme) string {
	switch t {
	case state.Light:
		return "☀"
	case state.Dark:
		return "☾"
	}
	return "◐"
}
