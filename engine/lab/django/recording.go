package django

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/internal/recorded"
)

// A Recording is what the real Djangos answered to a case.
type Recording struct {
	// Case is the case as it was put to them.
	Case json.RawMessage `json:"case"`
	Said []Reply         `json:"said"`
}

// A Reply is what some versions of Django said alike.
type Reply struct {
	Versions []string `json:"versions"`
	Said
}

// Said is what one Django answers to a case, and the ids of the warnings of its
// check --deploy.
type Said struct {
	Answers []Answer `json:"answers"`
	Checks  []string `json:"checks"`
}

// Of is what a version said.
func (r *Recording) Of(version string) (Said, bool) {
	for i := range r.Said {
		if slices.Contains(r.Said[i].Versions, version) {
			return r.Said[i].Said, true
		}
	}
	return Said{}, false
}

// Add notes what a version said, beside those that said the same.
func (r *Recording) Add(version string, said Said) {
	for i := range r.Said {
		if reflect.DeepEqual(r.Said[i].Said, said) {
			r.Said[i].Versions = append(r.Said[i].Versions, version)
			return
		}
	}
	r.Said = append(r.Said, Reply{[]string{version}, said})
}

// file has the recordings, a JSON value for each.
var file = filepath.Join("testdata", "recorded.jsonl.gz")

// Read reads the recordings.
func Read() (of Djangos, list []Recording, err error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, nil, err
	}
	unzipped, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", file, err)
	}
	of, list, err = recorded.Read[Djangos, Recording](unzipped)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", file, err)
	}
	return of, list, nil
}

// Write writes the recordings.
func Write(of Djangos, list []Recording) error {
	var b bytes.Buffer
	zipped, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return err
	}
	if err := recorded.Write(zipped, of, list); err != nil {
		return err
	}
	if err := zipped.Close(); err != nil {
		return err
	}
	return os.WriteFile(file, b.Bytes(), 0o644)
}

// Djangos are the exact versions of Django and of its Python, by the version of
// the setting.
type Djangos map[string]Real

// Real is a Django that answered, and its Python.
type Real struct {
	Django string `json:"django"`
	Python string `json:"python"`
}

// Ask has the Django of a Python answer the cases.
func Ask(python string, cases []Case) (Real, []Said, error) {
	var in bytes.Buffer
	for i := range cases {
		line, err := json.Marshal(&cases[i])
		if err != nil {
			return Real{}, nil, err
		}
		in.Write(append(line, '\n'))
	}
	var problems bytes.Buffer
	driver := exec.Command(python, filepath.Join("testdata", "driver.py"))
	driver.Stdin, driver.Stderr = &in, &problems
	out, err := driver.Output()
	if err != nil {
		return Real{}, nil, fmt.Errorf("%s: %w\n%s", python, err, problems.Bytes())
	}
	lines := bufio.NewReader(bytes.NewReader(out))
	values := json.NewDecoder(lines)
	var real Real
	if err := values.Decode(&real); err != nil {
		return real, nil, fmt.Errorf("%s: %w", python, err)
	}
	list := make([]Said, len(cases))
	for i := range list {
		if err := values.Decode(&list[i]); err != nil {
			return real, nil, fmt.Errorf("%s, case %d: %w", python, i, err)
		}
		if len(list[i].Answers) != len(cases[i].Requests) {
			return real, nil, fmt.Errorf("%s, case %d: %d answers to %d requests", python, i, len(list[i].Answers), len(cases[i].Requests))
		}
	}
	return real, list, nil
}
