package engine_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

var update = flag.Bool("update", false, "rewrite the golden files in testdata")

// TestGolden runs each scenario of testdata and compares the result. A
// file is a txtar archive: a comment that says what it shows, the scenario
// with its claims, the execution table, why each event came out so, and a journal
// of the trace.
//
// A new scenario is a comment and a scenario.json; -update writes the rest.
// The claims are what its author expects before any run, and -update never
// makes one true.
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
	s, err := scenario.Decode([]byte(section(archive, "scenario.json")))
	if err != nil {
		t.Fatal(err)
	}
	tr, err := engine.Run(s)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := engine.Run(s); err != nil || !reflect.DeepEqual(tr, again) {
		t.Errorf("a second run differs: %v\n%s", err, cmp.Diff(tr, again))
	}

	if len(s.Expect) == 0 {
		t.Error("the scenario expects nothing; a golden scenario claims what it is there to show")
	}
	for i, claim := range tr.Claims {
		if !claim.OK {
			text, _ := json.Marshal(s.Expect[i]) // a decoded claim always has a JSON form
			t.Errorf("expect[%d] does not hold\nclaim: %s\nfound: %s", i, text, claim.Found)
		}
	}

	played := []txtar.File{
		{Name: "scenario.json", Data: []byte(layout(s))},
		{Name: "table", Data: []byte(tableText(s, tr))},
		{Name: "why", Data: []byte(whyText(s, tr))},
		{Name: "journal", Data: []byte(journal(tr))},
	}
	if *update {
		archive.Files = played
		if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	for _, f := range played {
		if want, got := section(archive, f.Name), string(f.Data); got != want {
			t.Errorf("%s (-want +got):\n%s", f.Name, cmp.Diff(want, got))
		}
	}
	if t.Failed() {
		t.Logf("if this is as it should be: go test ./engine -run '%s$' -update", t.Name())
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
