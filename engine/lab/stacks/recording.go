package stacks

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"github.com/crumbtrail/crumbtrail/engine/internal/recorded"
)

// A Recording is what a real framework answered to a case.
type Recording struct {
	// Case is the case as it was put to it.
	Case    json.RawMessage `json:"case"`
	Answers []Answer        `json:"answers"`
}

// file has the recordings: the versions, and then a JSON value for each case.
var file = filepath.Join("testdata", "recorded.jsonl")

// Versions are those of what answered, by the stack.
type Versions map[string]map[string]string

// Read reads the recordings.
func Read() (of Versions, list []Recording, err error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, nil, err
	}
	of, list, err = recorded.Read[Versions, Recording](bytes.NewReader(data))
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", file, err)
	}
	return of, list, nil
}

// Write writes the recordings.
func Write(of Versions, list []Recording) error {
	var b bytes.Buffer
	if err := recorded.Write(&b, of, list); err != nil {
		return err
	}
	return os.WriteFile(file, b.Bytes(), 0o644)
}
