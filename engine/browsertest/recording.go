//go:build !js

package browsertest

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A Recording is what one browser did with one scenario.
type Recording struct {
	Scenario string `json:"scenario"`
	// Fingerprint tells whether the scenario is still the one that was played.
	Fingerprint string `json:"fingerprint"`
	Browser     string `json:"browser"`
	// Date is the day of the recording.
	Date string `json:"date"`
	// Skipped says why the scenario could not be played, "" if it was.
	Skipped string `json:"skipped,omitempty"`
	Steps   []Step `json:"steps,omitempty"`
}

// A Step is what could be seen of one step.
type Step struct {
	Requests []Request `json:"requests,omitempty"`
	Outcome  string    `json:"outcome"`
	// URL and DocumentCookie are the document's after the step.
	URL            string `json:"url,omitempty"`
	DocumentCookie string `json:"documentCookie,omitempty"`
	// Jar has a line for each cookie, sorted.
	Jar []string `json:"jar,omitempty"`
}

// A Request is one that arrived at a server.
type Request struct {
	Method string `json:"method"`
	URL    string `json:"url"`
	Cookie string `json:"cookie,omitempty"`
	// Held and Refused say why cookies stayed home or were not stored, where
	// the browser tells.
	Held    []Verdict `json:"held,omitempty"`
	Refused []Verdict `json:"refused,omitempty"`
}

// A Verdict is what speaks against one cookie: "name path" of one that was not
// sent, the Set-Cookie line of one that was not stored.
type Verdict struct {
	Cookie  string   `json:"cookie"`
	Reasons []string `json:"reasons"`
}

// Fingerprint identifies what of s a browser can notice: its text and claims
// may change without a new recording.
func Fingerprint(s *scenario.Scenario) string {
	c := s.Clone()
	c.Title, c.About, c.Question, c.Surprise, c.Expect = "", "", "", "", nil
	for i := range c.Steps {
		c.Steps[i].Note = ""
	}
	sum := sha256.Sum256(c.Canonical())
	return hex.EncodeToString(sum[:8])
}

// ReadRecordings reads a file with one recording a line, by scenario.
func ReadRecordings(file string) (map[string]Recording, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	recordings := map[string]Recording{}
	lines := bufio.NewScanner(bytes.NewReader(data))
	lines.Buffer(nil, len(data)+1)
	for n := 1; lines.Scan(); n++ {
		var r Recording
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, n, err)
		}
		recordings[r.Scenario] = r
	}
	return recordings, lines.Err()
}

// WriteRecordings writes such a file, in the order of the names.
func WriteRecordings(file string, recordings map[string]Recording) error {
	list := make([]Recording, 0, len(recordings))
	for _, r := range recordings {
		list = append(list, r)
	}
	slices.SortFunc(list, func(a, b Recording) int { return strings.Compare(a.Scenario, b.Scenario) })

	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	for _, r := range list {
		if err := encoder.Encode(r); err != nil {
			return fmt.Errorf("%s: %w", r.Scenario, err)
		}
	}
	return os.WriteFile(file, out.Bytes(), 0o644)
}
