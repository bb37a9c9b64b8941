package paste

import (
	"errors"
	"fmt"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server"
)

// readDocument reads JSON that does not begin as a HAR file does: a scenario, or
// a HAR file after all.
func readDocument(d *draft, file string, document []byte, cut bool) error {
	at := Place{File: file}
	if cut {
		return problem(at, fmt.Errorf("a JSON document of more than 4 MB that is not a HAR file"))
	}
	s, err := scenario.Decode(document)
	if err == nil {
		d.take(at, s)
		return nil
	}
	h := newHARReader(d, file)
	h.write(document)
	if h.entries > 0 {
		h.end()
		return nil
	}
	var wrong *scenario.Error
	if errors.As(err, &wrong) && wrong.Path != "" {
		return problem(at, fmt.Errorf("the text looks like a scenario, but %w", err))
	}
	return problem(at, fmt.Errorf("the text is JSON, but neither a scenario nor a HAR file: %w", err))
}

// take takes a scenario as it is.
func (d *draft) take(at Place, s *scenario.Scenario) {
	if err := server.Check(s); err != nil {
		d.note(LeftOut, at, phrase.Say("A scenario that is not modelled yet: {problem}.", "problem", err.Error()))
		return
	}
	if d.scenario != nil {
		d.note(LeftOut, at, phrase.Say("Another scenario: the text has one already."))
		return
	}
	d.scenario = s
	d.note(Understood, at, phrase.Say("A scenario. It is taken as it is, and the rest of the text is left out."))
}
