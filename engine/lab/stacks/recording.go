package stacks

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
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
	values := json.NewDecoder(bufio.NewReader(bytes.NewReader(data)))
	if err := values.Decode(&of); err != nil {
		return nil, nil, fmt.Errorf("%s: %w", file, err)
	}
	for {
		var r Recording
		switch err := values.Decode(&r); err {
		case nil:
			list = append(list, r)
		case io.EOF:
			return of, list, nil
		default:
			return nil, nil, fmt.Errorf("%s, recording %d: %w", file, len(list), err)
		}
	}
}

// Write writes the recordings.
func Write(of Versions, list []Recording) error {
	var b bytes.Buffer
	values := json.NewEncoder(&b)
	values.SetEscapeHTML(false)
	if err := values.Encode(of); err != nil {
		return err
	}
	for i := range list {
		if err := values.Encode(&list[i]); err != nil {
			return err
		}
	}
	return os.WriteFile(file, b.Bytes(), 0o644)
}
