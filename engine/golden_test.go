package engine_test

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
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

var update = flag.Bool("update", false, "rewrite the golden files in testdata")

// TestGolden plays each scenario of testdata and compares what came of it. A
// file is a txtar archive: a comment that says what it shows, the scenario,
// the execution table, and a journal of the trace.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) < 60 {
		t.Errorf("%d golden scenarios, want at least 60", len(files))
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			golden(t, file)
		})
	}
}

func golden(t *testing.T, file string) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if len(bytes.TrimSpace(archive.Comment)) == 0 {
		t.Error("the file does not say what it shows")
	}
	text := section(archive, "scenario.json")
	s, err := scenario.Decode([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	if want := string(s.Indented()) + "\n"; text != want && !*update {
		t.Errorf("scenario.json is not in canonical form (-have +want):\n%s", cmp.Diff(text, want))
	}
	tr, err := engine.Run(s)
	if err != nil {
		t.Fatal(err)
	}
	for i, claim := range tr.Claims {
		if !claim.OK {
			t.Errorf("expect[%d] does not hold: %s", i, claim.Found)
		}
	}
	if again, err := engine.Run(s); err != nil || !cmp.Equal(tr, again) {
		t.Errorf("a second run differs: %v\n%s", err, cmp.Diff(tr, again))
	}

	played := []txtar.File{
		{Name: "scenario.json", Data: append(s.Indented(), '\n')},
		{Name: "table", Data: []byte(tableText(s, tr))},
		{Name: "journal", Data: []byte(journal(tr))},
	}
	if *update {
		archive.Files = played
		if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	for _, f := range played[1:] {
		if diff := cmp.Diff(section(archive, f.Name), string(f.Data)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", f.Name, diff)
		}
	}
}

func section(a *txtar.Archive, name string) string {
	for _, f := range a.Files {
		if f.Name == name {
			return string(f.Data)
		}
	}
	return ""
}
