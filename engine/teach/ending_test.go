package teach_test

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/teach"
)

// TestEnding: the line under the table, of the lesson with a flipped switch and
// of runs that stop in other ways.
func TestEnding(t *testing.T) {
	lesson := func(change func(*scenario.Scenario) *scenario.Scenario) *event.Run {
		s, _ := seed(t)
		return run(t, change(s))
	}
	document := func(doc string) *event.Run { return event.NewRun(play(t, []byte(doc))) }
	for _, test := range []struct {
		name string
		run  *event.Run
		want string
	}{
		{
			"the lesson", lesson(func(s *scenario.Scenario) *scenario.Scenario { return s }),
			"Execution stops after event 6: the user uses HTTPS, and the cookie is sent only over HTTPS.",
		},
		{
			"without Secure", lesson(func(s *scenario.Scenario) *scenario.Scenario {
				return edit.SetFlag(s, edit.Cookies(s)[0].Ref, "Secure", false)
			}),
			"Execution stops after event 6: the user uses HTTPS, and the cookie is sent over HTTP too, in clear text.",
		},
		{
			"without the redirect", lesson(func(s *scenario.Scenario) *scenario.Scenario { return edit.SetRedirect(s, 0, 0) }),
			"Execution stops after event 4: the user uses HTTP, and no request carries a cookie.",
		},
		{
			"two cookies on this machine", document(`{"v":1,"servers":[{"host":"localhost","rules":[{"set":["a=1","b=2"]}]}],
				"steps":[{"do":"visit","url":"http://localhost/"},{"do":"visit","url":"http://localhost/"}]}`),
			"Execution stops after event 6: the user uses HTTP, and a and b are sent over HTTP within this machine.",
		},
		{
			"nobody answers", document(`{"v":1,"servers":[{"host":"shop.example"}],"steps":[{"do":"visit","url":"https://other.example/"}]}`),
			"Execution stops at event 1. No server in this scenario is named other.example, so the browser cannot send the request. The scenario has shop.example.",
		},
		{"nothing happens", document(`{"v":1,"steps":[]}`), ""},
	} {
		if got := teach.Ending(test.run); got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.name, got, test.want)
		}
	}
}
