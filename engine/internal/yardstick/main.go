// Command yardstick prints the engine's benchmarks beside those of other cookie
// libraries and beside their targets. ./build.sh bench runs it on the output of
// the benchmarks:
//
//	go run ./engine/internal/yardstick -chromium chromium.txt native.txt
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"text/tabwriter"
	"time"
)

func main() {
	inChromium := flag.String("chromium", "", "`file` of what was measured in Chromium")
	flag.Parse()
	if err := run(os.Stdout, *inChromium, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "yardstick:", err)
		os.Exit(1)
	}
}

// The libraries, by their names in the benchmarks.
const (
	ours  = "crumbtrail"
	gos   = "cookiejar"
	tough = "tough-cookie"
)

// The targets of the engine, beside the limits of the rows: at least so many
// times as fast as tough-cookie, and at most so many times as slow as
// cookiejar, which explains nothing.
const (
	fasterThanTough = 10
	slowerThanGos   = 2
)

// A row is one task that was measured.
type row struct {
	what string
	// benchmark is its name without the library's. If alone is set, no other
	// library has the task.
	benchmark string
	alone     bool
	// limit is the target, 0 for none.
	limit time.Duration
	// chromium: it was measured in Chromium.
	chromium bool
	// slowest: the row is the slowest of the benchmarks within this one.
	slowest bool
}

var rows = []row{
	{what: "a Set-Cookie line in, a Cookie header out", benchmark: "Decision", limit: 2 * time.Microsecond},
	{what: "a header, beside 10 cookies of other sites", benchmark: "OtherSites/10"},
	{what: "a header, beside 1,000", benchmark: "OtherSites/1000"},
	{what: "a header, beside 3,000", benchmark: "OtherSites/3000"},
	{what: "the seed lesson", benchmark: "Seed", alone: true, limit: 100 * time.Microsecond},
	{what: "20 hops with 500 cookies", benchmark: "Journey", alone: true, limit: time.Millisecond},
	{what: "more than 100,000 combinations", benchmark: "Properties", alone: true, limit: 2 * time.Second},
	{what: "the same in WebAssembly in Chromium", benchmark: "Properties", alone: true, limit: 10 * time.Second, chromium: true},
	{what: "the slowest view of the longest documents", benchmark: "LargestView", alone: true, limit: 100 * time.Millisecond, slowest: true},
	{what: "the slowest search for their fixes", benchmark: "LargestSearch", alone: true, slowest: true},
	{what: "the slowest play of them", benchmark: "LargestPlay", alone: true, slowest: true},
	{what: "the slowest megabyte of pasted text", benchmark: "LargestText", alone: true, limit: time.Second, slowest: true},
}

func run(w io.Writer, inChromium string, natively []string) error {
	native, err := read(natively...)
	if err != nil {
		return err
	}
	chromium, err := read(inChromium)
	if err != nil {
		return err
	}
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintf(table, "\t%s\t%s\t\t%s\t\taims\n", ours, gos, tough)
	for _, r := range rows {
		measured := native
		if r.chromium {
			measured = chromium
		}
		line, err := r.line(measured)
		if err != nil {
			return err
		}
		fmt.Fprintln(table, line)
	}
	return table.Flush()
}
