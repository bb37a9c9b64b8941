//go:build !js

package ui

import (
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/views"
	"github.com/crumbtrail/crumbtrail/engine/draw"
	"github.com/crumbtrail/crumbtrail/engine/static"
	"github.com/crumbtrail/crumbtrail/web/lessons"
)

// What package static writes has the marks of the live page: one stylesheet
// serves both, and a reader without script misses nothing.
func TestMarksAreThoseOfStatic(t *testing.T) {
	const width = 640
	for _, name := range lessons.List() {
		s, err := lessons.Get(name)
		if err != nil {
			t.Fatal(err)
		}
		opened, err := state.New(s)
		if err != nil {
			t.Fatal(err)
		}
		m := newModel()
		m.state = state.Apply(state.Apply(opened, state.Show{}), state.Resize{Width: width})

		drawing := draw.Lanes(m.state.Run.Run, draw.Layout{Width: width})
		wantMarks(t, s.Title+": lanes", app.HTMLString(m.lanes()), static.Lanes(&drawing))
		wantMarks(t, s.Title+": table", app.HTMLString(views.Table(&m.state)), static.Table(m.state.Run.Events))
	}
}

func wantMarks(t *testing.T, what, live, written string) {
	t.Helper()
	got, want := marks(t, live), marks(t, written)
	for i := range min(len(got), len(want)) {
		if got[i] != want[i] {
			t.Errorf("%s: mark %d of the page is %s\nand of package static %s", what, i, got[i], want[i])
			return
		}
	}
	if len(got) != len(want) {
		t.Errorf("%s: the page has %d marks, package static %d", what, len(got), len(want))
	}
}

// alive are the attributes that only make sense with script.
var alive = []string{
	"id", "type", "tabindex", "aria-pressed", "data-selected", "data-current", "data-changed", "data-cookie",
}

// marks are the elements and texts of a piece of HTML as a list, without what
// only makes sense with script. There a button is text, and so needs no name.
func marks(t *testing.T, piece string) []string {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(piece))
	d.Strict, d.Entity = false, xml.HTMLEntity
	var list []string
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return list
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			list = append(list, mark(token))
		case xml.CharData:
			if text := strings.TrimSpace(string(token)); text != "" {
				list = append(list, text)
			}
		}
	}
}

func mark(e xml.StartElement) string {
	name := e.Name.Local
	var attributes []string
	for _, a := range e.Attr {
		switch a.Value { // go-app prints what is true as its name, and not what is false.
		case a.Name.Local:
			a.Value = "true"
		case "false":
			continue
		}
		pressed := name == "button" && a.Name.Local == "aria-label"
		if !pressed && a.Value != "" && a.Name.Local != "xmlns" && !slices.Contains(alive, a.Name.Local) {
			attributes = append(attributes, a.Name.Local+"="+a.Value)
		}
	}
	slices.Sort(attributes)
	if name == "button" {
		name = "span"
	}
	return "<" + name + " " + strings.Join(attributes, " ") + ">"
}
