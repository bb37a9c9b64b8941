package paste_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/paste"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

var update = flag.Bool("update", false, "rewrite the golden files in testdata")

// TestGolden imports each paste of testdata. A file is a txtar archive: a comment
// that says how the paste was made, the paste or several ("paste", "paste
// nginx.conf"), the scenario, the account, and the events of the run. A new file
// is a comment and a paste; -update writes the rest.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) < 60 {
		t.Errorf("%d pastes, want at least 60", len(files))
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) { golden(t, file) })
	}
}

func golden(t *testing.T, file string) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	comment := string(archive.Comment)
	if !strings.Contains(comment, "Made by ") && !strings.Contains(comment, "Written by hand") {
		t.Error("the file does not say how its paste was made")
	}
	var pastes, want []txtar.File
	for _, f := range archive.Files {
		if strings.HasPrefix(f.Name, "paste") {
			pastes = append(pastes, f)
		} else {
			want = append(want, f)
		}
	}
	got := imported(t, pastes)
	if *update {
		archive.Files = append(pastes, got...)
		if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(want, got, cmp.Transformer("text", func(b []byte) string { return string(b) })); diff != "" {
		t.Errorf("(-want +got):\n%s\nif this is as it should be: go test ./engine/paste -run '%s$' -update", diff, t.Name())
	}
}

// imported reads the pastes whole and byte by byte, which must give the same,
// and returns the files of the archive for the result.
func imported(t *testing.T, pastes []txtar.File) []txtar.File {
	t.Helper()
	result, err := readAll(pastes, 1<<20)
	again, errAgain := readAll(pastes, 1)
	if diff := cmp.Diff(result, again); diff != "" {
		t.Errorf("byte by byte the result differs:\n%s", diff)
	}
	if err != nil {
		if errAgain == nil || err.Error() != errAgain.Error() {
			t.Errorf("byte by byte the error is %v", errAgain)
		}
		return []txtar.File{{Name: "error", Data: []byte(err.Error() + "\n")}}
	}
	checkResult(t, result)
	tr, err := engine.Run(result.Scenario)
	if err != nil {
		t.Fatal(err)
	}
	return []txtar.File{
		{Name: "scenario.json", Data: append(result.Scenario.Indented(), '\n')},
		{Name: "account", Data: []byte(accountText(result.Account))},
		{Name: "events", Data: []byte(eventsText(event.NewRun(result.Scenario, tr)))},
	}
}

func readAll(pastes []txtar.File, size int) (*paste.Result, error) {
	r := paste.NewReader(paste.Options{})
	for _, f := range pastes {
		r.Next(strings.TrimPrefix(strings.TrimPrefix(f.Name, "paste"), " "))
		for piece := range chunks(f.Data, size) {
			if _, err := r.Write(piece); err != nil {
				return nil, err
			}
		}
	}
	return r.Close()
}

func chunks(data []byte, size int) func(yield func([]byte) bool) {
	return func(yield func([]byte) bool) {
		for len(data) > 0 {
			n := min(size, len(data))
			if !yield(data[:n]) {
				return
			}
			data = data[n:]
		}
	}
}

// checkResult checks the properties of every result.
func checkResult(t *testing.T, r *paste.Result) {
	t.Helper()
	if err := r.Scenario.Validate(); err != nil {
		t.Fatalf("the scenario is invalid: %v", err)
	}
	decoded, err := scenario.Decode(r.Scenario.Canonical())
	if err != nil {
		t.Fatalf("the scenario cannot be decoded: %v", err)
	}
	if !bytes.Equal(decoded.Canonical(), r.Scenario.Canonical()) {
		t.Error("decoding changes the scenario")
	}
	for _, n := range r.Account {
		if n.Text == "" {
			t.Errorf("a note without a text: %+v", n)
		}
	}
}

func accountText(account []paste.Note) string {
	var b strings.Builder
	for _, n := range account {
		if place := n.At.String(); place != "" {
			b.WriteString(place + ": ")
		}
		b.WriteString(string(n.Kind) + ": " + n.Text + "\n")
	}
	return b.String()
}

func eventsText(run *event.Run) string {
	var b strings.Builder
	for _, e := range run.Events {
		b.WriteString(e.Action)
		if e.Request != "" {
			b.WriteString(": " + e.Request)
		}
		b.WriteString(" | " + e.Result + " | " + e.CookieSent + "\n")
	}
	return b.String()
}
