// Package sheet draws a run as an article: on paper, and in a page without script.
package sheet

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/editor"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/app/ui/stage"
	"github.com/crumbtrail/crumbtrail/app/ui/views"
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/link"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server/stack"
	"github.com/crumbtrail/crumbtrail/engine/teach"
	"github.com/crumbtrail/crumbtrail/web/lessons"
)

// sheetWidth is the width of a sheet of A4 or letter, within the margins of the
// stylesheet.
const sheetWidth = 680

// Worksheet is printed instead of the page: results that have not been guessed are
// hidden, and the reasons are on a second page.
func Worksheet(s *state.State, site string) app.UI {
	parts := append([]app.UI{html.El("p", "class", "maker").Text("Crumbtrail")}, article(s, sheetWidth)...)
	return html.El("article", "class", "sheet", "role", "main").Body(append(parts, printedLink(s, site))...)
}

// article is a run without anything that needs a script. The lanes are drawn in
// each of the widths.
func article(s *state.State, widths ...float64) []app.UI {
	lesson := s.Run.Described
	reasons := teach.TranscriptHeading()
	if s.Guessing.On() {
		reasons = phrase.Say("The answers")
	}
	parts := []app.UI{
		html.El("h1").Text(s.Run.Title()),
		given("about", lesson.About),
		given("headline", lesson.Question),
		given("headline", goal(lesson)),
		settings(s),
		control.InPart(s, control.Window(s)),
	}
	for _, width := range widths {
		parts = append(parts, html.El("div", "class", "lanes", "data-drawn", html.Px(width)).Body(stage.Drawing(s, width)...))
	}
	return append(parts,
		views.Table(s),
		views.Ending(s),
		html.El("section", "class", "reasons", "data-apart", html.Bool(s.Guessing.On())).Body(
			html.El("h2").Text(reasons),
			views.Transcript(s.Run.Run, control.Window(s), s.Row()),
			given("answer", lesson.Surprise),
		),
	)
}

// goal is that of a challenge, "" for none.
func goal(s *scenario.Scenario) string {
	if s.Challenge == nil {
		return ""
	}
	return s.Challenge.Goal
}

// given is a paragraph, if there is a text.
func given(class, text string) app.UI {
	if text == "" {
		return nil
	}
	return html.El("p", "class", class).Text(text)
}

// settings are the values of the knobs, as text.
func settings(s *state.State) app.UI {
	played := s.Run.Scenario
	lines := []app.UI{
		setting(phrase.Say("Browser"), app.Text(state.BrowserName(played.EffectiveBrowser()))),
		setting(phrase.Say("On the wire"), app.Text(nameOf(editor.Networks(), string(played.EffectiveNetwork())))),
	}
	if played.Policy != nil && played.Policy.ThirdPartyCookies != "" {
		lines = append(lines, setting(phrase.Say("Third-party cookies"), app.Text(nameOf(editor.ThirdParties(), string(played.Policy.ThirdPartyCookies)))))
	}
	for i := range played.Servers {
		lines = append(lines, setting(played.Servers[i].Host, app.Text(serverInWords(played, i))))
	}
	cookies := s.Run.Cookies
	set := event.Part(s.Cookie+1, len(cookies), 1)
	for _, c := range cookies[set.First-1 : set.Last] {
		lines = append(lines, setting(phrase.Say("Set by {where}", "where", c.Where), html.El("code").Text(s.Draft.Sent(c))))
	}
	if set.Partial() {
		lines = append(lines, setting(phrase.Say("Cookie"), app.Text(phrase.Say("{first} to {last} of {all} are shown.", control.Bounds(set)...))))
	}
	return html.El("dl", "class", "settings").Body(lines...)
}

func setting(name string, value app.UI) app.UI {
	return html.El("div").Body(html.El("dt").Text(name), html.El("dd").Body(value))
}

// nameOf is the name of a value in a list.
func nameOf(list []control.Option, value string) string {
	for _, o := range list {
		if o.Value == value {
			return o.Text
		}
	}
	return value
}

// serverInWords says how a server redirects browsers to https: by its rules, or
// by the settings of its stack, which then are all that counts.
func serverInWords(s *scenario.Scenario, server int) string {
	if framework, given, runs := stack.Of(&s.Servers[server]); runs && len(given) > 0 {
		var settings []string
		for _, d := range framework.Table() {
			if value, ok := given[d.Name]; ok {
				settings = append(settings, d.Name+" = "+d.Literal(value))
			}
		}
		return strings.Join(settings, "; ")
	}
	status, hsts := edit.Redirect(s, server), edit.HSTS(s, server)
	text := phrase.Phrase("redirects http to https with {status}, no HSTS")
	switch {
	case status == 0 && hsts:
		text = phrase.Phrase("no redirect to https, sends HSTS")
	case status == 0:
		text = phrase.Phrase("no redirect to https, no HSTS")
	case hsts:
		text = phrase.Phrase("redirects http to https with {status}, sends HSTS")
	}
	return text.With("status", strconv.Itoa(status))
}

// printedLink leads back to the page: by name for an unchanged lesson,
// otherwise with the whole scenario.
func printedLink(s *state.State, site string) app.UI {
	address := site + "#" + s.Fragment()
	for _, name := range lessons.List() {
		if lesson, err := lessons.Get(name); err == nil && link.Encode(lesson) == s.Run.Link {
			address = site + "lessons/" + name + "/"
		}
	}
	return html.El("p", "class", "address-of").Body(html.El("a", "href", address).Text(address))
}
