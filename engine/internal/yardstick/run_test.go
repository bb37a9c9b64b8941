package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const native = `goos: linux
BenchmarkSeed-2                          45627      26906 ns/op    9864 B/op   136 allocs/op
BenchmarkJourney-2                        1050    1078291 ns/op 1089000 B/op   745 allocs/op
BenchmarkProperties-2                        1 1500000000 ns/op         114688 situations/op
BenchmarkDecision/crumbtrail-2          500000       4000 ns/op     536 B/op     5 allocs/op
BenchmarkDecision/crumbtrail-2          721657       1000 ns/op     536 B/op     5 allocs/op
BenchmarkDecision/cookiejar-2           139678       1600.5 ns/op  1136 B/op    23 allocs/op
BenchmarkDecision/tough-cookie	130100	7688.3 ns/op
BenchmarkOtherSites/10/crumbtrail-2     437931       1000 ns/op
BenchmarkOtherSites/10/cookiejar-2      336021       400 ns/op
BenchmarkOtherSites/10/tough-cookie	130100	20000.0 ns/op
BenchmarkOtherSites/1000/crumbtrail-2   437931       1000 ns/op
BenchmarkOtherSites/1000/cookiejar-2    336021       400 ns/op
BenchmarkOtherSites/1000/tough-cookie	130100	20000.0 ns/op
BenchmarkOtherSites/3000/crumbtrail-2   437931       1000 ns/op
BenchmarkOtherSites/3000/cookiejar-2    336021       400 ns/op
BenchmarkOtherSites/3000/tough-cookie	130100	20000.0 ns/op
BenchmarkLargestView/lines/lanes-2      1 20000000 ns/op
BenchmarkLargestView/lines/flow-2       1 110000000 ns/op
BenchmarkLargestView/lines/flow-2       1 90000000 ns/op
BenchmarkLargestSearch/chain/fixes-2    1 150000000 ns/op
BenchmarkLargestPlay/chain-2            1 120000000 ns/op
BenchmarkLargestText/deep-JSON-2        1 30000000 ns/op
PASS
`

func write(t *testing.T, text string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "bench.txt")
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

func TestTable(t *testing.T) {
	chromium := write(t, "BenchmarkProperties \t 1\t12345678901 ns/op\t 114688 situations/op\n")
	var out strings.Builder
	if err := run(&out, chromium, []string{write(t, native)}); err != nil {
		t.Fatal(err)
	}
	for _, want := range [][]string{
		{"a Set-Cookie line in", "1µs", "1.6µs", "0.6 of it", "7.69µs", "7.7 times as fast",
			"under 2µs: met, at most 2 of cookiejar: met, 10 times as fast as tough-cookie: MISSED"},
		{"beside 10 cookies", "2.5 of it", "20.0 times as fast", "at most 2 of cookiejar: MISSED, 10 times as fast as tough-cookie: met"},
		{"the seed lesson", "26.91µs", "under 100µs: met"},
		{"20 hops", "1.08ms", "under 1ms: MISSED"},
		{"combinations", "1.5s", "under 2s: met"},
		{"in Chromium", "12.35s", "under 10s: MISSED"},
		{"the slowest view of the longest documents (lines/flow)", "90ms", "under 100ms: met"},
		{"the slowest search", "(chain/fixes)", "150ms"},
		{"the slowest megabyte of pasted text (deep-JSON)", "30ms", "under 1s: met"},
	} {
		if !hasLine(out.String(), want) {
			t.Errorf("no line has %q:\n%s", want, out.String())
		}
	}
}

// hasLine reports whether one line of a text has all parts, in their order.
func hasLine(text string, parts []string) bool {
	for line := range strings.Lines(text) {
		rest, ok := line, true
		for _, part := range parts {
			var found bool
			if _, rest, found = strings.Cut(rest, part); !found {
				ok = false
				break
			}
		}
		if ok {
			return true
		}
	}
	return false
}

func TestMissing(t *testing.T) {
	var out strings.Builder
	without := strings.ReplaceAll(native, "BenchmarkSeed", "BenchmarkWeed")
	err := run(&out, write(t, ""), []string{write(t, without)})
	if err == nil || !strings.Contains(err.Error(), "nothing was measured for Seed") {
		t.Errorf("error %v, want one that names what was not measured", err)
	}
}
