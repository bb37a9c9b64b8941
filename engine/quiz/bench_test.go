package quiz_test

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/largest"
	"github.com/crumbtrail/crumbtrail/engine/quiz"
)

// BenchmarkLargestSearch makes the questions of the longest documents.
func BenchmarkLargestSearch(b *testing.B) {
	for _, d := range largest.All() {
		tr, err := engine.Run(d.Scenario)
		if err != nil {
			b.Fatal(err)
		}
		run := event.NewRun(d.Scenario, tr)
		b.Run(d.Name+"/questions", func(b *testing.B) {
			for b.Loop() {
				quiz.Questions(run)
			}
		})
	}
}
