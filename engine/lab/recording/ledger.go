//go:build !js

package recording

import (
	"encoding/json"
	"fmt"
	"os"
)

// A Ledger names the mismatches that the engine does not model, with their
// causes.
type Ledger []Mismatch

// A Mismatch is one scenario in which a browser and the engine part.
type Mismatch struct {
	Scenario string `json:"scenario"`
	Browser  string `json:"browser"`
	Cause    string `json:"cause"`
}

// ReadLedger reads a ledger.
func ReadLedger(file string) (Ledger, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var l Ledger
	if err := json.Unmarshal(data, &l); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	for i, m := range l {
		if m.Scenario == "" || m.Browser == "" || m.Cause == "" {
			return nil, fmt.Errorf("%s: entry %d lacks its scenario, browser or cause", file, i)
		}
	}
	return l, nil
}

// Cause says why a scenario is expected to differ in a browser.
func (l Ledger) Cause(scenario, browser string) (string, bool) {
	for _, m := range l {
		if m.Scenario == scenario && m.Browser == browser {
			return m.Cause, true
		}
	}
	return "", false
}
