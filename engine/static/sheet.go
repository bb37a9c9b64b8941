package static

import (
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/draw"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/teach"
)

// sheetWidths are the widths of the two drawings of a sheet: for a narrow
// screen, and for all others.
var sheetWidths = [...]float64{340, 700}

// Sheet writes a run as an article that needs no script: what it is about, the
// lanes, the table and the transcript, with nothing hidden.
func Sheet(run *event.Run) string {
	s := run.Scenario
	var m markup
	m.open("article", "class", "sheet")
	m.element("h1", s.Title)
	m.paragraph(s.About, "class", "about")
	m.paragraph(s.Question, "class", "headline")
	for _, width := range sheetWidths {
		d := draw.Lanes(run, draw.Layout{Width: width})
		m.open("div", "data-drawn", px(width))
		m.WriteString(Lanes(&d))
		m.close("div")
	}
	m.WriteString(Table(run.Events))
	m.paragraph(teach.Ending(run), "class", "ending")
	m.element("h2", teach.TranscriptHeading())
	m.WriteString(Transcript(teach.Transcript(run, event.Whole)))
	if s.Surprise != "" {
		m.element("h2", phrase.Say("The answer"))
		m.paragraph(s.Surprise)
	}
	m.close("article")
	return m.String()
}

// Transcript writes a [teach.Transcript] as the page does.
func Transcript(paragraphs []teach.Paragraph) string {
	var m markup
	m.open("ol", "class", "transcript")
	for i := range paragraphs {
		p := &paragraphs[i]
		m.open("li")
		m.element("span", strconv.Itoa(p.Row), "class", "number")
		m.open("div")
		m.element("p", p.Text)
		m.note(p.Note)
		m.close("div")
		m.close("li")
	}
	m.close("ol")
	return m.String()
}

// note writes what the scenario's author says of a step, if there is anything.
func (m *markup) note(words string) {
	if words == "" {
		return
	}
	m.open("p", "class", "note")
	m.element("span", "✎ ", "aria-hidden", "true")
	m.element("span", words)
	m.close("p")
}

// paragraph writes a text that may be missing.
func (m *markup) paragraph(text string, attributes ...string) {
	if text != "" {
		m.element("p", text, attributes...)
	}
}
