// Package recorded reads and writes what real frameworks answered: a JSON value that says
// what they were, and then one for each case.
package recorded

import (
	"encoding/json"
	"fmt"
	"io"
)

// Read reads what answered and the recordings.
func Read[Versions, Recording any](from io.Reader) (of Versions, list []Recording, err error) {
	values := json.NewDecoder(from)
	if err := values.Decode(&of); err != nil {
		return of, nil, err
	}
	for {
		var r Recording
		switch err := values.Decode(&r); err {
		case nil:
			list = append(list, r)
		case io.EOF:
			return of, list, nil
		default:
			return of, nil, fmt.Errorf("recording %d: %w", len(list), err)
		}
	}
}

// Write writes what answered and the recordings, each on a line.
func Write[Versions, Recording any](to io.Writer, of Versions, list []Recording) error {
	values := json.NewEncoder(to)
	values.SetEscapeHTML(false)
	if err := values.Encode(of); err != nil {
		return err
	}
	for i := range list {
		if err := values.Encode(&list[i]); err != nil {
			return err
		}
	}
	return nil
}
