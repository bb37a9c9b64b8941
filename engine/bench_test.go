package engine_test

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/web/lessons"
)

// BenchmarkRun plays the lesson that the page opens on.
func BenchmarkRun(b *testing.B) {
	s, err := lessons.Get(lessons.First)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := engine.Run(s); err != nil {
			b.Fatal(err)
		}
	}
}
