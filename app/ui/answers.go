//go:build !js

package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/editor"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/headline"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// Answers are what the live page shows for each combination of some headline switches,
// for a page whose program has not loaded yet. Bit i of an index says that switch i is
// flipped.
type Answers struct {
	Switches []headline.Name
	// Redirect is the value of the redirect that is carried besides none.
	Redirect     string
	Combinations []Combination
}

// A Combination has the lanes in all widths of a first paint, without a selection, and
// the page at each event, whose lanes are empty.
type Combination struct {
	Lanes  FirstPaint
	Events []FirstPaint
	// Places are those of the events, and bit i of Turned says whether switch i is turned
	// by the knobs that an event has: they may be those of another cookie or server.
	Places []event.Place
	Turned []int
}

// PaintAnswers draws the answers of a scenario, as [Paint] does.
func PaintAnswers(s *scenario.Scenario, most int) (Answers, error) {
	return paintAnswers(s, most, func(*model) {}, (*model).fullPage)
}

// PaintEmbedAnswers draws them as [PaintEmbed] does.
func PaintEmbedAnswers(s *scenario.Scenario, most int) (Answers, error) {
	return paintAnswers(s, most, (*model).compact, (*model).embed)
}

func paintAnswers(s *scenario.Scenario, most int, arrange func(*model), draw func(*model) app.UI) (Answers, error) {
	opened, err := state.New(s)
	if err != nil {
		return Answers{}, err
	}
	m := newModel()
	m.state = opened
	arrange(m)
	opened = m.state
	var a Answers
	for _, w := range headline.Switches(opened.Run.Run, opened.Selected) {
		if _, flip := switchOf(&opened, string(w.Name)); flip != nil && len(a.Switches) < most {
			a.Switches = append(a.Switches, w.Name)
		}
	}
	a.Redirect = editor.RedirectTo(&opened)
	for flipped := range 1 << len(a.Switches) {
		var names []string
		for i, name := range a.Switches {
			if flipped>>i&1 == 1 {
				names = append(names, string(name))
			}
		}
		a.Combinations = append(a.Combinations, combination(m, opened, a.Switches, names, draw))
	}
	return a, nil
}

func combination(m *model, opened state.State, switches []headline.Name, flipped []string, draw func(*model) app.UI) Combination {
	m.state, m.widths = opened, widthsOf(&opened.Run)
	flip(m, flipped)
	combined := m.state
	c := Combination{Lanes: printed(m, m.lanes())}
	m.widths = []float64{}
	for i := range combined.Run.Events {
		m.state = applySafely(combined, state.GoTo{Row: i + 1}) // as resume does
		c.Events = append(c.Events, printed(m, draw(m)))
		c.Places = append(c.Places, m.state.Selected)
		c.Turned = append(c.Turned, turned(&opened, &m.state, switches))
	}
	return c
}

// turned are the switches whose cookie, visit or server has the knobs in both states.
func turned(opened, now *state.State, switches []headline.Name) (bits int) {
	step, _ := opened.AddressStep()
	stepNow, _ := now.AddressStep()
	same := map[headline.Name]bool{
		headline.Secure:   opened.Cookie == now.Cookie && opened.Server == now.Server,
		headline.HTTPS:    step == stepNow,
		headline.Redirect: opened.Server == now.Server,
		headline.HSTS:     opened.Server == now.Server,
	}
	for i, name := range switches {
		if same[name] {
			bits |= 1 << i
		}
	}
	return bits
}

// printed is what go-app prints, with the texts of the fields.
func printed(m *model, drawn app.UI) FirstPaint {
	m.controls.Fields = map[string]string{}
	first := FirstPaint{app.HTMLString(drawn), m.controls.Fields}
	_, address := m.state.Address()
	first.Fields[html.AddressID] = address
	first.Fields[html.ScrubberID] = strconv.Itoa(m.state.Row())
	return first
}
