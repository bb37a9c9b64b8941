package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/dialog"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// header has the name of the page and of the scenario, and the link.
func header(ctl *control.Set, s *state.State, onCopy app.EventHandler, menus []app.UI) app.UI {
	// A damaged link is not shared.
	closed := html.Bool(s.Damage != nil)
	theme := phrase.Say("Theme: {theme}", "theme", s.Theme.Name())
	help := phrase.Say("Help")
	parts := []app.UI{
		html.El("h1").Text("Crumbtrail"),
		html.Span("badge", phrase.Say("simulation · nothing is sent")),
		html.El("p", "class", "lesson", "hidden", closed).Text(s.Run.Title()),
		dialog.Opener(html.NewCaseID, "plain", phrase.Say("New")),
		dialog.Opener(html.LessonsMenuID, "plain", phrase.Say("Lessons")),
		dialog.Opener(html.PasteMenuID, "plain", phrase.Say("Paste…")),
		ctl.Click(html.El("button",
			"class", "plain theme",
			"type", "button",
			"aria-label", theme,
			"title", theme,
		), state.NextTheme{}).
			Body(html.Sign("", themeSign(s.Theme))),
		html.With(dialog.Opener(html.HelpID, "plain square", "?"), "aria-label", help, "title", help),
		html.With(dialog.Opener(html.ShareMenuID, "plain", phrase.Say("Share")), "hidden", closed),
		html.El("button", "class", "strong copy", "type", "button", "hidden", closed).On("click", onCopy).Body(
			html.El("span").Text(copyText(s.Copy)),
		),
		copyByHand(ctl, s),
	}
	return html.El("header", "class", "top").Body(append(parts, menus...)...)
}

func copyText(c state.Copy) string {
	if c == state.Copied {
		return phrase.Say("Link copied ✓")
	}
	return phrase.Say("Copy link")
}

// copyByHand is for browsers that do not allow the page to copy.
func copyByHand(ctl *control.Set, s *state.State) app.UI {
	if s.Copy != state.Denied {
		return nil
	}
	return html.El("div", "class", "by-hand").Body(
		html.El("label", "for", html.DeniedLinkID).Text(phrase.Say("The browser does not let this page copy. Here is the link:")),
		html.El("input", "id", html.DeniedLinkID, "type", "text", "readonly", "true"),
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
