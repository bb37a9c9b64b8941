package main

import (
	"fmt"
	"os"
	"regexp"
	"strconv"
	"strings"
)

// A result is one line of a benchmark, such as
// "BenchmarkDecision/cookiejar-2   139678   3459 ns/op   1136 B/op".
var result = regexp.MustCompile(`(?m)^Benchmark(\S+)\s+\d+\s+([0-9.e+]+) ns/op`)

// processors is the suffix that Go adds to a name: the number of processors.
var processors = regexp.MustCompile(`-\d+$`)

// read returns the times of the benchmarks in some files, in nanoseconds, by
// their names. Of several runs the shortest time counts: only other work on the
// machine makes one longer.
func read(files ...string) (map[string]float64, error) {
	measured := map[string]float64{}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		for _, found := range result.FindAllStringSubmatch(string(text), -1) {
			ns, err := strconv.ParseFloat(found[2], 64)
			if err != nil {
				return nil, fmt.Errorf("%s: %s: %w", file, strings.TrimSpace(found[0]), err)
			}
			name := processors.ReplaceAllString(found[1], "")
			if before, ok := measured[name]; !ok || ns < before {
				measured[name] = ns
			}
		}
	}
	return measured, nil
}
