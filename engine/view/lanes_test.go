package view_test

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/tools/txtar"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
	"github.com/crumbtrail/crumbtrail/engine/view"
)

var layouts = []view.Layout{{Width: 656}, {Width: 570, Compact: true}, {Width: 343}, {Width: 300, Compact: true}}

// goldens plays every golden scenario.
func goldens(t *testing.T, check func(t *testing.T, s *scenario.Scenario, tr *trace.Trace)) {
	t.Helper()
	files, err := filepath.Glob("../testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no golden scenarios: %v", err)
	}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			for _, f := range archive.Files {
				if f.Name == "scenario.json" {
					s, tr := play(t, f.Data)
					check(t, s, tr)
				}
			}
		})
	}
}

func play(t *testing.T, document []byte) (*scenario.Scenario, *trace.Trace) {
	t.Helper()
	s, err := scenario.Decode(document)
	if err != nil {
		t.Fatal(err)
	}
	tr, err := engine.Run(s)
	if err != nil {
		t.Fatal(err)
	}
	return s, tr
}

// TestLanesShowEverything: each row of the table has its number in the lanes,
// once, and each cookie that a request considered its chip.
func TestLanesShowEverything(t *testing.T) {
	goldens(t, func(t *testing.T, s *scenario.Scenario, tr *trace.Trace) {
		for _, l := range layouts {
			d := view.Lanes(s, tr, l)
			numerals := map[string]int{}
			places := map[view.Place]bool{}
			for _, g := range d.Groups {
				places[g.At] = true
				for _, m := range g.Marks {
					if m.Role == view.RoleNumeral {
						numerals[m.Text]++
					}
				}
			}
			for _, row := range view.Table(s, tr) {
				if n := numerals[fmt.Sprint(row.Number)]; n != 1 {
					t.Errorf("%+v: row %d is numbered %d times, want once", l, row.Number, n)
				}
			}
			for i, step := range tr.Steps {
				for j, x := range step.Exchanges {
					for k := range x.Cookies {
						if !places[view.AtExchange(i, j).WithCookie(k)] {
							t.Errorf("%+v: step %d, exchange %d, cookie %d has no chip", l, i, j, k)
						}
					}
				}
			}
		}
	})
}

// TestNumbersApart: no number in the margin covers another.
func TestNumbersApart(t *testing.T) {
	goldens(t, func(t *testing.T, s *scenario.Scenario, tr *trace.Trace) {
		for _, l := range layouts {
			var above view.Mark
			for _, g := range view.Lanes(s, tr, l).Groups {
				for _, m := range g.Marks {
					if m.Role != view.RoleNumber {
						continue
					}
					if above.R > 0 && math.Abs(m.Y-above.Y) < m.R+above.R {
						t.Errorf("%+v: numbers at heights %.0f and %.0f overlap", l, above.Y, m.Y)
					}
					above = m
				}
			}
		}
	})
}

// TestLanesFit: nothing is drawn outside, whatever the width.
func TestLanesFit(t *testing.T) {
	goldens(t, func(t *testing.T, s *scenario.Scenario, tr *trace.Trace) {
		for _, l := range layouts {
			d := view.Lanes(s, tr, l)
			for _, g := range d.Groups {
				for _, m := range g.Marks {
					left, right := extent(m, d.Font)
					if left < -1 || right > d.Width+1 || m.Y < 0 || m.Y > d.Height {
						t.Errorf("%+v: %s %q lies from %.0f to %.0f at height %.0f, outside %.0f × %.0f",
							l, m.Role, m.Text, left, right, m.Y, d.Width, d.Height)
					}
				}
			}
		}
	})
}

// extent is how far a mark reaches to the left and to the right.
func extent(m view.Mark, font float64) (left, right float64) {
	switch m.Shape {
	case view.Line:
		return min(m.X, m.X2), max(m.X, m.X2)
	case view.Rect:
		return m.X, m.X + m.W
	case view.Circle:
		return m.X - m.R, m.X + m.R
	case view.Text:
		width := float64(utf8.RuneCountInString(m.Text)) * font * 0.6
		switch m.Anchor {
		case "end":
			return m.X - width, m.X
		case "middle":
			return m.X - width/2, m.X + width/2
		default:
			return m.X, m.X + width
		}
	}
	return 0, 0
}

