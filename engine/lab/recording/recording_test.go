//go:build !js

package recording

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What is written is read again, and the session of most recordings stands in
// the first line alone.
func TestRecordingsFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "some.jsonl")
	most := Session{Browser: "Chromium 156", Date: "2026-11-22"}
	wanted := map[string]Recording{
		"a": {Scenario: "a", Fingerprint: "1", Session: Session{Browser: "Chromium 157", Date: "2026-11-26"}},
		"b": {Scenario: "b", Fingerprint: "2", Session: most, Steps: []Step{{Outcome: "loaded", URL: "http://a.example/?<"}}},
		"c": {Scenario: "c", Fingerprint: "3", Session: most, Skipped: "it waits"},
	}
	if err := Write(file, wanted); err != nil {
		t.Fatal(err)
	}
	got, err := Read(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(wanted, got); diff != "" {
		t.Errorf("written and read (-want +got):\n%s", diff)
	}
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if first, rest, _ := strings.Cut(string(text), "\n"); !strings.Contains(first, "Chromium 156") || strings.Contains(rest, "Chromium 156") {
		t.Errorf("the file is\n%s\nwant the session of most in the first line alone", text)
	}
}

// A file that begins with a recording has no session.
func TestRecordingsWithoutSession(t *testing.T) {
	file := filepath.Join(t.TempDir(), "some.jsonl")
	if err := os.WriteFile(file, []byte(`{"scenario":"a","fingerprint":"1"}`), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := Read(file); err == nil || !strings.Contains(err.Error(), ":1: not a session") {
		t.Errorf("got the error %v", err)
	}
}
