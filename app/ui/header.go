package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/dialog"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/app/ui/why"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// header has the name of the page and of the scenario, and the link.
func header(ctl *control.Set, s *state.State, onCopy app.EventHandler, menus []app.UI) app.UI {
	// A damaged link is not shared.
	closed := html.Bool(s.Damage != nil)
	parts := []app.UI{
		html.El("button", "class", "plain skip", "type", "button", "hidden", closed).
			On("click", func(app.Context, app.Event) { why.GoToWhy(ctl, s) }).Text(phrase.Say("Go to the Why")),
		html.El("h1").Text("Crumbtrail"),
		html.El("span", "class", "badge").Body(
			html.El("span").Text(phrase.Say("simulation")),
			html.Span("more-words", " · "+phrase.Say("nothing is sent")),
		),
		html.El("p", "class", "lesson", "hidden", closed).Text(s.Run.Title()),
		dialog.Opener(html.NewCaseID, "plain", phrase.Say("New")),
		dialog.Opener(html.LessonsMenuID, "plain", phrase.Say("Lessons")),
		dialog.Opener(html.PasteMenuID, "plain paste", phrase.Say("Paste…")),
		html.With(dialog.Opener(html.MoreID, "plain more-opener", "☰"), "aria-label", phrase.Say("Menu")),
		more(ctl, s, onCopy),
		copyByHand(ctl, s),
	}
	return html.El("header", "class", "top").Body(append(parts, menus...)...)
}

// more has the buttons that are seldom needed. They stand in the header where that is
// wide, and else in a popover.
func more(ctl *control.Set, s *state.State, onCopy app.EventHandler) app.UI {
	closed := html.Bool(s.Damage != nil)
	return html.El("div", "id", html.MoreID, "class", "more", "popover", "auto", "role", "group", "aria-label", phrase.Say("Menu")).Body(
		closing(dialog.Opener(html.PasteMenuID, "plain paste-here", phrase.Say("Paste…"))),
		html.With(labelled("plain present-opener", html.Icon(html.ScreenIcon), phrase.Say("Present")), "hidden", closed).
			On("click", func(app.Context, app.Event) {
				_ = bridge.HidePopover(html.MoreID)
				ctl.Do(state.Present{On: true})
			}),
		ctl.Click(labelled("plain theme", html.Sign("", themeSign(s.Theme)), phrase.Say("Theme: {theme}", "theme", s.Theme.Name())), state.NextTheme{}),
		closing(html.With(labelled("plain square", html.Sign("", "?"), phrase.Say("Help")), "popovertarget", html.HelpID, "aria-haspopup", "dialog")),
		closing(html.With(dialog.Opener(html.ShareMenuID, "plain", phrase.Say("Share")), "hidden", closed)),
		html.El("button", "class", "strong copy", "type", "button", "hidden", closed).On("click", onCopy).Body(
			html.El("span").Text(copyText(s.Copy)),
		),
	)
}

// labelled is a button with a sign, and with words where there is room.
func labelled(class string, sign app.UI, words string) app.HTMLElem {
	return html.El("button", "class", class, "type", "button", "title", words).Body(sign, html.Span("more-words", words))
}

// closing is a button that closes the popover that it is in, before it opens another.
func closing(button app.HTMLElem) app.UI {
	return button.On("click", func(app.Context, app.Event) { _ = bridge.HidePopover(html.MoreID) })
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
