package whatif_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/crumbtrail/crumbtrail/engine/view"
	"github.com/crumbtrail/crumbtrail/engine/whatif"
)

// document is a scenario's: a golden one or a lesson.
func document(t testing.TB, name string) string {
	t.Helper()
	if data, err := os.ReadFile("../../web/lessons/" + name + ".json"); err == nil {
		return string(data)
	}
	archive, err := txtar.ParseFile("../testdata/" + name + ".txtar")
	if err != nil {
		t.Fatal(err)
	}
	return string(archive.Files[0].Data)
}

func TestPrint(t *testing.T) {
	a, _ := filepath.Glob("../testdata/report-*.txtar")
	b, _ := filepath.Glob("../../web/lessons/*.json")
	for _, f := range append(a, b...) {
		name := strings.TrimSuffix(strings.TrimSuffix(filepath.Base(f), ".txtar"), ".json")
		s, tr := decode(t, document(t, name))
		t.Log("== ", name)
		for _, x := range whatif.Fixes(view.NewRun(s, tr), view.Nowhere) {
			t.Logf("   %d whole=%v %s [%s] | %s | %s | %+v", x.Kind, x.Whole, x.Label, x.Where, x.Consequence, x.Why, len(x.Claims))
		}
	}
}
