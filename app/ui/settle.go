package ui

import (
	"strconv"
	"time"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/editor"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/event"
)

// namesHeight is the height of the lanes' names, of which there may be more rows, and
// headingsHeight that of a table's: both cover what scrolls beneath them.
const namesHeight, headingsHeight = 52, 32

// themeKey is the key from which boot.js reads the theme.
const themeKey = "crumbtrail.theme"

// written is what the page last wrote into the browser directly.
type written struct {
	title, fragment string
	// address is the text of the field, and link its run.
	address, link string
	row           int
	selected      event.Place
	tab           state.Tab
	theme         state.Theme
	damage        *state.Damage
	copy          state.Copy
	fields        map[string]string
	acts          int
	departures    int
	presenting    bool
	// nextGuess is the next event whose result is hidden: rows grow when it is shown.
	nextGuess int
	// rejected is the field whose text was rejected, "" for none.
	rejected string
}

// settle updates the parts of the browser that go-app does not update, once the
// page shows the state. Errors are ignored: if the browser does not allow one
// of these, the page works without it.
func (m *model) settle() {
	last := m.written
	_, address := m.state.Address()
	m.written = written{
		title:    m.state.Run.Title(),
		fragment: m.page.fragment(&m.state),
		address:  address,
		link:     m.state.Run.Link,
		row:      m.state.Row(),
		selected: m.state.Selected,
		tab:      m.state.Tab,
		theme:    m.state.Theme,
		damage:   m.state.Damage,
		copy:     m.state.Copy,
		fields:   m.controls.Fields,
		acts:     m.state.Acts,

		departures: m.state.Departures,
		presenting: m.state.Presenting,
		nextGuess:  m.state.Guessing.Next(0),
	}
	now := m.written

	if now.title != last.title {
		_ = bridge.SetTitle(now.title + " · Crumbtrail")
	}
	m.settleFragment(last)
	m.settleRejected(last)
	m.settleFields(last)
	if now.theme != last.theme {
		_ = bridge.SetPageAttribute("theme", string(now.theme))
		_ = bridge.Store(themeKey, string(now.theme))
	}
	m.tellHost()
	_ = bridge.Ran(now.link, m.state.Run.Scenario.Challenge != nil)
	m.settlePlaying()
	m.settlePending()
	m.settleAnalysis()
	settleProgram(m)
	m.measure()
	if now.presenting != last.presenting {
		id := html.LanesID
		if now.presenting {
			id = html.PresentID
		}
		_ = bridge.Focus(id)
	}
	if now.tab != last.tab {
		_ = bridge.Reveal(html.PanelID, ":scope > *", 0) // from the top of it
	}
	if now.selected != last.selected || now.link != last.link || now.tab != last.tab || now.nextGuess != last.nextGuess {
		reveal()
	}
}

// reveal scrolls the boxes of the lanes and of the views to the selected event.
func reveal() {
	_ = bridge.Reveal(html.LanesID, `[data-selected="true"]`, namesHeight)
	_ = bridge.Reveal(html.PanelID, `tr[data-current="true"]:not(.quiz-beside *)`, headingsHeight)
	_ = bridge.Reveal(html.BesideID, `tr[data-current="true"]`, 0)
}

// settleFragment keeps the address a link to the current state. Another scenario
// has an entry of its own in the history, unless a link led to it. An embed does
// not change the address, because its history is that of the page around it,
// and a link stays that is still being opened, or that is damaged, so that the
// reader can fix it.
func (m *model) settleFragment(last written) {
	if m.state.Embedded || linkStays(&m.state) {
		m.written.fragment, m.written.departures = last.fragment, last.departures
		if m.state.Damage != nil {
			m.written.fragment = m.state.Damage.Text // which whatever is opened next replaces
		}
		return
	}
	switch {
	case m.page.fragment(&m.state) == last.fragment:
	case m.state.Run.Link == last.link && last.damage == nil:
		m.settleRow()
	case m.state.Departures != last.departures && last.damage == nil:
		if m.row.cancel() { // The entry of the scenario before has the row that was selected last.
			_ = bridge.ReplaceFragment(last.fragment)
		}
		_ = bridge.PushFragment(m.page.fragment(&m.state))
	default:
		m.row.cancel()
		_ = bridge.ReplaceFragment(m.page.fragment(&m.state))
	}
}

