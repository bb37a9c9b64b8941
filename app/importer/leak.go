package main

import (
	"github.com/crumbtrail/crumbtrail/engine/leak"
	"github.com/crumbtrail/crumbtrail/engine/link"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A leaks is what a search for leaks has found. web/leak.js shows it.
type leaks struct {
	Findings []finding `json:"findings"`
	// Summary says what was tried, and Problem why nothing was.
	Summary string `json:"summary"`
	Problem string `json:"problem"`
}

// A finding is a leak with its journey, and a link to its end.
type finding struct {
	Text  string   `json:"text"`
	Moves []string `json:"moves"`
	Link  string   `json:"link"`
}

// A seeking is a search for leaks that is made in pieces.
type seeking struct{ search *leak.Search }

// begin begins the search in the scenario of a link. It answers with the result if there can be
// none, and with "" otherwise.
func (k *seeking) begin(from, catalogue string) string {
	err := speak(catalogue)
	var s *scenario.Scenario
	if err == nil {
		s, err = link.Decode(from)
	}
	if err == nil {
		k.search, err = leak.New(s)
	}
	if err != nil {
		return written(leaks{Problem: phrase.Say("This cannot be searched: {problem}", "problem", err.Error())})
	}
	return ""
}

// next runs one journey. It answers with the result after the last one, and with ""
// before.
func (k *seeking) next() string {
	if k.search.Next() {
		return ""
	}
	found := k.search.Result()
	result := leaks{Summary: found.Summary()}
	for i := range found.Findings {
		f := &found.Findings[i]
		result.Findings = append(result.Findings, finding{f.Text, f.Moves, link.Encode(f.Scenario) + link.Suffix{Row: lastRow}.String()})
	}
	return written(result)
}

// lastRow is a row after all others: the page then selects the last event, with which
// the scenario of a leak ends.
const lastRow = 99_999
