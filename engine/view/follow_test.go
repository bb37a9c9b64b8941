package view_test

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/view"
)

// TestFollow: a place is the same request, cookie or line after an edit, whatever
// its number is then.
func TestFollow(t *testing.T) {
	s, _ := seed(t)
	before := run(t, s)
	twice := edit.SetScheme(s, 0, "https")
	tests := []struct {
		name  string
		after *scenario.Scenario
		at    view.Place
		want  view.Place // Nowhere: it is gone
	}{
		{"nothing was edited", s, view.AtExchange(2, 0).WithCookie(0), view.AtExchange(2, 0).WithCookie(0)},
		{"the redirected request is the first now", twice, view.AtExchange(0, 1), view.AtExchange(0, 0)},
		{"and so is its line", twice, view.AtExchange(0, 1).WithLine(0), view.AtExchange(0, 0).WithLine(0)},
		{"what the step itself asks for changed its scheme", twice, view.AtExchange(0, 0), view.AtExchange(0, 0)},
		{"another step keeps its place", twice, view.AtExchange(2, 0), view.AtExchange(2, 0)},
		{"without the redirect there is no second request", edit.SetRedirect(s, 0, 0), view.AtExchange(0, 1), view.Nowhere},
		{"the step before it is gone", edit.RemoveStep(s, 0), view.AtExchange(2, 0), view.AtExchange(1, 0)},
		{"the step itself is gone", edit.RemoveStep(s, 2), view.AtExchange(2, 0), view.Nowhere},
		{"a cookie that is not there", edit.SetRedirect(s, 0, 0), view.AtExchange(2, 0).WithCookie(0), view.Nowhere},
		{"a step without an event of its own", s, view.AtStep(0), view.Nowhere},
		{"a place that never was", s, view.AtExchange(7, 0), view.Nowhere},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, ok := before.Follow(test.at, run(t, test.after))
			if !ok {
				got = view.Nowhere
			}
			if got != test.want {
				t.Errorf("%+v is %+v, want %+v", test.at, got, test.want)
			}
		})
	}
}

// TestFollowLines: of several lines for one name each stays itself.
func TestFollowLines(t *testing.T) {
	before := view.NewRun(play(t, []byte(`{"v":1,"servers":[{"host":"shop.example","rules":[{"set":["a=1","b=1","a=2; Path=/x"]}]}],"steps":[{"do":"visit","url":"https://shop.example/"}]}`)))
	after := view.NewRun(play(t, []byte(`{"v":1,"servers":[{"host":"shop.example","rules":[{"set":["c=1","a=1","a=2; Path=/x"]}]}],"steps":[{"do":"visit","url":"https://shop.example/"}]}`)))
	for line, want := range map[int]int{0: 1, 1: view.None, 2: 2} {
		got, ok := before.Follow(view.AtExchange(0, 0).WithLine(line), after)
		if ok != (want != view.None) || ok && got.Line != want {
			t.Errorf("line %d is line %d (%v), want %d", line, got.Line, ok, want)
		}
	}
}
