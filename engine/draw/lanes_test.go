package draw_test

import (
	"fmt"
	"math"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/crumbtrail/crumbtrail/engine/compare"
	"github.com/crumbtrail/crumbtrail/engine/draw"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

var layouts = []draw.Layout{{Width: 656}, {Width: 570, Compact: true}, {Width: 343}, {Width: 300, Compact: true}, {Width: 765}, {Width: 1252}}

// TestLanesShowEverything: each row of the table has its number in the lanes,
// once, and each considered cookie has a chip.
func TestLanesShowEverything(t *testing.T) {
	goldens(t, func(t *testing.T, s *scenario.Scenario, tr *trace.Trace) {
		for _, l := range layouts {
			d := draw.Lanes(event.NewRun(s, tr), l)
			numerals := map[string]int{}
			places := map[event.Place]bool{}
			for _, g := range d.Groups {
				places[g.At] = true
				for _, m := range g.Marks {
					if m.Role == draw.RoleNumeral {
						numerals[m.Text]++
					}
				}
			}
			for _, row := range event.NewRun(s, tr).Events {
				if n := numerals[fmt.Sprint(row.Number)]; n != 1 {
					t.Errorf("%+v: row %d is numbered %d times, want once", l, row.Number, n)
				}
			}
			for i, step := range tr.Steps {
				for j, x := range step.Exchanges {
					for k := range x.Cookies {
						if !places[event.AtExchange(i, j).WithCookie(k)] {
							t.Errorf("%+v: step %d, exchange %d, cookie %d has no chip", l, i, j, k)
						}
					}
				}
			}
		}
	})
}

// TestNumbersDoNotOverlap: no number in the margin overlaps another.
func TestNumbersDoNotOverlap(t *testing.T) {
	goldens(t, func(t *testing.T, s *scenario.Scenario, tr *trace.Trace) {
		for _, l := range layouts {
			var above draw.Mark
			for _, g := range draw.Lanes(event.NewRun(s, tr), l).Groups {
				for _, m := range g.Marks {
					if m.Role != draw.RoleNumber {
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

// TestLanesFit: nothing is drawn outside the drawing, at any width.
func TestLanesFit(t *testing.T) {
	goldens(t, func(t *testing.T, s *scenario.Scenario, tr *trace.Trace) {
		for _, l := range layouts {
			d := draw.Lanes(event.NewRun(s, tr), l)
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
func extent(m draw.Mark, font float64) (left, right float64) {
	switch m.Shape {
	case draw.Line:
		return min(m.X, m.X2), max(m.X, m.X2)
	case draw.Rect:
		return m.X, m.X + m.W
	case draw.Circle:
		return m.X - m.R, m.X + m.R
	case draw.Text:
		size := font
		if m.Role == draw.RoleHeading {
			size = 14
		}
		width := cells(m.Text) * size * 0.6
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

// cells counts the letters of a text, East Asian ones twice.
func cells(text string) float64 {
	wide := strings.IndexFunc(text, func(r rune) bool { return r >= 0x2E80 })
	if wide < 0 {
		return float64(utf8.RuneCountInString(text))
	}
	return cells(text[:wide]) + 2 + cells(string([]rune(text[wide:])[1:]))
}

// TestLanesOfTheSeed has the changes that flipping Secure makes in the picture.
func TestLanesOfTheSeed(t *testing.T) {
	document, err := os.ReadFile("../../web/lessons/django-https-secure-cookies.json")
	if err != nil {
		t.Fatal(err)
	}
	if got, want := words(t, document), []string{
		"stored sessionid", "sessionid sent", "sessionid blocked", "sessionid sent",
	}; strings.Join(got, "; ") != strings.Join(want, "; ") {
		t.Errorf("with Secure the chips say %q, want %q", got, want)
	}
	insecure := []byte(strings.ReplaceAll(string(document), " Secure;", ""))
	insecure = []byte(strings.ReplaceAll(string(insecure), `"holds": "sessionid",
      "reason": "SecureOnly"`, `"sends": "sessionid"`))
	if got, want := words(t, insecure), []string{
		"stored sessionid", "sessionid sent", "sessionid=abc123", "sessionid sent", "sessionid sent",
	}; strings.Join(got, "; ") != strings.Join(want, "; ") {
		t.Errorf("without Secure the chips say %q, want %q", got, want)
	}
}

// TestLanesInWords: the texts where nothing crosses the wire, or no server
// answers.
func TestLanesInWords(t *testing.T) {
	const shop = `{"v":1,"servers":[{"host":"shop.example","rules":[{"headers":{"Strict-Transport-Security":"max-age=60"}}]},{"host":"plain.example","schemes":["http"]}],
		"steps":[{"do":"visit","url":"https://shop.example/"},`
	tests := []struct {
		name, step string
		role       draw.Role
		want       string
	}{
		{"a script", `{"do":"script","cookie":"a=1"}`, draw.RolePauseText, "document.cookie = a=1"},
		{"time", `{"do":"wait","seconds":30}`, draw.RolePauseText, "Time passes: 30 seconds · Clock shows 2026-01-01 00:00:30 UTC"},
		{"a restart", `{"do":"restart"}`, draw.RolePauseText, "Browser closes and opens again · Session ends"},
		{"a link within the page", `{"do":"click","url":"#top"}`, draw.RolePauseText, "User clicks link · Link is within the page"},
		{"mixed content", `{"do":"fetch","url":"http://plain.example/"}`, draw.RolePauseText, "Browser blocks request · Request is HTTP, page is HTTPS"},
		{"CORS", `{"do":"fetch","url":"https://shop.example:443/"},{"do":"visit","url":"http://plain.example/"},{"do":"fetch","url":"https://shop.example/"}`, draw.RoleErrorText, "Browser hides response from script · CORS: no Access-Control-Allow-Origin"},
		{"HSTS", `{"do":"visit","url":"http://shop.example/"}`, draw.RoleTurnText, "307 internal redirect: HSTS"},
		{"nobody there", `{"do":"visit","url":"https://plain.example/"}`, draw.RoleErrorText, "connection refused"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s, tr := play(t, []byte(shop+test.step+"]}"))
			var got []string
			for _, g := range draw.Lanes(event.NewRun(s, tr), draw.Layout{Width: 1200}).Groups {
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

// words are the texts of the chips, including those on the wire.
func words(t *testing.T, document []byte) []string {
	s, tr := play(t, document)
	var texts []string
	for _, g := range draw.Lanes(event.NewRun(s, tr), layouts[0]).Groups {
		for _, m := range g.Marks {
			if m.Role == draw.RoleLeakText || strings.HasPrefix(string(m.Role), "chip-text") {
				texts = append(texts, m.Text)
			}
		}
	}
	return texts
}

// TestLanesOfServers: each host that a request reaches has a lane, in the order
// of the first requests, and one that does not exist has none: its arrow ends
// on the wire.
func TestLanesOfServers(t *testing.T) {
	s, tr := play(t, []byte(`{"v":1,"servers":[{"host":"*.shop.example"},{"host":"shop.example"}],"steps":[
		{"do":"visit","url":"http://nobody.example/"},
		{"do":"visit","url":"https://d.shop.example/"},{"do":"visit","url":"https://shop.example/"},
		{"do":"visit","url":"https://b.shop.example/"},{"do":"visit","url":"https://d.shop.example/"},
		{"do":"visit","url":"https://a.shop.example/"}]}`))
	d := draw.Lanes(event.NewRun(s, tr), draw.Layout{Width: 1280})
	var names []string
	var wire, band, broken draw.Mark
	for _, m := range d.Backdrop {
		switch {
		case m.Role == draw.RoleBand:
			band = m
		case m.Role == draw.RoleHeading && m.Text == "The wire":
			wire = m
		case m.Role == draw.RoleHeading:
			names = append(names, m.Text)
		}
	}
	want := "Browser d.shop.example shop.example b.shop.example a.shop.example"
	if got := strings.Join(names, " "); got != want {
		t.Errorf("lanes\n got %s\nwant %s", got, want)
	}
	for _, m := range d.Groups[0].Marks {
		if m.Role == draw.RoleHTTP {
			broken = m
		}
	}
	if wire.X == 0 || broken.X2 < band.X || broken.X2 > band.X+band.W {
		t.Errorf("nobody's arrow ends at %.0f, want it on the wire, from %.0f to %.0f", broken.X2, band.X, band.X+band.W)
	}
}

// TestLanesOfAttacks: a response comes from the attacker only if the attacker
// made it, and at its start it has only the server's text: what the attacker
// adds follows.
func TestLanesOfAttacks(t *testing.T) {
	tests := []struct {
		name, attacker string
		fromWire       bool
		response       string
		adds           []string
		marks          int
	}{
		{"answers", `{"status":200,"set":["a=1"]}`, true, "attacker: 200 · Set-Cookie: a=1", nil, 2},
		{"adds a cookie", `{"set":["a=1"]}`, false, "200 · Set-Cookie: own=1", []string{"attacker adds a"}, 1},
		{"adds two", `{"set":["a=1","b=1"]}`, false, "200 · Set-Cookie: own=1", []string{"attacker adds 2 cookies"}, 1},
		{"adds a header", `{"headers":{"X-Evil":"1"}}`, false, "200 · Set-Cookie: own=1", []string{"attacker adds headers"}, 1},
		{"does nothing here", `{"path":"/other","status":200}`, false, "200 · Set-Cookie: own=1", nil, 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s, tr := play(t, []byte(`{"v":1,"network":"hostile","attacker":[`+test.attacker+`],
				"servers":[{"host":"shop.example","rules":[{"set":["own=1"]}]}],"steps":[{"do":"visit","url":"http://shop.example/"}]}`))
			d := draw.Lanes(event.NewRun(s, tr), draw.Layout{Width: 700})
			var back, label draw.Mark
			var adds []string
			marks := 0
			for _, g := range d.Groups {
				for _, m := range g.Marks {
					switch {
					case m.Role == draw.RoleHTTP && m.X2 < m.X:
						back = m
					case m.Role == draw.RoleLabel && m.Anchor == "end":
						label = m
					case m.Role == draw.RoleAttack:
						marks++
					case m.Role == draw.RoleAttacker:
						adds = append(adds, m.Text)
					}
				}
			}
			if got := back.X < 500; got != test.fromWire || marks != test.marks {
				t.Errorf("the response starts at %.0f with %d marks, want from the wire: %v, %d", back.X, marks, test.fromWire, test.marks)
			}
			if label.Text != test.response || !slices.Equal(adds, test.adds) {
				t.Errorf("the response says %q, and on the wire %q; want %q, %q", label.Text, adds, test.response, test.adds)
			}
		})
	}
}

// TestLanesNest: the requests of a page are in its nest, and indented from the
// requests for pages.
func TestLanesNest(t *testing.T) {
	s, tr := play(t, []byte(`{"v":1,"servers":[{"host":"shop.example"}],"steps":[
		{"do":"visit","url":"https://shop.example/"},{"do":"image","url":"/a.png"},{"do":"script","cookie":"a=1"},
		{"do":"wait","seconds":5},{"do":"frame","url":"/frame"},{"do":"click","url":"/next"}]}`))
	d := draw.Lanes(event.NewRun(s, tr), draw.Layout{Width: 700})
	var nests []draw.Mark
	for _, m := range d.Backdrop {
		if m.Role == draw.RoleNest {
			nests = append(nests, m)
		}
	}
	if len(nests) != 2 {
		t.Fatalf("%d nests, want 2", len(nests))
	}
	for _, g := range d.Groups {
		for _, m := range g.Marks {
			if m.Role != draw.RoleHTTPS || m.X2 < m.X {
				continue
			}
			inside := slices.ContainsFunc(nests, func(n draw.Mark) bool { return n.Y <= m.Y && m.Y <= n.Y+n.H && m.X == n.X+n.W })
			if want := g.At.Step == 1 || g.At.Step == 4; inside != want {
				t.Errorf("step %d: in a nest %v, want %v", g.At.Step, inside, want)
			}
		}
	}
}

// TestLanesSinceAnEdit: a cookie that an edit changed has a second outline and
// a ghost with its earlier state.
func TestLanesSinceAnEdit(t *testing.T) {
	s, tr := seed(t)
	plain := s.Clone()
	plain.Servers[0].Rules[1].Set = []string{"sessionid=abc123"}
	since := compare.Changes(run(t, plain), event.NewRun(s, tr))
	var rings, ghosts []string
	for _, g := range draw.Lanes(event.NewRun(s, tr), draw.Layout{Width: 700, Since: since}).Groups {
		for _, m := range g.Marks {
			switch {
			case m.Role == draw.RoleRing && m.Shape == draw.Rect:
				rings = append(rings, g.Title)
			case m.Role == draw.RoleGhostText:
				ghosts = append(ghosts, m.Text)
			}
		}
	}
	if len(rings) != 1 || rings[0] != "sessionid blocked: SecureOnly" || len(ghosts) != 1 || ghosts[0] != "was sent" {
		t.Errorf("rings %q and ghosts %q, want one around the blocked cookie, which was sent", rings, ghosts)
	}
}

// TestLanesOfAProxy: a proxy that ends TLS has https before it and http behind it,
// one that does not has the same on both sides, and so has plain http.
func TestLanesOfAProxy(t *testing.T) {
	tests := []struct {
		name, proxy, url string
		before, behind   draw.Role
	}{
		{"ends TLS", `,"proxy":{"terminatesTLS":true}`, "https://shop.example/", draw.RoleHTTPSHead, draw.RoleHTTPHead},
		{"ends TLS, asked over http", `,"proxy":{"terminatesTLS":true}`, "http://shop.example/", draw.RoleHTTPHead, draw.RoleHTTPHead},
		{"passes TLS on", `,"proxy":{}`, "https://shop.example/", draw.RoleHTTPSHead, draw.RoleHTTPSHead},
		{"none", "", "https://shop.example/", draw.RoleHTTPSHead, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s, tr := play(t, []byte(`{"v":1,"servers":[{"host":"shop.example"`+test.proxy+`}],"steps":[{"do":"visit","url":"`+test.url+`"}]}`))
			for _, width := range laneWidths {
				d := draw.Lanes(event.NewRun(s, tr), draw.Layout{Width: width})
				checkApart(t, d)
				var proxies []float64
				for _, m := range d.Backdrop {
					if m.Role == draw.RoleProxy {
						proxies = append(proxies, m.X)
					}
				}
				var heads []draw.Role
				starts := map[float64]bool{}
				for _, m := range d.Groups[0].Marks {
					switch m.Role {
					case draw.RoleHTTPHead, draw.RoleHTTPSHead:
						heads = append(heads, m.Role)
					case draw.RoleHTTP, draw.RoleHTTPS:
						starts[m.X] = true
					}
				}
				want := []draw.Role{test.before, test.behind, test.behind, test.before}
				if test.behind == "" {
					want = []draw.Role{test.before, test.before}
				}
				if !slices.Equal(heads, want) || len(proxies) != len(want)/2-1 || len(proxies) > 0 && !starts[proxies[0]] {
					t.Errorf("width %.0f: arrows %q, proxies at %v; want %q", width, heads, proxies, want)
				}
			}
		})
	}
}
