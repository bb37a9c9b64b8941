package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
)

// header says what the page is and shows, and gives the link to it.
type header struct {
	app.Compo
	Frame
}

func (c *header) Render() app.UI {
	m := c.Model
	// A link that cannot be opened is none to pass on.
	closed := yes(m.Damage != nil)
	return h("header", "class", "top").Body(
		h("h1").Text("Crumbtrail"),
		span("badge", "simulation · nothing is sent"),
		h("p", "class", "lesson", "hidden", closed).Text(m.Title()),
		opener(lessonsMenuID, "plain", "Lessons"),
		m.click(h("button",
			"class", "plain theme",
			"type", "button",
			"aria-label", "Theme: "+m.Theme.Name(),
			"title", "Theme: "+m.Theme.Name(),
		), state.NextTheme{}).
			Body(sign("", themeSign(m.Theme))),
		with(opener(helpID, "plain square", "?"), "aria-label", "Help", "title", "Help"),
		with(opener(shareMenuID, "plain", "Share"), "hidden", closed),
		h("button", "class", "strong copy", "type", "button", "hidden", closed).On("click", c.onCopy).Body(
			h("span").Text(copyText(m.Copy)),
		),
		m.whenLive(m.lessonsMenu),
		m.whenLive(m.shareMenu),
		m.whenLive(m.help),
		m.copyByHand(),
	)
}

// whenLive leaves out of a first paint what a button opens.
func (m *Model) whenLive(menu func() app.UI) app.UI {
	if m.widths != nil {
		return nil
	}
	return menu()
}

// onCopy puts the link on the clipboard, if the browser lets it.
func (c *header) onCopy(app.Context, app.Event) {
	m := c.Model
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
		return "Link copied ✓"
	}
	return "Copy link"
}

// copyByHand is for browsers that do not let the page copy.
func (m *Model) copyByHand() app.UI {
	if m.Copy != state.Denied {
		return nil
	}
	return h("div", "class", "by-hand").Body(
		h("label", "for", deniedLinkID).Text("The browser does not let this page copy. Here is the link:"),
		h("input", "id", deniedLinkID, "type", "text", "readonly", "true"),
		m.button("plain", "Close", state.LinkCopied{Copy: state.NotCopied}),
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
