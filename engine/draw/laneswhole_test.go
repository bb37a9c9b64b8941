package draw_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/compare"
	"github.com/crumbtrail/crumbtrail/engine/draw"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// laneWidths are those of the lanes in windows from 320 to 1920 pixels.
var laneWidths = []float64{288, 343, 456, 560, 604, 660, 700, 765, 980, 1252}

// everyDrawing draws the lanes of all lessons and golden scenarios in these widths.
func everyDrawing(t *testing.T, check func(t *testing.T, s *scenario.Scenario, tr *trace.Trace, d draw.Drawing)) {
	t.Helper()
	each := func(t *testing.T, s *scenario.Scenario, tr *trace.Trace) {
		run := event.NewRun(s, tr)
		for _, width := range laneWidths {
			check(t, s, tr, draw.Lanes(run, draw.Layout{Width: width}))
			check(t, s, tr, draw.Lanes(run, draw.Layout{Width: width, Compact: true}))
		}
	}
	goldens(t, each)
	lessons, err := filepath.Glob("../../web/lessons/*.json")
	if err != nil || len(lessons) == 0 {
		t.Fatalf("no lessons: %v", err)
	}
	for _, file := range lessons {
		t.Run(filepath.Base(file), func(t *testing.T) {
			document, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			s, tr := play(t, document)
			each(t, s, tr)
		})
	}
}

// flat is a text without spaces, at which lines break.
func flat(text string) string { return strings.Join(strings.Fields(text), "") }

// TestAttributesAreWhole: a label that shows Set-Cookie lines shows each of their
// attributes in full, except for the end of a long path; one that has no room
// for them shows none. What a script assigns is shown in full as well.
func TestAttributesAreWhole(t *testing.T) {
	everyDrawing(t, func(t *testing.T, s *scenario.Scenario, tr *trace.Trace, d draw.Drawing) {
		for _, g := range d.Groups {
			if g.At != g.At.Whole() {
				continue
			}
			label, script := "", ""
			for _, m := range g.Marks {
				switch {
				case m.Role == draw.RoleLabel && m.Anchor == "end":
					label += flat(m.Text)
				case m.Role == draw.RolePauseText:
					script += flat(m.Text)
				}
			}
			step := &tr.Steps[g.At.Step]
			if g.At.Exchange == event.None {
				if want := flat(s.Steps[g.At.Step].Cookie); len(step.SetCookies) > 0 && !strings.HasSuffix(script, want) {
					t.Errorf("width %.0f, %v: the script assigns %q, want %q", d.Width, g.At, script, want)
				}
				continue
			}
			x := &step.Exchanges[g.At.Exchange]
			for i := range x.SetCookies {
				set := &x.SetCookies[i]
				if set.By == trace.ByAttacker && !event.AttackOn(x).Answered || !strings.Contains(label, "Set-Cookie:") {
					continue
				}
				for _, attribute := range set.Attributes {
					if strings.HasPrefix(attribute, "Path=") {
						attribute = event.Shorten(attribute, len("Path=")+12)
						attribute = strings.TrimSuffix(attribute, "…")
					}
					if set.Cookie != nil && !strings.Contains(label, flat(attribute)) {
						t.Errorf("width %.0f, %v: the response says %q, want %q in it", d.Width, g.At, label, attribute)
					}
				}
			}
		}
	})
}

// TestSentencesAreWhole: what an event says in words is not cut.
func TestSentencesAreWhole(t *testing.T) {
	everyDrawing(t, func(t *testing.T, _ *scenario.Scenario, _ *trace.Trace, d draw.Drawing) {
		for _, g := range d.Groups {
			for _, m := range g.Marks {
				switch m.Role {
				case draw.RolePauseText, draw.RoleTurnText, draw.RoleErrorText:
					if m.Anchor == "start" && strings.Contains(m.Text, "…") {
						t.Errorf("width %.0f, %v: %q is cut", d.Width, g.At, m.Text)
					}
				}
			}
		}
	})
}

// TestChipsNameTheirCookies: where a chip has no room for a cookie's name in one line,
// it has more lines, and never less than six letters of it.
func TestChipsNameTheirCookies(t *testing.T) {
	everyDrawing(t, func(t *testing.T, _ *scenario.Scenario, _ *trace.Trace, d draw.Drawing) {
		for _, g := range d.Groups {
			text := ""
			for _, m := range g.Marks {
				if strings.HasPrefix(string(m.Role), "chip-text-") {
					text += m.Text
				}
			}
			_, name, _ := strings.Cut(text, " ")
			if cut, is := strings.CutSuffix(name, "…"); is && len([]rune(cut)) < 6 {
				t.Errorf("width %.0f, %v: a chip says only %q", d.Width, g.At, text)
			}
		}
	})
}

// TestChipsStopBeforeTheWire: only a cookie that is sent reaches the wire. One that
// was blocked, stored or rejected, and what stops it, stays with the browser.
func TestChipsStopBeforeTheWire(t *testing.T) {
	everyDrawing(t, func(t *testing.T, _ *scenario.Scenario, _ *trace.Trace, d draw.Drawing) {
		checkBeforeWire(t, d)
	})
	s, tr := play(t, crowded(t))
	run := event.NewRun(s, tr)
	since := compare.Change{}
	for _, e := range run.Events {
		for _, c := range e.Chips {
			since.Differences = append(since.Differences, compare.Difference{At: c.At, Was: "sent"})
		}
	}
	for _, width := range laneWidths {
		d := draw.Lanes(run, draw.Layout{Width: width, Since: since})
		checkApart(t, d)
		checkBeforeWire(t, d)
	}
}

func checkBeforeWire(t *testing.T, d draw.Drawing) {
	t.Helper()
	wire := d.Width
	for _, m := range d.Backdrop {
		if m.Role == draw.RoleBand {
			wire = m.X
		}
	}
	for _, g := range d.Groups {
		sent := false
		for _, m := range g.Marks {
			sent = sent || strings.HasPrefix(string(m.Role), "chip-sent")
			switch role := string(m.Role); {
			case strings.HasPrefix(role, "chip-") && m.Shape == draw.Rect && !sent, m.Role == draw.RoleGate, m.Role == draw.RoleGhost && !sent:
				if _, right := extent(m, d.Font); right > wire {
					t.Errorf("width %.0f, %v: %s reaches %.0f into the wire", d.Width, g.At, role, right-wire)
				}
			}
		}
	}
}
