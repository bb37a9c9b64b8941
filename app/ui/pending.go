package ui

import (
	"errors"
	"strconv"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
)

// settlePending makes the run that the state waits for, beside the page, which
// says so meanwhile.
func (m *model) settlePending() {
	if m.state.Pending == m.making {
		return
	}
	m.making = m.state.Pending
	if m.making == nil {
		_ = bridge.SetPageAttribute("pending", "")
		return
	}
	_ = bridge.SetPageAttribute("pending", "true")
	go m.makeRun(m.making)
}

// makeRun makes a run and brings it to the state, unless another has taken its
// place. A panic in our own code must not end the page.
func (m *model) makeRun(p *state.Pending) {
	ran := state.Ran{Of: p}
	defer func() {
		if r := recover(); r != nil {
			ran.Err = errors.New(faultText(r))
		}
		m.later(func() {
			if m.making == p {
				m.do(ran)
			}
		})
	}()
	steps := max(1, len(p.Draft.Scenario.Steps))
	ran.Run, ran.Err = p.Run(func(done int) (goOn bool) {
		m.rest(100 * done / steps)
		return m.making == p
	})
	m.rest(100) // Its events were a piece of their own, and showing them is the next.
}

// rest shows how many percent of the steps of a run are done, and lets the browser
// handle its events.
func rest(percent int) {
	_ = bridge.SetValue(html.ProgressID, strconv.Itoa(percent))
	bridge.Rest()
}
