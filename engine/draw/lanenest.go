package draw

import (
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// nestWidth is the indentation of a page's nest from the browser's lane.
const nestWidth = 14

// nesting starts, continues or ends a nest before step i. A nest contains the
// subresources and the scripts of a page while it is open.
func (p *pen) nesting(i int) {
	step := &p.part.Trace.Steps[i]
	kind := scenario.Do(step.Do).Kind()
	within := kind.NeedsPage && !kind.Navigates && p.part.PageBefore(i) != nil
	switch {
	case within && !p.inPage:
		p.nest(p.part.PageBefore(i).URL)
	case !within:
		p.unnest()
	}
}

// nest starts the nest of a page.
func (p *pen) nest(page string) {
	p.inPage, p.nested = true, p.y
	p.home = p.lanes.browser + nestWidth
	text, room := phrase.Say("in the page {page}", "page", page), p.lanes.textEnd-p.home-p.inset
	if textWidth(text, p.font) > room {
		text = phrase.Say("in {page}", "page", withoutScheme(page))
	}
	p.nests = append(p.nests, Mark{
		Shape: Text, Role: RoleNestText, X: p.home + p.inset, Y: p.y + p.font - 1, Anchor: "start",
		Text: fit(text, room, p.font),
	})
	p.y += p.labelHeight + 3
}

// unnest ends it, with a bar along it.
func (p *pen) unnest() {
	if !p.inPage {
		return
	}
	p.inPage = false
	p.nests = append(p.nests, Mark{
		Shape: Rect, Role: RoleNest, X: p.lanes.browser, Y: p.nested, W: nestWidth, H: p.y - p.gap - p.nested, R: 4,
	})
	p.home = p.lanes.browser
}
