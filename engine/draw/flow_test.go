package draw_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/draw"
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/internal/eventtest"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// way writes the taken nodes of a chart with their steps, in reading order.
func way(f draw.Flowchart) []string {
	var list []string
	for _, n := range f.Nodes {
		if n.Taken {
			list = append(list, fmt.Sprintf("%s %v", n.Text, n.Rows))
		}
	}
	return list
}

// TestFlowOfTheSeed: the eight boxes of the lesson that this project started
// from are all there, and the run took them.
func TestFlowOfTheSeed(t *testing.T) {
	s, tr := seed(t)
	f := draw.Flow(event.NewRun(s, tr), event.Nowhere)
	for _, want := range []struct {
		id   draw.NodeID
		text string
		rows []int
	}{
		{draw.NodeAsk, "User sends HTTP request", []int{1, 2, 4, 5, 6}},
		{draw.NodeHTTPS, "Server checks if HTTPS", []int{1, 2, 4, 5, 6}},
		{draw.NodeRedirect, "Redirect to HTTPS URL", []int{1, 5}},
		{draw.NodeAgain, "User sends HTTPS request", []int{2, 6}},
		{draw.NodeSet, "Server sets secure cookie with Secure flag", []int{3}},
		{draw.NodeStored, "Browser stores cookie only on HTTPS", []int{3}},
		{draw.NodeSent, "Subsequent requests send secure cookie only over HTTPS", []int{4, 6}},
		{draw.NodeRead, "Server reads secure cookie safely", []int{4, 6}},
	} {
		n, ok := f.Node(want.id)
		if !ok || n.Text != want.text || !n.Taken || !slices.Equal(n.Rows, want.rows) {
			t.Errorf("%s is %+v, want %q at %v", want.id, n, want.text, want.rows)
		}
	}
	no := slices.IndexFunc(f.Edges, func(e draw.Edge) bool { return e.From == draw.NodeHTTPS && e.To == draw.NodeRedirect })
	if e := f.Edges[no]; e.Label != "No" || !e.Taken {
		t.Errorf("the way to the redirect is %+v", e)
	}
	if n, _ := f.Node(draw.NodeSendSecure); !n.Stops || n.Value != "not over HTTP" {
		t.Errorf("the check that stops the cookie is %+v", n)
	}
}

