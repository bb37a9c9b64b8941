//go:build !js

package driver

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/internal/kindtest"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A countingTab counts what is done to it.
type countingTab struct{ done int }

func (c *countingTab) Visit(string) error              { c.done++; return nil }
func (c *countingTab) Reload() error                   { c.done++; return nil }
func (c *countingTab) Traverse(int) error              { c.done++; return nil }
func (c *countingTab) SwitchTo(int) (bool, error)      { c.done++; return true, nil }
func (c *countingTab) Evaluate(string) (string, error) { c.done++; return "", nil }
func (c *countingTab) Frame() (Tab, error)             { return c, nil }
func (c *countingTab) Press() error                    { c.done++; return nil }
func (c *countingTab) ClearCache() error               { c.done++; return nil }

// TestEveryKindIsPlayed: the lab takes a step of each kind. It waits and starts
// the browsers again without their help.
func TestEveryKindIsPlayed(t *testing.T) {
	for _, k := range scenario.Kinds() {
		in := &countingTab{}
		_, _, err := Act(in, kindtest.Step(k), Document{URL: "https://" + kindtest.Host + "/"})
		byLab := k.Has(scenario.SecondsField) || k.EndsSession
		if err != nil || (in.done == 0) != byLab {
			t.Errorf(`a step to %[1]s does %[2]d things to a browser: %[3]v. Add what the page runs for it to
stepScript in script.go

	case %[4]s:
		return ..., false

or, where no page can, what the browser is told to act in act.go.`, k.Do, in.done, err, kindtest.Constant(k.Do))
		}
	}
}
