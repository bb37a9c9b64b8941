package ui

import (
	"fmt"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/engine/view"
)

// jar shows what the browser keeps after the selected step: cookies, and hosts
// that it only speaks https with.
func (m *Model) jar() app.UI {
	step := m.Selected.Step
	if m.Row() == 0 {
		step = view.None
	}
	kept := view.Jar(m.Run.Trace, step)
	if len(kept) == 0 {
		return h("div").Body(h("p", "class", "empty").Text("The jar is empty here."), m.hosts(step))
	}
	rows := make([]app.UI, len(kept))
	for i := range kept {
		rows[i] = jarRow(&kept[i])
	}
	return h("div").Body(
		grid("cookies", "Cookies after the selected step", headings("Cookie", "Value", "Goes to", "Path", "Attributes", "Kept"), rows),
		m.hosts(step),
	)
}

func jarRow(k *view.JarRow) app.UI {
	name := []app.UI{h("code").Text(k.Name)}
	if k.Status != "" {
		name = append(name, app.Text(" "), span("tag", k.Status))
	}
	return h("tr", "role", "row").Body(
		rowHeading(name...),
		cell("Value", h("code").Text(k.Value)),
		cell("Goes to", app.Text(k.Scope)),
		cell("Path", h("code").Text(k.Path)),
		cell("Attributes", attributes(k)...),
		cell("Kept", app.Text(k.Lifetime)),
	)
}

// attributes are those that decide where the cookie goes.
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
		return []app.UI{app.Text("none")}
	}
	return tags
}

// hosts are those that the browser upgrades.
func (m *Model) hosts(step int) app.UI {
	if step == view.None || len(m.Run.Trace.Steps[step].HSTS) == 0 {
		return h("p", "class", "hosts", "hidden", "true")
	}
	words := "Only over https, by HSTS: "
	for i, host := range m.Run.Trace.Steps[step].HSTS {
		if i > 0 {
			words += ", "
		}
		words += host.Host
		if host.IncludeSubDomains {
			words += " and below"
		}
		if !host.Expires.IsZero() {
			words += fmt.Sprintf(" (until %s)", host.Expires.Format("2 January 2006"))
		}
	}
	return h("p", "class", "hosts", "hidden", "false").Text(words)
}
