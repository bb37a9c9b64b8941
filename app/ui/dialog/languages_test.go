//go:build !js

package dialog

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestLanguages: the help links to each language that has a catalogue, and to
// English.
func TestLanguages(t *testing.T) {
	files, err := filepath.Glob("../../../web/languages/*.json")
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"en"}
	for _, file := range files {
		want = append(want, strings.TrimSuffix(filepath.Base(file), ".json"))
	}
	var got []string
	for _, l := range languages {
		got = append(got, l[0])
	}
	if !slices.Equal(got, want) {
		t.Errorf("the help links to %q, want %q", got, want)
	}
}
