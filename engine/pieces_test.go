package engine

import (
	"errors"
	"reflect"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/browser"
	"github.com/crumbtrail/crumbtrail/engine/largest"
)

// A run in pieces has the same result as one without rests, and the largest ones
// rest often enough for a page to stay responsive.
func TestRunInPieces(t *testing.T) {
	for _, d := range largest.All() {
		compared := d.Name == "faults" || d.Name == "lines" // Comparing the largest traces takes longer than the runs.
		if testing.Short() && !compared {
			continue
		}
		t.Run(d.Name, func(t *testing.T) {
			rests, last := 0, 0
			got, err := RunInPieces(d.Scenario, func(done int) bool {
				if done < last || done > len(d.Scenario.Steps) {
					t.Errorf("at a rest %d of %d steps are done, at the one before %d", done, len(d.Scenario.Steps), last)
				}
				rests, last = rests+1, done
				return true
			})
			if err != nil {
				t.Fatal(err)
			}
			if most := browser.MaxCost / browser.RestAfter; rests == 0 || rests > most {
				t.Errorf("there are %d rests, want at least one and at most %d", rests, most)
			}
			if !compared {
				return
			}
			want, err := Run(d.Scenario)
			if err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(got, want) {
				t.Error("the trace differs from that of a run without rests")
			}
		})
	}
}

// A run ends at the rest that says so: between steps, in a redirect chain, and
// in the Set-Cookie lines of one response.
func TestRunStops(t *testing.T) {
	for _, d := range largest.All() {
		t.Run(d.Name, func(t *testing.T) {
			for _, stopAt := range []int{1, 2} {
				rests := 0
				tr, err := RunInPieces(d.Scenario, func(int) bool {
					rests++
					return rests < stopAt
				})
				if !errors.Is(err, ErrStopped) || tr != nil || rests != stopAt {
					t.Errorf("stopped at rest %d: %d rests, error %v, want %v", stopAt, rests, err, ErrStopped)
				}
			}
		})
	}
}
