package whatif_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
	"github.com/crumbtrail/crumbtrail/engine/whatif"
)

// seed is the lesson on Django's https settings, with its trace.
func seed(t testing.TB) (*scenario.Scenario, *trace.Trace) {
	t.Helper()
	return decode(t, lesson(t))
}

func lesson(t testing.TB) string {
	t.Helper()
	data, err := os.ReadFile("../../web/lessons/django-https-secure-cookies.json")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func decode(t testing.TB, document string) (*scenario.Scenario, *trace.Trace) {
	t.Helper()
	s, err := scenario.Decode([]byte(document))
	if err != nil {
		t.Fatal(err)
	}
	return s, run(t, s)
}

func run(t testing.TB, s *scenario.Scenario) *trace.Trace {
	t.Helper()
	tr, err := engine.Run(s)
	if err != nil {
		t.Fatal(err)
	}
	return tr
}

// goldens calls f with every golden scenario of the engine and the lesson,
// except for those that fill the jar: the limits for hundreds of cookies have
// tests of their own.
func goldens(t *testing.T, f func(t *testing.T, s *scenario.Scenario, tr *trace.Trace)) {
	t.Helper()
	files, _ := filepath.Glob("../testdata/*.txtar")
	if len(files) == 0 {
		t.Fatal("there are no golden scenarios")
	}
	documents := map[string]string{"lesson": lesson(t)}
	for i, file := range files {
		if strings.HasPrefix(filepath.Base(file), "limit-") || testing.Short() && i%4 != 0 {
			continue
		}
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		documents[strings.TrimSuffix(filepath.Base(file), ".txtar")] = string(archive.Files[0].Data)
	}
	for name, document := range documents {
		t.Run(name, func(t *testing.T) {
			s, tr := decode(t, document)
			f(t, s, tr)
		})
	}
}

// fixesOf are the fixes of a run that is small enough for all of them.
func fixesOf(t testing.TB, run *event.Run, at event.Place) []whatif.Fix {
	t.Helper()
	fixes, gaveUp := whatif.Fixes(run, at)
	if gaveUp {
		t.Fatalf("the search for fixes gave up within %d", whatif.MaxWork)
	}
	return fixes
}