// TestLanesOfTheSeed pins what flipping Secure must change in the picture.
func TestLanesOfTheSeed(t *testing.T) {
	document, err := os.ReadFile("../../web/lessons/django-https-secure-cookies.json")
	if err != nil {
		t.Fatal(err)
	}
	if got, want := words(t, document), []string{
		"stored sessionid", "sessionid goes out", "sessionid held", "sessionid goes out",
	}; strings.Join(got, "; ") != strings.Join(want, "; ") {
		t.Errorf("with Secure the chips say %q, want %q", got, want)
	}
	insecure := []byte(strings.ReplaceAll(string(document), " Secure;", ""))
	insecure = []byte(strings.ReplaceAll(string(insecure), `"holds": "sessionid",
      "reason": "SecureOnly"`, `"sends": "sessionid"`))
	if got, want := words(t, insecure), []string{
		"stored sessionid", "sessionid goes out", "sessionid=abc123", "sessionid goes out", "sessionid goes out",
	}; strings.Join(got, "; ") != strings.Join(want, "; ") {
		t.Errorf("without Secure the chips say %q, want %q", got, want)
	}
}

// TestLanesInWords: what is written where nothing crosses the wire, or nobody
// answers.
func TestLanesInWords(t *testing.T) {
	const shop = `{"v":1,"servers":[{"host":"shop.example","rules":[{"headers":{"Strict-Transport-Security":"max-age=60"}}]},{"host":"plain.example","schemes":["http"]}],
		"steps":[{"do":"visit","url":"https://shop.example/"},`
	tests := []struct {
		name, step string
		role       view.Role
		want       string
	}{
		{"a script", `{"do":"script","cookie":"a=1"}`, view.RolePauseText, "document.cookie = a=1"},
		{"time", `{"do":"wait","seconds":30}`, view.RolePauseText, "Time passes: 30 seconds · Clock shows 2026-01-01 00:00:30 UTC"},
		{"a restart", `{"do":"restart"}`, view.RolePauseText, "Browser closes and opens again · Session is over"},
		{"a link within the page", `{"do":"click","url":"#top"}`, view.RolePauseText, "User clicks link · Link stays on the page"},
		{"mixed content", `{"do":"fetch","url":"http://plain.example/"}`, view.RolePauseText, "Browser blocks request · Request is HTTP, page is HTTPS"},
		{"CORS", `{"do":"fetch","url":"https://shop.example:443/"},{"do":"visit","url":"http://plain.example/"},{"do":"fetch","url":"https://shop.example/"}`, view.RoleErrorText, "Browser hides response from script · Response does not allow the page's origin"},
		{"HSTS", `{"do":"visit","url":"http://shop.example/"}`, view.RoleTurnText, "307 inside the browser: HSTS"},
		{"nobody there", `{"do":"visit","url":"https://plain.example/"}`, view.RoleErrorText, "connection refused"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s, tr := play(t, []byte(shop+test.step+"]}"))
			var got []string
			for _, g := range view.Lanes(s, tr, view.Layout{Width: 1200}).Groups {
				for _, m := range g.Marks {
					if m.Role == test.role {
						got = append(got, m.Text)
					}
				}
			}
			if len(got) != 1 || got[0] != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// words are the texts of the chips, those on the wire included.
func words(t *testing.T, document []byte) []string {
	s, tr := play(t, document)
	var texts []string
	for _, g := range view.Lanes(s, tr, layouts[0]).Groups {
		for _, m := range g.Marks {
			if m.Role == view.RoleLeakText || strings.HasPrefix(string(m.Role), "chip-text") {
				texts = append(texts, m.Text)
			}
		}
	}
	return texts
}