// TestSimpleFlow: there is one question for the checks of each gate, with what failed.
func TestSimpleFlow(t *testing.T) {
	s, tr := seed(t)
	r := event.NewRun(s, tr)
	for _, test := range []struct {
		name string
		at   event.Place
		want []string
	}{
		{"a request that holds its cookie", event.AtExchange(2, 0), []string{
			"User sends HTTP request again [5]", "Does HSTS cover the host? [5]", "Is there a cookie in the jar? [5]",
			"May the cookie be sent? [5]", "Cookie is not sent [5]",
			"Server checks if HTTPS [5]", "Redirect to HTTPS URL [5]", "User sends HTTPS request again [6]",
		}},
		{"a line", event.AtExchange(0, 1).WithLine(0), []string{
			"Server sets secure cookie with Secure flag [3]", "May the cookie be stored? [3]", "Browser stores cookie only on HTTPS [3]",
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, way(draw.Flow(r, test.at).Simple())); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
	blocked, _ := draw.Flow(r, event.Nowhere).Simple().Node(draw.NodeSendChecks)
	if !blocked.Stops || blocked.Value != "not over HTTP" || !slices.Equal(blocked.Rows, []int{4, 5, 6}) {
		t.Errorf("of the whole run the question is %+v", blocked)
	}
	passed, _ := draw.Flow(r, event.AtExchange(1, 0)).Simple().Node(draw.NodeSendChecks)
	if passed.Stops || passed.Value != "" {
		t.Errorf("of a cookie that is sent the question is %+v", passed)
	}
}

// TestFlowOfAPlace: the path of the selection is lit, and nothing else.
func TestFlowOfAPlace(t *testing.T) {
	tests := []struct {
		name string
		at   event.Place
		want []string
	}{
		{
			"a request that holds its cookie", event.AtExchange(2, 0),
			[]string{
				"User sends HTTP request again [5]", "Does HSTS cover the host? [5]", "Is there a cookie in the jar? [5]",
				"Domain: does it match the host? [5]", "Path: does it match the path? [5]", "Expiry: is it still valid? [5]",
				"Secure: does the scheme allow it? [5]", "Cookie is not sent [5]",
				"Server checks if HTTPS [5]", "Redirect to HTTPS URL [5]", "User sends HTTPS request again [6]",
			},
		},
		{
			"its cookie", event.AtExchange(2, 0).WithCookie(0),
			[]string{
				"User sends HTTP request again [5]", "Does HSTS cover the host? [5]", "Is there a cookie in the jar? [5]",
				"Domain: does it match the host? [5]", "Path: does it match the path? [5]", "Expiry: is it still valid? [5]",
				"Secure: does the scheme allow it? [5]", "Cookie is not sent [5]",
			},
		},
		{
			"a request that sends its cookie", event.AtExchange(1, 0),
			[]string{
				"User sends next HTTPS request [4]", "Does HSTS cover the host? [4]", "Is there a cookie in the jar? [4]",
				"Domain: does it match the host? [4]", "Path: does it match the path? [4]", "Expiry: is it still valid? [4]",
				"Secure: does the scheme allow it? [4]", "SameSite: does it allow the request? [4]", "Cookie is sent with the request [4]",
				"Server checks if HTTPS [4]", "Server reads secure cookie safely [4]",
			},
		},
		{
			"a line", event.AtExchange(0, 1).WithLine(0),
			[]string{
				"Server sets secure cookie with Secure flag [3]", "Domain: may this host set it? [3]",
				"Secure: does the scheme allow it? [3]", "SameSite: does it allow the response? [3]",
				"Jar: is there no conflict? [3]", "Browser stores cookie only on HTTPS [3]",
			},
		},
		{
			"a request without a cookie", event.AtExchange(0, 0),
			[]string{
				"User sends HTTP request [1]", "Does HSTS cover the host? [1]", "Is there a cookie in the jar? [1]",
				"Server checks if HTTPS [1]", "Redirect to HTTPS URL [1]", "User sends HTTPS request [2]",
			},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s, tr := seed(t)
			if diff := cmp.Diff(test.want, way(draw.Flow(event.NewRun(s, tr), test.at))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestFlowFollowsTheSwitches: the nodes after each flip.
func TestFlowFollowsTheSwitches(t *testing.T) {
	tests := []struct {
		name  string
		edit  func(*scenario.Scenario) *scenario.Scenario
		node  draw.NodeID
		text  string
		taken bool
	}{
		{"Secure off", noSecure, draw.NodeSent, "Subsequent requests send cookie over HTTP too", true},
		{"Secure off", noSecure, draw.NodeRead, "Server reads cookie, and so can anyone on the wire", true},
		{"Secure off", noSecure, draw.NodeStored, "Browser stores cookie", true},
		{"Secure off", noSecure, draw.NodeHeld, "Cookie is not sent", false},
		{"redirect off", noRedirect, draw.NodeHTTPS, "Server does not check if HTTPS", true},
		{"redirect off", noRedirect, draw.NodeRedirect, "Redirect to HTTPS URL", false},
		{"redirect off", noRedirect, draw.NodeRefused, "Cookie is rejected", true},
		{"HSTS on", withHSTS, draw.NodeUpgraded, "Browser upgrades request to HTTPS", true},
	}
	for _, test := range tests {
		t.Run(test.name+", "+string(test.node), func(t *testing.T) {
			s, _ := seed(t)
			s = test.edit(s)
			n, ok := draw.Flow(run(t, s), event.Nowhere).Node(test.node)
			if !ok || n.Text != test.text || n.Taken != test.taken {
				t.Errorf("got %+v, want %q, taken %v", n, test.text, test.taken)
			}
		})
	}
}

func noSecure(s *scenario.Scenario) *scenario.Scenario {
	return edit.SetFlag(s, edit.Cookies(s)[0].Ref, "Secure", false)
}
func noRedirect(s *scenario.Scenario) *scenario.Scenario { return edit.SetRedirect(s, 0, 0) }
func withHSTS(s *scenario.Scenario) *scenario.Scenario   { return edit.SetHSTS(s, 0, true) }

// TestFlowIsConnected: in every chart, whole and simple, of every place, edges join nodes,
// taken edges join taken nodes, every taken node is reached and has an event,
// and each cookie ends as in the trace.
func TestFlowIsConnected(t *testing.T) {
	goldens(t, func(t *testing.T, s *scenario.Scenario, tr *trace.Trace) {
		r := event.NewRun(s, tr)
		places := append([]event.Place{event.Nowhere}, few(tr)...)
		for n := range 2 * len(places) {
			at := places[n/2]
			f := draw.Flow(r, at)
			if n%2 == 1 {
				f = f.Simple()
			}
			reached := map[draw.NodeID]bool{draw.NodeAsk: true, draw.NodeSet: true}
			for _, e := range f.Edges {
				from, ok := f.Node(e.From)
				to, ok2 := f.Node(e.To)
				if !ok || !ok2 || e.Taken && (!from.Taken && e.From != draw.NodeRead && e.From != draw.NodeUpgraded || !to.Taken && e.To != draw.NodeRead) {
					t.Errorf("%+v: edge %+v joins %+v and %+v", at, e, from, to)
				}
				reached[e.To] = reached[e.To] || e.Taken
			}
			for _, n := range f.Nodes {
				if eventtest.Unfilled(n.Text) || n.Taken != (n.At != event.Nowhere) || n.Taken && (!reached[n.ID] || len(n.Rows) == 0 || r.EventOf(n.At) != n.Rows[0]) {
					t.Errorf("%+v: node %+v", at, n)
				}
			}
			if at.Cookie != event.None {
				sent := tr.Steps[at.Step].Exchanges[at.Exchange].Cookies[at.Cookie].Sent
				out, _ := f.Node(draw.NodeSent)
				blocked, _ := f.Node(draw.NodeHeld)
				if out.Taken != sent || blocked.Taken == sent {
					t.Errorf("%+v: sent is %v, and the chart ends at sent %v, held %v", at, sent, out.Taken, blocked.Taken)
				}
			}
		}
	})
}

// few lists the places of a trace, and only the first of a long one.
func few(tr *trace.Trace) []event.Place {
	var list []event.Place
	for i := range tr.Steps {
		list = append(list, eventtest.Places(tr, i)...)
	}
	return list[:min(12, len(list))]
}

// TestFlowFits: at every width the boxes do not overlap, are inside the drawing
// and contain their texts, and edges are inside the drawing.
func TestFlowFits(t *testing.T) {
	goldens(t, func(t *testing.T, s *scenario.Scenario, tr *trace.Trace) {
		f := draw.Flow(event.NewRun(s, tr), event.Nowhere)
		simple := f.Simple()
		for i, width := range []float64{240, 343, 599, 600, 660, 960, 1240, 240, 600, 960} {
			d := f.Draw(draw.Layout{Width: width})
			if i > 6 {
				d = simple.Draw(draw.Layout{Width: width})
			}
			var boxes []draw.Mark
			marks := d.Backdrop
			for _, g := range d.Groups {
				marks = append(slices.Clone(marks), g.Marks...)
			}
			for _, m := range marks {
				left, right := extent(m, d.Font)
				if left < 0 || right > d.Width || m.Y < 0 || m.Y+m.H > d.Height {
					t.Errorf("%.0f: %s %q lies from %.0f to %.0f at %.0f, outside %.0f × %.0f", width, m.Role, m.Text, left, right, m.Y, d.Width, d.Height)
				}
				switch {
				case m.Shape == draw.Path:
					for x, y := range points(t, m.D) {
						if x < 0 || x > d.Width || y < 0 || y > d.Height {
							t.Errorf("%.0f: a way leads to %.0f, %.0f", width, x, y)
						}
					}
				case m.Shape == draw.Rect:
					for _, other := range boxes {
						if m.X < other.X+other.W && other.X < m.X+m.W && m.Y < other.Y+other.H && other.Y < m.Y+m.H {
							t.Errorf("%.0f: boxes %+v and %+v overlap", width, m, other)
						}
					}
					boxes = append(boxes, m)
				case strings.HasPrefix(string(m.Role), "node-"):
					if in := boxes[len(boxes)-1]; left < in.X || right > in.X+in.W || m.Y-d.Font*0.8 < in.Y || m.Y > in.Y+in.H {
						t.Errorf("%.0f: %q sticks out of its box", width, m.Text)
					}
				}
			}
		}
	})
}

// points reads the points of a path of straight lines.
func points(t *testing.T, d string) func(func(x, y float64) bool) {
	return func(yield func(x, y float64) bool) {
		fields := strings.Fields(strings.NewReplacer("M", "", "L", "", "Z", "").Replace(d))
		for i := 0; i+1 < len(fields); i += 2 {
			var x, y float64
			if _, err := fmt.Sscan(fields[i]+" "+fields[i+1], &x, &y); err != nil {
				t.Fatalf("path %q: %v", d, err)
			}
			if !yield(x, y) {
				return
			}
		}
	}
}
