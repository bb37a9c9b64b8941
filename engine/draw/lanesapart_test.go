package draw_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/compare"
	"github.com/crumbtrail/crumbtrail/engine/draw"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A box is what a mark covers.
type box struct {
	name                     string
	left, top, right, bottom float64
}

func (b box) meets(o box) bool {
	const touch = 0.6
	return b.left < o.right-touch && o.left < b.right-touch && b.top < o.bottom-touch && o.top < b.bottom-touch
}

// TestLanesDoNotOverlap: no two texts or chips overlap, and no line crosses a text, at
// the widths of a phone, an embed, a narrow and a wide page.
func TestLanesDoNotOverlap(t *testing.T) {
	goldens(t, func(t *testing.T, s *scenario.Scenario, tr *trace.Trace) {
		for _, width := range []float64{343, 560, 700, 980} {
			for _, compact := range []bool{false, true} {
				checkApart(t, draw.Lanes(event.NewRun(s, tr), draw.Layout{Width: width, Compact: compact}))
			}
		}
	})
}

// TestLargeLanesDoNotOverlap is the same for a scenario larger than any golden:
// dozens of hosts, cookies and exchanges, all changed by the last edit.
func TestLargeLanesDoNotOverlap(t *testing.T) {
	s, tr := play(t, crowded(t))
	empty := *s
	empty.Servers = slices.Clone(s.Servers)
	for i := range empty.Servers {
		empty.Servers[i].Rules = nil
	}
	since := compare.Changes(run(t, &empty), event.NewRun(s, tr))
	for i := range since.Differences {
		since.Differences[i].Was = "blocked"
	}
	for _, width := range []float64{343, 560, 700, 980} {
		d := draw.Lanes(event.NewRun(s, tr), draw.Layout{Width: width, Since: since})
		checkApart(t, d)
		if perRow := d.Height / float64(len(event.NewRun(s, tr).Events)); perRow > 120 {
			t.Errorf("width %.0f: %.0f pixels for a row of the table, want at most 120", width, perRow)
		}
	}
}

// crowded is a scenario of twelve hosts with four requests each.
func crowded(t *testing.T) []byte {
	t.Helper()
	var servers, steps []string
	for i := range 12 {
		host := fmt.Sprintf("a-rather-long-name-%d.example", i)
		servers = append(servers, fmt.Sprintf(`{"host":%q,"rules":[{"set":["first-cookie-%[2]d=0123456789; SameSite=None","second=%[2]d","ein-sehr-langer-keksname-%[2]d=1; Secure"]}]}`, host, i))
		steps = append(steps,
			fmt.Sprintf(`{"do":"visit","url":"http://%s/some/where"}`, host),
			fmt.Sprintf(`{"do":"image","url":"http://a-rather-long-name-%d.example/i.png"}`, (i+5)%12),
			fmt.Sprintf(`{"do":"script","cookie":"of-script-%d=1"}`, i),
			fmt.Sprintf(`{"do":"fetch","url":"http://%s/api"}`, host),
			fmt.Sprintf(`{"do":"click","url":"https://%s/漢字の長い長い道"}`, host))
	}
	return []byte(`{"v":1,"browser":"spec","servers":[` + strings.Join(servers, ",") + `],"steps":[` + strings.Join(steps, ",") + `]}`)
}

func checkApart(t *testing.T, d draw.Drawing) {
	t.Helper()
	var solid, lines []box
	add := func(m draw.Mark) {
		switch b := boxOf(m, d.Font); {
		case isBackground(m.Role), insideItsChip(m.Role):
		case m.Shape == draw.Line && m.Role != draw.RoleGate:
			lines = append(lines, b)
		case m.Shape != draw.Path:
			solid = append(solid, b)
		}
	}
	for _, m := range d.Backdrop {
		add(m)
	}
	for _, g := range d.Groups {
		for _, m := range g.Marks {
			add(m)
		}
	}
	for i, b := range solid {
		for _, o := range solid[:i] {
			if b.meets(o) {
				t.Errorf("width %.0f: %s covers %s", d.Width, b.name, o.name)
			}
		}
		if b.left < -1 || b.right > d.Width+1 {
			t.Errorf("width %.0f: %s sticks out", d.Width, b.name)
		}
		if !strings.HasPrefix(b.name, "label") && !strings.HasPrefix(b.name, "wire") && !strings.HasPrefix(b.name, "heading") && !strings.Contains(b.name, "-text") {
			continue
		}
		for _, l := range lines {
			if b.meets(l) {
				t.Errorf("width %.0f: %s runs through %s", d.Width, l.name, b.name)
			}
		}
	}
}

// isBackground reports whether a mark is below others on purpose.
func isBackground(r draw.Role) bool {
	switch r {
	case draw.RoleBand, draw.RoleHit, draw.RoleRow, draw.RoleNest, draw.RoleRing:
		return true
	}
	return false
}

// insideItsChip reports whether a text is inside an outline that is checked
// instead.
func insideItsChip(r draw.Role) bool {
	switch r {
	case draw.RoleNumeral, draw.RoleKind, draw.RoleLeakText, draw.RoleGhostText:
		return true
	}
	return strings.HasPrefix(string(r), "chip-text")
}

func boxOf(m draw.Mark, font float64) box {
	name := fmt.Sprintf("%s %q at %.0f,%.0f", m.Role, m.Text, m.X, m.Y)
	left, right := extent(m, font)
	switch m.Shape {
	case draw.Rect:
		return box{name, left, m.Y, right, m.Y + m.H}
	case draw.Circle:
		return box{name, left, m.Y - m.R, right, m.Y + m.R}
	case draw.Line:
		return box{name, left - 0.5, min(m.Y, m.Y2) - 0.5, right + 0.5, max(m.Y, m.Y2) + 0.5}
	}
	size := font
	if m.Role == draw.RoleHeading {
		size = 13
	}
	return box{name, left, m.Y - size*0.75, right, m.Y + size*0.15}
}
