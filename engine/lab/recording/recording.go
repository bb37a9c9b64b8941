//go:build !js

// Package recording has the documents of the lab: what a browser did with a
// scenario, the engine's trace in the same form, so that comparing the two is
// comparing values, and the ledger of the differences whose cause is known.
package recording

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
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
	Session
	// Skipped says why the scenario could not be played, "" if it was.
	Skipped string `json:"skipped,omitempty"`
	// Sources: the Origin and Referer headers of the requests were recorded.
	Sources bool   `json:"sources,omitempty"`
	Steps   []Step `json:"steps,omitempty"`
}

// A Session says which browser was recorded, and on which day. A file of
// recordings begins with that of most of them, and only the others have their
// own, so that a new recording changes the lines of what moved.
type Session struct {
	Browser string `json:"browser,omitempty"`
	Date    string `json:"date,omitempty"`
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
	// Origin and Referer are its headers, "" for none, and also in a recording
	// that does not have them.
	Origin  string `json:"origin,omitempty"`
	Referer string `json:"referer,omitempty"`
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
	c.Title, c.About, c.Question, c.Surprise, c.Expect, c.Challenge = "", "", "", "", nil, nil
	for i := range c.Steps {
		c.Steps[i].Note = ""
	}
	sum := sha256.Sum256(c.Canonical())
	return hex.EncodeToString(sum[:8])
}

// Read reads a file with a session and then one recording a line, by
// scenario.
func Read(file string) (map[string]Recording, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	lines := bufio.NewScanner(bytes.NewReader(data))
	lines.Buffer(nil, len(data)+1)
	var usual Session
	recordings := map[string]Recording{}
	for n := 1; lines.Scan(); n++ {
		if n == 1 {
			if err := decodeLine(lines.Bytes(), &usual); err != nil {
				return nil, fmt.Errorf("%s:1: not a session: %w", file, err)
			}
			continue
		}
		r := Recording{Session: usual}
		if err := decodeLine(lines.Bytes(), &r); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, n, err)
		}
		recordings[r.Scenario] = r
	}
	return recordings, lines.Err()
}

// decodeLine takes no unknown field: a recording is not taken for a session.
func decodeLine(line []byte, into any) error {
	decoder := json.NewDecoder(bytes.NewReader(line))
	decoder.DisallowUnknownFields()
	return decoder.Decode(into)
}

// Write writes such a file, in the order of the names.
func Write(file string, recordings map[string]Recording) error {
	list := slices.SortedFunc(maps.Values(recordings), func(a, b Recording) int { return strings.Compare(a.Scenario, b.Scenario) })
	usual := usualSession(list)

	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(usual); err != nil {
		return err
	}
	for _, r := range list {
		if r.Session == usual {
			r.Session = Session{}
		}
		if err := encoder.Encode(r); err != nil {
			return fmt.Errorf("%s: %w", r.Scenario, err)
		}
	}
	return os.WriteFile(file, out.Bytes(), 0o644)
}

// usualSession is that of most recordings.
func usualSession(list []Recording) (usual Session) {
	count := map[Session]int{}
	for _, r := range list {
		if count[r.Session]++; count[r.Session] > count[usual] {
			usual = r.Session
		}
	}
	return usual
}
