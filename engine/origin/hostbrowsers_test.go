package origin

import (
	"fmt"
	"hash/fnv"
	"io"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// TestHostsAsBrowsers parses hosts with every character outside ASCII: alone,
// between Latin and between Hebrew letters. testdata/hosts.txt has digests, by
// blocks, of the results of Chromium 156.0.8078.79 and Firefox 153.7.0esr on
// 2026-11-22, which are the same; testdata/hosts.html, opened in a browser,
// shows that browser's own.
func TestHostsAsBrowsers(t *testing.T) {
	if testing.Short() {
		t.Skip("three million hosts")
	}
	recorded, err := os.ReadFile("testdata/hosts.txt")
	if err != nil {
		t.Fatal(err)
	}
	want := strings.Split(strings.TrimSpace(string(recorded)), "\n")
	var got []string
	for block := rune(0); block <= utf8.MaxRune; block += blockSize {
		if !utf8.ValidRune(block) {
			continue
		}
		answers := hostsOf(block)
		if slices.ContainsFunc(answers, func(host string) bool { return host != refused }) {
			digest := fnv.New32a()
			io.WriteString(digest, strings.Join(answers, " "))
			got = append(got, fmt.Sprintf("%06x %08x", block, digest.Sum32()))
		}
	}
	for _, line := range got {
		if !slices.Contains(want, line) {
			t.Errorf("some host with a character in the %d from U+%s on is not what browsers have", blockSize, line[:6])
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d blocks have characters that a host may have, want %d", len(got), len(want))
	}
}

const (
	blockSize = 0x400
	refused   = "!"
)

// hostsOf has the results for the hosts with a character of a block.
func hostsOf(block rune) []string {
	var hosts []string
	for r := max(block, utf8.RuneSelf); r < block+blockSize; r++ {
		for _, host := range []string{"a" + string(r) + "b", string(r), "א" + string(r) + "א"} {
			host, err := parseHost(host)
			if err != nil || strings.ContainsAny(host, `"*`) {
				host = refused
			}
			hosts = append(hosts, host)
		}
	}
	return hosts
}
