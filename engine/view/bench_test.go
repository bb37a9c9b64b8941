package view_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/view"
)

// The benchmarks are of the longest documents that the engine plays. Each
// works out the events of a run and then one view of them.

// BenchmarkTable is of as many Set-Cookie lines as a document may have.
func BenchmarkTable(b *testing.B) {
	measure(b, manyLines(), func(run *view.Run) int { return len(run.Events) })
}

func BenchmarkTracker(b *testing.B) {
	measure(b, manyScripts(), func(run *view.Run) int {
		return len(run.Tracker(run.Window(view.AtStep(len(run.Trace.Steps) - 1))).Columns)
	})
}

func BenchmarkMoments(b *testing.B) {
	measure(b, manyFrames(), func(run *view.Run) int { return len(run.Moments()) })
}

func BenchmarkSnapshot(b *testing.B) {
	measure(b, manyFrames(), func(run *view.Run) int { return len(run.Snapshot().Lines) })
}

func BenchmarkTranscript(b *testing.B) {
	measure(b, manyServers(), func(run *view.Run) int { return len(run.Transcript(run.Window(view.AtStep(len(run.Trace.Steps) - 1)))) })
}

// measure plays a document and times what work shows of it.
func measure(b *testing.B, document string, work func(run *view.Run) (shown int)) {
	b.Helper()
	s, tr := play(b, []byte(document))
	b.ReportAllocs()
	for b.Loop() {
		if work(view.NewRun(s, tr)) == 0 {
			b.Fatal("nothing to show")
		}
	}
}

// manyLines is one answer that sets as many cookies as a document may have.
func manyLines() string {
	return fmt.Sprintf(`{"v":1,"servers":[{"host":"shop.example","rules":[{"set":[%s]}]}],
		"steps":[{"do":"visit","url":"http://shop.example/"}]}`,
		listOf(scenario.MaxLines, func(i int) string { return fmt.Sprintf(`"c%d=1"`, i) }))
}

// manyScripts is a page with a script in every step that sets a cookie.
func manyScripts() string {
	return fmt.Sprintf(`{"v":1,"servers":[{"host":"shop.example"}],
		"steps":[{"do":"visit","url":"https://shop.example/"},%s]}`,
		listOf(scenario.MaxSteps-1, func(i int) string { return fmt.Sprintf(`{"do":"script","cookie":"c%d=1"}`, i) }))
}

// manyFrames is a page with frames that are redirected and set a cookie.
func manyFrames() string {
	return fmt.Sprintf(`{"v":1,"servers":[{"host":"shop.example","rules":[{"path":"/frame","redirect":"/framed","status":302},{"set":["sid=1"]}]}],
		"steps":[{"do":"visit","url":"http://shop.example/"},%s]}`,
		listOf(scenario.MaxSteps-1, func(int) string { return `{"do":"frame","url":"/frame"}` }))
}

// manyServers is a chain of redirects from server to server, begun again and
// again.
func manyServers() string {
	return fmt.Sprintf(`{"v":1,"servers":[%s],"steps":[%s]}`,
		listOf(scenario.MaxServers, func(i int) string {
			return fmt.Sprintf(`{"host":"s%d.example","rules":[{"set":["c%[1]d=1"],"redirect":"http://s%[2]d.example/","status":302}]}`, i, (i+1)%scenario.MaxServers)
		}),
		listOf(500, func(i int) string {
			return fmt.Sprintf(`{"do":"visit","url":"http://s%d.example/"}`, i*20%scenario.MaxServers)
		}))
}

// listOf joins n values with commas.
func listOf(n int, value func(i int) string) string {
	values := make([]string, n)
	for i := range values {
		values[i] = value(i)
	}
	return strings.Join(values, ",")
}
