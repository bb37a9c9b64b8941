//go:build !js

package main

import (
	"fmt"
	"io"
	"os"
	"strings"
)

// The budget of the page's program, in bytes: on a slow line every 100 kB take
// half a second to load, although a lesson's page shows its table and lanes
// before any of it has arrived. Many hosts serve gzip and not brotli.
const (
	brotliBudget = 1_389_000
	gzipBudget   = 1_968_000
)

// sizes prints the size of each program, and the budget of the page's.
func sizes(w io.Writer, store *copies, programs []string) error {
	fmt.Fprintf(w, "%-20s %10s %10s %10s\n", "bytes", "raw", "gzip", "brotli")
	fmt.Fprintf(w, "%-20s %10s %10d %10d\n", "budget", "", gzipBudget, brotliBudget)
	for _, program := range programs {
		name, from, found := strings.Cut(program, "=")
		if !found {
			return fmt.Errorf("%q should have the form name=file.wasm", program)
		}
		content, err := os.ReadFile(from)
		if err != nil {
			return err
		}
		gz, err := store.compress("gzip", content)
		if err != nil {
			return err
		}
		br, err := store.compress("br", content)
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "%-20s %10d %10d %10d\n", name, len(content), len(gz), len(br))
	}
	return nil
}
