package browser

import (
	"slices"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// taken is what came of the last of some steps.
func taken(s *scenario.Scenario, steps ...scenario.Step) trace.Step {
	b := New(s)
	var last trace.Step
	for _, step := range steps {
		last = b.Do(step)
	}
	return last
}

var shop = []scenario.Server{{Host: "shop.example", Rules: []scenario.Rule{{Path: "/set", Set: []string{"a=1"}}}}}

// A page's process has a jar of its own in Firefox; with the browser it closes,
// and what it knew is gone.
func TestRestartEndsTheProcess(t *testing.T) {
	got := taken(&scenario.Scenario{Browser: scenario.Firefox, Servers: shop},
		scenario.Step{Do: scenario.Visit, URL: "https://shop.example/set"},
		scenario.Step{Do: scenario.Restart},
		scenario.Step{Do: scenario.Visit, URL: "https://shop.example/"})
	if got.DocumentCookie != "" {
		t.Errorf("after a restart document.cookie is %q, want nothing: the cookie was the session's", got.DocumentCookie)
	}
}

// Of two limits on a lifetime only the shorter one is told.
func TestScriptLifetimeCapsAlone(t *testing.T) {
	got := taken(&scenario.Scenario{Browser: scenario.Safari, Servers: shop},
		scenario.Step{Do: scenario.Visit, URL: "https://shop.example/"},
		scenario.Step{Do: scenario.Script, Cookie: "a=1; Max-Age=99999999"})
	if want := []rule.ID{rule.ScriptLifetimeCapped}; !slices.Equal(got.SetCookies[0].Warnings, want) {
		t.Errorf("warnings %v, want %v", got.SetCookies[0].Warnings, want)
	}
}
