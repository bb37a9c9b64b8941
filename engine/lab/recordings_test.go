//go:build !js

package lab

import (
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/lab/corpus"
	"github.com/crumbtrail/crumbtrail/engine/lab/recording"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// TestEngineAgrees compares the engine with the committed recordings.
func TestEngineAgrees(t *testing.T) {
	cases, err := corpus.All(testdata)
	if err != nil {
		t.Fatal(err)
	}
	ledger, err := recording.ReadLedger(ledgerFile)
	if err != nil {
		t.Fatal(err)
	}
	for _, lab := range []*Lab{
		{Name: "chromium", Profile: scenario.Chrome, Reasons: true},
		{Name: "firefox", Profile: scenario.Firefox},
	} {
		t.Run(lab.Name, func(t *testing.T) { compare(t, lab, cases, ledger) })
	}
}

const ledgerFile = testdata + "/recordings/ledger.json"

func compare(t *testing.T, lab *Lab, cases []corpus.Case, ledger recording.Ledger) {
	recordings, err := recording.Read(recordingFile(lab.Name))
	if os.IsNotExist(err) {
		t.Skip("nothing recorded yet")
	}
	if err != nil {
		t.Fatal(err)
	}
	agree, explained, skipped := 0, 0, 0
	for _, c := range cases {
		s := lab.As(c.Scenario)
		r, ok := recordings[c.Name]
		switch {
		case !ok:
			t.Errorf("%s: no recording; go test ./engine/lab -run Record -record -only '^%s$'", c.Name, c.Name)
			continue
		case r.Fingerprint != recording.Fingerprint(s):
			t.Errorf("%s: the scenario has changed since it was recorded; record it again", c.Name)
			continue
		case r.Skipped != "":
			skipped++
			continue
		}
		tr, err := engine.Run(s)
		if err != nil {
			t.Errorf("%s: %v", c.Name, err)
			continue
		}
		diff := cmp.Diff(recording.Normalized(r.Steps), r.Comparable(recording.FromTrace(tr, lab.Reasons)))
		cause, known := ledger.Cause(c.Name, lab.Name)
		switch {
		case diff == "" && known:
			t.Errorf("%s: the engine agrees now; strike it from the ledger", c.Name)
		case diff == "":
			agree++
		case known:
			explained++
			t.Logf("%s: %s", c.Name, cause)
		default:
			t.Errorf("%s (-%s +engine):\n%s", c.Name, lab.Name, diff)
		}
	}
	t.Logf("%d agree, %d in the ledger, %d skipped, of %d", agree, explained, skipped, len(cases))
}
