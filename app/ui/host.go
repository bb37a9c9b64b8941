package ui

import (
	"errors"
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/editor"
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// arrange makes an embed what its address asks for, of which boot.js makes attributes.
// Of a run that is still to be made it is done when that is there.
func (m *model) arrange() {
	m.unarranged = m.state.Pending
	if m.unarranged != nil {
		return
	}
	asked := func(name string) string {
		value, _ := bridge.PageAttribute(name)
		return value
	}
	readonly := asked("readonly")
	m.state.ReadOnly = readonly != "" && readonly != "0"
	if view := state.Tab(asked("view")); view != "" && view != state.Lanes {
		m.state = applySafely(m.state, state.ShowTab{Tab: view})
		m.view = m.state.Tab
	}
	switch asked("predict") {
	case "1":
		m.state = applySafely(m.state, state.Predict{})
	case "0":
		m.state = applySafely(m.state, state.Show{})
	}
	if row, err := strconv.Atoi(asked("step")); err == nil {
		m.state = applySafely(m.state, state.GoTo{Row: row, Quietly: true})
	}
	m.state.Announcement = "" // the reader did none of this
}

// onHost does what the page around an embed asks for.
func (m *model) onHost(request, value string, done func(problem string)) {
	m.later(func() {
		m.hosted = true
		a, err := hostAction(&m.state, request, value)
		switch {
		case err != nil:
			done(err.Error())
			return
		case a != nil:
			m.do(a)
		default:
			m.tellHost()
		}
		if m.state.Damage != nil {
			done(m.state.Damage.Problem) // there is no state to tell
			return
		}
		done(m.state.Problem)
	})
}

// hostAction is the action of a request; nil for one that only asks for the state.
func hostAction(s *state.State, request, value string) (state.Action, error) {
	switch request {
	case "scenario":
		opened, err := scenario.Decode([]byte(value))
		return state.OpenScenario{Scenario: opened}, err
	case "step":
		row, err := strconv.Atoi(value)
		if err != nil {
			return nil, errors.New("step should be the number of an event, not " + value)
		}
		return state.GoTo{Row: row}, nil
	case "toggle":
		name, on, given := strings.Cut(value, "=")
		is, flip := switchOf(s, name)
		if flip == nil {
			return nil, errors.New("there is no switch " + name + " here; the switches are secure, https, redirect and hsts")
		}
		if given && is == (on == "1") {
			return nil, nil
		}
		return flip, nil
	}
	return nil, nil
}

// switchOf is one of the headline switches with the action that flips it, nil if the
// scenario has none.
func switchOf(s *state.State, name string) (on bool, flip state.Action) {
	switch name {
	case "secure":
		if c, has := s.CurrentCookie(); has {
			return editor.FlipSecure(s, c)
		}
	case "redirect":
		if len(s.Draft.Scenario.Servers) > 0 {
			flip := editor.FlipRedirect(s)
			setting, isSetting := flip.(state.TurnSetting)
			return isSetting && !setting.On || flip == state.Action(state.SetRedirect{}), flip
		}
	case "hsts":
		if s.CurrentServer().Exists() && s.CurrentServer().HSTSBy() == "" {
			on = edit.HSTS(s.Draft.Scenario, s.Server)
			return on, state.SetHSTS{On: !on}
		}
	case "https":
		if _, has := s.AddressStep(); has {
			if scheme, _ := s.Address(); scheme == "https" {
				return true, state.SetScheme{Scheme: "http"}
			}
			return false, state.SetScheme{Scheme: "https"}
		}
	}
	return false, nil
}

// tellHost tells the page around an embed the state. What the reader is to guess is
// not in it.
func (m *model) tellHost() {
	if !m.hosted || m.state.Damage != nil {
		return
	}
	s := &m.state
	row := s.Row()
	shown := s.Draft.Scenario
	if s.Draft.Link == s.Run.Link {
		shown = s.Run.Described
	}
	told := map[string]any{
		"step":     row,
		"steps":    len(s.Run.Events),
		"title":    s.Run.Title(),
		"running":  s.Pending != nil,
		"link":     m.link(),
		"scenario": string(shown.Canonical()),
	}
	for _, name := range []string{"secure", "https", "redirect", "hsts"} {
		if on, flip := switchOf(s, name); flip != nil {
			told[name] = on
		}
	}
	results := make([]any, len(s.Run.Events))
	for i := range s.Run.Events {
		e := &s.Run.Events[i]
		result, sent := "", ""
		if _, hidden := s.Guessing.Hidden(e.Number); !hidden {
			result, sent = e.Result, e.CookieSent
		}
		results[i] = map[string]any{"result": result, "sent": sent}
		if e.Number == row {
			told["action"], told["request"], told["result"], told["sent"] = e.Action, e.Request, result, sent
		}
	}
	told["results"] = results
	told["answers"] = answers(s)
	_ = bridge.TellHost(told)
}

// answers are the reader's guesses so far.
func answers(s *state.State) []any {
	var all []any
	for row := range len(s.Run.Events) + 1 {
		if g := s.Guessing.Guesses[row]; g.Text != "" {
			all = append(all, map[string]any{"step": row, "question": g.Question, "answer": g.Text, "right": g.Right})
		}
	}
	return all
}
