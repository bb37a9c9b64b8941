package paste

import (
	"errors"
	"fmt"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/link"
	"github.com/crumbtrail/crumbtrail/engine/paste/account"
	"github.com/crumbtrail/crumbtrail/engine/paste/draft"
	"github.com/crumbtrail/crumbtrail/engine/paste/har"
	"github.com/crumbtrail/crumbtrail/engine/paste/lines"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// readDocument reads JSON that does not begin as a HAR file does: a scenario, or
// a HAR file after all.
func readDocument(d *draft.Draft, file string, document []byte, cut bool) error {
	at := account.Place{File: file}
	if cut {
		return account.ErrorAt(at, fmt.Errorf("a JSON document of more than 4 MB that is not a HAR file"))
	}
	s, err := scenario.Decode(document)
	if err == nil {
		d.Take(at, s)
		return nil
	}
	h := har.NewReader(d, file)
	h.Write(document)
	if h.Entries > 0 {
		h.End()
		return nil
	}
	var wrong *scenario.Error
	if errors.As(err, &wrong) && wrong.Path != "" {
		return account.ErrorAt(at, fmt.Errorf("the text looks like a scenario, but %w", err))
	}
	return account.ErrorAt(at, fmt.Errorf("the text is JSON, but neither a scenario nor a HAR file: %w", err))
}

// readLink reads a link with a scenario, or the fragment alone.
func readLink(t *lines.Text, d *draft.Draft) bool {
	_, fragment, _ := strings.Cut(t.Line(t.Next), "#")
	fragment, _, _ = strings.Cut(fragment, " ")
	// Other texts have a # with a number, too, such as that of an issue.
	if !strings.HasPrefix(link.Recover(fragment), `{"v":`) {
		return false
	}
	at := t.At(t.Next, t.Next)
	t.Next++
	s, err := link.Decode(fragment)
	if err != nil {
		d.Note(account.LeftOut, at, phrase.Say("A link to a scenario: {problem}.", "problem", err.Error()))
		return true
	}
	d.Take(at, s)
	return true
}
