//go:build !js

package engine_test

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/internal/wpt"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// TestWebPlatform runs the cases of testdata/wpt, which are based on
// web-platform-tests, in every profile for which a case has an expectation. The
// lab runs the same cases in the real browsers.
func TestWebPlatform(t *testing.T) {
	cases, err := wpt.Read("testdata/wpt")
	if err != nil {
		t.Fatal(err)
	}
	if len(cases) < 1200 {
		t.Errorf("%d cases, want at least 1200", len(cases))
	}
	for _, profile := range []scenario.Browser{scenario.Chrome, scenario.Firefox, scenario.Safari, scenario.Spec} {
		t.Run(string(profile), func(t *testing.T) {
			tested := map[string]int{}
			for i := range cases {
				if webPlatformCase(t, &cases[i], profile) {
					tested[cases[i].File]++
				}
			}
			t.Logf("%d cases: %v", len(cases), tested)
		})
	}
}

// webPlatformCase runs one case in a profile, and reports whether the case has
// an expectation for it.
func webPlatformCase(t *testing.T, c *wpt.Case, profile scenario.Browser) bool {
	s := c.Scenario.Clone()
	s.Browser = profile
	tr, err := engine.Run(s)
	if err != nil {
		t.Errorf("%s: %v", c.Name(), err)
		return false
	}
	tested := false
	for _, check := range c.Checks {
		want := check.Wants.For(profile)
		if !want.Known {
			continue
		}
		tested = true
		if got := check.Got(tr); got != want.Text {
			t.Errorf("%s\n%s, after steps[%d]\n got %.200q\nwant %.200q %s", c.Name(), profile, check.Step, got, want.Text, c.Note)
		}
	}
	return tested
}
