package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/trace"
	"github.com/crumbtrail/crumbtrail/engine/view"
)

// jar shows what the browser stores after the selected event: cookies and HSTS
// entries.
func (m *Model) jar() app.UI {
	at := m.Selected
	if m.Row() == 0 {
		at = view.Nowhere
	}
	kept := m.Run.Jar(at)
	if len(kept) == 0 {
		return h("div").Body(h("p", "class", "empty").Text(say.jar.empty.String()), m.hosts(at))
	}
	w := &say.jar
	shown, words := m.part(state.JarList, 1, len(kept), 3)
	rows := items(shown, kept, func(_ int, k *view.JarRow) app.UI { return m.jarRow(k) })
	return h("div").Body(
		words,
		grid("cookies", w.caption, headings(
			w.cookie.String(), w.value.String(), w.scope.String(), w.path.String(), w.attributes.String(), w.kept.String(),
		), rows),
		m.hosts(at),
	)
}

func (m *Model) jarRow(k *view.JarRow) app.UI {
	w := &say.jar
	name := []app.UI{h("code").Text(k.Label)}
	if k.Status != "" {
		name = append(name, app.Text(" "), span("tag", k.Status))
	}
	return m.ofCookie(h("tr", "role", "row"), k.Label).Body(
		rowHeading(name...),
		cell(w.value.String(), h("code").Text(k.Value)),
		cell(w.scope.String(), app.Text(k.Scope)),
		cell(w.path.String(), h("code").Text(k.Path)),
		cell(w.attributes.String(), attributes(k)...),
		cell(w.kept.String(), app.Text(k.Lifetime)),
	)
}

// attributes are those that decide where the cookie is sent.
func attributes(k *view.JarRow) []app.UI {
	var tags []app.UI
	add := func(on bool, text string) {
		if on {
			tags = append(tags, span("tag", text), app.Text(" "))
		}
	}
	add(k.Secure, "Secure")
	add(k.HttpOnly, "HttpOnly")
	add(k.SameSite != "", "SameSite="+k.SameSite)
	add(k.Partitioned, "Partitioned")
	if len(tags) == 0 {
		return []app.UI{app.Text(say.jar.noAttributes.String())}
	}
	return tags
}

// hosts are those that the browser upgrades.
func (m *Model) hosts(at view.Place) app.UI {
	list := m.Run.HSTSAfter(at)
	if len(list) == 0 {
		return h("p", "class", "hosts", "hidden", "true")
	}
	var hosts []string
	for i := range list[:min(len(list), view.DrawnAtMost)] {
		hosts = append(hosts, hostText(&list[i]))
	}
	if more := len(list) - len(hosts); more > 0 {
		hosts = append(hosts, say.jar.more.With("n", strconv.Itoa(more)))
	}
	return h("p", "class", "hosts", "hidden", "false").Text(say.jar.hosts.With("hosts", view.Listed(hosts)))
}

// hostText says which hosts are upgraded, and how long.
func hostText(host *trace.HSTSHost) string {
	text := host.Host
	if host.IncludeSubDomains {
		text = view.AndBelow(host.Host)
	}
	if host.Expires.IsZero() {
		return text
	}
	return say.jar.until.With("host", text, "day", day(host.Expires))
}
