package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// header has the name of the page and of the scenario, and the link.
func header(ctl *Controls, s *state.State, onCopy app.EventHandler, menus []app.UI) app.UI {
	// A damaged link is not shared.
	closed := yes(s.Damage != nil)
	theme := phrase.Say("Theme: {theme}", "theme", s.Theme.Name())
	help := phrase.Say("Help")
	parts := []app.UI{
		h("h1").Text("Crumbtrail"),
		span("badge", phrase.Say("simulation · nothing is sent")),
		h("p", "class", "lesson", "hidden", closed).Text(s.Title()),
		opener(lessonsMenuID, "plain", phrase.Say("Lessons")),
		ctl.Click(h("button",
			"class", "plain theme",
			"type", "button",
			"aria-label", theme,
			"title", theme,
		), state.NextTheme{}).
			Body(sign("", themeSign(s.Theme))),
		with(opener(helpID, "plain square", "?"), "aria-label", help, "title", help),
		with(opener(shareMenuID, "plain", phrase.Say("Share")), "hidden", closed),
		h("button", "class", "strong copy", "type", "button", "hidden", closed).On("click", onCopy).Body(
			h("span").Text(copyText(s.Copy)),
		),
		copyByHand(ctl, s),
	}
	return h("header", "class", "top").Body(append(parts, menus...)...)
}

func copyText(c state.Copy) string {
	if c == state.Copied {
		return phrase.Say("Link copied ✓")
	}
	return phrase.Say("Copy link")
}

// copyByHand is for browsers that do not let the page copy.
func copyByHand(ctl *Controls, s *state.State) app.UI {
	if s.Copy != state.Denied {
		return nil
	}
	return h("div", "class", "by-hand").Body(
		h("label", "for", deniedLinkID).Text(phrase.Say("The browser does not let this page copy. Here is the link:")),
		h("input", "id", deniedLinkID, "type", "text", "readonly", "true"),
		ctl.Button("plain", phrase.Say("Close"), state.LinkCopied{Copy: state.NotCopied}),
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
