package views

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/draw"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// flowMargin is the margin of the chart in the stylesheet.
const flowMargin = 16

// flow draws the path of a request, with that to the selected event lit: the gates
// first, and on request each of their checks.
func flow(ctl *control.Set, s *state.State) app.UI {
	if s.PanelWidth == 0 {
		return html.El("div")
	}
	chart := draw.Flow(s.Run.Run, s.Selected)
	all, other := s.Unfolded(state.FlowFold), phrase.Phrase("Show only the gates")
	if !all {
		chart, other = chart.Simple(), phrase.Phrase("Show each check")
	}
	d := chart.Draw(draw.Layout{Width: s.PanelWidth - 2*flowMargin})
	var shapes []app.UI
	for i := range d.Backdrop {
		shapes = append(shapes, html.Shape(&d.Backdrop[i]))
	}
	for i := range d.Groups {
		shapes = append(shapes, flowGroup(&d.Groups[i]))
	}
	return html.El("div", "class", "flow").Body(
		html.With(ctl.Button("link", other.String(), state.ToggleFold{Fold: state.FlowFold}), "aria-expanded", html.Bool(all)),
		html.SVG("svg",
			"data-role", "flow",
			"role", "img",
			"aria-label", phrase.Say("The checks of the browser and the server, as a chart. The list has the same content as text."),
			"width", html.Px(d.Width),
			"height", html.Px(d.Height),
			"font-size", html.Px(d.Font),
		).Body(shapes...),
		html.El("ol", "class", "visually-hidden").Body(flowWords(&chart)...),
	)
}

// flowGroup is a node or an edge; a node that was reached selects its place.
func flowGroup(g *draw.Group) app.UI {
	e := html.SVG("g")
	if g.At != event.Nowhere {
		html.With(e, control.PlaceAttribute, g.At.String())
	}
	var shapes []app.UI
	if g.Title != "" {
		shapes = append(shapes, html.SVG("title").Text(g.Title))
	}
	for i := range g.Marks {
		shapes = append(shapes, html.Shape(&g.Marks[i]))
	}
	return e.Body(shapes...)
}

// flowWords lists the reached nodes as text.
func flowWords(chart *draw.Flowchart) []app.UI {
	var words []app.UI
	for _, n := range chart.Nodes {
		if n.Taken {
			text := n.Text
			if n.Value != "" {
				text += " " + n.Value
			}
			words = append(words, html.El("li").Text(text))
		}
	}
	return words
}
