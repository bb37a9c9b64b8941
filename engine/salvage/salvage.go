package salvage

import (
	"encoding/json"
	"errors"
	"slices"
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
		rest, ok = mend(document)
		if lost := strings.Count(document, string(utf8.RuneError)); ok && lost > 0 {
			rest.LeftOut = append(rest.LeftOut, phrase.Plural{
				One: "one character, which cannot be read", Other: "{n} characters, which cannot be read",
			}.Of(lost))
		}
		return rest, ok
	}
	document, _, _ = strings.Cut(document, string(utf8.RuneError))
	left := mostRead
	for _, c := range slices.Backward(cuts(document)) {
		if left -= c.end; left < 0 {
			break
		}
		if rest, ok = mend(document[:c.end] + c.closing); ok {
			rest.LeftOut = append(rest.LeftOut, phrase.Say("everything after {place}", "place", c.place))
			return rest, true
		}
	}
	return Rest{}, false
}

// Before keeps of a scenario whose run failed what the error is not about: everything but
// what is not modelled, or the steps before the one at which the run grows too large.
func Before(s *scenario.Scenario, failed error) (rest Rest, ok bool) {
	var at *scenario.Error
	if rest, ok = mend(string(s.Canonical())); len(rest.LeftOut) > 0 || !errors.As(failed, &at) {
		return rest, ok
	}
	path := segments(at.Path)
	if len(path) != 2 || path[0] != "steps" {
		return Rest{}, false
	}
	step, err := strconv.Atoi(path[1])
	if err != nil || step <= 0 || step >= len(s.Steps) {
		return Rest{}, false
	}
	begun := s.Clone()
	begun.Steps, begun.Expect, begun.Challenge = begun.Steps[:step], nil, nil
	return Rest{begun, []string{at.Error()}}, true
}

// mend leaves out what is wrong in a document.
func mend(document string) (rest Rest, ok bool) {
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
func segments(path string) []string {
	var list []string
	for path != "" {
		end := strings.IndexAny(path[1:], ".[") + 1
		if strings.HasPrefix(path, `["`) {
			if quoted, err := strconv.QuotedPrefix(path[1:]); err == nil {
				name, _ := strconv.Unquote(quoted)
				list = append(list, name)
				_, path, _ = strings.Cut(path[1+len(quoted):], "]")
				continue
			}
		}
		if end == 0 {
			end = len(path)
		}
		if segment := strings.Trim(path[:end], ".[]"); segment != "" {
			list = append(list, segment)
		}
		path = path[end:]
	}
	return list
}
