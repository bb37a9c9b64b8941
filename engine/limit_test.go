package engine

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/largest"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A document within its limits whose steps, redirects and cookies multiply: a
// link from a stranger must not use up the memory of a page.
func TestRunGrowsTooLarge(t *testing.T) {
	lines := make([]string, scenario.MaxLines)
	for i := range lines {
		lines[i] = fmt.Sprintf("c%d=1", i)
	}
	s := &scenario.Scenario{
		V: scenario.Version,
		Servers: []scenario.Server{{Host: "shop.test", Rules: []scenario.Rule{
			{Path: "/set", Set: lines},
			{Path: "/loop", Redirect: "/loop"},
		}}},
		Steps: []scenario.Step{{Do: scenario.Visit, URL: "http://shop.test/set"}},
	}
	if _, err := Run(s); err != nil {
		t.Fatalf("a single page full of cookies: %v", err)
	}
	for len(s.Steps) < scenario.MaxSteps {
		s.Steps = append(s.Steps, scenario.Step{Do: scenario.Visit, URL: "http://shop.test/loop"})
	}
	_, err := Run(s)
	if wrong := (*scenario.Error)(nil); !errors.As(err, &wrong) || !strings.HasPrefix(wrong.Path, "steps[") {
		t.Errorf("got %v, want an error that names the step", err)
	}
}

// A browser without limits looks at every cookie of a site for every request:
// such a run ends, too, before the page stops responding.
func TestRunExceedsLookups(t *testing.T) {
	s := largest.Request()
	for range 20 {
		s.Steps = append(s.Steps, scenario.Step{Do: scenario.Visit, URL: "http://shop.example/"})
	}
	_, err := Run(s)
	if wrong := (*scenario.Error)(nil); !errors.As(err, &wrong) || !strings.HasPrefix(wrong.Path, "steps[") {
		t.Errorf("got %v, want an error that names the step", err)
	}
}
