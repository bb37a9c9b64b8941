package ui

import (
	"strconv"
	"time"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/view"
)

// Ids of the elements that are reached from outside go-app.
const (
	mainID     = "main"
	addressID  = "address"
	lanesID    = "lanes"
	scrubberID = "scrubber"
	linkID     = "link"
	// deniedLinkID is the link's where it must be copied by hand.
	deniedLinkID = "denied-link"
	whyID        = "why"
	// answerID is what an embed has of the Why.
	answerID  = "answer"
	undoID    = "undo"
	redoID    = "redo"
	damageID  = "damaged-link"
	panelID   = "panel"
	newHostID = "new-host"
)

// namesHeight is how much of the lanes their names cover.
const namesHeight = 36

// themeKey is where boot.js looks for the theme.
const themeKey = "crumbtrail.theme"

// written is what the page last wrote into the browser by hand.
type written struct {
	title, fragment string
	// address is what the field said, and link the run that it was for.
	address, link string
	row           int
	selected      view.Place
	tab           state.Tab
	theme         state.Theme
	damage        *state.Damage
	copy          state.Copy
	fields        map[string]string
}

// settle writes into the browser what go-app does not, once the page shows the
// state. What the browser does not let the page do is left undone: none of it
// is worth a word to readers, who see the same page without.
func (m *Model) settle() {
	last := m.written
	_, address := m.Address()
	m.written = written{
		title:    m.Title(),
		fragment: m.Fragment(),
		address:  address,
		link:     m.Run.Link,
		row:      m.Row(),
		selected: m.Selected,
		tab:      m.Tab,
		theme:    m.Theme,
		damage:   m.Damage,
		copy:     m.Copy,
		fields:   m.fields,
	}
	now := m.written

	if now.title != last.title {
		_ = bridge.SetTitle(now.title + " · Crumbtrail")
	}
	m.settleFragment(last)
	m.settleFields(last)
	if now.theme != last.theme {
		_ = bridge.SetPageAttribute("theme", string(now.theme))
		_ = bridge.Store(themeKey, string(now.theme))
	}
	m.settlePlaying()
	m.settleComparing()
	m.settlePondering()
	m.measure()
	if now.selected != last.selected || now.link != last.link || now.tab != last.tab {
		_ = bridge.Reveal(lanesID, `[data-selected="true"]`, namesHeight)
		_ = bridge.Reveal(panelID, `tr[data-current="true"]`, 0)
	}
}

// settleFragment keeps the address a link to what is shown. An embed leaves
// the address alone, because its history is that of the page around it, and a
// damaged link stays where its reader may mend it.
func (m *Model) settleFragment(last written) {
	if m.Embedded || m.Damage != nil {
		m.written.fragment = last.fragment
		return
	}
	switch {
	case m.Fragment() == last.fragment:
	case m.Run.Link != last.link || last.damage != nil:
		_ = bridge.ReplaceFragment(m.Fragment())
	default:
		m.settleRow()
	}
}

// settleRow writes the row into the address once the reader stays at one:
// browsers stop a page that writes it many times in a second.
func (m *Model) settleRow() {
	if m.cancelRow != nil {
		m.cancelRow()
	}
	m.cancelRow, _ = bridge.After(300*time.Millisecond, func() {
		m.cancelRow = nil
		if m.Damage == nil {
			_ = bridge.ReplaceFragment(m.Fragment())
		}
	})
}

// settlePondering finds out what flips would change, once the reader has had
// time to see what the last one did.
func (m *Model) settlePondering() {
	if m.Ready() || m.Embedded || m.Damage != nil {
		return
	}
	if m.cancelPonder != nil {
		m.cancelPonder()
	}
	m.cancelPonder, _ = bridge.After(400*time.Millisecond, func() {
		m.cancelPonder = nil
		m.later(func() { m.Do(state.Ponder{}) })
	})
}

// settleComparing plays a long run in the next browser of the comparison, once the
// page has shown what there is.
func (m *Model) settleComparing() {
	if !m.Comparing() || m.Embedded || m.Damage != nil || m.cancelCompare != nil {
		return
	}
	m.cancelCompare, _ = bridge.After(50*time.Millisecond, func() {
		m.cancelCompare = nil
		m.later(func() { m.Do(state.PlayNext{}) })
	})
}

// settlePlaying has the clock run while it plays.
func (m *Model) settlePlaying() {
	switch {
	case m.Playing && m.stopPlaying == nil:
		m.stopPlaying, _ = bridge.Every(1600*time.Millisecond, func() {
			m.later(func() { m.Do(state.Tick{}) })
		})
	case !m.Playing && m.stopPlaying != nil:
		m.stopPlaying()
		m.stopPlaying = nil
	}
}

// settleFields writes the fields that go-app has no hand in. They are left
// alone while no edit happens, because somebody may be typing.
func (m *Model) settleFields(last written) {
	now := m.written
	mended := last.damage != nil && now.damage == nil
	if now.address != last.address || now.link != last.link || mended {
		_ = bridge.SetValue(addressID, now.address)
	}
	if now.row != last.row || now.link != last.link || mended {
		_ = bridge.SetValue(scrubberID, strconv.Itoa(now.row))
	}
	for id, text := range now.fields {
		// What was taken is shown as it was taken; what was not stays to be mended.
		before, drawn := last.fields[id]
		if !drawn || before != text || id == m.wrote && now.link != last.link {
			_ = bridge.SetValue(id, text)
		}
	}
	m.wrote = ""
	if now.damage != nil && now.damage != last.damage {
		_ = bridge.SetValue(damageID, now.damage.Text)
	}
	if now.copy == state.Denied && last.copy != state.Denied {
		_ = bridge.SetValue(deniedLinkID, m.link())
		_ = bridge.SelectText(deniedLinkID)
	}
	if m.Problem != "" {
		m.resetChoices()
	}
}

// resetChoices has the radio buttons show what is, after a choice that came to
// nothing: the browser has moved them already.
func (m *Model) resetChoices() {
	for group, chosen := range map[string]string{
		browserGroup:  m.browserChosen(),
		redirectGroup: m.redirectChosen(),
		sameSiteGroup: m.sameSiteChosen(),
	} {
		_ = bridge.SetChecked(optionID(group, chosen), true)
	}
}

// measure tells the state how much room the lanes have, and the panel.
func (m *Model) measure() {
	width, err := bridge.Width(lanesID)
	if err != nil || width == 0 {
		width = m.Width
	}
	panel, err := bridge.Width(panelID)
	if err != nil || panel == 0 {
		panel = m.PanelWidth
	}
	if width != m.Width || panel != m.PanelWidth {
		m.Do(state.Resize{Width: width, Panel: panel})
	}
}