// settleRow writes the row into the address once the reader stays at it:
// browsers stop a page that does so many times per second.
func (m *model) settleRow() {
	m.row.cancel()
	m.row.after(300*time.Millisecond, func() {
		if !linkStays(&m.state) {
			_ = bridge.ReplaceFragment(m.page.fragment(&m.state))
		}
	})
}

// A delayed call happens later, unless it is canceled.
type delayed struct {
	// stop cancels it, nil if nothing is pending.
	stop func()
}

func (d *delayed) after(wait time.Duration, f func()) {
	d.stop, _ = bridge.After(wait, func() {
		d.stop = nil
		f()
	})
}

// cancel reports whether a call was pending.
func (d *delayed) cancel() bool {
	if d.stop == nil {
		return false
	}
	d.stop()
	d.stop = nil
	return true
}

// linkStays reports whether the address is of a scenario that is not shown: one that is
// still being opened, or a damaged link.
func linkStays(s *state.State) bool { return s.Damage != nil || s.Pending.Is(state.ForOpening) }

// settleAnalysis searches for fixes and flips, once the reader has had time to
// see the last change.
func (m *model) settleAnalysis() {
	if m.state.Ready() || m.state.Embedded || m.state.Damage != nil || m.state.Pending != nil {
		return
	}
	if m.cancelAnalysis != nil {
		m.cancelAnalysis()
	}
	m.cancelAnalysis, _ = bridge.After(400*time.Millisecond, func() {
		m.cancelAnalysis = nil
		m.later(func() { m.do(state.Analyze{}) })
	})
}

// settlePlaying runs the clock during playback.
func (m *model) settlePlaying() {
	switch {
	case m.state.Playing && m.stopPlaying == nil:
		m.stopPlaying, _ = bridge.Every(1600*time.Millisecond, func() {
			m.later(func() { m.do(state.Tick{}) })
		})
	case !m.state.Playing && m.stopPlaying != nil:
		m.stopPlaying()
		m.stopPlaying = nil
	}
}

// settleRejected marks the field whose text the last action rejected. The stylesheet
// shows the problem there.
func (m *model) settleRejected(last written) {
	rejected := last.rejected
	switch {
	case m.state.Problem == "":
		rejected = ""
	case m.state.Acts != last.acts:
		rejected = m.controls.Wrote
	}
	m.written.rejected = rejected
	if rejected != last.rejected {
		_ = bridge.SetInvalid(last.rejected, false)
		_ = bridge.SetInvalid(rejected, true)
	}
}

// settleFields writes the fields that go-app does not write. While there is no
// edit they stay unchanged, because the reader may be typing.
func (m *model) settleFields(last written) {
	now := m.written
	damageGone := last.damage != nil && now.damage == nil
	if now.address != last.address || now.link != last.link || damageGone {
		_ = bridge.SetValue(html.AddressID, now.address)
	}
	if now.row != last.row || now.link != last.link || damageGone {
		_ = bridge.SetValue(html.ScrubberID, strconv.Itoa(now.row))
	}
	for id, text := range now.fields {
		// An accepted text is shown as it was accepted; a rejected one stays so
		// that the reader can fix it.
		before, drawn := last.fields[id]
		if !drawn || before != text || id == m.controls.Wrote && now.link != last.link {
			_ = bridge.SetValue(id, text)
		}
	}
	m.controls.Wrote = ""
	if now.damage != nil && now.damage != last.damage {
		_ = bridge.SetValue(html.DamageID, now.damage.Text)
	}
	if now.copy == state.Denied && last.copy != state.Denied {
		_ = bridge.HidePopover(html.MoreID)
		_ = bridge.SetValue(html.DeniedLinkID, m.link())
		_ = bridge.SelectText(html.DeniedLinkID)
	}
	if m.state.Problem != "" {
		// The browser has already moved the radio buttons of a choice without effect.
		for _, id := range editor.ChosenOptions(&m.state) {
			_ = bridge.SetChecked(id, true)
		}
	}
}

// measure sends the widths of the lanes and the panel to the state.
func (m *model) measure() {
	width, err := bridge.Width(html.LanesID)
	if err != nil || width == 0 {
		width = m.state.Width
	}
	panel, err := bridge.Width(html.PanelID)
	if err != nil || panel == 0 {
		panel = m.state.PanelWidth
	}
	if width != m.state.Width || panel != m.state.PanelWidth {
		m.do(state.Resize{Width: width, Panel: panel})
	}
}
