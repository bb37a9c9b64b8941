package ui

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/link"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server/django"
	"github.com/crumbtrail/crumbtrail/engine/teach"
	"github.com/crumbtrail/crumbtrail/web/lessons"
)

// sheetWidth is the width of a sheet of A4 or letter, within the margins of the
// stylesheet.
const sheetWidth = 680

// print draws the sheet before printing and removes it afterwards.
func (m *Model) print(printing bool) {
	m.printing = printing
	m.revision++
	m.redraw()
}

// sheet is printed instead of the page: a worksheet in which results that have
// not been guessed are hidden, and the reasons on a second page.
func (m *Model) sheet() app.UI {
	if !m.printing || m.Damage != nil {
		return nil
	}
	parts := append([]app.UI{h("p", "class", "maker").Text("Crumbtrail")}, m.article(sheetWidth)...)
	return h("article", "class", "sheet", "role", "main").Body(append(parts, m.printedLink())...)
}

// article is what a run consists of, without anything that needs a script to be
// shown. The lanes are drawn in each of the widths.
func (m *Model) article(widths ...float64) []app.UI {
	s := m.Run.Scenario
	reasons := teach.TranscriptHeading()
	if m.Predicting() {
		reasons = phrase.Say("The answers")
	}
	parts := []app.UI{
		h("h1").Text(m.Title()),
		given("about", s.About),
		given("headline", s.Question),
		m.settings(),
		m.inPart(m.window()),
	}
	for _, width := range widths {
		parts = append(parts, h("div", "class", "lanes", "data-drawn", px(width)).Body(m.drawing(width)...))
	}
	return append(parts,
		m.table(),
		m.ending(),
		h("section", "class", "reasons", "data-apart", yes(m.Predicting())).Body(
			h("h2").Text(reasons),
			m.transcript(),
			given("answer", s.Surprise),
		),
	)
}

// given is a paragraph, if there is a text.
func given(class, text string) app.UI {
	if text == "" {
		return nil
	}
	return h("p", "class", class).Text(text)
}

// settings are the values of the knobs, as text.
func (m *Model) settings() app.UI {
	s := m.Run.Scenario
	lines := []app.UI{
		setting(phrase.Say("Browser"), app.Text(state.BrowserName(s.EffectiveBrowser()))),
		setting(phrase.Say("On the wire"), app.Text(nameOf(networks(), string(s.EffectiveNetwork())))),
	}
	if s.Policy != nil && s.Policy.ThirdPartyCookies != "" {
		lines = append(lines, setting(phrase.Say("Third-party cookies"), app.Text(nameOf(thirdParties(), string(s.Policy.ThirdPartyCookies)))))
	}
	for i := range s.Servers {
		lines = append(lines, setting(s.Servers[i].Host, app.Text(serverInWords(s, i))))
	}
	cookies := m.Cookies()
	set := event.Part(m.Cookie+1, len(cookies), 1)
	for _, c := range cookies[set.First-1 : set.Last] {
		lines = append(lines, setting(phrase.Say("Set by {where}", "where", c.Where), h("code").Text(m.Sent(c))))
	}
	if set.Partial() {
		lines = append(lines, setting(phrase.Say("Cookie"), app.Text(phrase.Say("{first} to {last} of {all} are shown.", bounds(set)...))))
	}
	return h("dl", "class", "settings").Body(lines...)
}

func setting(name string, value app.UI) app.UI {
	return h("div").Body(h("dt").Text(name), h("dd").Body(value))
}

// nameOf is the name of a value in a list.
func nameOf(list []option, value string) string {
	for _, o := range list {
		if o.value == value {
			return o.text
		}
	}
	return value
}

// serverInWords says how a server sends browsers on to https: by its rules, or
// by the settings of its Django, which then are all that counts.
func serverInWords(s *scenario.Scenario, server int) string {
	if given, runs := s.Servers[server].Stack[django.Name]; runs && len(given) > 0 {
		var settings []string
		for _, d := range django.Table() {
			if value, has := given[d.Name]; has {
				settings = append(settings, d.Name+" = "+d.Python(value))
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
func (m *Model) printedLink() app.UI {
	address := m.link()
	for _, name := range lessons.List() {
		if s, err := lessons.Get(name); err == nil && link.Encode(s) == m.Run.Link {
			address = m.site + "lessons/" + name + "/"
		}
	}
	return h("p", "class", "address-of").Body(h("a", "href", address).Text(address))
}
