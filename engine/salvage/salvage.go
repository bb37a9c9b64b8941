package salvage

import (
	"encoding/json"
	"errors"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server"
)

const (
	// mostRead is how many bytes are read in all attempts together.
	mostRead = 16 << 20
	// mostLeftOut is how many places are left out.
	mostLeftOut = 50
)

// A Rest is what was kept of a document.
type Rest struct {
	Scenario *scenario.Scenario
	// LeftOut says what was not, one entry for each place.
	LeftOut []string
}

// Of keeps what it can of a document, in which U+FFFD stands for what cannot be read. It
// is not ok if not even a server or a step is left.
func Of(document string) (rest Rest, ok bool) {
	if json.Valid([]byte(document)) {
		rest, ok = keepValid(document)
		if strings.ContainsRune(document, utf8.RuneError) {
			rest.LeftOut = append(rest.LeftOut, phrase.Say("characters that cannot be read"))
		}
		return rest, ok
	}
	document, _, _ = strings.Cut(document, string(utf8.RuneError))
	left := mostRead
	ends := cuts(document)
	for i := len(ends) - 1; i >= 0 && left > ends[i].at; i-- {
		left -= ends[i].at
		if rest, ok = keepValid(document[:ends[i].at] + ends[i].closing); ok {
			rest.LeftOut = append(rest.LeftOut, phrase.Say("everything after that"))
			return rest, true
		}
	}
	return Rest{}, false
}

// Before keeps of a scenario whose run failed what the error is not about: everything but
// what is not modelled, or the steps before the one at which the run grows too large.
func Before(s *scenario.Scenario, failed error) (rest Rest, ok bool) {
	if rest, ok = keepValid(string(s.Canonical())); len(rest.LeftOut) > 0 {
		return rest, ok
	}
	index, isStep := strings.CutPrefix(failed.Error(), "steps[")
	index, _, _ = strings.Cut(index, "]")
	step, err := strconv.Atoi(index)
	if !isStep || err != nil || step <= 0 || step >= len(s.Steps) {
		return Rest{}, false
	}
	begun := s.Clone()
	begun.Steps, begun.Expect, begun.Challenge = begun.Steps[:step], nil, nil
	return Rest{begun, []string{failed.Error()}}, true
}

// keepValid leaves out what is wrong in a document.
func keepValid(document string) (rest Rest, ok bool) {
	for last := ""; ; {
		s, err := scenario.Decode([]byte(document))
		if err == nil {
			err = server.Check(s)
		}
		if err == nil {
			rest.Scenario = s
			return rest, len(s.Servers)+len(s.Steps) > 0
		}
		var wrong *scenario.Error
		if !errors.As(err, &wrong) || len(rest.LeftOut) == mostLeftOut {
			return rest, false
		}
		if document, ok = without(document, segments(wrong.Path)); !ok {
			return rest, false
		}
		if wrong.Path != last { // Otherwise what is left out leaves a gap there, and more goes with it.
			rest.LeftOut = append(rest.LeftOut, wrong.Error())
		}
		last = wrong.Path
	}
}

// segments are the fields and indices of the path of an error.
func segments(path string) (list []string) {
	for path != "" {
		end := "["
		switch {
		case strings.HasPrefix(path, `["`):
			path, end = path[2:], `"]`
		case path[0] == '[':
			path, end = path[1:], "]"
		case path[0] == '.':
			path = path[1:]
		}
		at := strings.Index(path, end)
		if dot := strings.IndexByte(path, '.'); end == "[" && dot >= 0 && (at < 0 || dot < at) {
			at = dot
		}
		if at < 0 {
			return append(list, path)
		}
		list = append(list, path[:at])
		if path = path[at:]; end != "[" {
			path = path[len(end):]
		}
	}
	return list
}
