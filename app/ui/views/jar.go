package views

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/trace"
	"github.com/crumbtrail/crumbtrail/engine/track"
)

// jar shows what the browser stores after the selected event: cookies and HSTS
// entries.
func jar(ctl *control.Set, s *state.State) app.UI {
	at := s.Selected
	if s.Row() == 0 {
		at = event.Nowhere
	}
	kept := track.Jar(s.Run.Run, at)
	if len(kept) == 0 {
		return html.El("div").Body(html.El("p", "class", "empty").Text(phrase.Say("The jar is empty here.")), hosts(s, at))
	}
	shown, words := ctl.Part(s, state.JarList, 1, len(kept), 3)
	rows := control.Items(shown, kept, func(_ int, k *track.JarRow) app.UI { return jarRow(s, k) })
	return html.El("div").Body(
		words,
		html.Grid("cookies", phrase.Phrase("Cookies after the selected event"), html.Headings(
			phrase.Say("Cookie"), phrase.Say("Value"), phrase.Say("Goes to"), phrase.Say("Path"), phrase.Say("Attributes"), phrase.Say("Kept"),
		), rows),
		hosts(s, at),
	)
}

func jarRow(s *state.State, k *track.JarRow) app.UI {
	name := []app.UI{html.El("code").Text(k.Label)}
	if k.Status != "" {
		name = append(name, app.Text(" "), html.Span("tag", k.Status))
	}
	return html.OfCookie(s.Run.Run, html.El("tr", "role", "row"), k.Label).Body(
		html.RowHeading(name...),
		html.Cell(phrase.Say("Value"), html.El("code").Text(k.Value)),
		html.Cell(phrase.Say("Goes to"), app.Text(k.Scope)),
		html.Cell(phrase.Say("Path"), html.El("code").Text(k.Path)),
		html.Cell(phrase.Say("Attributes"), attributes(k)...),
		html.Cell(phrase.Say("Kept"), app.Text(k.Lifetime)),
	)
}

// attributes are those that decide where the cookie is sent.
func attributes(k *track.JarRow) []app.UI {
	var tags []app.UI
	add := func(on bool, text string) {
		if on {
			tags = append(tags, html.Span("tag", text), app.Text(" "))
		}
	}
	add(k.Secure, "Secure")
	add(k.HttpOnly, "HttpOnly")
	add(k.SameSite != "", "SameSite="+k.SameSite)
	add(k.Partitioned, "Partitioned")
	if len(tags) == 0 {
		return []app.UI{app.Text(phrase.Say("none"))}
	}
	return tags
}

// hosts are those that the browser upgrades.
func hosts(s *state.State, at event.Place) app.UI {
	list := s.Run.HSTSAfter(at)
	if len(list) == 0 {
		return html.El("p", "class", "hosts", "hidden", "true")
	}
	var hosts []string
	for i := range list[:min(len(list), event.DrawnAtMost)] {
		hosts = append(hosts, hostText(&list[i]))
	}
	if more := len(list) - len(hosts); more > 0 {
		hosts = append(hosts, phrase.Say("{n} more", "n", strconv.Itoa(more)))
	}
	return html.El("p", "class", "hosts", "hidden", "false").Text(phrase.Say("HTTPS-only by HSTS: {hosts}", "hosts", event.Listed(hosts)))
}

// hostText says which hosts are upgraded, and how long.
func hostText(host *trace.HSTSHost) string {
	text := host.Host
	if host.IncludeSubDomains {
		text = event.AndBelow(host.Host)
	}
	if host.Expires.IsZero() {
		return text
	}
	return phrase.Say("{host} (until {day})", "host", text, "day", html.Day(host.Expires))
}
