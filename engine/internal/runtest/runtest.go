// Package runtest has runs for tests of several packages: the golden scenarios
// of the engine and the lesson that this project started from. It finds them
// from a package below the engine's folder.
package runtest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// Play runs a scenario, which must be valid.
func Play[Document string | []byte](t testing.TB, document Document) (*scenario.Scenario, *trace.Trace) {
	t.Helper()
	s, err := scenario.Decode([]byte(document))
	if err != nil {
		t.Fatal(err)
	}
	tr, err := engine.Run(s)
	if err != nil {
		t.Fatal(err)
	}
	return s, tr
}

// Seed runs the lesson that this project started from.
func Seed(t testing.TB) (*scenario.Scenario, *trace.Trace) {
	t.Helper()
	document, err := os.ReadFile("../../web/lessons/django-https-secure-cookies.json")
	if err != nil {
		t.Fatal(err)
	}
	return Play(t, document)
}

// Goldens runs every golden scenario, each in a subtest of its name.
func Goldens(t *testing.T, check func(t *testing.T, s *scenario.Scenario, tr *trace.Trace)) {
	t.Helper()
	everyNth(t, 1, check)
}

// SomeGoldens is Goldens, but under -short, which is how the tests run on js/wasm, runs
// every fourth scenario. The checks of a view take it: natively they see all scenarios,
// and on js/wasm the engine's own tests compare the traces of all.
func SomeGoldens(t *testing.T, check func(t *testing.T, s *scenario.Scenario, tr *trace.Trace)) {
	t.Helper()
	n := 1
	if testing.Short() {
		n = 4
	}
	everyNth(t, n, check)
}

func everyNth(t *testing.T, n int, check func(t *testing.T, s *scenario.Scenario, tr *trace.Trace)) {
	t.Helper()
	files, err := filepath.Glob("../testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no golden scenarios: %v", err)
	}
	for i, file := range files {
		if i%n != 0 {
			continue
		}
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			s, tr := Play(t, scenarioOf(t, file))
			check(t, s, tr)
		})
	}
}

// scenarioOf reads the document of a golden's archive.
func scenarioOf(t testing.TB, file string) []byte {
	t.Helper()
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range archive.Files {
		if f.Name == "scenario.json" {
			return f.Data
		}
	}
	t.Fatalf("%s has no scenario.json", file)
	return nil
}
