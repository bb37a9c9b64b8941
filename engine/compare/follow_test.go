package compare_test

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/compare"
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// TestFollow: a place is the same request, cookie or line after an edit, even
// if its number changed.
func TestFollow(t *testing.T) {
	s, _ := seed(t)
	before := run(t, s)
	twice := edit.SetScheme(s, 0, "https")
	tests := []struct {
		name  string
		after *scenario.Scenario
		at    event.Place
		want  event.Place // Nowhere: it is gone
	}{
		{"nothing was edited", s, event.AtExchange(2, 0).WithCookie(0), event.AtExchange(2, 0).WithCookie(0)},
		{"the redirected request is the first now", twice, event.AtExchange(0, 1), event.AtExchange(0, 0)},
		{"and so is its line", twice, event.AtExchange(0, 1).WithLine(0), event.AtExchange(0, 0).WithLine(0)},
		{"what the step itself asks for changed its scheme", twice, event.AtExchange(0, 0), event.AtExchange(0, 0)},
		{"another step keeps its place", twice, event.AtExchange(2, 0), event.AtExchange(2, 0)},
		{"without the redirect there is no second request", edit.SetRedirect(s, 0, 0), event.AtExchange(0, 1), event.Nowhere},
		{"the step before it is gone", edit.RemoveStep(s, 0), event.AtExchange(2, 0), event.AtExchange(1, 0)},
		{"the step itself is gone", edit.RemoveStep(s, 2), event.AtExchange(2, 0), event.Nowhere},
		{"a cookie that is not there", edit.SetRedirect(s, 0, 0), event.AtExchange(2, 0).WithCookie(0), event.Nowhere},
		{"a step without an event of its own", s, event.AtStep(0), event.Nowhere},
		{"a place that never was", s, event.AtExchange(7, 0), event.Nowhere},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, ok := compare.Follow(before, test.at, run(t, test.after))
			if !ok {
				got = event.Nowhere
			}
			if got != test.want {
				t.Errorf("%+v is %+v, want %+v", test.at, got, test.want)
			}
		})
	}
}

// TestFollowLines: of several lines with one name, each stays the same.
func TestFollowLines(t *testing.T) {
	before := event.NewRun(play(t, []byte(`{"v":1,"servers":[{"host":"shop.example","rules":[{"set":["a=1","b=1","a=2; Path=/x"]}]}],"steps":[{"do":"visit","url":"https://shop.example/"}]}`)))
	after := event.NewRun(play(t, []byte(`{"v":1,"servers":[{"host":"shop.example","rules":[{"set":["c=1","a=1","a=2; Path=/x"]}]}],"steps":[{"do":"visit","url":"https://shop.example/"}]}`)))
	for line, want := range map[int]int{0: 1, 1: event.None, 2: 2} {
		got, ok := compare.Follow(before, event.AtExchange(0, 0).WithLine(line), after)
		if ok != (want != event.None) || ok && got.Line != want {
			t.Errorf("line %d is line %d (%v), want %d", line, got.Line, ok, want)
		}
	}
}
