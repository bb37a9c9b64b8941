//go:build !js

package card

import (
	"bytes"
	"fmt"
	"image/color"
	"image/png"
	"math"
	"os"
	"regexp"
	"testing"
	"unicode"

	"golang.org/x/image/font/sfnt"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/stage"
	"github.com/crumbtrail/crumbtrail/engine/draw"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/web/challenges"
	"github.com/crumbtrail/crumbtrail/web/lessons"
)

// published are the scenarios with cards, by name.
func published(t *testing.T) map[string]*scenario.Scenario {
	t.Helper()
	all := map[string]*scenario.Scenario{}
	for _, name := range lessons.List() {
		s, err := lessons.Get(name)
		if err != nil {
			t.Fatal(err)
		}
		all[name] = s
	}
	for _, entry := range challenges.List() {
		s, err := challenges.Get(entry.Name)
		if err != nil {
			t.Fatal(err)
		}
		all[entry.Name] = s
	}
	return all
}

// TestPNG: a card has the size of a card, its own content, and the same at each time.
func TestPNG(t *testing.T) {
	all := published(t)
	seen := map[string]string{}
	for _, name := range []string{lessons.First, "login-loop"} {
		content, err := PNG(all[name])
		if err != nil {
			t.Fatal(err)
		}
		if again, err := PNG(all[name]); err != nil || !bytes.Equal(again, content) {
			t.Errorf("%s is drawn in two ways, %v", name, err)
		}
		picture, err := png.Decode(bytes.NewReader(content))
		if err != nil {
			t.Fatal(err)
		}
		if b := picture.Bounds(); b.Dx() != Width || b.Dy() != Height {
			t.Errorf("%s is %d by %d", name, b.Dx(), b.Dy())
		}
		if other, same := seen[string(content)]; same {
			t.Errorf("%s is as %s", name, other)
		}
		seen[string(content)] = name
	}
}

// TestMarks: each mark of the lanes that a card shows has a style, and each letter a
// shape in its typeface.
func TestMarks(t *testing.T) {
	c, err := newCanvas(Width, Height)
	if err != nil {
		t.Fatal(err)
	}
	var buffer sfnt.Buffer
	wantLetters := func(where, text string, f face) {
		t.Helper()
		for _, r := range text {
			if shape, err := c.fonts[f].GlyphIndex(&buffer, r); err != nil || shape == 0 && !unicode.IsSpace(r) {
				t.Errorf("%s: %q has no shape, %v", where, r, err)
			}
		}
	}
	for name, s := range published(t) {
		opened, err := state.New(s)
		if err != nil {
			t.Fatal(err)
		}
		wantLetters(name, opened.Run.Title()+asks(s), bold)
		d := draw.Lanes(opened.Run.Run, draw.Layout{Width: lanesWidth, Shown: event.Window{First: 1, Last: len(opened.Run.Events), Of: len(opened.Run.Events)}})
		marks := d.Backdrop
		for _, g := range d.Groups {
			marks = append(marks, g.Marks...)
		}
		for _, m := range marks {
			if m.Role == draw.RoleHit || m.Role == draw.RoleRow || stage.RevealsResult(m.Role) {
				continue
			}
			look, styled := styles[m.Role]
			if !styled {
				t.Errorf("%s: %s has no style", name, m.Role)
			}
			if m.Shape == draw.Text {
				wantLetters(name, m.Text, look.face)
			}
		}
	}
}

func TestPathOutline(t *testing.T) {
	o := pathOutline([]string{"M", "0", "0", "L", "10", "0", "A", "5", "5", "0", "0", "1", "10", "10", "C", "0", "10", "0", "10", "0", "0", "Z", "M", "1", "1", "L", "2", "2"})
	if len(o) != 2 || !o[0].closed || o[1].closed {
		t.Fatalf("%+v", o)
	}
	right := 0.0
	for _, p := range o[0].points {
		right = max(right, p.x)
	}
	last := o[0].points[len(o[0].points)-1]
	if math.Abs(right-15) > 0.1 || math.Hypot(last.x, last.y) > 1e-9 {
		t.Errorf("the half circle reaches to %v, and the curve ends at %v", right, last)
	}
}

// TestStrokes: a dashed line has dashes of the given length, around corners, too.
func TestStrokes(t *testing.T) {
	l := polyline{points: []point{{0, 0}, {3, 0}, {3, 3}}}
	got := l.strokes([2]float64{2, 1})
	if len(got) != 2 || len(got[0]) != 2 || got[1][0] != (point{3, 0}) && len(got[1]) < 2 {
		t.Errorf("%v", got)
	}
	length := 0.0
	for _, part := range got {
		for i := 1; i < len(part); i++ {
			length += math.Hypot(part[i].x-part[i-1].x, part[i].y-part[i-1].y)
		}
	}
	if math.Abs(length-4) > 1e-9 {
		t.Errorf("%v of 6 are drawn, want 4", length)
	}
}

// TestColours: the colours are those that the stylesheet has in light.
func TestColours(t *testing.T) {
	sheet, err := os.ReadFile("../../web/style.css")
	if err != nil {
		t.Fatal(err)
	}
	light := map[string]string{}
	for _, token := range regexp.MustCompile(`--([a-z-]+): light-dark\(#([0-9a-f]{6}),`).FindAllStringSubmatch(string(sheet), -1) {
		light[token[1]] = token[2]
	}
	if life := regexp.MustCompile(`\[data-role="lifeline"\] \{ stroke: light-dark\(#([0-9a-f]{6}),`).FindStringSubmatch(string(sheet)); life != nil {
		light["lifeline"] = life[1]
	}
	for token, colour := range map[string]color.Color{
		"ground": ground, "surface": surface, "sunken": sunken, "ink": ink, "muted": muted, "line": line, "edge": edge,
		"lifeline": life, "https": https, "http": http, "held": held, "leak": leak, "turn": turn,
	} {
		r, g, b, _ := colour.RGBA()
		if got := fmt.Sprintf("%02x%02x%02x", r>>8, g>>8, b>>8); got != light[token] {
			t.Errorf("%s is #%s, and #%s in web/style.css in light", token, got, light[token])
		}
	}
}
